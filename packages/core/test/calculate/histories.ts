import {
  CalendarDate,
  type Conventions,
  Fact,
  type Id,
  Instant,
  type Logframe,
  type Measure,
  Period
} from "@logframe/core"
import fc from "fast-check"
import { increments, levels, logframeOf, percentage, runningTotals, scale, stages } from "./support.ts"

/** Indicators of every kind, with conventions that fold and some that do not. */
const measures = [
  increments,
  increments,
  increments,
  { ...increments, counts: "people" } as const,
  runningTotals,
  levels,
  levels,
  percentage("increment"),
  percentage("level"),
  { ...percentage("increment"), annualised: true } as const,
  stages,
  scale
]

const conventions: fc.Arbitrary<Conventions.Conventions> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 2,
    arbitrary: fc.record({
      overTime: fc.constantFrom(
        "sum" as const,
        "latest" as const,
        "mean" as const,
        "max" as const,
        "min" as const,
        "count" as const
      )
    })
  },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        overTime: fc.constantFrom("default", "latest", "mean", "max", "ratioOfSums"),
        overPlaces: fc.constantFrom(
          "default",
          "sum",
          "mean",
          "max",
          "min",
          "median",
          "ratioOfSums",
          "refuse"
        ),
        mean: fc.constantFrom("perFact", "timeWeighted"),
        spanCrossing: fc.constantFrom("endDay", "prorateByDays"),
        placesMeet: fc.constantFrom("eachLatest", "sameDayOnly"),
        flowBaseline: fc.constantFrom("baselineExcluded", "carryBaseline"),
        fallingWithoutBaseline: fc.constantFrom("refuse", "inverse", "tola", "mirror"),
        progressCap: fc.constantFrom("none", "capAtOne")
      },
      { requiredKeys: [] }
    )
  }
)

const expectation = fc.oneof(
  fc.record({
    _tag: fc.constantFrom("AtLeast" as const, "AtMost" as const, "Exactly" as const, "UpTo" as const),
    value: fc.constantFrom("10", "120", "0", "999.5")
  }),
  fc.constant({ _tag: "Between" as const, low: "10", high: "200" })
)

/** What is promised of an indicator: for life, by periods, or dated. */
const promise = fc.record({
  direction: fc.constantFrom("rising" as const, "falling" as const, "hold" as const, undefined),
  baseline: fc.constantFrom(undefined, "0", "50", "-7.25"),
  expectation,
  when: fc.constantFrom<readonly (string | { from: string; through: string } | undefined)[]>(
    [undefined],
    [
      { from: "2024-02-10", through: "2024-11-20" },
      { from: "2025-01-01", through: "2025-12-31" }
    ],
    ["2024-12-31", "2026-06-30"],
    []
  ),
  place: fc.constantFrom(undefined, "D"),
  frequency: fc.constantFrom(undefined, undefined, "event" as const),
  scheme: fc.constantFrom(
    "ours" as const,
    "ours" as const,
    "tola15" as const,
    "usaid10" as const,
    "undp" as const
  )
})

/** A logframe with three indicators over the years 2024 to 2026, four places, one of them perhaps within another. */
const logframes: fc.Arbitrary<Logframe.Logframe> = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...measures), conventions, promise), { minLength: 3, maxLength: 3 }),
    fc.boolean(),
    fc.boolean()
  )
  .map(([rows, isNested, overlaps]) => {
    const indicators = rows.map(([measure, choices, said], i) => ({
      id: i === 0 ? "i" : `i${i + 1}`,
      under: ["r"],
      statement: { en: "Indicator" },
      measure,
      conventions: { ...choices, statusScheme: said.scheme },
      ...(said.direction === undefined ? {} : { direction: said.direction }),
      ...(said.frequency === undefined ? {} : { sheet: { frequency: said.frequency } }),
      ...(said.baseline === undefined
        ? {}
        : { baselines: [{ id: `b${i}`, value: { _tag: "Number" as const, value: said.baseline } }] }),
      targets: said.when.map((when, n) => ({
        id: `t${i}${n}`,
        expectation: said.expectation,
        ...(when === undefined ? {} : { when }),
        ...(said.place === undefined || n === 0 ? {} : { place: said.place })
      }))
    }))
    const [first, ...others] = indicators
    return logframeOf(first ?? {}, {
      dimensions: ["sex", "age"].map((id) => ({
        id,
        name: { en: id },
        ...(overlaps && id === "age" ? { overlapping: true as const } : {}),
        categories: ["f", "m", "young", "old"].map((category) => ({ id: category, name: { en: category } }))
      })),
      places: ["A", "B", "C", "D"].map((id) => ({
        id,
        name: { en: id },
        ...(isNested && id === "C" ? { under: "B" } : {})
      })),
      indicators: others
    })
  })

