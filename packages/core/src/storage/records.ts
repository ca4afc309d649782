/**
 * Between values and the texts that a driver moves.
 *
 * What is read back is checked as strictly as what comes through any other door: a format that is newer is refused, and
 * so are keys that are not known, since an older library would drop what a newer one wrote.
 *
 * @internal
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { decoder, readJson } from "../model/decode.ts"
import { define } from "../model/define.ts"
import * as Fact from "../model/Fact.ts"
import type * as Id from "../model/Id.ts"
import type { Instant } from "../model/Instant.ts"
import type { InvalidInput } from "../model/InvalidInput.ts"
import * as Logframe from "../model/Logframe.ts"
import { Period } from "../model/Period.ts"
import { cellKey } from "../model/Scope.ts"
import { plainText, wholeNumber } from "../model/shapes.ts"
import { LanguageTag, maxLength, Text } from "../model/Text.ts"
import type { Value } from "../model/Value.ts"
import type * as Port from "./StorageDriver.ts"
import type { Reason } from "./StorageError.ts"

/** The newest format that this version reads and the one it writes, of logframes and of facts. */
const format = Logframe.format

/** What a list shows of a logframe. */
export interface Heading {
  readonly id: Id.Logframe
  readonly revision: number
  readonly recorded: Instant
  readonly code?: string
  readonly title: Text
  readonly language: LanguageTag
  readonly period?: Period
}

/** A logframe with what the store gave it. */
export interface StoredLogframe {
  readonly logframe: Logframe.Logframe
  readonly revision: number
  readonly recorded: Instant
  readonly by?: string
  readonly note?: string
}

/** Who saves, and why: kept beside the revision. */
export interface Authorship {
  readonly by?: string
  readonly note?: string
}

/** The revision that a change was made to (0 for a new logframe), who made it and why. */
export interface Saving extends Authorship {
  readonly expected: number
  /** The indicators of which recorded facts may mean something else from now on, or nothing. */
  readonly accept?: readonly string[]
}

const savingSchema = /* @__PURE__ */ define(() =>
  Schema.Struct({
    expected: wholeNumber(0, Number.MAX_SAFE_INTEGER - 1),
    by: Schema.optionalKey(plainText(200)),
    note: Schema.optionalKey(plainText(maxLength)),
    accept: Schema.optionalKey(Schema.Array(plainText(200)))
  })
)

/** Reads what is kept beside a revision. */
export const decodeSaving: (input: unknown) => Result.Result<Saving, InvalidInput> = /* @__PURE__ */ define(
  () => decoder("saving", savingSchema)
)

const headingSchema = /* @__PURE__ */ define(() =>
  Schema.Struct({
    code: Schema.optionalKey(plainText(200)),
    title: Text,
    language: LanguageTag,
    period: Schema.optionalKey(Period)
  })
)
const decodeHeading = /* @__PURE__ */ define(() => decoder("heading", headingSchema))

const authorship = ({ by, note }: Authorship): Authorship => ({
  ...(by === undefined ? {} : { by }),
  ...(note === undefined ? {} : { note })
})

/** The logframe as that revision of itself. */
export const logframeRecord = (
  logframe: Logframe.Logframe,
  revision: number,
  author: Authorship
): Port.LogframeRecord => {
  const { id, code, title, language, period } = logframe
  const heading = {
    ...(code === undefined ? {} : { code }),
    title,
    language,
    ...(period === undefined ? {} : { period })
  }
  return {
    id,
    revision,
    format,
    ...authorship(author),
    heading: JSON.stringify(heading),
    body: Logframe.toJson(logframe)
  }
}

/** The revision that removes a logframe; it keeps the heading, so that a list of removed ones can be made. */
export const removalRecord = (
  last: Port.LogframeRecord,
  revision: number,
  author: Authorship
): Port.LogframeRecord => ({ id: last.id, revision, format, ...authorship(author), heading: last.heading })

