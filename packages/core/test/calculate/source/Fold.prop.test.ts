import { CalendarDate, Decimal, Fraction, Instant } from "@logframe/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Distinct } from "../../../src/calculate/source/fold/Distinct.ts"
import { Max, Min } from "../../../src/calculate/source/fold/Extreme.ts"
import type { Entry, Fold, FoldWire } from "../../../src/calculate/source/fold/Fold.ts"
import { Latest } from "../../../src/calculate/source/fold/Latest.ts"
import { Ratio } from "../../../src/calculate/source/fold/Ratio.ts"
import { Sum } from "../../../src/calculate/source/fold/Sum.ts"
import { Tally } from "../../../src/calculate/source/fold/Tally.ts"

/** Decimals of any length the model allows, small ones often, so that ties and cancelling occur. */
const decimal = fc
  .oneof(
    fc.integer({ min: -20, max: 20 }).map(String),
    fc
      .tuple(
        fc.boolean(),
        fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }),
        fc.bigInt({ min: 0n, max: 10n ** 10n - 1n })
      )
      .map(([negative, whole, rest]) => `${negative ? "-" : ""}${whole}.${String(rest).padStart(10, "0")}`)
  )
  .map(Decimal.make)

const value: fc.Arbitrary<Entry["value"]> = fc.oneof(
  { weight: 4, arbitrary: decimal.map((number) => ({ _tag: "Number" as const, value: number })) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(decimal, decimal)
      .map(([numerator, denominator]) => ({ _tag: "Parts" as const, numerator, denominator }))
  },
  { weight: 1, arbitrary: fc.constant({ _tag: "Open" as const, why: "notAvailable" as const }) }
)

/** Facts of one series: the order of the journal is a number of its own for each. */
const entries: fc.Arbitrary<readonly Entry[]> = fc
  .array(
    fc.record(
      {
        value,
        rank: fc.integer({ min: 0, max: 3 }),
        end: fc.integer({ min: 20_000, max: 20_004 }).map(CalendarDate.fromEpochDays),
        recorded: fc
          .constantFrom("2025-01-01T00:00:00Z", "2025-01-01T00:00:00.5Z", "2025-01-01T00:00:01Z")
          .map(Instant.make),
        identities: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 3 })
      },
      { requiredKeys: ["value", "end", "recorded", "identities"] }
    ),
    { maxLength: 12 }
  )
  .map((rows) => rows.map((row, i) => ({ ...row, seq: i + 1 })))

const numbers = (all: readonly Entry[]): readonly Fraction.Fraction[] =>
  all.flatMap((one) => (one.value._tag === "Number" ? [Fraction.fromDecimal(one.value.value)] : []))

const parts = (all: readonly Entry[], side: "numerator" | "denominator"): string =>
  Fraction.format(
    Fraction.sum(
      all.flatMap((one) => (one.value._tag === "Parts" ? [Fraction.fromDecimal(one.value[side])] : []))
    )
  )

const sorted = (all: readonly Entry[], sign: 1 | -1): string | undefined => {
  const best = [...numbers(all)].sort((a, b) => sign * Fraction.compare(a, b))[0]
  return best === undefined ? undefined : Fraction.format(best)
}

/** A fold with the slow and simple program that it must agree with, both as what travels. */
interface Case {
  readonly name: string
  readonly of: (all: readonly Entry[], cut: (i: number) => boolean) => FoldWire | undefined
  readonly naive: (all: readonly Entry[]) => FoldWire | undefined
  readonly laws: (a: readonly Entry[], b: readonly Entry[], c: readonly Entry[]) => void
}

