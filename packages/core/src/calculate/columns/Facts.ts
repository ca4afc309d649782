/**
 * The facts of one logframe, held as columns of numbers: a million of them in the memory of a few pictures.
 *
 * They are what an iterable of stored facts is, in a tenth of the space: every fact can be had back as it was. What no
 * column holds (words, evidence, remarks) is kept beside the columns, as the fact itself. Filled from facts in memory; from
 * bytes by `CsvFacts` and `NdjsonFacts`.
 *
 * @example
 * ```ts
 * import { type CalendarDate, Cells, type Fact, Facts, type Logframe, Plan } from "@logframe/core"
 *
 * const trained = (logframe: Logframe.Logframe, stored: Iterable<Fact.Stored>, asOf: CalendarDate.CalendarDate) => {
 *   const cells = Cells.of(Plan.make(logframe, { asOf }), Facts.of(logframe.id, stored))
 *   return Cells.read(cells, "people-trained", { is: "toDate", through: asOf }) // a reading
 * }
 * ```
 *
 * @module
 */
import type * as Fact from "../../model/Fact.ts"
import type * as Id from "../../model/Id.ts"
import { isMeasurement } from "../journal/isMeasurement.ts"
import { Columns } from "./Columns.ts"
import { readFact } from "./readFact.ts"
import { isPlain, writeFact } from "./writeFact.ts"

/** The facts of one logframe. */
export interface Facts {
  readonly logframe: Id.Logframe
  /** The measurements, a row for each value. For the modules of this library. */
  readonly columns: Columns
  /** The measurements that say more than columns hold, by their first row. */
  readonly kept: Map<number, Fact.StoredMeasurement>
  /** Reviews, transactions and assessments, in the order of the journal. */
  readonly others: Fact.Stored[]
}

/** The facts of the logframe among those given; facts of other logframes are passed over. */
export const of = (logframe: Id.Logframe, stored: Iterable<Fact.Stored>): Facts => {
  const own = [...stored].filter(({ fact }) => fact.logframe === logframe)
  if (own.some(({ seq }, i) => seq < (own[i - 1]?.seq ?? 0))) own.sort((a, b) => a.seq - b.seq)
  const facts = empty(logframe, own.length)
  for (const one of own) append(facts, one)
  return facts
}

/** No facts, with room for some. @internal */
export const empty = (logframe: Id.Logframe, expected: number): Facts => ({
  logframe,
  columns: new Columns(expected),
  kept: new Map(),
  others: []
})

/**
 * Adds a fact that was recorded after all others; gives the first row of a measurement, −1 for what is none.
 *
 * @internal
 */
export const append = (facts: Facts, stored: Fact.Stored): number => {
  if (!isMeasurement(stored)) {
    facts.others.push(stored)
    return -1
  }
  const row = writeFact(facts.columns, stored)
  if (!isPlain(stored.fact)) facts.kept.set(row, stored)
  return row
}

/** How many facts there are. */
export const size = ({ columns, others }: Facts): number =>
  columns.rows - columns.ids.continuations + others.length

/** The measurement that begins in a row. @internal */
export const at = ({ columns, kept, logframe }: Facts, row: number): Fact.StoredMeasurement =>
  kept.get(row) ?? readFact(columns, logframe, row)

/** The facts as they were given, in the order of the journal. */
export function* stored(facts: Facts): Generator<Fact.Stored> {
  const { columns, others } = facts
  let other = 0
  for (let row = 0; row < columns.rows; row = columns.endOf(row)) {
    const seq = columns.seqOf(row)
    for (; (others[other]?.seq ?? Number.POSITIVE_INFINITY) < seq; other++) yield others[other] as Fact.Stored
    yield at(facts, row)
  }
  yield* others.slice(other)
}
