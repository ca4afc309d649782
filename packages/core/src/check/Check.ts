/**
 * Holds a logframe against the rules of good design.
 *
 * @module
 */
import * as InForce from "../model/InForce.ts"
import type { Logframe } from "../model/Logframe.ts"
import { bySeverity, type Finding } from "./Finding.ts"
import { apply } from "./Rule.ts"
import { rules } from "./rules.ts"

export type { Report, Rule } from "./Rule.ts"
export { rules } from "./rules.ts"

/**
 * Everything the rules find, errors first. A signed document may be wrong: nothing is refused. Of an amended logframe the latest
 * edition is held against the rules: rows that are retired, or replaced, are history.
 *
 * @example
 * ```ts
 * import { Check, Logframe } from "@logframe/core"
 *
 * const empty = Logframe.make({ format: 1, id: "p", title: { en: "P" }, language: "en", scheme: "un" })
 * Check.findings(empty).map((finding) => finding.code) // ["ProjectWithoutPeriod"]
 * ```
 */
export const findings = (logframe: Logframe): readonly Finding[] => {
  const latest = InForce.latest(logframe)
  return bySeverity(rules.flatMap((rule) => apply(rule, rule.reads === "allEditions" ? logframe : latest)))
}
