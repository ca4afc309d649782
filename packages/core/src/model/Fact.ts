/**
 * What happened: measurements, money, assessments of people, and reviews of all these.
 *
 * Facts are never changed. A correction is a new fact that supersedes an earlier one, an approval is a fact of its own,
 * and a measurement without a value withdraws the one it supersedes. So any report of the past can be made again.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaParser from "effect/SchemaParser"
import { CalendarDate } from "./CalendarDate.ts"
import { compact, spaced } from "./canonicalJson.ts"
import { Decimal } from "./Decimal.ts"
import { decoder, readJson } from "./decode.ts"
import { define } from "./define.ts"
import { Extensions } from "./Extensions.ts"
import * as Id from "./Id.ts"
import { Instant } from "./Instant.ts"
import { InvalidInput } from "./InvalidInput.ts"
import { Money } from "./Money.ts"
import { type Parsed, parsed } from "./Parsed.ts"
import { Period } from "./Period.ts"
import { readPlain, writePlain } from "./plainMeasurement.ts"
import { Cell, cellKey } from "./Scope.ts"
import { Source } from "./Source.ts"
import { digest, distinct, list, maxRows, plainText, size } from "./shapes.ts"
import { shown } from "./shown.ts"
import { statuses } from "./statuses.ts"
import { strict } from "./strict.ts"
import { Text } from "./Text.ts"
import { Url } from "./Url.ts"
import { Value } from "./Value.ts"

export type { Strict } from "./strict.ts"

/** Where a fact stands in its review. A draft or a rejected fact never counts unless it is asked for. */
export const Status = /* @__PURE__ */ define(() => Schema.Literals(statuses))
export type Status = typeof Status.Type

const envelope = /* @__PURE__ */ define(() => ({
  id: Id.Fact,
  logframe: Id.Logframe,
  /** When the source claims to have reported; the store's own instant is another. */
  reportedAt: Schema.optionalKey(Instant),
  recordedBy: Schema.optionalKey(plainText(200)),
  status: Status,
  /** The fact that this one corrects. */
  supersedes: Schema.optionalKey(Id.Fact),
  remark: Schema.optionalKey(Text),
  evidence: list(
    Schema.Struct({
      name: plainText(1_000),
      url: Schema.optionalKey(Url),
      sha256: Schema.optionalKey(digest())
    })
  )
}))

const tail = /* @__PURE__ */ define(() => ({
  source: Schema.optionalKey(Source),
  extensions: Schema.optionalKey(Extensions)
}))

const notItself = Schema.makeFilter((fact: { id: string; supersedes?: string }) =>
  fact.supersedes !== undefined && fact.supersedes === fact.id
    ? { path: ["supersedes"], issue: "the id of another fact" }
    : undefined
)

const measurement = /* @__PURE__ */ define(() =>
  Schema.Struct({
    _tag: Schema.Literal("Measurement"),
    ...envelope,
    indicator: Id.Indicator,
    period: Period,
    place: Schema.optionalKey(Id.Place),
    party: Schema.optionalKey(Id.Party),
    value: Schema.optionalKey(Value),
    cells: list(
      Schema.Struct({ cell: Cell, value: Value }),
      distinct((row: { cell: Cell }) => cellKey(row.cell), "each cell once")
    ),
    /** Pseudonyms (keyed digests, never names) of the people counted, for an exact count of distinct people. */
    identities: list(
      plainText(128),
      distinct((identity: string) => identity, "each identity once")
    ),
    ...tail
  }).check(
    notItself,
    Schema.makeFilter((fact: { value?: unknown; cells?: ReadonlyArray<unknown>; supersedes?: string }) =>
      fact.value !== undefined || (fact.cells ?? []).length > 0 || fact.supersedes !== undefined
        ? undefined
        : { path: ["value"], issue: "a value or cells (only a correction may withdraw by having neither)" }
    )
  )
)
/**
 * One report: for an indicator, a span, perhaps a place and a party, a value or values by cell, or both, corrected and
 * approved as one. Neither value nor cells, with `supersedes`, withdraws. A day is a period of one day.
 */
