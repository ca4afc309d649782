import { describe, expect, it } from "vitest"
import * as LifeTarget from "../../../src/calculate/promise/lifeTarget.ts"
import * as Conventions from "../../../src/model/Conventions.ts"
import type { Indicator } from "../../../src/model/Indicator.ts"
import type { Logframe } from "../../../src/model/Logframe.ts"
import { increments, levels, logframeOf, percentage } from "../support.ts"

const year = (n: number) => ({ from: `${2023 + n}-01-01`, through: `${2023 + n}-12-31` })
const atLeast = (value: string) => ({ _tag: "AtLeast", value })
const between = (low: string, high: string) => ({ _tag: "Between", low, high })
const open = { _tag: "Open", why: "toBeDetermined" }

/** Targets t1, t2, … in the order of the document: a value with what is said of its time. */
const targets = (
  ...rows: readonly (readonly [expectation: string | object, when?: unknown, more?: object])[]
) => ({
  targets: rows.map(([expectation, when, more], i) => ({
    id: `t${i + 1}`,
    expectation: typeof expectation === "string" ? atLeast(expectation) : expectation,
    ...(when === undefined ? {} : { when }),
    ...more
  }))
})
const documentOf = (indicator: object) => {
  const logframe: Logframe = logframeOf({ measure: increments, ...indicator })
  return [logframe.indicators[0] as Indicator, logframe.period] as const
}

/** The promise for the life of the project, "derived" where nobody stated it. */
const life = (indicator: object, isPeriodKnown = true) => {
  const [row, period] = documentOf(indicator)
  const found = LifeTarget.of(row, isPeriodKnown ? period : undefined, Conventions.defaults)
  if (found === undefined) return "none"
  const { expectation } = found.target
  const value =
    "value" in expectation
      ? `${expectation._tag} ${expectation.value}`
      : "low" in expectation
        ? `${expectation.low} to ${expectation.high}`
        : expectation._tag
  return `${value}${found.derived ? ", derived" : ""}${found.findings.length > 0 ? ", differs" : ""}`
}

describe("the target for the life of the project", () => {
  const toDate = { targetsSay: "toDate" }
  const perPeriod = { targetsSay: "perPeriod" }

  it.each([
    ["nothing is promised", targets(), "none"],
    ["one is promised without a day", targets(["9"]), "AtLeast 9"],
    ["one is promised by a day", targets(["9", "2024-12-31"]), "AtLeast 9"],
    ["only a part of the whole has one", targets(["9", undefined, { place: "A" }]), "none"],
    ["only a share of the total has one", targets(["9", undefined, { basis: "shareOfTotal" }]), "none"],
    ["a year is by itself", targets(["9", year(1)]), "AtLeast 9"],
    ["years are counted each", targets(["4", year(1)], ["5", year(2)]), "AtLeast 9, derived"],
    [
      "years of the project are counted each",
      targets(["4", { projectYear: 1 }], ["5", { projectYear: 2 }]),
      "AtLeast 9, derived"
    ],
    [
      "years count all to date",
      { ...toDate, ...targets(["4", year(1)], ["9", year(2)]) },
      "AtLeast 9, derived"
    ],
    ["years are days by which it is due", targets(["4", "2024"], ["9", "2025"]), "AtLeast 9, derived"],
    [
      "years by themselves are said to count each",
      { ...perPeriod, ...targets(["4", "2024"], ["5", "2025"]) },
      "AtLeast 9, derived"
    ],
    [
      "days never are spans",
      { ...perPeriod, ...targets(["4", "2024-12-31"], ["5", "2025-12-31"]) },
      "AtLeast 5, derived"
    ],
    [
      "levels have years",
      { measure: levels, ...targets(["4", year(1)], ["9", year(2)]) },
      "AtLeast 9, derived"
    ],
    [
      "percentages have years",
      { measure: percentage("increment"), ...targets(["4", year(1)], ["9", year(2)]) },
      "AtLeast 9, derived"
    ],
    [
      "the last is not the last in the document",
      { measure: levels, ...targets(["9", year(2)], ["4", year(1)]) },
      "AtLeast 9, derived"
    ],
    [
      "two are due on one day",
      { measure: levels, ...targets(["4", "2024-12-31"], ["9", "2024"]) },
      "AtLeast 4"
    ],
    [
      "ceilings add up to a ceiling",
      targets([{ _tag: "UpTo", value: "4" }, year(1)], [{ _tag: "UpTo", value: "5" }, year(2)]),
      "UpTo 9, derived"
    ],
    [
      "ranges add up by their ends",
      targets([between("1", "2"), year(1)], [between("3", "5"), year(2)]),
      "4 to 7, derived"
    ],
    [
      "a range and a value do not add up",
      targets([between("1", "2"), year(1)], ["3", year(2)]),
      "Open, derived"
    ],
    ["one year is open", targets(["4", year(1)], [open, year(2)]), "Open, derived"],
    [
      "midline and endline count what came since",
      { sheet: { frequency: "midlineEndline" }, ...targets(["4", "2024-06-30"], ["5", "2026-06-30"]) },
      "AtLeast 9, derived"
    ],
    [
      "events count what came since",
      { sheet: { frequency: "event" }, ...targets(["4", "2024-06"], ["5", "2026"]) },
      "AtLeast 9, derived"
    ],
    [
      "events of levels count to date",
      { measure: levels, sheet: { frequency: "event" }, ...targets(["4", "2024-06"], ["5", "2026"]) },
      "AtLeast 5, derived"
    ],
    [
      "it is stated beside the years, and is their sum",
      targets(["9"], ["4", year(1)], ["5", year(2)]),
      "AtLeast 9"
    ],
    [
      "it is stated beside the years, and is not",
      targets(["8"], ["4", year(1)], ["5", year(2)]),
      "AtLeast 8, differs"
    ],
    [
      "it is stated after one that is due at the end",
      { measure: levels, ...targets(["9", "2026-12-31"], ["8"]) },
      "AtLeast 8, differs"
    ],
    [
      "it is stated beside one that is due before the end",
      { measure: levels, ...targets(["9", "2026-12-30"], ["8"]) },
      "AtLeast 8"
    ],
    [
      "it is stated beside an open one",
      { measure: levels, ...targets([open, "2026-12-31"], ["8"]) },
      "AtLeast 8"
    ],
    [
      "it is stated, and open, beside another",
      { measure: levels, ...targets(["8", "2026-12-31"], [open]) },
      "Open"
    ]
  ] as const)("where %s", (_, indicator, expected) => {
    expect(life(indicator)).toBe(expected)
  })

  it("without a period of the project is told from the days that are known", () => {
    const rows = { measure: levels, ...targets(["9", "2024"], ["4", { projectYear: 3 }]) }
    expect([life(rows), life(rows, false)]).toEqual(["AtLeast 4, derived", "AtLeast 9, derived"])
    expect(life({ measure: levels, ...targets(["9", "2024"], ["8"]) }, false)).toBe("AtLeast 8, differs")
  })

  it("is of no day and of no label where it is derived, and says what it differs by where it is stated", () => {
    const years = targets(["4", year(1), { label: "Year 1" }], ["5", year(2)])
    expect(LifeTarget.of(...documentOf(years), Conventions.defaults)?.target).toEqual({
      id: "t1",
      expectation: atLeast("9")
    })
    const stated = targets(["8"], ["4", year(1)], ["5", year(2)])
    expect(LifeTarget.of(...documentOf(stated), Conventions.defaults)?.findings).toEqual([
      {
        code: "LifeTargetDiffers",
        severity: "warning",
        place: { _tag: "Indicator", id: "i" },
        sentence:
          "The target for the life of the project is 8, the targets of the periods come to 9; the first counts.",
        said: {
          message:
            "The target for the life of the project is {}, the targets of the periods come to {}; the first counts.",
          values: ["8", "9"]
        }
      }
    ])
  })
})

