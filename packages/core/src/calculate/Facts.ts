/**
 * The facts of one logframe, held as columns of numbers: a million of them in the memory of a few pictures.
 *
 * They are what an iterable of stored facts is, in a tenth of the space: every fact can be had back as it was. What no
 * column holds (words, evidence, remarks) is kept beside the columns, as the fact itself. Filled from facts in memory, or
 * from bytes as they come from a file, where no text is made for what is a number.
 *
 * @example
 * ```ts
 * import { Cells, Facts, Plan } from "@logframe/core"
 *
 * const cells = Cells.of(Plan.make(logframe, { asOf }), Facts.of(logframe.id, stored))
 * Cells.read(cells, "people-trained", { is: "toDate", through: asOf }) // a reading
 * ```
 *
 * @module
 */
import * as Result from "effect/Result"
import { parseJson } from "../model/decode.ts"
import * as Fact from "../model/Fact.ts"
import type * as Id from "../model/Id.ts"
import type * as Instant from "../model/Instant.ts"
import { InvalidInput, type Problem } from "../model/InvalidInput.ts"
import { Columns } from "./columns/Columns.ts"
import { type CsvOptions, CsvReader } from "./columns/CsvReader.ts"
import { Lines } from "./columns/Lines.ts"
import { readFact } from "./columns/readFact.ts"
import { type StoredMeasurement, writeFact } from "./columns/writeFact.ts"

export type { CsvMeaning, CsvOptions } from "./columns/CsvReader.ts"

/** The facts of one logframe. */
export interface Facts {
  readonly logframe: Id.Logframe
  /** The measurements, a row for each value. For the modules of this library. */
  readonly columns: Columns
  /** The measurements that say more than columns hold, by their first row. */
  readonly kept: Map<number, StoredMeasurement>
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

const empty = (logframe: Id.Logframe, expected: number): Facts => ({
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
  const { row, whole } = writeFact(facts.columns, stored)
  if (!whole) facts.kept.set(row, stored)
  return row
}

const isMeasurement = (stored: Fact.Stored): stored is StoredMeasurement => stored.fact._tag === "Measurement"

/** How many facts there are. */
export const size = ({ columns, others }: Facts): number => {
  let continued = 0
  for (let row = 1; row < columns.rows; row++) if (columns.ids.continues(row)) continued++
  return columns.rows - continued + others.length
}

/** The measurement that begins in a row. @internal */
export const at = ({ columns, kept, logframe }: Facts, row: number): StoredMeasurement =>
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

/**
 * Facts from csv bytes, each line a measurement of one value. Headers say what the columns mean; see {@link CsvOptions}.
 *
 * All problems of all lines are listed. What it accepts, and as what, is what {@link Fact.decode} accepts.
 */
export const fromCsv = (bytes: Uint8Array, options: CsvOptions): Result.Result<Facts, InvalidInput> => {
  const reader = new CsvReader(options, bytes.length)
  reader.push(bytes)
  return finished(options, reader)
}

/** Facts from csv bytes that arrive in pieces, cut anywhere. */
export const fromCsvChunks = async (
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: CsvOptions & {
    /** How many bytes are likely to come, when that is known. */ readonly size?: number
  }
): Promise<Result.Result<Facts, InvalidInput>> => {
  const reader = new CsvReader(options, options.size ?? 0)
  for await (const chunk of chunks) reader.push(chunk)
  return finished(options, reader)
}

const finished = ({ logframe }: CsvOptions, reader: CsvReader): Result.Result<Facts, InvalidInput> => {
  const problems = reader.end()
  return problems.length > 0
    ? Result.fail(new InvalidInput("facts", problems))
    : Result.succeed({ logframe, columns: reader.columns, kept: new Map(), others: [] })
}

/** When facts that come from no store count as recorded, and of which logframe they are. */
export interface NdjsonOptions {
  readonly logframe: Id.Logframe
  readonly recorded: Instant.Instant
}

/** Facts from bytes with one JSON object a line, as {@link Fact.toJson} writes them; all problems are listed. */
export const fromNdjson = (bytes: Uint8Array, options: NdjsonOptions): Result.Result<Facts, InvalidInput> => {
  const reader = ndjsonReader(options, Math.ceil(bytes.length / 200))
  reader.lines.push(bytes)
  return reader.end()
}

/** The same from bytes that arrive in pieces, cut anywhere. */
export const fromNdjsonChunks = async (
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: NdjsonOptions
): Promise<Result.Result<Facts, InvalidInput>> => {
  const reader = ndjsonReader(options, 0)
  for await (const chunk of chunks) reader.lines.push(chunk)
  return reader.end()
}

const ndjsonReader = ({ logframe, recorded }: NdjsonOptions, expected: number) => {
  const facts = empty(logframe, expected)
  const problems: Problem[] = []
  const roots = new Map<string, Id.Fact>()
  let line = 0
  let seq = 0
  const lines = new Lines((text) => {
    line++
    if (text?.trim() === "") return
    const read = text === undefined ? notUtf8 : Result.flatMap(parseJson("fact", text), Fact.decode)
    if (Result.isFailure(read)) {
      const at = `line ${line}`
      problems.push(
        ...read.failure.problems.map((one) => ({ ...one, path: one.path === "" ? at : `${at}, ${one.path}` }))
      )
    } else if (problems.length === 0 && read.success.logframe === logframe) {
      const fact = read.success
      const root = (fact.supersedes === undefined ? undefined : roots.get(fact.supersedes)) ?? fact.id
      roots.set(fact.id, root)
      append(facts, { fact, seq: ++seq, recorded, root })
    }
  })
  const end = (): Result.Result<Facts, InvalidInput> => {
    lines.end()
    return problems.length > 0 ? Result.fail(new InvalidInput("facts", problems)) : Result.succeed(facts)
  }
  return { lines, end }
}

const notUtf8 = Result.fail(
  new InvalidInput("fact", [{ path: "", found: "bytes that are no UTF-8", expected: "text in UTF-8" }])
)
