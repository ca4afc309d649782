import { Decimal, Fraction } from "@logframe/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type FoldWire, merged } from "../../../src/calculate/source/FoldWire.ts"

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

type Name = FoldWire["fold"]
type PartOf<F extends Name> = Extract<FoldWire, { readonly fold: F }>

/** Parts of every fold. */
const part: { readonly [F in Name]: fc.Arbitrary<PartOf<F>> } = {
  sum: fc.record({ fold: fc.constant("sum"), sum: decimal }),
  ratio: fc.record({ fold: fc.constant("ratio"), n: decimal, d: decimal }),
  min: fc.record({ fold: fc.constant("min"), value: decimal }),
  max: fc.record({ fold: fc.constant("max"), value: decimal }),
  latest: fc.record({
    fold: fc.constant("latest"),
    end: fc.constantFrom("2024-12-30", "2024-12-31", "2025-01-01"),
    recorded: fc.constantFrom("2025-01-01T00:00:00Z", "2025-01-01T00:00:00.5Z", "2025-01-01T00:00:01Z"),
    seq: fc.constant(0),
    value: fc.record({ _tag: fc.constant("Number"), value: decimal })
  })
}

const total = (texts: readonly string[]): string =>
  Fraction.format(Fraction.sum(texts.map((text) => Fraction.fromDecimal(text as Decimal.Decimal))))

const sorted = (parts: readonly { readonly value: string }[]): readonly string[] =>
  parts
    .map(({ value }) => Fraction.fromDecimal(value as Decimal.Decimal))
    .sort(Fraction.compare)
    .map(Fraction.format)

/** The slow and simple program that a merge must agree with. */
const plain: { readonly [F in Name]: (parts: readonly PartOf<F>[]) => FoldWire } = {
  sum: (parts) => ({ fold: "sum", sum: total(parts.map(({ sum }) => sum)) }),
  ratio: (parts) => ({ fold: "ratio", n: total(parts.map(({ n }) => n)), d: total(parts.map(({ d }) => d)) }),
  min: (parts) => ({ fold: "min", value: sorted(parts)[0] ?? "" }),
  max: (parts) => ({ fold: "max", value: sorted(parts).at(-1) ?? "" }),
  latest: (parts) => {
    const moment = ({ end, recorded, seq }: PartOf<"latest">) =>
      `${end} ${new Date(recorded).toISOString()} ${String(seq).padStart(4, "0")}`
    const [first] = [...parts].sort((a, b) => (moment(a) < moment(b) ? 1 : -1))
    return { ...(first as PartOf<"latest">), recorded: new Date(first?.recorded ?? "").toISOString() }
  }
}

/** The parts of one series; the place of a report in the journal is a number of its own. */
const partsOf = <F extends Name>(name: F): fc.Arbitrary<readonly FoldWire[]> =>
  fc
    .array<FoldWire>(part[name], { minLength: 1, maxLength: 12 })
    .map((parts) => parts.map((one, i) => (one.fold === "latest" ? { ...one, seq: i + 1 } : one)))

const names = Object.keys(part) as Name[]

/** Merged piece by piece: cut before each part for which `cut` says so, the pieces from the last to the first. */
const inPieces = (parts: readonly FoldWire[], cut: readonly boolean[]): FoldWire | undefined => {
  const pieces: FoldWire[][] = [[]]
  for (const [i, one] of parts.entries()) {
    if (cut[i] === true) pieces.push([])
    pieces.at(-1)?.push(one)
  }
  return merged(pieces.flatMap((piece) => merged(piece) ?? []).reverse())
}

describe.each(names)("parts of the fold %s", (name) => {
  const plainly = plain[name] as (parts: readonly FoldWire[]) => FoldWire

  it("give what the plain program gives, however they are ordered, cut and merged again", () => {
    const keys = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 12, maxLength: 12 })
    const cuts = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(partsOf(name), keys, cuts, (parts, order, cut) => {
        const shuffled = parts
          .map((one, i) => ({ one, key: order[i] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one)
        expect(inPieces(shuffled, cut)).toEqual(plainly(parts))
      })
    )
  })

  it("survive the way through text", () => {
    fc.assert(
      fc.property(partsOf(name), (parts) => {
        expect(merged(JSON.parse(JSON.stringify(parts)))).toEqual(merged(parts))
      })
    )
  })
})

describe("a part that travelled", () => {
  it("is refused when a store wrote something that is no exact number", () => {
    for (const sum of ["", "NaN", "1e9", "Infinity", "0x10", "1.", " 1", "1/0"]) {
      expect(() => merged([{ fold: "sum", sum }])).toThrow(RangeError)
    }
  })
})
