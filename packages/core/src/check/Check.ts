/**
 * Holds a logframe against the rules of good design.
 *
 * @module
 */
import type { Logframe } from "../model/Logframe.ts"
import { bySeverity, type Finding } from "./Finding.ts"
import { apply } from "./Rule.ts"
import { rules } from "./rules.ts"

export type { Report, Rule } from "./Rule.ts"
export { rules } from "./rules.ts"

/**
 * Everything the rules find, errors first. A signed document may be wrong: nothing is refused.
 *
 * @example
 * ```ts
 * import { Check, Logframe } from "@logframe/core"
 *
 * const empty = Logframe.make({ format: 1, id: "p", title: { en: "P" }, language: "en", scheme: "un" })
 * Check.findings(empty).map((finding) => finding.code) // ["ProjectWithoutPeriod"]
 * ```
 */
export const findings = (logframe: Logframe): readonly Finding[] =>
  bySeverity(rules.flatMap((rule) => apply(rule, logframe)))
