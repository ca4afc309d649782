import { Decimal } from "@logframe/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const sign = fc.constantFrom("", "-")
const digits = (min: number, max: number) => fc.stringMatching(new RegExp(`^[0-9]{${min},${max}}$`))

/** Plain decimals as people write them: leading and trailing zeros, minus zero, all lengths up to the limit. */
const written = fc
  .tuple(sign, digits(1, 18), fc.option(digits(1, 10), { nil: undefined }))
  .map(([minus, whole, fraction]) => minus + whole + (fraction === undefined ? "" : `.${fraction}`))

/** The written number as whole count of units of 10⁻¹⁰: a second, simpler program for what the text says. */
const units = (text: string): bigint => {
  const [whole = "", fraction = ""] = text.replace("-", "").split(".")
  const count = BigInt(whole + fraction.padEnd(10, "0"))
  return text.startsWith("-") ? -count : count
}

const decimal = written.map(Decimal.make)

describe("a decimal", () => {
  it("has one spelling per number", () => {
    fc.assert(
      fc.property(written, written, (a, b) => {
        expect(Decimal.make(a) === Decimal.make(b)).toBe(units(a) === units(b))
        expect(units(Decimal.make(a))).toBe(units(a))
      })
    )
  })

  it("is canonical: reading it again changes nothing", () => {
    fc.assert(
      fc.property(decimal, (a) => {
        expect(Decimal.parse(a)).toBe(a)
        expect(Decimal.isDecimal(a)).toBe(true)
        expect(a).toMatch(/^(0|-?([1-9]\d*|0)(\.\d*[1-9])?)$/)
        expect(a).not.toBe("-0")
      })
    )
  })

  it("is ordered as the numbers are", () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(Decimal.compare(a, b)).toBe(units(a) < units(b) ? -1 : units(a) > units(b) ? 1 : 0)
        expect(Decimal.isNegative(a)).toBe(units(a) < 0n)
      })
    )
  })

  it("is the text of its coefficient and scale", () => {
    fc.assert(
      fc.property(decimal, (a) => {
        const { coefficient, scale } = Decimal.toScaled(a)
        expect(coefficient * 10n ** BigInt(10 - scale)).toBe(units(a))
        expect(Decimal.formatScaled({ coefficient, scale })).toBe(a)
        expect(Decimal.formatScaled({ coefficient: coefficient * 1000n, scale: scale + 3 })).toBe(a)
      })
    )
  })

  it("adds up as whole numbers of its smallest unit do, in any order", () => {
    fc.assert(
      fc.property(fc.array(decimal), (all) => {
        expect(units(Decimal.sum(all))).toBe(all.reduce((total, a) => total + units(a), 0n))
        expect(Decimal.sum([...all].reverse())).toBe(Decimal.sum(all))
      })
    )
  })

  it("leaves room: a thousand million of the largest fit into 38 digits", () => {
    const { coefficient, scale } = Decimal.toScaled(Decimal.make(`${"9".repeat(18)}.${"9".repeat(10)}`))
    expect(String(coefficient * 1_000_000_000n).length).toBeLessThanOrEqual(38)
    expect(scale).toBe(10)
  })

  it.each([
    "",
    " 1",
    "1 ",
    "+1",
    "1e3",
    "0x1",
    "1,5",
    "1_000",
    ".5",
    "5.",
    "--1",
    "NaN",
    "Infinity",
    "١",
    "1".repeat(19),
    `0.${"1".repeat(11)}`
  ])("is not %j", (text) => {
    expect(Decimal.parse(text)).toBeUndefined()
    expect(() => Decimal.make(text)).toThrow(RangeError)
  })

  it("is made from whole numbers in source code, not from fractions that a float cannot hold", () => {
    expect([Decimal.make(5), Decimal.make(-0), Decimal.make(12n), Decimal.make("53.00")]).toEqual([
      "5",
      "0",
      "12",
      "53"
    ])
    expect(() => Decimal.make(0.1)).toThrow(RangeError)
    expect(() => Decimal.make(2 ** 53)).toThrow(RangeError)
    expect(Decimal.isDecimal("5.0")).toBe(false)
    expect(Decimal.isDecimal(5)).toBe(false)
  })
})
