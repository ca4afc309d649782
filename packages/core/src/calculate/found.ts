/**
 * A finding of the calculation.
 *
 * @internal
 */
import type { Finding, Severity } from "../check/Finding.ts"

/** One thing that was found, as the list that most callers want. */
export const found = (
  severity: Severity,
  code: string,
  place: string,
  sentence: string,
  hint?: string
): readonly Finding[] => [{ code, severity, place, sentence, ...(hint && { hint }) }]
