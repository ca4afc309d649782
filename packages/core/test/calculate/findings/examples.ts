import { Evaluation, type Fact, type Finding, type Logframe, type Question } from "@logframe/core"
import {
  increments,
  journal,
  levels,
  logframeOf,
  type Moved,
  moneyJournal,
  percentage,
  type Row,
  runningTotals,
  scale
} from "../support.ts"

/** What a finding of an evaluation looks for, and a project in which it is found. */
export interface Example {
  readonly about: string
  readonly indicator?: Parameters<typeof logframeOf>[0]
  readonly more?: Partial<Logframe.Input>
  readonly rows?: readonly Row[]
  readonly money?: readonly Moved[]
  readonly conventions?: Question.Question["conventions"]
}

const day = (month: number, value: string, more: object = {}): Row => ({
  on: `2024-0${month}-01`,
  value,
  ...more
})

const atLeast = (value: string) => ({ expectation: { _tag: "AtLeast", value } as const })
const budget = (amount: string) => ({
  funding: {
    budget: [{ id: "total", amount: { amount, currency: "EUR" }, bound: "exact" as const }]
  }
})
const points = { ...increments, unit: { name: { en: "water points" } } }

/** The findings of an evaluation, in the order in which they are told. */
export const examples = {
  TwoCorrections: {
    about: "Two accepted corrections replace one report.",
    rows: [day(2, "1"), day(2, "2", { supersedes: "f1" }), day(2, "3", { supersedes: "f1" })]
  },
  UnknownIndicator: {
    about: "A report measures an indicator that this edition does not have.",
    rows: [day(2, "1", { indicator: "i9" })]
  },
  ValueDoesNotFit: {
    about: "A value is of a kind that the measure does not know.",
    rows: [{ on: "2024-02-01", stage: "adopted" }]
  },
  FactOutsideProject: {
    about: "A report speaks of days outside the project.",
    rows: [{ from: "2023-01-01", on: "2023-12-31", value: "1" }]
  },
  FactAfterRetirement: {
    about: "A report speaks of days after the last on which its indicator was in force.",
    indicator: { retired: { from: "2024-07-01" as never } },
    rows: [day(8, "1")]
  },
  CellsDisagree: {
    about: "The cells of a breakdown do not add up to the total.",
    rows: [day(2, "10", { cells: { "sex=f": "7", "sex=m": "4" } })]
  },
  ReportedTwice: {
    about: "One reporter has two reports of the same days and the same part.",
    rows: [day(2, "10"), day(2, "25")]
  },
  SpansOverlap: {
    about: "Two reports of one reporter share days, and their values add up.",
    rows: [
      { from: "2024-01-01", on: "2024-03-31", value: "10" },
      { from: "2024-01-01", on: "2024-06-30", value: "25" }
    ]
  },
  OutOfRange: {
    about: "A share of a whole is below nothing or above the whole, or a count is negative.",
    indicator: { measure: percentage("level") },
    rows: [day(2, "-12")]
  },
  NotWhole: {
    about: "A fraction of something that is counted in whole pieces.",
    indicator: { measure: points, targets: [{ id: "t", ...atLeast("40") }] },
    rows: [day(2, "0.5")]
  },
  LooksScaled: {
    about:
      "A value is at least fifty times the median of at least two others of its series, or at most a fiftieth.",
    indicator: { measure: { ...levels, unit: { name: { en: "hectares" } } } },
    rows: [day(2, "48.5"), day(3, "51"), day(4, "4850")]
  },
  ScaleAsInterval: {
    about: "The steps of a scale were averaged as numbers.",
    indicator: { measure: scale, conventions: { overPlaces: "mean" } },
    rows: [
      { on: "2024-02-01", label: "low", place: "A" },
      { on: "2024-02-01", label: "high", place: "B" }
    ]
  },
  RunningTotalFell: {
    about: "A running total is lower than the one before.",
    indicator: { measure: runningTotals },
    rows: [day(2, "100"), day(3, "90")]
  },
  SpanCrossesPeriod: {
    about: "A report begins before the period in which it ends.",
    rows: [{ from: "2023-12-01", on: "2024-02-01", value: "32" }]
  },
  PlacesDisagree: {
    about: "The places add up to something else than the report of the whole.",
    rows: [day(2, "70"), day(2, "60", { place: "A" })]
  },
  PartiesDisagree: {
    about: "The partners add up to something else than the report without a partner.",
    rows: [day(2, "11"), day(2, "4", { party: "P" })]
  },
  PartsNewerThanWhole: {
    about: "Some parts have reported later than the whole, and not all of them.",
    indicator: {
      measure: levels,
      targets: [{ id: "t", place: "B" as never, ...atLeast("50") }]
    },
    rows: [day(2, "90"), day(6, "12", { place: "A" })]
  },
  MixedShares: {
    about: "Percentages with and without their parts meet in one sum.",
    indicator: { measure: percentage("increment") },
    rows: [{ on: "2024-01-31", parts: ["9", "10"] }, day(2, "60")]
  },
  DuplicateBaseline: {
    about: "Two baselines speak of one scope; the later day counts, then the smaller id.",
    indicator: {
      measure: levels,
      baselines: [
        { id: "b1", value: { _tag: "Number", value: "60" }, when: "2022" },
        { id: "b2", value: { _tag: "Number", value: "80" }, when: "2023" }
      ]
    }
  },
  PeriodsWithoutReport: {
    about: "A limit for each period cannot be said to be kept, since periods have no report.",
    indicator: {
      targetsSay: "perPeriod",
      targets: ["2024", "2025", "2026"].map((when, i) => ({
        id: `t${i}`,
        when,
        expectation: { _tag: "AtMost" as const, value: "44" }
      }))
    },
    rows: [{ from: "2024-01-01", on: "2024-12-31", value: "44" }]
  },
  CeilingPassed: {
    about: "More was delivered than was paid for.",
    indicator: { targets: [{ id: "t", expectation: { _tag: "UpTo", value: "30" } }] },
    rows: [day(2, "34")]
  },
  TargetPassed: {
    about: "More was reached where an exact number was promised.",
    indicator: { targets: [{ id: "t", expectation: { _tag: "Exactly", value: "30" } }] },
    rows: [day(2, "34")]
  },
  BaselineOfFlow: {
    about: "Something that is counted from now on has a baseline.",
    indicator: {
      baselines: [{ id: "b", value: { _tag: "Number", value: "120" }, when: "2023" }],
      targets: [{ id: "t", ...atLeast("500") }]
    },
    rows: [day(2, "95")]
  },
  LifeTargetDiffers: {
    about: "The targets of the periods come to something else than the target for the life of the project.",
    indicator: {
      targetsSay: "perPeriod",
      targets: [
        { id: "t", ...atLeast("350") },
        ...["2024", "2025", "2026"].map((when) => ({ id: `t${when}`, when, ...atLeast("100") }))
      ]
    }
  },
  BudgetExceeded: {
    about: "More was pledged, committed, received or spent than the budget says.",
    more: budget("1000"),
    money: [["commitment", "1200"]]
  },
  CommittedAbovePledged: {
    about: "More was committed, received or spent than was pledged.",
    money: [
      ["pledge", "800"],
      ["commitment", "900"]
    ]
  },
  ReceivedAboveCommitted: {
    about: "More was received or spent than was committed.",
    money: [
      ["commitment", "800"],
      ["receipt", "900"]
    ]
  },
  SpentAboveReceived: {
    about: "More was spent than was received.",
    money: [
      ["receipt", "800"],
      ["spending", "900"]
    ]
  },
  GapLeavesOut: {
    about: "Money moved in currencies that the gap leaves out.",
    more: budget("1000"),
    money: [
      ["commitment", "800"],
      ["commitment", "50", "USD"]
    ]
  },
  FundingContradicts: {
    about: "The document says that it is funded, or that it is not, and the sums say the other.",
    more: { funding: { ...budget("1000").funding, fullyFunded: true } },
    money: [["commitment", "800"]]
  }
} as const satisfies Readonly<Record<string, Example>>

/** The logframe of an example with its facts. */
const worldOf = ({ indicator = {}, more = {}, rows = [], money = [] }: Example) => ({
  logframe: logframeOf(indicator, more),
  facts: [...journal(...rows), ...moneyJournal(money)] as readonly Fact.Stored[]
})

/** The findings of an example as of the end of its project. */
export const findingsOf = (example: Example): readonly Finding.Finding[] => {
  const { logframe, facts } = worldOf(example)
  const { conventions } = example
  return Evaluation.make(logframe, facts, {
    asOf: "2026-12-31" as never,
    ...(conventions === undefined ? {} : { conventions })
  }).findings
}
