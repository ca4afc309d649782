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

/** Whether a file is one of a group's. */
export const belongs = (file: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) =>
    pattern.endsWith("/*.ts") ? file.startsWith(pattern.slice(0, -4)) : file === pattern
  )

/** The groups, what matters most first. */
export const groups: readonly Group[] = [
  group("folds", "source/fold/ numbers/Fraction journal/Journal rules/overTime rules/overPlaces"),
  group(
    "reports",
    "reading/Observed rules/Breakdown numbers/Amount numbers/Reading reading/cellTable journal/grouped journal/isMeasurement"
  ),
  group("targets", "promise/ rules/Direction"),
  group("statuses", "status/ journal/judgements"),
  group("formulas", "calculated/formula/ calculated/Composite numbers/Arithmetic"),
  group("portfolio", "portfolio/ funding/ numbers/MoneyMath reading/suppression reading/deducible"),
  group(
    "evaluation",
    "Evaluation Question indicatorEvaluation source/Plan calculated/indicatorValue findings/ reading/whyNothing journal/inOrder"
  ),
  group(
    "columns",
    "columns/ columns/csv/ columns/ndjson/ source/FoldSource source/rowSource source/fits reading/Cells live/"
  ),
  {
    ...group("explanations", "explanation/ calculated/valueStep reading/readingMarks"),
    excluded: ["StringLiteral"]
  }
]
