import fc from "fast-check"
import { expect, it } from "vitest"
import { isJsonLine } from "../src/isJsonLine.ts"

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** JSON, deeper than the expression goes too, and the same with one character put in, taken out or changed. */
const nearJson = fc
  .tuple(
    fc.json({ maxDepth: 7, stringUnit: "binary" }),
    fc.nat(),
    fc.nat(1),
    fc.constantFrom("", ...'{}[]",:\\/0123.-+eEfnutrl \t\n\r\0a\ud800')
  )
  .map(([json, at, cut, sign]) => {
    const place = at % (json.length + 1)
    return json.slice(0, place) + sign + json.slice(place + cut)
  })

it("a text is JSON on one line when any reader of JSON takes it, it has no line end, and UTF-8 can hold it", () => {
  fc.assert(
    fc.property(fc.oneof(fc.json({ maxDepth: 7 }), nearJson, fc.string()), (text) => {
      const keeps = Buffer.from(text).toString() === text
      expect(isJsonLine(text)).toBe(isJson(text) && keeps && !/[\n\r]/.test(text))
    }),
    { numRuns: 10 * (fc.readConfigureGlobal()?.numRuns ?? 100) }
  )
})

it("a long text, or a deep one, is answered too", () => {
  const deep = (text: string) => "[".repeat(1_000) + text + "]".repeat(1_000)
  expect([`"${"x".repeat(1_000_000)}"`, deep("1")].map(isJsonLine)).toEqual([true, true])
  expect([`"${"x".repeat(1_000_000)}`, deep("1,")].map(isJsonLine)).toEqual([false, false])
})