const proved = <State, Wire extends FoldWire>(
  fold: Fold<State, Wire>,
  naive: (all: readonly Entry[]) => Wire | undefined
): Case => {
  const folded = (all: readonly Entry[]) => all.reduce(fold.add, fold.empty)
  return {
    name: fold.name,
    naive,
    of: (all, cut) => {
      const pieces: State[] = [fold.empty]
      for (const [i, entry] of all.entries()) {
        if (cut(i)) pieces.push(fold.empty)
        pieces.push(fold.add(pieces.pop() ?? fold.empty, entry))
      }
      return fold.toWire(pieces.reduceRight((total, piece) => fold.merge(piece, total)))
    },
    laws: (first, second, third) => {
      const [a, b, c] = [folded(first), folded(second), folded(third)]
      const wire = (state: State) => JSON.stringify(fold.toWire(state))
      expect(wire(fold.merge(a, fold.empty))).toBe(wire(a))
      expect(wire(fold.merge(fold.empty, a))).toBe(wire(a))
      expect(wire(fold.merge(a, b))).toBe(wire(fold.merge(b, a)))
      expect(wire(fold.merge(fold.merge(a, b), c))).toBe(wire(fold.merge(a, fold.merge(b, c))))
      const travelled = fold.toWire(a)
      if (travelled !== undefined) {
        expect(wire(fold.fromWire(JSON.parse(JSON.stringify(travelled))))).toBe(wire(a))
      }
      const { remove } = fold
      if (remove !== undefined) {
        expect(wire(second.reduce(remove, folded([...first, ...second])))).toBe(wire(a))
      }
    }
  }
}

const cases: readonly Case[] = [
  proved(Sum, (all) => ({ fold: "sum", sum: Fraction.format(Fraction.sum(numbers(all))) })),
  proved(Ratio, (all) => ({ fold: "ratio", n: parts(all, "numerator"), d: parts(all, "denominator") })),
  proved(Min, (all) => {
    const best = sorted(all, 1)
    return best === undefined ? undefined : { fold: "min", value: best }
  }),
  proved(Max, (all) => {
    const best = sorted(all, -1)
    return best === undefined ? undefined : { fold: "max", value: best }
  }),
  proved(Latest, (all) => {
    const key = ({ end, recorded, seq }: Entry) =>
      `${end} ${Instant.normalise(recorded)} ${String(seq).padStart(4, "0")}`
    const last = [...all].sort((a, b) => (key(a) < key(b) ? -1 : 1)).at(-1)
    if (last === undefined) return undefined
    const { end, recorded, seq } = last
    return { fold: "latest", end, recorded: Instant.normalise(recorded), seq, value: last.value }
  }),
  proved(Tally, (all) => ({
    fold: "tally",
    counts: [0, 1, 2, 3].flatMap((rank) => {
      const n = all.filter((one) => one.rank === rank).length
      return n === 0 ? [] : [[rank, n] as const]
    })
  })),
  proved(Distinct, (all) => ({
    fold: "distinct",
    keys: ["a", "b", "c", "d", "e"].filter((key) => all.some((one) => one.identities.includes(key)))
  }))
]

/** The facts in another order, by a number drawn for each. */
const shuffled = (all: readonly Entry[], keys: readonly number[]): readonly Entry[] =>
  all
    .map((entry, i) => ({ entry, key: keys[i % keys.length] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ entry }) => entry)

describe.each(cases)("the fold $name", ({ of, naive, laws }) => {
  it("gives what the plain program gives, however the facts are ordered and split", () => {
    const keys = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 12, maxLength: 12 })
    const cuts = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(entries, keys, cuts, (all, order, cut) => {
        expect(of(shuffled(all, order), (i) => cut[i] === true)).toEqual(naive(all))
      })
    )
  })

  it("is a commutative monoid that survives the wire, and takes out what it put in", () => {
    const disjoint = entries.map((all): [Entry[], Entry[], Entry[]] => [
      all.filter((_, i) => i % 3 === 0),
      all.filter((_, i) => i % 3 === 1),
      all.filter((_, i) => i % 3 === 2)
    ])
    fc.assert(fc.property(disjoint, ([a, b, c]) => laws(a, b, c)))
  })
})

describe("a part that travelled", () => {
  it("is refused when a store wrote something that is no exact number", () => {
    for (const sum of ["", "NaN", "1e9", "Infinity", "0x10", "1.", " 1", "1/0"]) {
      expect(() => Sum.fromWire({ fold: "sum", sum })).toThrow(RangeError)
    }
  })
})
