import { expect, it } from "vitest"
import { Picture } from "../src/index.ts"

const svg = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 20" font-family="Segoe UI, sans-serif"><text y="15">${text}</text></svg>`

const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

it("a drawing is a picture of twice its units", async () => {
  const png = await Picture.png(svg("Water"))
  expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
  expect(sizeOf(png)).toEqual([200, 40])
})

it("the same drawing is the same picture, and another text another", async () => {
  expect(await Picture.png(svg("Water"))).toEqual(await Picture.png(svg("Water")))
  expect(await Picture.png(svg("Water"))).not.toEqual(await Picture.png(svg("Acqua")))
})

it("letters are drawn in Greek, Cyrillic and Arabic too", async () => {
  const empty = (await Picture.png(svg(""))).length
  for (const text of ["Νερό", "Вода", "ماء"])
    expect((await Picture.png(svg(text))).length).toBeGreaterThan(empty + 200)
})
