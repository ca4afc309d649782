/**
 * A rule of the check: one thing a careful reader of a logframe would point at.
 *
 * @module
 */
import type { Logframe } from "../model/Logframe.ts"
import * as Text from "../model/Text.ts"
import type { Finding, Said, Severity } from "./Finding.ts"
import type { FindingPlace } from "./FindingPlace.ts"
import type { Plain, Sentence } from "./said.ts"

/** What a rule reports; its code is added by the check. */
export interface Report {
  readonly place: FindingPlace
  readonly sentence: string
  readonly said?: Said
  readonly hint?: string
  readonly text?: string
  /** When it differs from the rule's own. */
  readonly severity?: Severity
}

/** A rule, with its name in the table of contents. */
export interface Rule {
  /** The stable name of what it finds. */
  readonly code: string
  readonly severity: Severity
  /** What it looks for, in a sentence. */
  readonly about: string
  /** Rows that amendments have ended are history, and left out, unless the rule is about the amendments themselves. */
  readonly reads?: "allEditions"
  readonly check: (logframe: Logframe) => readonly Report[]
}

/** What a rule of core reports, said in every language that findings have. @internal */
export type OwnReport = Report & Sentence & { readonly hint?: Plain }

/** A rule of core. @internal */
export interface OwnRule extends Rule {
  readonly check: (logframe: Logframe) => readonly OwnReport[]
}

/** The findings of one rule. */
export const apply = (rule: Rule, logframe: Logframe): readonly Finding[] =>
  rule.check(logframe).map(({ severity, ...report }) => ({
    code: rule.code,
    severity: severity ?? rule.severity,
    ...report
  }))

/** Values that occur more than once under a key, with the rows that have them. */
export const repeated = <A>(
  rows: readonly A[],
  key: (row: A) => string | undefined
): ReadonlyMap<string, readonly A[]> => {
  const groups = new Map<string, A[]>()
  for (const row of rows) {
    const name = key(row)
    if (name === undefined) continue
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [row])
    else group.push(row)
  }
  return new Map([...groups].filter(([, group]) => group.length > 1))
}

/** Words in the language of the logframe, shortened and on one line, for a sentence. */
export const words = ({ language }: Logframe, text: Text.Text): string => {
  const [...letters] = Text.read(text, language).replace(/\s+/g, " ")
  return letters.length > 80 ? `${letters.slice(0, 77).join("")}…` : letters.join("")
}
