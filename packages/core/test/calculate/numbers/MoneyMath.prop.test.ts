import { Burn, CalendarDate, Fraction, MoneyMath, Period, Quality } from "@logframe/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const cents = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })
const weight = fc.nat({ max: 1000 }).map((n) => Fraction.make(BigInt(n), 7n))
const shares = fc
  .array(weight, { minLength: 1, maxLength: 12 })
  .filter((all) => all.some((one) => !Fraction.isZero(one)))
const days = fc
  .integer({ min: -20_000, max: 40_000 })
  .map((n) => CalendarDate.addDays(CalendarDate.make("1970-01-01"), n))
const value = fc
  .tuple(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: 1, max: 9 }))
  .map(([n, d]) => Fraction.make(BigInt(n), BigInt(d)))
const sum = (parts: readonly bigint[]) => parts.reduce((total, part) => total + part, 0n)

describe("money that is split", () => {
  it("adds up to the whole, whatever the shares", () => {
    fc.assert(
      fc.property(cents, shares, (whole, all) => {
        expect(sum(MoneyMath.split(whole, all))).toBe(whole)
      })
    )
  })
  it("is split evenly where every share is nothing", () => {
    expect(MoneyMath.split(5n, [Fraction.zero, Fraction.zero])).toEqual([3n, 2n])
  })
  it("gives each share its exact part, less than a cent away, and nothing to a share of nothing", () => {
    fc.assert(
      fc.property(cents, shares, (whole, all) => {
        const total = Fraction.sum(all)
        for (const [i, part] of MoneyMath.split(whole, all).entries()) {
          const share = all[i] ?? Fraction.zero
          const exact =
            Fraction.divide(Fraction.multiply(Fraction.fromInt(whole), share), total) ?? Fraction.zero
          const away = Fraction.abs(Fraction.subtract(Fraction.fromInt(part), exact))
          expect(Fraction.compare(away, Fraction.one)).toBe(-1)
          if (Fraction.isZero(share)) expect(part).toBe(0n)
        }
      })
    )
  })
  it("splits a refund as the payment that it takes back", () => {
    fc.assert(
      fc.property(cents, shares, (whole, all) => {
        expect(MoneyMath.split(-whole, all)).toEqual(MoneyMath.split(whole, all).map((part) => -part))
      })
    )
  })
})

describe("money over time", () => {
  const project = fc.tuple(days, fc.nat({ max: 4000 })).map(([from, length]) => ({
    from,
    through: CalendarDate.addDays(from, length)
  }))
  it("the pace times the months elapsed is what was spent, from the first day on, also of one day", () => {
    fc.assert(
      fc.property(project, fc.nat({ max: 5000 }), value, (period, n, spent) => {
        const day = CalendarDate.addDays(period.from, n)
        const [pace, months] = [Burn.monthly(spent, period, day), Burn.monthsElapsed(period, day)]
        expect(pace && months && Fraction.equals(Fraction.multiply(pace, months), spent)).toBe(true)
        const before = CalendarDate.addDays(period.from, -1)
        expect(Burn.monthsElapsed(period, before)).toBeUndefined()
      })
    )
    const oneDay = Period.make("2024-02-29", "2024-02-29")
    expect(Burn.runway(Fraction.one, Fraction.zero, oneDay, oneDay.from)).toBeUndefined()
  })
})

describe("a line through values to date", () => {
  const points = fc.uniqueArray(fc.tuple(days, value), {
    minLength: 3,
    maxLength: 8,
    selector: ([day]) => day
  })
  const of = (all: readonly (readonly [CalendarDate.CalendarDate, Fraction.Fraction])[]) =>
    all.map(([day, at]) => ({ day, value: at }))
  it("lies within its range, and moves and grows with the values", () => {
    fc.assert(
      fc.property(points, days, value, (all, day, shift) => {
        const line = Quality.forecast(of(all), day)
        const moved = Quality.forecast(of(all.map(([on, at]) => [on, Fraction.add(at, shift)])), day)
        if (!line.known || !moved.known) throw new Error("three days are a line")
        expect(Fraction.compare(line.low, line.value)).not.toBe(1)
        expect(Fraction.compare(line.value, line.high)).not.toBe(1)
        expect(Fraction.equals(moved.value, Fraction.add(line.value, shift))).toBe(true)
      })
    )
  })
  it("goes through equal values without a range, and through any two days in a straight line", () => {
    fc.assert(
      fc.property(points, days, value, (all, day, constant) => {
        const flat = Quality.forecast(of(all.map(([on]) => [on, constant])), day)
        expect(flat.known && [flat.value, flat.low, flat.high]).toEqual([constant, constant, constant])
      })
    )
  })
})

describe("outliers", () => {
  it("are the same ones wherever the values begin, whichever way they point and in whatever unit", () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 14 }), value, (all, shift) => {
        const found = (values: readonly Fraction.Fraction[]) =>
          Quality.outliers(values).map(({ index }) => index)
        expect(found(all.map((one) => Fraction.add(one, shift)))).toEqual(found(all))
        expect(found(all.map(Fraction.negate))).toEqual(found(all))
        expect(found(all.map((one) => Fraction.multiply(one, Fraction.make(3n, 7n))))).toEqual(found(all))
        expect(found(all).length * 2).toBeLessThanOrEqual(all.length)
      })
    )
  })
})
