/**
 * What the parts of a logframe are called: one table of words for each language.
 *
 * A phrase is words in small letters with a space between them; accents count for nothing, `*` stands for any ending. Words that
 * only join others (of, de, und) are left out of the phrases of columns.
 *
 * @internal
 */

/** What a column of a matrix holds. */
export type Column =
  | "level"
  | "code"
  | "statement"
  | "indicator"
  | "unit"
  | "baseline"
  | "baselineYear"
  | "target"
  | "current"
  | "verification"
  | "frequency"
  | "responsible"
  | "definition"
  | "breakdown"
  | "assumption"
  | "risk"
  | "activity"
  | "means"
  | "cost"
  | "period"
  | "weight"
  | "other"

/** A level of a results chain, across schemes. */
export type Level =
  | "goal"
  | "impact"
  | "overallObjective"
  | "strategicObjective"
  | "developmentObjective"
  | "projectObjective"
  | "moduleObjective"
  | "objective"
  | "purpose"
  | "specificObjective"
  | "outcome"
  | "intermediateOutcome"
  | "intermediateResult"
  | "subIntermediateResult"
  | "pathway"
  | "component"
  | "stage"
  | "expectedResult"
  | "result"
  | "output"

/** The label of a list. */
export type List =
  | "indicators"
  | "assumptions"
  | "risks"
  | "activities"
  | "verification"
  | "baseline"
  | "target"

/** The words of a language. */
export interface Vocabulary {
  /** The noun of a phrase stands last, as in "baseline value", or first, as in "valeur de référence". */
  readonly noun: "first" | "last"
  readonly columns: Readonly<Record<Exclude<Column, "other">, string>>
  readonly levels: Readonly<Record<Level, string>>
  readonly lists: Readonly<Record<List, string>>
  /** A row that adds up those above it. */
  readonly total: string
  /** Headings of lists of terms. */
  readonly glossary: string
}
