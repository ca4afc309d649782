import * as Core from "@logframe/core"
import { describe, expect, it } from "vitest"

const names = (door: object): readonly string[] => Object.keys(door).sort()

describe("the door of @logframe/core", () => {
  it("opens to these names; a change here is a change for users and needs a changeset", () => {
    expect(names(Core)).toMatchInlineSnapshot(`
      [
        "Activity",
        "Arithmetic",
        "Artifact",
        "Assumption",
        "Baseline",
        "Burn",
        "Cadence",
        "CalendarDate",
        "Cells",
        "Check",
        "Composite",
        "Conventions",
        "CsvFacts",
        "Decimal",
        "Decision",
        "Diff",
        "Dimension",
        "Direction",
        "Errors",
        "Evaluation",
        "Expectation",
        "Explanation",
        "Extensions",
        "Fact",
        "Facts",
        "Finding",
        "Formula",
        "Fraction",
        "Funding",
        "FundingPosition",
        "Id",
        "Indicator",
        "Instant",
        "InvalidInput",
        "Journal",
        "LevelScheme",
        "Live",
        "LiveStream",
        "Logframe",
        "Measure",
        "MemoryStorage",
        "Merge",
        "Money",
        "MoneyMath",
        "NdjsonFacts",
        "Party",
        "Period",
        "Place",
        "Plan",
        "Portfolio",
        "Progress",
        "PromiseStorage",
        "Quality",
        "Query",
        "Question",
        "Reading",
        "ReferenceSheet",
        "RenderError",
        "Reporter",
        "Result",
        "Rollup",
        "Schedule",
        "Scope",
        "Score",
        "Section",
        "Snapshot",
        "Source",
        "Status",
        "StatusScheme",
        "Storage",
        "StorageDriver",
        "StorageError",
        "StorageManifest",
        "Target",
        "Text",
        "Totals",
        "Tree",
        "Trend",
        "Unit",
        "Url",
        "Value",
        "When",
        "nearest",
        "problemSentence",
      ]
    `)
  })

  it("has these names in the model and the check", () => {
    const { Activity, Assumption, Baseline, Cadence, CalendarDate, Check, Conventions, Decimal, Dimension } =
      Core
    const { Expectation, Extensions, Fact, Finding, Funding, Id, Indicator, Instant, LevelScheme, Logframe } =
      Core
    const { Measure, Money, Party, Period, Place, Portfolio, ReferenceSheet, Result, Scope, Section } = Core
    const { Source, Target, Text, Tree, Unit, Url, Value, When } = Core
    const model = {
      ...{ Activity, Assumption, Baseline, Cadence, CalendarDate, Check, Conventions, Decimal, Dimension },
      ...{ Expectation, Extensions, Fact, Finding, Funding, Id, Indicator, Instant, LevelScheme, Logframe },
      ...{ Measure, Money, Party, Period, Place, Portfolio, ReferenceSheet, Result, Scope, Section },
      ...{ Source, Target, Text, Tree, Unit, Url, Value, When }
    }
    const listed = Object.entries(model).map(([module, door]) => `${module}: ${names(door).join(" ")}`)
    expect(listed).toMatchInlineSnapshot(`
      [
        "Activity: Activity",
        "Assumption: Assumption",
        "Baseline: Baseline",
        "Cadence: Cadence",
        "CalendarDate: CalendarDate addDays addMonths daysBetween first fromEpochDays isCalendarDate last lastOfMonth make max min month monthsBetween parse toEpochDays year",
        "Check: findings rules",
        "Conventions: Conventions complete defaults deviations",
        "Decimal: Decimal compare formatScaled isDecimal isNegative make parse sum toScaled zero",
        "Dimension: Dimension",
        "Expectation: AtLeast AtMost Between Exactly Expectation Label Narrative Stage UpTo Written number",
        "Extensions: Extensions maxSize",
        "Fact: Assessment Fact Facts Judgement Measurement Review Status Transaction decode decodeAll fromNdjson make parse parseAll parseNdjson toJson",
        "Finding: bySeverity hasErrors text",
        "Funding: BudgetLine Funding inForce totals",
        "Id: Activity Category Dimension Fact Indicator Level Logframe Party Place Result Row notStated",
        "Indicator: Direction Indicator",
        "Instant: Instant day endOf isInstant make normalise",
        "LevelScheme: Level LevelScheme SchemeId builtIn depth level resolve",
        "Logframe: Logframe decode format fromJson indicator make parse parseJson partsOf result resultsOf scheme toJson",
        "Measure: Calculated Composite Measure Milestone Qualitative Quantity Ratio Scale Unclassified isFlow isStock stepsOf",
        "Money: Currency Money add make",
        "Party: Contact Party Role",
        "Period: Period contains days end equals intersection make ofDay overlaps split splitByCalendar wholeMonths",
        "Place: Place",
        "Portfolio: Contribution Portfolio Rate decode fromJson make parse toJson",
        "ReferenceSheet: Frequency ReferenceSheet months",
        "Result: Result",
        "Scope: Cell cellKey fields isWhole key",
        "Section: Link Note Section",
        "Source: Amendment Reference Source SourceDocument",
        "Target: Basis Target",
        "Text: LanguageTag Text en fr languageOf maxLength of read",
        "Tree: make walk",
        "Unit: Unit",
        "Url: Url isUrl",
        "Value: Label Narrative Number Open Parts Stage Value Written",
        "When: When isSpan lastDay toPeriod",
      ]
    `)
  })
})
