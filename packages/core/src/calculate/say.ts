/**
 * Calculated values in exact words, for explanations and findings.
 *
 * @internal
 */
import * as Fraction from "./Fraction.ts"
import type { Progress } from "./Progress.ts"
import type { Reading } from "./Reading.ts"

/** A reading as text that loses nothing, or the reason for no data. */
export const reading = (value: Reading): string => {
  if (!value.known) return `no data (${value.reason})`
  const { content } = value
  switch (content._tag) {
    case "Number":
    case "Parts":
      return Fraction.format(content.value)
    case "Step":
      return `${content.step} (step ${content.rank + 1} of ${content.of})`
    case "Distribution":
      return content.counts.map(({ step, count }) => `${step} ${count}`).join(", ")
    case "Narrative":
      return Object.values(content.text)[0] ?? ""
  }
}

/** A progress as an exact share. */
export const progress = (value: Progress): string =>
  value.known ? Fraction.format(value.value) : `no data (${value.reason})`