const decimal = fc
  .oneof(
    { weight: 8, arbitrary: fc.tuple(fc.integer({ min: -50, max: 500 }), fc.constantFrom(0, 0, 1)) },
    {
      weight: 1,
      arbitrary: fc.tuple(
        fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }),
        fc.integer({ min: 0, max: 10 })
      )
    }
  )
  .map(([n, places]) => {
    const digits = String(Math.abs(n)).padStart(places + 1, "0")
    const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
    return n < 0 ? `-${text}` : text
  })

const huge = fc.constantFrom(
  "9007199254740993",
  "-9007199254740991",
  "999999999999999999.9999999999",
  "123456789012345678"
)

const number = fc.oneof({ weight: 12, arbitrary: decimal }, { weight: 1, arbitrary: huge })

type ValueInput = NonNullable<Extract<Fact.Input, { _tag: "Measurement" }>["value"]>

/** Values of one kind, as reports of one indicator mostly are. */
const values: Readonly<Record<string, fc.Arbitrary<ValueInput>>> = {
  number: number.map((value) => ({ _tag: "Number", value })),
  parts: fc
    .tuple(number, number)
    .map(([numerator, denominator]) => ({ _tag: "Parts", numerator, denominator })),
  stage: fc.constantFrom("none", "draft", "adopted").map((stage) => ({ _tag: "Stage", stage })),
  label: fc.constantFrom("low", "high").map((label) => ({ _tag: "Label", label })),
  words: fc.constant({ _tag: "Narrative", text: { en: "as planned" } })
}

/** Few days, so that facts of one series meet in a window. */
const day = fc
  .tuple(fc.constantFrom(19_650, 19_720, 19_810, 19_815, 19_830, 20_100), fc.constantFrom(0, 0, 7))
  .map(([start, days]) => CalendarDate.fromEpochDays(start + days))

/** How the reports of an indicator look: the total, cells by sex, crossed cells, all of it, or anything. */
type Shape = "total" | "sex" | "crossed" | "both" | "any"

const cell = fc.record({ sex: fc.constantFrom("f", "m"), age: fc.constantFrom("young", "old") })

const said = (kind: string, shape: Shape) => {
  const value = values[kind] ?? decimal.map((number): ValueInput => ({ _tag: "Number", value: number }))
  const bySex = fc
    .uniqueArray(fc.constantFrom("f", "m"), { minLength: 1, maxLength: 2 })
    .chain((all) =>
      fc.tuple(
        ...all.map((sex) => value.map((one) => ({ cell: { sex } as Record<string, string>, value: one })))
      )
    )
  const crossed = fc
    .uniqueArray(cell, { minLength: 1, maxLength: 4, selector: (one) => JSON.stringify(one) })
    .chain((all) =>
      fc.tuple(...all.map((one) => value.map((v) => ({ cell: one as Record<string, string>, value: v }))))
    )
  const total = value.map((one) => ({
    value: one,
    cells: [] as { cell: Record<string, string>; value: ValueInput }[]
  }))
  const onlyCells = (cells: fc.Arbitrary<{ cell: Record<string, string>; value: ValueInput }[]>) =>
    cells.map((rows) => ({ cells: rows }))
  const both = fc.tuple(value, bySex).map(([one, rows]) => ({ value: one, cells: rows }))
  switch (shape) {
    case "total":
      return total
    case "sex":
      return onlyCells(bySex)
    case "crossed":
      return onlyCells(crossed)
    case "both":
      return both
    case "any":
      return fc.oneof(total, onlyCells(bySex), onlyCells(crossed), both)
  }
}

interface Report {
  readonly indicator: string
  readonly from: CalendarDate.CalendarDate
  readonly days: number
  readonly place: string | undefined
  readonly party: string | undefined
  readonly status: Fact.Status
  readonly said: {
    readonly value?: ValueInput
    readonly cells: readonly { cell: Record<string, string>; value: ValueInput }[]
  }
  readonly corrects: number
  readonly withdraws: boolean
  readonly identities: readonly string[]
  readonly reviews: number
  readonly becomes: Fact.Status
  readonly waits: number
}

const status = fc.constantFrom<Fact.Status>(
  "approved",
  "approved",
  "approved",
  "draft",
  "submitted",
  "rejected"
)

