/**
 * What a row says the value is: a number, a ratio, a stage, a label, words, or that there is none yet.
 *
 * @internal
 */
import type { Indicator, Measure, Value } from "@logframe/core"
import * as Result from "effect/Result"
import type { Column } from "./columns.ts"
import { isId } from "./partOf.ts"
import { rowOf } from "./rowOf.ts"
import { complain, note, optional, type Sheet, type SheetRow, writtenAs } from "./Sheet.ts"
import { decimal, type Read, trouble } from "./scalars.ts"
import { open, word } from "./words.ts"

/** The columns of which a row fills one; a denominator goes with the value. */
const alternatives = [
  "value",
  "stage",
  "label",
  "text",
  "written",
  "open"
] as const satisfies readonly Column[]

/** Whether the row says any value, right or wrong. */
export const saysValue = (row: SheetRow): boolean =>
  row.words.has("text") || ["denominator", ...alternatives].some((column) => row.cells.has(column as Column))

/** The value as it may be decoded; nothing when the row has none, or a wrong one that was noted. */
export const valueOf = (
  sheet: Sheet,
  row: SheetRow,
  indicator: Indicator.Indicator | undefined
): (typeof Value.Value)["Encoded"] | undefined => {
  const given = alternatives.filter((column) => row.cells.has(column) || row.words.has(column))
  if (given[1] !== undefined) {
    return complain(sheet, row, given[1], {
      found: `also ${given.join(" and ")} filled in`,
      expected: "one of them",
      hint: "A row holds one value."
    })
  }
  const value = read(sheet, row, given[0], indicator)
  if (value !== undefined && indicator !== undefined) fits(sheet, row, indicator, value._tag)
  return value
}

const read = (
  sheet: Sheet,
  row: SheetRow,
  column: (typeof alternatives)[number] | undefined,
  indicator: Indicator.Indicator | undefined
): (typeof Value.Value)["Encoded"] | undefined => {
  switch (column) {
    case undefined:
      return row.cells.has("denominator") ? lonelyDenominator(sheet, row) : undefined
    case "value":
      return number(sheet, row)
    case "stage": {
      const stage = optional(sheet, row, "stage", (text) => step(text, stages(indicator), "a stage"))
      return stage === undefined ? undefined : { _tag: "Stage", stage }
    }
    case "label": {
      const label = optional(sheet, row, "label", (text) => step(text, labels(indicator), "a label"))
      return label === undefined ? undefined : { _tag: "Label", label }
    }
    case "text":
      return { _tag: "Narrative", text: row.words.get("text") ?? {} }
    case "written":
      return { _tag: "Written", text: row.cells.get("written") ?? "" }
    case "open": {
      const why = optional(sheet, row, "open", (text) => word(text, open))
      return why === undefined ? undefined : { _tag: "Open", why }
    }
  }
}

const number = (sheet: Sheet, row: SheetRow): (typeof Value.Value)["Encoded"] | undefined => {
  const value = optional(sheet, row, "value", decimal)
  const denominator = optional(sheet, row, "denominator", decimal)
  if (value === undefined) return undefined
  if (!row.cells.has("denominator")) return { _tag: "Number", value }
  return denominator === undefined ? undefined : { _tag: "Parts", numerator: value, denominator }
}

const lonelyDenominator = (sheet: Sheet, row: SheetRow): undefined =>
  complain(sheet, row, "denominator", {
    found: "a denominator without a numerator",
    expected: 'the numerator in "value"'
  })

const stages = (indicator: Indicator.Indicator | undefined): readonly Measure.Step[] | undefined =>
  indicator?.measure._tag === "Milestone" ? indicator.measure.stages : undefined

const labels = (indicator: Indicator.Indicator | undefined): readonly Measure.Step[] | undefined =>
  indicator?.measure._tag === "Scale" ? indicator.measure.labels : undefined

/** One of the steps by id or name; of an indicator without steps any id, which then does not fit. */
const step = (text: string, steps: readonly Measure.Step[] | undefined, what: string): Read<string> =>
  steps !== undefined
    ? rowOf<string>(text, steps, `the id or name of ${what}`)
    : isId(text)
      ? Result.succeed(text)
      : trouble(text, `the id of ${what}`)

const fitting: Readonly<Record<Measure.Measure["_tag"], readonly Value.Value["_tag"][]>> = {
  Quantity: ["Number"],
  Ratio: ["Parts", "Number"],
  Milestone: ["Stage"],
  Scale: ["Label"],
  Qualitative: ["Narrative"],
  Composite: ["Number"],
  Calculated: ["Number"],
  Unclassified: []
}

/** Words, and "not available", may stand in place of any value. */
const always: readonly Value.Value["_tag"][] = ["Narrative", "Written", "Open"]

const fits = (
  sheet: Sheet,
  row: SheetRow,
  { id, measure }: Indicator.Indicator,
  tag: Value.Value["_tag"]
): void => {
  if (fitting[measure._tag].includes(tag) || always.includes(tag)) return
  note(sheet, `fit ${id} ${tag}`, {
    code: "ValueDoesNotFit",
    severity: "warning",
    place: { _tag: "Document", line: row.line, column: writtenAs(sheet, "indicator") },
    sentence: `${id} is measured as ${measure._tag}, the row gives it a ${tag}; it is kept and not calculated with.`,
    hint: hints[measure._tag] ?? ""
  })
}

const hints: Readonly<Partial<Record<Measure.Measure["_tag"], string>>> = {
  Milestone: 'Give the stage in the column "stage".',
  Scale: 'Give the label in the column "label".',
  Qualitative: 'Give the words in the column "text".',
  Unclassified: "Say in the logframe how it is measured, or measure one of its parts."
}
