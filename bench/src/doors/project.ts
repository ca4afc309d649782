/**
 * A project of any shape: sums, latest values, ratios and extremes in turns, a report each month for each place and cell.
 *
 * One report of forty is a draft, one of fifty corrects the one before it of its indicator.
 */
import { CalendarDate, type Fact, Journal, Logframe, type Period, type Question } from "@logframe/core"

/** How large it is. */
export interface Shape {
  readonly indicators: number
  readonly months: number
  readonly places: number
  readonly cells: number
}

/** The project that the doors are measured with. */
export const standard: Shape = { indicators: 100, months: 84, places: 2, cells: 6 }

/** The first year. */
const year = 2000

const firstDay = (month: number): string =>
  `${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`

const lastDay = (month: number): string => new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10)

const kinds = ["sum", "sum", "latest", "ratio", "max"] as const

const kindOf = (x: number) => kinds[x % kinds.length]

const measureOf = (x: number) =>
  kindOf(x) === "ratio"
    ? {
        _tag: "Ratio",
        numerator: { en: "a" },
        denominator: { en: "b" },
        factor: "1",
        facts: "increment",
        shown: "decimal"
      }
    : {
        _tag: "Quantity",
        unit: { name: { en: "units" } },
        facts: kindOf(x) === "latest" ? "level" : "increment"
      }

const named = (id: string) => ({ id, name: { en: id } })

const counted = <A>(length: number, make: (i: number) => A): readonly A[] =>
  Array.from({ length }, (_, i) => make(i))

/** The document. */
export const logframeOf = ({ indicators, months, places, cells }: Shape): Logframe.Logframe =>
  Logframe.make({
    format: 1,
    id: "p",
    title: { en: "Doors" },
    language: "en",
    scheme: "un",
    period: { from: firstDay(0), through: lastDay(months - 1) },
    dimensions: [
      { id: "c", name: { en: "c" }, categories: counted(Math.max(cells, 2), (i) => named(`k${i}`)) }
    ],
    places: counted(places, (i) => named(`p${i}`)),
    results: [{ id: "r", level: "output", statement: { en: "Output" } }],
    indicators: counted(indicators, (x) => ({
      id: `i${x}`,
      under: ["r"],
      statement: { en: `Number of things ${x}` },
      measure: measureOf(x),
      ...(kindOf(x) === "max" ? { conventions: { overTime: "max", overPlaces: "max" } } : {}),
      targets: [{ id: `t${x}`, when: lastDay(months - 1), expectation: { _tag: "AtLeast", value: "1000.5" } }]
    }))
  } as never)

const valueOf = (x: number, n: number) =>
  kindOf(x) === "ratio"
    ? { _tag: "Parts", numerator: `${(n * 7919) % 1000}.25`, denominator: `${1000 + (n % 7)}` }
    : { _tag: "Number", value: `${(n * 7919) % 1000}.25` }

/** The reports, indicator by indicator in turns. */
export const factsOf = ({ indicators, months, places, cells }: Shape): readonly Fact.Fact[] =>
  counted(months * places * cells * indicators, (n) => {
    const x = n % indicators
    const k = Math.floor(n / indicators)
    const month = Math.floor(k / (cells * places)) % months
    return {
      _tag: "Measurement",
      id: `f${n}`,
      logframe: "p",
      status: k % 40 === 39 ? "draft" : "approved",
      ...(k % 50 === 49 ? { supersedes: `f${n - indicators}` } : {}),
      evidence: [],
      indicator: `i${x}`,
      period: { from: firstDay(month), through: lastDay(month) },
      place: `p${Math.floor(k / cells) % places}`,
      cells: [{ cell: { c: `k${k % cells}` }, value: valueOf(x, n) }],
      identities: []
    } as never
  })

/** The reports as a store gives them. */
export const storedOf = (shape: Shape): readonly Fact.Stored[] =>
  Journal.stored(factsOf(shape), "2026-01-01T00:00:00.000Z" as never)

/** The question by the last day, for every quarter. */
export const questionOf = ({ months }: Shape): Question.Question => ({
  asOf: CalendarDate.make(lastDay(months - 1)),
  periods: counted(Math.ceil(months / 3), (q) => ({
    from: firstDay(q * 3),
    through: lastDay(Math.min(q * 3 + 3, months) - 1)
  })) as readonly Period.Period[]
})
