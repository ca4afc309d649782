import { type OwnRule, repeated, words } from "./Rule.ts"
import { said } from "./said.ts"

/** Two indicators have the same words. */
export const sameWords: OwnRule = {
  code: "SameWords",
  severity: "info",
  about: "Two indicators have the same words.",
  check: (logframe) =>
    [
      ...repeated(
        logframe.indicators,
        (row) => `${row.partOf ?? ""}|${JSON.stringify(Object.entries(row.statement).sort()).toLowerCase()}`
      ).values()
    ].map((rows) => ({
      place: { _tag: "Rows", rows: "indicators", ids: rows.map((row) => row.id) },
      ...said('They have the same words: "{}".', words(logframe, rows[0]?.statement ?? {})),
      hint: "If they are one, let it stand under several results."
    }))
}
