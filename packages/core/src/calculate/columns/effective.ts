/**
 * Which rows count: of each chain the last version that is accepted and known, unless it withdraws.
 *
 * One pass over the rows and one over the corrections; nothing is sorted. Chains in which a version was recorded after one
 * that corrects it are looked at one by one.
 *
 * @internal
 */

import type * as Fact from "../../model/Fact.ts"
import * as Instant from "../../model/Instant.ts"
import { statuses } from "../../model/statuses.ts"
import type { Question } from "../Question.ts"
import type { Columns } from "./Columns.ts"

/** What the question asks of the journal. */
export type JournalQuestion = Pick<Question, "knownAt" | "include">

/** 1 for each row that counts, whatever its day; the rows of a fact count together. */
export const effective = (
  columns: Columns,
  others: readonly Fact.Stored[],
  { knownAt, include = ["approved"] }: JournalQuestion
): Uint8Array => {
  const { rows } = columns
  const status = reviewed(columns, others, knownAt)
  const accepted = Uint8Array.from(statuses, (word) => (include.includes(word) ? 1 : 0))
  const mask = new Uint8Array(rows)
  for (let row = 0; row < rows; row++) mask[row] = accepted[status[row] as number] as number
  if (knownAt !== undefined) {
    const known = columns.instants.words.map((word) => isKnown(word, knownAt))
    for (let row = 0; row < rows; row++) {
      if (known[columns.recorded?.[row] ?? 0] !== true) mask[row] = 0
    }
  }
  const standing = [...columns.tangled.values()].map((rows) => rows.findLast((row) => mask[row] === 1))
  for (let i = 0; i < columns.corrections.length; i++) {
    const row = columns.corrections[i] as number
    if (mask[row] === 0) continue
    let replaced = columns.previous[i] as number
    while (replaced >= 0 && mask[replaced] === 0) replaced = columns.before(replaced)
    if (replaced >= 0) mask.fill(0, replaced, columns.endOf(replaced))
  }
  for (const [i, rows] of [...columns.tangled.values()].entries()) {
    for (const row of rows) mask.fill(row === standing[i] ? 1 : 0, row, columns.endOf(row))
  }
  for (const row of columns.withdrawals) mask[row] = 0
  return mask
}

/** Whether what was recorded at an instant is known at another; everything is when that is not asked. */
export const isKnown = (recorded: string, knownAt: Instant.Instant | undefined): boolean =>
  knownAt === undefined || Instant.normalise(recorded as Instant.Instant) <= Instant.normalise(knownAt)

/** The statuses as the last known review of each fact left them. */
export const reviewed = (
  columns: Columns,
  others: readonly Fact.Stored[],
  knownAt: Instant.Instant | undefined
): Uint8Array => {
  let status = columns.status
  for (const { fact, recorded } of others) {
    if (fact._tag !== "Review" || !isKnown(recorded, knownAt)) continue
    for (const id of fact.of) {
      const found = columns.ids.findText(id)
      if (found < 0) continue
      if (status === columns.status) status = columns.status.slice()
      for (const row of [found, ...(columns.twins.get(found) ?? [])]) {
        status.fill(statuses.indexOf(fact.becomes), row, columns.endOf(row))
      }
    }
  }
  return status
}