/** The fact with what an engine may index. */
export const factRecord = (fact: Fact.Fact): Port.FactRecord => ({
  id: fact.id,
  kind: fact._tag,
  format,
  status: fact.status,
  ...(fact.supersedes === undefined ? {} : { supersedes: fact.supersedes }),
  ...(fact._tag === "Measurement" ? measurementKeys(fact) : {}),
  ...(fact._tag === "Transaction" || fact._tag === "Assessment"
    ? { firstDay: fact.day, lastDay: fact.day }
    : {}),
  body: Fact.toJson(fact)
})

const measurementKeys = ({ indicator, place, period, value }: Fact.Measurement) => ({
  indicator,
  ...(place === undefined ? {} : { place }),
  firstDay: period.from,
  lastDay: period.through,
  ...numbers(value)
})

/** The same for a store that folds. */
export const foldableRecord = (fact: Fact.Fact): Port.FactRecord => {
  const record = factRecord(fact)
  if (fact._tag === "Review")
    return { ...record, foldable: { decides: { of: fact.of, becomes: fact.becomes } } }
  if (fact._tag !== "Measurement") return record
  const { party, value, cells, identities } = fact
  // who was counted by name is counted once, which no fold of a store can see
  const said = (value: Value) => (identities.length > 0 ? {} : numbers(value))
  const values = [
    ...(value === undefined ? [] : [{ cell: "", ...said(value) }]),
    ...cells.map(({ cell, value }) => ({ cell: cellKey(cell), ...said(value) }))
  ]
  return { ...record, foldable: { ...(party === undefined ? {} : { party }), values } }
}

const numbers = (value: Value | undefined) =>
  value?._tag === "Number"
    ? { value: value.value }
    : value?._tag === "Parts"
      ? { value: value.numerator, denominator: value.denominator }
      : {}

/** Reads a record back, or says why it cannot be read. */
type Read<A> = Result.Result<A, Reason>

const read = <A>(
  what: string,
  record: { readonly format: number },
  text: string,
  decode: (input: unknown) => Result.Result<A, InvalidInput>
): Read<A> => {
  if (record.format > format) {
    return Result.fail({
      _tag: "Incompatible",
      what,
      found: `format ${record.format}`,
      understood: `up to format ${format}`,
      hint: "Upgrade the library, or read it with the version that wrote it."
    })
  }
  return Result.mapError(Result.flatMap(readJson(what, text), decode), (cause) => ({
    _tag: "Corrupt",
    what: `${what} cannot be read back`,
    hint: "It was changed outside of this library. Restore it from a copy; nothing else is affected.",
    cause
  }))
}

/** The logframe of a record, nothing when the record removes it. */
export const storedLogframe = (record: Port.StoredLogframeRecord): Read<StoredLogframe | undefined> => {
  if (record.body === undefined) return Result.succeed(undefined)
  const what = `Revision ${record.revision} of logframe "${record.id}"`
  return Result.map(read(what, record, record.body, Logframe.decode), (logframe) => ({
    logframe,
    revision: record.revision,
    recorded: record.recorded as Instant,
    ...authorship(record)
  }))
}

/** The heading of a record. */
export const heading = (record: Port.HeadingRecord): Read<Heading> =>
  Result.map(
    read(`The heading of logframe "${record.id}"`, record, record.heading, decodeHeading),
    (fields) => ({
      id: record.id as Id.Logframe,
      revision: record.revision,
      recorded: record.recorded as Instant,
      ...fields
    })
  )

/** The fact of a record. */
export const storedFact = (record: Port.StoredFactRecord): Read<Fact.Stored> => {
  const what = `Entry ${record.seq} in the journal of logframe "${record.logframe}"`
  return Result.map(read(what, record, record.body, Fact.decode), (fact) => ({
    fact,
    seq: record.seq,
    recorded: record.recorded as Instant,
    root: record.root as Id.Fact
  }))
}
