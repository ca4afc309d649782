/** Files of `packages/core/src/calculate` that are changed in one run. */
export interface Group {
  readonly name: string
  readonly files: readonly string[]
  /** Tests outside of `test/calculate` that notice, seen from `packages/core`. */
  readonly tests: readonly string[]
  /** Kinds of change that say nothing of these files. */
  readonly excluded?: readonly string[]
}

const group = (name: string, files: string, tests: readonly string[] = []): Group => ({
  name,
  files: files.split(" ").map((file) => (file.endsWith("/") ? `${file}*.ts` : `${file}.ts`)),
  tests
})

/** The groups, what matters most first. */
export const groups: readonly Group[] = [
  group("folds", "fold/ Fraction Journal overTime overPlaces"),
  group("reports", "Observed Breakdown Amount Reading cellTable grouped isMeasurement found"),
  group(
    "targets",
    "Progress Promise Schedule lifeTarget expectedToDate Direction targetEvaluation periodEvaluation"
  ),
  group(
    "statuses",
    "Status StatusScheme Score indicatorStatus indicatorStanding Ladder statusChangesAt judgements resultEvaluation"
  ),
  group("formulas", "formula/ Composite Arithmetic"),
  group("portfolio", "Quality Trend Money FundingPosition Burn Rollup suppression deducible Totals"),
  group(
    "evaluation",
    "Evaluation Plan Question indicatorValue indicatorEvaluation findings whyNothing inOrder"
  ),
  group("columns", "columns/ Facts CsvFacts NdjsonFacts Cells Live LiveStream"),
  {
    ...group(
      "explanations",
      "Explanation indicatorExplanation valueStep explanationText explanationEnglish explanationFrench explanationWords readingMarks ruleSentences ruleSources say"
    ),
    excluded: ["StringLiteral"]
  }
]