export const Measurement = /* @__PURE__ */ define(() => strict(measurement, decoder("fact", measurement)))
export interface Measurement extends Schema.Schema.Type<typeof measurement> {}

const transaction = /* @__PURE__ */ define(() =>
  Schema.Struct({
    _tag: Schema.Literal("Transaction"),
    ...envelope,
    kind: Schema.Literals(["pledge", "commitment", "receipt", "spending"]),
    day: CalendarDate,
    money: Money,
    party: Schema.optionalKey(Id.Party),
    /** The results or activities it is for. */
    for: list(Id.Row),
    /** One share for each in `for`; absent: unsplit, it counts for the programme only. */
    share: list(Decimal),
    ...tail
  }).check(
    notItself,
    Schema.makeFilter((fact: { for?: ReadonlyArray<string>; share?: ReadonlyArray<string> }) =>
      [0, fact.for?.length ?? 0].includes(fact.share?.length ?? 0)
        ? undefined
        : { path: ["share"], issue: "one share for each result or activity in `for`, or none" }
    )
  )
)
/** Money that was pledged, committed, received or spent; a refund is negative. */
export const Transaction = /* @__PURE__ */ define(() => strict(transaction, decoder("fact", transaction)))
export interface Transaction extends Schema.Schema.Type<typeof transaction> {}

/** What a person judged. */
export const Judgement = /* @__PURE__ */ define(() =>
  Schema.Union([
    /** Of an assumption. */
    Schema.Struct({
      _tag: Schema.Literal("AssumptionState"),
      state: Schema.Literals(["holds", "atRisk", "failed", "notAssessed"])
    }),
    /** Of an activity. */
    Schema.Struct({
      _tag: Schema.Literal("ActivityState"),
      state: Schema.Literals(["notStarted", "underWay", "done", "late", "cancelled"])
    }),
    /** Of a result: a letter or rating of a named scheme. */
    Schema.Struct({ _tag: Schema.Literal("Score"), scheme: plainText(64), score: plainText(64) }),
    /** Of a narrative target. */
    Schema.Struct({ _tag: Schema.Literal("Kept"), kept: Schema.Boolean }),
    /** Of a result or an indicator. */
    Schema.Struct({
      _tag: Schema.Literal("OnTrack"),
      track: Schema.Literals(["onTrack", "atRisk", "offTrack"])
    })
  ])
)
export type Judgement = typeof Judgement.Type

const assessment = /* @__PURE__ */ define(() =>
  Schema.Struct({
    _tag: Schema.Literal("Assessment"),
    ...envelope,
    /** The row: a result, an indicator, a target, an assumption, an activity. */
    of: Id.Row,
    day: CalendarDate,
    says: Judgement,
    ...tail
  }).check(notItself)
)
/** What a person judged of a row on a day; the latest counts. Never calculated by this library. */
export const Assessment = /* @__PURE__ */ define(() => strict(assessment, decoder("fact", assessment)))
export interface Assessment extends Schema.Schema.Type<typeof assessment> {}

const review = /* @__PURE__ */ define(() =>
  Schema.Struct({
    _tag: Schema.Literal("Review"),
    ...envelope,
    of: Schema.Array(Id.Fact).check(size(1, maxRows, "at least one fact")),
    becomes: Status,
    ...tail
  }).check(
    notItself,
    Schema.makeFilter((fact: { status: string }) =>
      fact.status === "approved"
        ? undefined
        : { path: ["status"], issue: '"approved": a review is not reviewed itself' }
    )
  )
)
/** A decision about facts: from when it is known, they have that status. */
export const Review = /* @__PURE__ */ define(() => strict(review, decoder("fact", review)))
export interface Review extends Schema.Schema.Type<typeof review> {}

const shape = /* @__PURE__ */ define(() => Schema.Union([measurement, transaction, assessment, review]))

/** What happened. */
export type Fact = typeof shape.Type

/** A fact as it may be written by hand. */
export type Input = typeof shape.Encoded

/**
 * A fact with what the store gave it: its place in the order of the journal, the instant of recording, and the id of the
 * first version of its chain of corrections.
 */
export interface Stored {
  readonly fact: Fact
  readonly seq: number
  readonly recorded: Instant
  readonly root: Id.Fact
}

