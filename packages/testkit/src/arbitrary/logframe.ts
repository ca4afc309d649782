/**
 * Logframes of every shape that can be read: some would please a donor, most would not.
 *
 * @internal
 */
import { Indicator, LevelScheme, Logframe, Target } from "@logframe/core"
import fc from "fast-check"
import { day, decimal, period, positive, some, text, words } from "./basics.ts"
import { conventions } from "./conventions.ts"
import { cell, dimensions, expectationOf, measure, valueOf } from "./measures.ts"

type Rows<Key extends keyof Logframe.Input> = NonNullable<Logframe.Input[Key]>
type IndicatorInput = Rows<"indicators">[number]

/** The places of the kit's logframes: two in one, one by itself. */
export const places = ["land", "north", "south", "abroad"]
const parties = ["donor", "doer"]

const extensions = fc.constantFrom({ "org.example.mis": { key: 7, tags: ["a", null] } }, { "a.b": "" })
const source = fc.record({
  document: fc.constant("d1"),
  text: fc.string({ unit: "grapheme", maxLength: 20 })
})

const when = fc.oneof(
  day,
  fc.constantFrom("2024", "2025", "2024-06"),
  period,
  fc.integer({ min: 1, max: 3 }).map((projectYear) => ({ projectYear }))
)

const scope = fc.record(
  { place: fc.constantFrom(...places), party: fc.constantFrom(...parties), cell },
  { requiredKeys: [] }
)
const mostlyWhole = fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: scope })

/** What few rows have: the fields drawn, or none. */
const seldom = <A extends object>(drawn: fc.Arbitrary<A>): fc.Arbitrary<A | object> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: drawn })

/** Since when a row is no longer in force, where it is retired. */
const retired = seldom(
  fc.record({ retired: fc.record({ from: day, reason: text }, { requiredKeys: ["from"] }) })
)

/** What an indicator has beside its place in the matrix. */
const indicatorRow = measure.chain((of) =>
  fc.record(
    {
      statement: text,
      measure: fc.constant(of),
      direction: fc.constantFrom(...Indicator.Direction.literals),
      baselines: fc.array(
        fc
          .tuple(fc.record({ value: valueOf(of), when }, { requiredKeys: ["value"] }), mostlyWhole)
          .map(([row, part]) => ({ ...row, ...part })),
        { maxLength: 2 }
      ),
      targets: fc.array(
        fc
          .tuple(
            fc.record(
              {
                expectation: expectationOf(of),
                when,
                basis: fc.constantFrom(...Target.Basis.literals),
                label: words
              },
              { requiredKeys: ["expectation"] }
            ),
            mostlyWhole
          )
          .map(([row, part]) => ({ ...row, ...part })),
        { maxLength: 4 }
      ),
      targetsSay: fc.constantFrom(...Indicator.Indicator.fields.targetsSay.schema.literals),
      cadence: fc.oneof(
        fc.record({ count: positive, months: fc.constantFrom(1, 6, 12, 18) }),
        fc.record({ count: positive, days: fc.constantFrom(10, 90) })
      ),
      breakdowns: fc.constantFrom([["sex"]], [["sex"], ["age"]], [["sex", "age"]], [["topic"]]),
      weight: positive,
      verification: text,
      aggregable: fc.boolean(),
      conventions,
      source,
      extensions
    },
    { requiredKeys: ["statement", "measure"] }
  )
)

const pick = fc.nat(1_000)

const budgetLine = fc.record(
  {
    amount: fc.record({ amount: decimal, currency: fc.constantFrom("EUR", "CHF") }),
    bound: fc.constantFrom("ceiling" as const, "estimate" as const, "exact" as const),
    edition: fc.constantFrom("original" as const, "revised" as const),
    for: some(["r1"]),
    period,
    funder: fc.constantFrom(...parties)
  },
  { requiredKeys: ["amount", "bound"] }
)

