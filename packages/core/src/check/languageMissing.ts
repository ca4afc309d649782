import type { Text } from "../model/Text.ts"
import { type FindingPlace, inIndicator } from "./FindingPlace.ts"
import type { OwnRule } from "./Rule.ts"
import { said } from "./said.ts"

/** A statement has no words in the language of the logframe. */
export const languageMissing: OwnRule = {
  code: "LanguageMissing",
  severity: "info",
  about: "A statement has no words in the language of the logframe.",
  check: (logframe) => {
    const at = (place: FindingPlace, text: Text) => ({ place, text })
    const rows = [
      at({ _tag: "Title" }, logframe.title),
      ...logframe.results.map(({ id, statement }) => at({ _tag: "Result", id }, statement)),
      ...logframe.indicators.map(({ id, statement }) => at(inIndicator(id), statement)),
      ...logframe.activities.map(({ id, statement }) => at({ _tag: "Activity", id }, statement)),
      ...logframe.assumptions.map(({ id, statement }) => at({ _tag: "Assumption", id }, statement))
    ]
    return rows
      .filter(({ text }) => !Object.hasOwn(text, logframe.language) && !Object.hasOwn(text, "und"))
      .map(({ place, text }) => ({
        place,
        ...said(
          'The logframe is in "{}", these words only in {}.',
          logframe.language,
          Object.keys(text).sort().join(", ")
        ),
        hint: "Add the translation, or correct the language of the logframe."
      }))
  }
}
