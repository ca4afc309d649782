/**
 * Words in a value cell that are a step of a milestone or a label of a scale.
 *
 * @internal
 */
import type { Draft, IndicatorDraft } from "../draft/Draft.ts"
import { named } from "../draft/measureNames.ts"
import type { Line } from "../read/Block.ts"
import { available, threeLabels } from "../wording/measures.ts"

const yes = /^(?:yes|oui|ja|sí|sim|y|done|available|in place|1)\.?$/i
const no = /^(?:no|non|nein|não|n|none|not (?:yet )?(?:available|done|in place)|0)\.?$/i

/** The step that the words name. */
export const stepOf = (
  row: IndicatorDraft,
  words: string
): { readonly _tag: "Stage" | "Label"; readonly id: string } | undefined => {
  const text = words.trim().toLowerCase().replace(/\.$/, "")
  const { measure } = row
  if (measure._tag === "Scale") {
    const label = measure.labels.find(({ name }) =>
      Object.values(name).some((one) => one.toLowerCase() === text)
    )
    return label === undefined ? undefined : { _tag: "Label", id: label.id }
  }
  if (measure._tag !== "Milestone") return undefined
  const stage = measure.stages.find(
    ({ id, name }) =>
      Object.values(name).some((one) => one.toLowerCase() === text) ||
      (id === "yes" && yes.test(text)) ||
      (id === "no" && no.test(text))
  )
  return stage === undefined ? undefined : { _tag: "Stage", id: stage.id }
}

/** Words where nothing said how it is measured: yes and no are a milestone, low and high a scale, others are words. */
export const settleSteps = (draft: Draft, row: IndicatorDraft, words: string, line: Line): void => {
  if (row.measure._tag === "Milestone" && !/\d/.test(words) && stepOf(row, words) === undefined) {
    row.measure = { _tag: "Unclassified" }
    row.targets = (row.targets ?? []).filter((target) => target.expectation._tag !== "Stage")
  }
  if (row.measure._tag !== "Unclassified" || draft.hasParts(row.id)) return
  const text = words.trim()
  if (/^(?:yes|no|oui|non)\.?$/i.test(text)) row.measure = named(available, draft.language)
  else if (/^(?:low|medium|high|faible|moyen|élevé)\.?$/i.test(text))
    row.measure = named(threeLabels, draft.language)
  else if (/\d/.test(text)) return
  else row.measure = { _tag: "Qualitative" }
  draft.finding(
    "MeasureFromValues",
    "info",
    line,
    `Indicator ${row.id}: its value is in words; it is read as a ${row.measure._tag === "Qualitative" ? "judgement" : row.measure._tag.toLowerCase()}.`
  )
}
