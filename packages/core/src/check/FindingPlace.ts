/**
 * Where a finding is: a row of the logframe, several rows, a fact, or a place in a document that was read.
 *
 * @internal
 */

/** A place as a value; each language has words for it. */
export type FindingPlace =
  | {
      readonly _tag: "Logframe"
      /** Where there are several. */
      readonly id?: string
      /** A field without rows: "funding". */
      readonly field?: string
      /** The element that it is published as. */
      readonly element?: string
    }
  | { readonly _tag: "Title" }
  | { readonly _tag: "Result"; readonly id: string; readonly field?: "weight" | "risk" }
  | {
      readonly _tag: "Indicator"
      readonly id: string
      /** Where several logframes meet. */
      readonly logframe?: string
      /** Rows of the indicator, by their ids: at most one of the three. */
      readonly baseline?: string
      readonly targets?: readonly string[]
      readonly fact?: string
    }
  | { readonly _tag: "Activity"; readonly id: string }
  | { readonly _tag: "Assumption"; readonly id: string }
  | { readonly _tag: "Note"; readonly id: string }
  | { readonly _tag: "Fact"; readonly id: string }
  | {
      readonly _tag: "Row"
      readonly row: "section" | "party" | "place" | "dimension" | "document"
      readonly id: string
    }
  /** Several rows; all of the kind where none is named. */
  | {
      readonly _tag: "Rows"
      readonly rows: "results" | "indicators" | "activities" | "outputs" | "reports"
      readonly ids?: readonly string[]
    }
  /** The results of a level under another result, or at the top. */
  | { readonly _tag: "ResultsUnder"; readonly level: string; readonly above?: string }
  /** The indicators that measure a result. */
  | { readonly _tag: "IndicatorsOf"; readonly result: string }
  /** The parts of an indicator. */
  | { readonly _tag: "PartsOf"; readonly indicator: string }
  | { readonly _tag: "Funding"; readonly currency?: string; readonly budgetLine?: string }
  /** In a document or a table that was read; the whole of it where nothing is said. */
  | {
      readonly _tag: "Document"
      /** Which, where there are several. */
      readonly document?: string
      readonly line?: number
      readonly table?: number
      readonly row?: number
      readonly cell?: number
      /** In an enumeration. */
      readonly item?: number
      readonly element?: string
      /** The header of the column. */
      readonly column?: string
    }

/** A place in an indicator, which most findings have. */
export const inIndicator = (
  id: string,
  rows: { readonly baseline?: string; readonly targets?: readonly string[]; readonly fact?: string } = {}
): FindingPlace => ({ _tag: "Indicator", id, ...rows })
