/**
 * A finding of the calculation.
 *
 * @internal
 */
import type { Finding, Severity } from "./Finding.ts"
import type { FindingPlace } from "./FindingPlace.ts"
import type { Plain, Sentence } from "./said.ts"

export { said } from "./said.ts"

/** One thing that was found, as the list that most callers want. */
export const found = (
  severity: Severity,
  code: string,
  place: FindingPlace,
  what: Sentence,
  hint?: Plain
): readonly Finding[] => [{ code, severity, place, ...what, ...(hint && { hint }) }]