describe("a target speaks", () => {
  const says = (indicator: object) => LifeTarget.says(documentOf(indicator)[0])

  it.each([
    ["of its own period, where what adds up has periods", targets(["4", year(1)]), "perPeriod"],
    ["of all to date, where it has days", targets(["4", "2024-12-31"]), "toDate"],
    ["of all to date, where it has no time", targets(["4"]), "toDate"],
    [
      "of its own period, where only a part has periods",
      targets(["4", year(1), { place: "A" }]),
      "perPeriod"
    ],
    ["of all to date, where levels have periods", { measure: levels, ...targets(["4", year(1)]) }, "toDate"],
    [
      "of all to date, where percentages have periods",
      { measure: percentage("increment"), ...targets(["4", year(1)]) },
      "toDate"
    ],
    [
      "of what came since, at midline and endline",
      { sheet: { frequency: "midlineEndline" }, ...targets(["4", "2024-12-31"]) },
      "perPeriod"
    ],
    [
      "of all to date, where midline and endline have no day",
      { sheet: { frequency: "midlineEndline" }, ...targets(["4"]) },
      "toDate"
    ],
    ["as is said", { targetsSay: "toDate", ...targets(["4", year(1)]) }, "toDate"],
    [
      "as is said, of levels too",
      { measure: levels, targetsSay: "perPeriod", ...targets(["4"]) },
      "perPeriod"
    ]
  ] as const)("%s", (_, indicator, expected) => {
    expect(says(indicator)).toBe(expected)
  })
})

describe("the periodic targets", () => {
  const ids = (indicator: object) => LifeTarget.periodic(documentOf(indicator)[0]).map(({ id }) => id)
  const levelled = { measure: levels }

  it.each([
    [
      "are those of spans",
      targets(["4", year(1)], ["5", "2024-12-31"], ["6"], ["7", { projectYear: 2 }]),
      ["t1", "t4"]
    ],
    ["are of the whole", targets(["4", year(1)], ["5", year(2), { place: "A" }]), ["t1"]],
    ["are a single span that was written by its days", { ...levelled, ...targets(["4", year(1)]) }, ["t1"]],
    [
      "are not a single year of the project, which is a day",
      { ...levelled, ...targets(["4", { projectYear: 1 }]) },
      []
    ],
    ["are a single year of what adds up", targets(["4", { projectYear: 1 }]), ["t1"]],
    ["are not a single year by itself", { ...levelled, ...targets(["4", "2024"]) }, []],
    [
      "are those of midline and endline that have a time",
      { sheet: { frequency: "midlineEndline" }, ...targets(["4", "2024-12-31"], ["5"]) },
      ["t1"]
    ]
  ] as const)("%s", (_, indicator, expected) => {
    expect(ids(indicator)).toEqual(expected)
  })
})
