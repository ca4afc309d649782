import fc from "fast-check"
import { expect, it } from "vitest"
import { hashOf, Ids } from "../../src/calculate/columns/Ids.ts"

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** Different texts with one hash: FNV-1a can be aimed at. */
const alike = ["f1igj.nh", "f25bt.w7"]

it("ids of facts are found as a map finds them, however many come and however they are given", () => {
  const id = fc.oneof(
    fc.stringMatching(/^[a-z0-9._:~-]{1,12}$/),
    fc.nat({ max: 2000 }).map((n) => `f${n}`),
    fc.constantFrom(...alike)
  )
  fc.assert(
    fc.property(fc.array(id, { maxLength: 400 }), id, fc.nat({ max: 20 }), (texts, other, expected) => {
      const ids = new Ids(expected)
      const map = new Map<string, number>()
      for (const [row, text] of texts.entries()) {
        const bytes = bytesOf(`,${text},`)
        const twin = row % 2 === 0 ? ids.addText(text) : ids.add(bytes, 1, bytes.length - 1, hashOf(text))
        expect(twin).toBe(map.get(text) ?? -1)
        if (twin < 0) map.set(text, row)
      }
      for (const text of [...texts, other]) {
        expect(ids.findText(text)).toBe(map.get(text) ?? -1)
        expect(ids.find(bytesOf(text), 0, text.length, hashOf(text))).toBe(map.get(text) ?? -1)
      }
      expect(texts.map((_, row) => ids.text(row))).toEqual(texts)
    })
  )
})

it("two ids of one hash are two ids", () => {
  expect(new Set(alike.map(hashOf)).size).toBe(1)
})
