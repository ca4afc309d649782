/**
 * Different people, by the pseudonyms that the reports carry: a person in two reports is counted once.
 *
 * It does not remember who was in which report, so a fact is removed by folding its series again.
 *
 * @module
 */
import type { Fold, FoldWire } from "./Fold.ts"

/** Keeps every pseudonym once. */
export const Distinct: Fold<ReadonlySet<string>, Extract<FoldWire, { readonly fold: "distinct" }>> = {
  name: "distinct",
  empty: new Set(),
  add: (keys, { identities }) => new Set([...keys, ...identities]),
  merge: (a, b) => new Set([...a, ...b]),
  toWire: (keys) => ({ fold: "distinct", keys: [...keys].sort() }),
  fromWire: ({ keys }) => new Set(keys)
}