const report = (indicator: string, kind: string, shape: Shape): fc.Arbitrary<Report> =>
  fc.record({
    indicator: fc.constant(indicator),
    from: day,
    days: fc.constantFrom(0, 0, 0, 0, 27, 400),
    place: fc.constantFrom(undefined, "A", "A", "B", "C"),
    party: fc.constantFrom(undefined, undefined, "P"),
    status,
    said: said(kind, shape),
    corrects: fc.integer({ min: -12, max: 8 }),
    withdraws: fc.constantFrom(true, false, false, false),
    identities: fc.constantFrom([], [], [], ["a", "b"]),
    reviews: fc.integer({ min: -20, max: 8 }),
    becomes: status,
    waits: fc.integer({ min: 0, max: 3 })
  })

/** The kind of value that suits the measure. */
const kindOf = ({ _tag }: Measure.Measure): string =>
  _tag === "Ratio" ? "parts" : _tag === "Milestone" ? "stage" : _tag === "Scale" ? "label" : "number"

/** Reports, corrections of corrections, withdrawals and reviews of the three indicators, as a store gives them. */
const historyOf = ({ indicators }: Logframe.Logframe): fc.Arbitrary<readonly Fact.Stored[]> =>
  fc
    .tuple(
      ...indicators.map(({ id, measure }) =>
        fc
          .tuple(
            fc.oneof(
              { weight: 9, arbitrary: fc.constant(kindOf(measure)) },
              { weight: 1, arbitrary: fc.constantFrom("number", "parts", "stage", "label", "words") }
            ),
            fc.constantFrom<Shape>("total", "total", "sex", "crossed", "both", "any"),
            fc.constantFrom(true, true, true, true, false),
            fc.constantFrom(true, true, false)
          )
          .chain(([kind, shape, isAnonymous, isWhole]) =>
            fc.array(report(id, kind, shape), { maxLength: 14 }).map((rows) =>
              rows.map((row) => ({
                ...row,
                ...(isAnonymous ? { identities: [] } : {}),
                ...(isWhole ? { place: undefined, party: undefined } : {})
              }))
            )
          )
      )
    )
    .map((all) => all.flat())
    .chain((rows) => fc.shuffledSubarray(rows, { minLength: rows.length }))
    .map((rows) => {
      const stored: Fact.Stored[] = []
      let hour = 0
      const keep = (fact: Fact.Fact, root: string, waits: number) => {
        hour += waits
        const recorded = Instant.make(
          `2025-06-${String(1 + Math.floor(hour / 24)).padStart(2, "0")}T${String(hour % 24).padStart(2, "0")}:00:00Z`
        )
        stored.push({ fact, seq: stored.length + 1, recorded, root: root as Id.Fact })
      }
      for (const [n, row] of rows.entries()) {
        const id = `f${n}`
        const same = stored.filter(
          ({ fact }) => fact._tag === "Measurement" && fact.indicator === row.indicator
        )
        const old = row.corrects < 0 ? undefined : same[row.corrects % Math.max(same.length, 1)]
        const withdraws = old !== undefined && row.withdraws
        const { value, cells } = row.said
        keep(
          Fact.make({
            _tag: "Measurement",
            id,
            logframe: "p",
            status: row.status,
            indicator: row.indicator,
            period: { from: row.from, through: CalendarDate.addDays(row.from, row.days) },
            ...(row.place === undefined ? {} : { place: row.place }),
            ...(row.party === undefined ? {} : { party: row.party }),
            ...(old === undefined ? {} : { supersedes: old.fact.id }),
            ...(withdraws ? {} : { ...(value === undefined ? {} : { value }), cells }),
            identities: row.identities
          }),
          old?.root ?? id,
          row.waits
        )
        if (row.reviews >= 0 && same.length > 0) {
          const of = same[row.reviews % same.length]?.fact.id ?? id
          keep(
            Fact.make({
              _tag: "Review",
              id: `r${n}`,
              logframe: "p",
              status: "approved",
              of: [of],
              becomes: row.becomes
            }),
            `r${n}`,
            1
          )
        }
      }
      return stored
    })

/** A logframe with the history of its facts. */
export const stories: fc.Arbitrary<{
  readonly logframe: Logframe.Logframe
  readonly history: readonly Fact.Stored[]
}> = logframes.chain((logframe) => historyOf(logframe).map((history) => ({ logframe, history })))

/** Spans to read: years, quarters of one, and spans that cut through them. */
export const spans: readonly Period.Period[] = [
  ...Period.split(Period.make("2024-01-01", "2024-12-31"), 3),
  Period.make("2025-01-01", "2025-12-31")
]
