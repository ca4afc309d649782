import type { OwnRule } from "./Rule.ts"
import { said } from "./said.ts"

/** A statement has no words in the language of the logframe. */
export const languageMissing: OwnRule = {
  code: "LanguageMissing",
  severity: "info",
  about: "A statement has no words in the language of the logframe.",
  check: (logframe) => {
    const rows = [
      { place: "title", text: logframe.title },
      ...logframe.results.map((row) => ({ place: `result ${row.id}`, text: row.statement })),
      ...logframe.indicators.map((row) => ({ place: `indicator ${row.id}`, text: row.statement })),
      ...logframe.activities.map((row) => ({ place: `activity ${row.id}`, text: row.statement })),
      ...logframe.assumptions.map((row) => ({ place: `assumption ${row.id}`, text: row.statement }))
    ]
    return rows
      .filter(({ text }) => !Object.hasOwn(text, logframe.language) && !Object.hasOwn(text, "und"))
      .map(({ place, text }) => ({
        place,
        ...said(
          'The logframe is in "{}", these words only in {}.',
          logframe.language,
          Object.keys(text).join(", ")
        ),
        hint: "Add the translation, or correct the language of the logframe."
      }))
  }
}
