import fc from "fast-check"
import { expect, it } from "vitest"
import { hashOf, Ids } from "../../../src/calculate/columns/Ids.ts"

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** Different texts with one hash: FNV-1a can be aimed at. */
const alike = ["f1igj.nh", "f25bt.w7"]

const id = fc.oneof(
  fc.stringMatching(/^[a-z0-9._:~-]{1,12}$/),
  fc.nat({ max: 2000 }).map((n) => `f${n}`),
  fc.constantFrom(...alike)
)

/** Holds everything against a map; a text that is undefined continues the row before it. */
const agree = (texts: readonly (string | undefined)[], other: string, expected: number) => {
  const ids = new Ids(expected)
  const map = new Map<string, number>()
  const look = (text: string) => {
    expect(ids.findText(text)).toBe(map.get(text) ?? -1)
    expect(ids.find(bytesOf(text), 0, text.length, hashOf(text))).toBe(map.get(text) ?? -1)
  }
  for (const [row, text] of texts.entries()) {
    if (text === undefined) {
      ids.addContinuation()
      continue
    }
    const bytes = bytesOf(`,${text},`)
    const twin = row % 2 === 0 ? ids.addText(text) : ids.add(bytes, 1, bytes.length - 1, hashOf(text))
    expect(twin).toBe(map.get(text) ?? -1)
    if (twin < 0) map.set(text, row)
    look(texts[row >>> 1] ?? other)
  }
  for (const text of [...texts, other]) if (text !== undefined) look(text)
  expect(texts.map((_, row) => ids.text(row))).toEqual(texts.map((text) => text ?? ""))
  expect(texts.map((_, row) => ids.continues(row))).toEqual(texts.map((text) => text === undefined))
}

it("ids of facts are found as a map finds them, however many come and however they are given", () => {
  fc.assert(fc.property(fc.array(id, { maxLength: 400 }), id, fc.nat({ max: 20 }), agree))
})

it("also when they ascend for a while, and then do not, or rows continue the one before", () => {
  const ascending = fc
    .uniqueArray(id, { minLength: 1, maxLength: 200 })
    .map((texts) => texts.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)))
  const rest = fc.array(fc.option(id, { nil: undefined }), { maxLength: 40 })
  fc.assert(
    fc.property(ascending, rest, id, fc.nat({ max: 20 }), (texts, others, other, expected) =>
      agree([...texts, ...others], other, expected)
    )
  )
})

it("an id with letters that no id has is not found", () => {
  const ids = new Ids(0)
  for (const text of ["a", "bc", "b"]) {
    ids.addText(text)
    expect(ids.findText("\u{161}")).toBe(-1)
    expect(ids.findText("b\u{163}")).toBe(-1)
  }
})

it("ids that somebody aims at one row of the table are found all the same, also when the table grows", () => {
  const slots = 2048
  const slotOf = (text: string) => {
    const hash = hashOf(text)
    const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
    return (mixed ^ (mixed >>> 13)) & (slots - 1)
  }
  const aimed: string[] = []
  for (let n = 0; aimed.length < 700; n++) {
    const text = `a${n.toString(36)}`
    if (slotOf(text) === 7) aimed.push(text)
  }
  const others = Array.from({ length: 3000 }, (_, n) => `b${n}`)
  agree([...aimed.reverse(), ...others, ...aimed.slice(0, 20)], "c", 1400)
})

it("two ids of one hash are two ids", () => {
  expect(new Set(alike.map(hashOf)).size).toBe(1)
})
