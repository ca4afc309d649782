import fc from "fast-check"
import { expect, it } from "vitest"
import { printable } from "../src/index.ts"

const directions = fc.string({
  unit: fc.constantFrom(..."\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069ab \n"),
  maxLength: 20
})

const marks = /[\u202a-\u202e\u2066-\u2069]/gu

/** Takes out what the pattern finds until there is no more of it. */
const without = (text: string, pattern: RegExp): string => {
  const less = text.replace(pattern, "")
  return less === text ? text : without(less, pattern)
}

/** How many changes of direction are in force at the end of a line, by going through it from the inside out. */
const inForce = (line: string): number => {
  const outside = without((line.match(marks) ?? []).join(""), /[\u2066-\u2068][^\u2066-\u2069]*\u2069/gu)
  const left = without(outside.replaceAll("\u2069", ""), /[\u202a\u202b\u202d\u202e]\u202c/gu)
  return left.replaceAll("\u202c", "").length
}

it("a text turns nothing that follows it", () => {
  fc.assert(
    fc.property(directions, (text) => {
      for (const line of printable(text).split("\n")) expect(inForce(line)).toBe(0)
    })
  )
})

it("a text keeps its words, and is printable from then on", () => {
  fc.assert(
    fc.property(directions, (text) => {
      const shown = printable(text)
      expect(shown.replace(marks, "")).toBe(text.replace(marks, ""))
      expect(printable(shown)).toBe(shown)
    })
  )
})
