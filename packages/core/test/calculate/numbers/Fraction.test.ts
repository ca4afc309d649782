import { Decimal, Fraction } from "@logframe/core"
import { describe, expect, it } from "vitest"

const of = (text: string): Fraction.Fraction => {
  const value = Fraction.parse(text)
  if (value === undefined) throw new Error(`no number: ${text}`)
  return value
}

describe("a fraction", () => {
  it.each([
    [6n, 4n, 3n, 2n],
    [-6n, 4n, -3n, 2n],
    [6n, -4n, -3n, 2n],
    [-6n, -4n, 3n, 2n],
    [0n, -7n, 0n, 1n],
    [5n, 1n, 5n, 1n],
    [2n ** 80n, 2n ** 79n, 2n, 1n]
  ])("of %s over %s is in lowest terms, its denominator above zero", (n, d, numerator, denominator) => {
    expect(Fraction.make(n, d)).toEqual({ numerator, denominator })
  })

  it("has no denominator of zero", () => {
    expect(() => Fraction.make(1n, 0n)).toThrow(new RangeError("A fraction has no denominator of zero."))
  })

  it("of a whole number, or of a decimal, is exact", () => {
    expect(Fraction.make(7n)).toEqual({ numerator: 7n, denominator: 1n })
    expect(Fraction.fromInt(-3)).toEqual({ numerator: -3n, denominator: 1n })
    expect(Fraction.fromDecimal(Decimal.make("12"))).toEqual({ numerator: 12n, denominator: 1n })
    expect(Fraction.fromDecimal(Decimal.make("-0.50"))).toEqual({ numerator: -1n, denominator: 2n })
  })

  it("adds, subtracts, multiplies and divides", () => {
    expect(Fraction.add(of("1/2"), of("1/3"))).toEqual(of("5/6"))
    expect(Fraction.add(of("1/6"), of("1/6"))).toEqual(of("1/3"))
    expect(Fraction.subtract(of("1/2"), of("1/3"))).toEqual(of("1/6"))
    expect(Fraction.negate(of("-2/3"))).toEqual(of("2/3"))
    expect(Fraction.multiply(of("2/3"), of("-3/4"))).toEqual(of("-1/2"))
    expect(Fraction.divide(of("2/3"), of("-4/3"))).toEqual(of("-1/2"))
    expect(Fraction.divide(of("2/3"), Fraction.zero)).toBeUndefined()
    expect(Fraction.sum([of("1/2"), of("1/3"), of("-1/6")])).toEqual(of("2/3"))
    expect(Fraction.sum([])).toEqual(Fraction.zero)
  })

  it("is smaller, larger or the same", () => {
    expect(Fraction.compare(of("1/3"), of("1/2"))).toBe(-1)
    expect(Fraction.compare(of("1/2"), of("1/3"))).toBe(1)
    expect(Fraction.compare(of("-1/2"), of("1/3"))).toBe(-1)
    expect(Fraction.compare(of("2/4"), of("1/2"))).toBe(0)
    expect([Fraction.equals(of("2/4"), of("0.5")), Fraction.equals(of("2/4"), of("1/3"))]).toEqual([
      true,
      false
    ])
    expect([Fraction.isZero(of("0")), Fraction.isZero(of("1/9"))]).toEqual([true, false])
    expect(["-1/9", "0", "3"].map((text) => Fraction.sign(of(text)))).toEqual([-1, 0, 1])
    expect([Fraction.min(of("1"), of("2")), Fraction.min(of("2"), of("1"))]).toEqual([of("1"), of("1")])
    expect([Fraction.max(of("1"), of("2")), Fraction.max(of("2"), of("1"))]).toEqual([of("2"), of("2")])
    expect(["-1/2", "1/2", "0"].map((text) => Fraction.abs(of(text)))).toEqual([
      of("1/2"),
      of("1/2"),
      Fraction.zero
    ])
  })

  it.each([
    ["12.5", "12.5"],
    ["-12.50", "-12.5"],
    ["1/8", "0.125"],
    ["1/5", "0.2"],
    ["3/40", "0.075"],
    ["7/250", "0.028"],
    ["2/3", "2/3"],
    ["-5/6", "-5/6"],
    ["1/15", "1/15"],
    ["10/5", "2"],
    ["0/5", "0"],
    ["0.0", "0"]
  ])("%s is written %s, losing nothing", (text, written) => {
    expect(Fraction.format(of(text))).toBe(written)
    expect(of(written)).toEqual(of(text))
  })

  it.each(["", "1.", ".5", "1/0", "1/02", "--1", "1e3", "1.5/2", "1/2/3", " 1", "1 ", "x1", "1x"])(
    "is not read from %j",
    (text) => {
      expect(Fraction.parse(text)).toBeUndefined()
    }
  )
})