/** A measurement with what the store gave it. */
export interface StoredMeasurement extends Stored {
  readonly fact: Measurement
}

/** Reads a fact from a value of unknown shape. */
export const decode: (input: unknown) => Result.Result<Fact, InvalidInput> = /* @__PURE__ */ define(() => {
  const bySchema = decoder("fact", shape)
  return (input) => {
    const plain = readPlain(input)
    return plain === undefined ? bySchema(input) : Result.succeed(plain)
  }
})

/**
 * The schema of a fact: for a field of another schema, or the payload of an endpoint. It refuses what {@link decode} refuses,
 * with the same sentences, whatever its parse options are.
 */
export const Fact = /* @__PURE__ */ define(() => strict(shape, decode))

/** The fact of a value written in source code. @throws InvalidInput with every problem. */
export const make = (input: Input): Fact => Result.getOrThrowWith(decode(input), (invalid) => invalid)

/** Reads a fact as {@link decode} does, for programs that do not use `effect`. */
export const parse = (input: unknown): Parsed<Fact> => parsed(decode(input))

/**
 * Reads a list of facts: all of them, or all problems of all, their paths beginning with the place in the list.
 *
 * @example
 * ```ts
 * import { Fact } from "@logframe/core"
 * import * as Result from "effect/Result"
 *
 * const read = Fact.decodeAll([{ _tag: "Measurement", supercedes: "m1" }])
 * Result.isFailure(read) && read.failure.problems[0]?.path // "[0].supercedes"
 * ```
 */
export const decodeAll = (input: unknown): Result.Result<readonly Fact[], InvalidInput> => {
  if (!Array.isArray(input))
    return Result.fail(
      new InvalidInput("facts", [{ path: "", found: shown(input), expected: "a list of facts" }])
    )
  return together(
    // spread, since a list made by a program may have holes
    [...input].map((row, i) => ({ at: `[${i}]`, read: decode(row) })),
    (at, path) => `${at}${path.startsWith("[") ? "" : "."}${path}`
  )
}

/** Reads a list of facts as {@link decodeAll} does, for programs that do not use `effect`. */
export const parseAll = (input: unknown): Parsed<readonly Fact[]> => parsed(decodeAll(input))

/** The schema of a list of facts. It refuses what {@link decodeAll} refuses, with the same sentences. */
export const Facts = /* @__PURE__ */ define(() => strict(Schema.Array(shape), decodeAll))

/**
 * Reads facts from text with one JSON object a line; empty lines are passed over.
 *
 * All problems of all lines are listed, their paths beginning with the line.
 */
export const fromNdjson = (text: string): Result.Result<readonly Fact[], InvalidInput> =>
  together(
    text
      .split("\n")
      .map((line, i) => ({ line, at: `line ${i + 1}` }))
      .filter(({ line }) => line.trim() !== "")
      .map(({ line, at }) => ({ at, read: Result.flatMap(readJson("fact", line), decode) })),
    (at, path) => `${at}, ${path}`
  )

/** Reads facts from text as {@link fromNdjson} does, for programs that do not use `effect`. */
export const parseNdjson = (text: string): Parsed<readonly Fact[]> => parsed(fromNdjson(text))

interface ReadRow {
  readonly at: string
  readonly read: Result.Result<Fact, InvalidInput>
}

/** All facts, or all problems, each below the place of its row. */
const together = (
  rows: readonly ReadRow[],
  below: (at: string, path: string) => string
): Result.Result<readonly Fact[], InvalidInput> => {
  const problems = rows.flatMap(({ at, read }) =>
    Result.isFailure(read)
      ? read.failure.problems.map((problem) => ({
          ...problem,
          path: problem.path === "" ? at : below(at, problem.path)
        }))
      : []
  )
  if (problems.length > 0) return Result.fail(new InvalidInput("facts", problems))
  return Result.succeed(rows.flatMap(({ read }) => (Result.isSuccess(read) ? [read.success] : [])))
}

/** The fact as one line of canonical JSON, without a newline. The same fact has the same text. */
export const toJson = (fact: Fact): string =>
  writePlain(fact) ?? spaced(compact(SchemaParser.encodeSync(shape)(fact)))
