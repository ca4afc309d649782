import { Fraction } from "@logframe/core"
import fc from "fast-check"
import { expect, it } from "vitest"
import { Show, Words } from "../src/index.ts"

const { en } = Words.builtIn
const whole = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n })
const fraction = fc
  .tuple(whole, fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([numerator, denominator]) => Fraction.make(numerator, denominator))
const modes = fc.constantFrom("halfAwayFromZero", "halfEven", "down")
const decimals = fc.integer({ min: 0, max: 12 })

/** The number that a reader of the English text would write down. */
const read = (text: string): Fraction.Fraction =>
  Fraction.parse(text.replaceAll(",", "").replaceAll("−", "-")) ?? Fraction.zero

it("what is shown is less than one unit of its last place away from the value, and at most half of one unless rounded down", () => {
  fc.assert(
    fc.property(fraction, decimals, modes, (exact, decimals, rounding) => {
      const shown = read(Show.number(en, exact, { as: "decimal", decimals, rounding }))
      const away = Fraction.multiply(
        Fraction.abs(Fraction.subtract(shown, exact)),
        Fraction.make(10n ** BigInt(decimals))
      )
      expect(
        Fraction.compare(away, rounding === "down" ? Fraction.one : Fraction.make(1n, 2n))
      ).toBeLessThanOrEqual(0)
    })
  )
})

it("a number that needs no more decimals than are shown is shown exactly", () => {
  fc.assert(
    fc.property(whole, decimals, modes, (coefficient, decimals, rounding) => {
      const exact = Fraction.make(coefficient, 10n ** BigInt(decimals))
      expect(
        Fraction.equals(read(Show.number(en, exact, { as: "decimal", decimals, rounding })), exact)
      ).toBe(true)
    })
  )
})

it("a percentage reads 0 % or 100 % only when it is", () => {
  const near = fc
    .tuple(fc.constantFrom(0n, 1n), fc.bigInt({ min: -1000n, max: 1000n }))
    .map(([around, off]) => Fraction.add(Fraction.make(around), Fraction.make(off, 10n ** 6n)))
  fc.assert(
    fc.property(near, modes, fc.integer({ min: 0, max: 2 }), (share, rounding, decimals) => {
      const shown = Show.number(en, share, { as: "percent", decimals, nearWhole: "marked", rounding })
      const whole = shown === "0\u00a0%" || shown === "100\u00a0%"
      expect(whole).toBe(Fraction.isZero(share) || Fraction.equals(share, Fraction.one))
    })
  )
})