/** Whatever can be read as a logframe. Its id is `p`, its rows are `r1` …, `i1` …, `a1` …, `x1` … */
export const logframe: fc.Arbitrary<Logframe.Logframe> = fc
  .record(
    {
      code: words,
      title: text,
      language: fc.constantFrom("en", "fr"),
      scheme: fc.constantFrom(...Object.keys(LevelScheme.builtIn)),
      period,
      area: text,
      results: fc.array(
        fc
          .tuple(
            fc.record(
              { level: pick, under: pick, statement: text, code: words, weight: positive, extensions },
              { requiredKeys: ["level", "under", "statement"] }
            ),
            retired
          )
          .map(([row, end]) => ({ ...row, ...end })),
        { minLength: 1, maxLength: 4 }
      ),
      indicators: fc.array(
        fc.record({
          row: indicatorRow,
          under: fc.array(pick, { minLength: 1, maxLength: 2 }),
          partOf: pick,
          retired,
          replaces: seldom(fc.record({ at: pick, from: day }))
        }),
        {
          minLength: 1,
          maxLength: 5
        }
      ),
      activities: fc.array(
        fc
          .tuple(fc.record({ statement: text, under: pick }), retired)
          .map(([row, end]) => ({ ...row, ...end })),
        { maxLength: 2 }
      ),
      assumptions: fc.array(
        fc
          .tuple(
            fc.record({
              statement: text,
              under: pick,
              kind: fc.constantFrom("assumption" as const, "risk" as const)
            }),
            retired
          )
          .map(([row, end]) => ({ ...row, ...end })),
        { maxLength: 2 }
      ),
      budget: fc.array(budgetLine, { maxLength: 3 }),
      conventions,
      extensions
    },
    { requiredKeys: ["title", "language", "scheme", "results", "indicators", "activities", "assumptions"] }
  )
  .map(({ results, indicators, activities, assumptions, budget, ...rest }) => {
    const levels = LevelScheme.builtIn[rest.scheme]?.levels ?? []
    const among = <A>(list: readonly A[], at: number): A[] => list.slice(at % list.length).slice(0, 1)
    const resultIds = results.map((_, i) => `r${i + 1}`)
    return Logframe.make({
      format: 1,
      id: "p",
      ...rest,
      parties: parties.map((id) => ({ id, name: { en: id } })),
      places: places.map((id, i) => ({
        id,
        name: { en: id },
        ...(i === 1 || i === 2 ? { under: "land" } : {})
      })),
      documents: [{ id: "d1", name: "document.md" }],
      dimensions,
      results: results.map(({ level, under, ...row }, i) => ({
        id: `r${i + 1}`,
        ...row,
        level: levels[level % levels.length]?.id ?? "",
        under: i === 0 ? [] : among(resultIds.slice(0, i), under)
      })),
      indicators: indicators.map(({ row, under, partOf, retired, replaces }, i) => ({
        id: `i${i + 1}`,
        ...numbered(row, i),
        ...retired,
        // any of them, itself included, or one that is gone
        ...("at" in replaces
          ? {
              replaces: { indicator: `i${(replaces.at % (indicators.length + 1)) + 1}`, from: replaces.from }
            }
          : {}),
        measure: calculatedFrom(indicators.slice(0, i), row.measure),
        // one in three is a part of an earlier one
        ...(i > 0 && partOf % 3 === 0
          ? { partOf: `i${(partOf % i) + 1}` }
          : { under: [...new Set(under.flatMap((at) => among(resultIds, at)))] })
      })),
      activities: activities.map(({ under, ...row }, i) => ({
        id: `a${i + 1}`,
        ...row,
        under: among(resultIds, under)
      })),
      assumptions: assumptions.map(({ under, ...row }, i) => ({
        id: `x${i + 1}`,
        ...row,
        under: among(resultIds, under)
      })),
      ...(budget === undefined
        ? {}
        : { funding: { budget: budget.map((line, i) => ({ id: `b${i + 1}`, ...line })) } })
    })
  })

/** A formula over earlier indicators that are no composites, so that none is calculated from itself. */
const calculatedFrom = (
  earlier: readonly { readonly row: Pick<IndicatorInput, "measure"> }[],
  measure: IndicatorInput["measure"]
): IndicatorInput["measure"] => {
  if (measure._tag !== "Calculated") return measure
  const ids = earlier.flatMap(({ row }, n) => (row.measure._tag === "Composite" ? [] : [`i${n + 1}`]))
  const [a = "1", b = a] = ids.reverse()
  const formula =
    ids.length === 0 ? "1 + 2" : measure.formula.replace(/\b[ab]\b/g, (name) => (name === "a" ? a : b))
  return { ...measure, formula }
}

/** The row with ids for its baselines and targets, which no other indicator has. */
const numbered = (
  { baselines = [], targets = [], ...row }: NumberedRow,
  i: number
): Omit<IndicatorInput, "id" | "under"> => ({
  ...row,
  baselines: baselines.map((baseline, n) => ({ id: `b${i + 1}-${n + 1}`, ...baseline })),
  targets: targets.map((target, n) => ({ id: `t${i + 1}-${n + 1}`, ...target }))
})

type NumberedRow = Omit<IndicatorInput, "id" | "under" | "baselines" | "targets"> & {
  readonly baselines?: readonly Omit<NonNullable<IndicatorInput["baselines"]>[number], "id">[]
  readonly targets?: readonly Omit<NonNullable<IndicatorInput["targets"]>[number], "id">[]
}
