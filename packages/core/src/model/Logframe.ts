/**
 * The logical framework: what a programme promised, as one value.
 *
 * Flat lists with references instead of a nested tree: a row that moves is one changed line, a result may serve two
 * others, and each list is one table. The value is its own JSON: plain readonly objects, days and decimals as branded text,
 * so it survives a worker, a database column and a second copy of this library. Measurements are no part of it, and
 * nothing that can be calculated is stored in it.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaParser from "effect/SchemaParser"
import { Activity } from "./Activity.ts"
import { Assumption } from "./Assumption.ts"
import { CalendarDate } from "./CalendarDate.ts"
import { Conventions } from "./Conventions.ts"
import { compact, rowPerLine } from "./canonicalJson.ts"
import { Dimension } from "./Dimension.ts"
import { formatDecoder, readJson } from "./decode.ts"
import { define } from "./define.ts"
import { withDerivedIds } from "./derivedIds.ts"
import { Extensions } from "./Extensions.ts"
import { Funding } from "./Funding.ts"
import * as Id from "./Id.ts"
import { Indicator } from "./Indicator.ts"
import type { InvalidInput } from "./InvalidInput.ts"
import * as LevelScheme from "./LevelScheme.ts"
import { Currency } from "./Money.ts"
import { type Parsed, parsed } from "./Parsed.ts"
import { Contact, Party } from "./Party.ts"
import { Period } from "./Period.ts"
import { Place } from "./Place.ts"
import * as ResultRow from "./Result.ts"
import { referenceProblems } from "./references.ts"
import { Note, Section } from "./Section.ts"
import { Amendment, SourceDocument } from "./Source.ts"
import { list, plainText } from "./shapes.ts"
import { strict } from "./strict.ts"
import { LanguageTag, Text } from "./Text.ts"

export type { Strict } from "./strict.ts"

/** The newest format that this version reads and the one it writes. */
export const format = 1

const shape = /* @__PURE__ */ define(() =>
  Schema.Struct({
    format: Schema.Literal(1),
    id: Id.Logframe,
    /** The printed reference: "DG1/3021". */
    code: Schema.optionalKey(plainText(200)),
    title: Text,
    /** The language of the signed text. */
    language: LanguageTag,
    /** A built-in level scheme by name, or one written out. */
    scheme: Schema.Union([LevelScheme.SchemeId, LevelScheme.LevelScheme]),
    /** The edition of the signed document. */
    edition: Schema.optionalKey(
      Schema.Struct({ day: Schema.optionalKey(CalendarDate), label: Schema.optionalKey(plainText(200)) })
    ),
    /** First and last day of the project; what needs it reads no data while it is missing. */
    period: Schema.optionalKey(Period),
    area: Schema.optionalKey(Text),
    implementation: Schema.optionalKey(Text),
    /** Codes beside ISO 4217 that this logframe uses: tokens, units of account. */
    currencies: list(Currency),
    parties: list(Party),
    contacts: list(Contact),
    places: list(Place),
    documents: list(SourceDocument),
    dimensions: list(Dimension),
    sections: list(Section),
    results: list(ResultRow.Result),
    indicators: list(Indicator),
    activities: list(Activity),
    assumptions: list(Assumption),
    funding: Schema.optionalKey(Funding),
    notes: list(Note),
    amendments: list(Amendment),
    conventions: Schema.optionalKey(Conventions),
    extensions: Schema.optionalKey(Extensions)
  })
)
export interface Logframe extends Schema.Schema.Type<typeof shape> {}

/** A logframe as it may be written by hand: lists that are empty may be left out, ids are plain text. */
export type Input = typeof shape.Encoded

/**
 * Reads a logframe from a value of unknown shape, such as parsed JSON.
 *
 * All problems are listed at once, each with its path, what was found and what was expected. An unknown key is a problem
 * too, with the nearest known key: a silent typo in an optional key would lose a target.
 *
 * @example
 * ```ts
 * import { Logframe } from "@logframe/core"
 * import * as Result from "effect/Result"
 *
 * const result = Logframe.decode({ format: 1, id: "water", title: { en: "Water" }, language: "en", scheme: "un" })
 * Result.isSuccess(result) // true
 * ```
 */
export const decode: (input: unknown) => Result.Result<Logframe, InvalidInput> = /* @__PURE__ */ define(
  () => {
    const read = formatDecoder("logframe", format, shape, referenceProblems)
    return (input) => read(withDerivedIds(input))
  }
)

/**
 * The schema of a logframe: for a field of another schema, or the payload of an endpoint.
 *
 * It refuses what {@link decode} refuses, with the same sentences, whatever its parse options are: unknown keys, and
 * references to nothing.
 */
export const Logframe = /* @__PURE__ */ define(() => strict(shape, decode, referenceProblems))

/**
 * Reads a logframe as {@link decode} does, for programs that do not use `effect`.
 *
 * @example
 * ```ts
 * import { Logframe } from "@logframe/core"
 *
 * const parsed = Logframe.parse({ format: 1, id: "water", title: { en: "Water" }, language: "en" })
 * parsed.ok ? [] : parsed.problems.map(({ path }) => path) // ["scheme"]
 * ```
 */
export const parse = (input: unknown): Parsed<Logframe> => parsed(decode(input))

/**
 * The logframe of a value written in source code.
 *
 * @throws InvalidInput with every problem.
 */
export const make = (input: Input): Logframe => Result.getOrThrowWith(decode(input), (invalid) => invalid)

/** Reads a logframe from JSON text. A format that is newer than this version is refused, naming both. */
export const fromJson = (text: string): Result.Result<Logframe, InvalidInput> =>
  Result.flatMap(readJson("logframe", text), decode)

/** Reads a logframe from JSON text as {@link fromJson} does, for programs that do not use `effect`. */
export const parseJson = (text: string): Parsed<Logframe> => parsed(fromJson(text))

/**
 * The logframe as JSON text in its one canonical form: keys in a fixed order, one row a line, lists whose order means
 * nothing sorted by id. Reading it and writing it again gives the same bytes.
 */
export const toJson = (logframe: Logframe): string =>
  rowPerLine(compact(SchemaParser.encodeSync(shape)(sorted(logframe))) as Record<string, unknown>)

const sorted = (logframe: Logframe): Logframe => ({
  ...logframe,
  parties: byId(logframe.parties),
  places: byId(logframe.places),
  documents: byId(logframe.documents),
  dimensions: byId(logframe.dimensions),
  indicators: logframe.indicators.map((indicator) => ({
    ...indicator,
    baselines: byId(indicator.baselines),
    targets: byId(indicator.targets)
  })),
  ...(logframe.funding === undefined
    ? {}
    : { funding: { ...logframe.funding, budget: byId(logframe.funding.budget) } })
})

const byId = <A extends { readonly id: string }>(rows: readonly A[]): readonly A[] =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

/** The levels of this logframe, from the top. */
export const scheme = (logframe: Logframe): LevelScheme.LevelScheme =>
  LevelScheme.resolve(logframe.scheme) ?? { id: "unknown", name: { en: "Unknown" }, levels: [] }

/** The indicator with that id. */
export const indicator = (logframe: Logframe, id: string): Indicator | undefined =>
  logframe.indicators.find((row) => row.id === id)

/** The result with that id. */
export const result = (logframe: Logframe, id: string): ResultRow.Result | undefined =>
  logframe.results.find((row) => row.id === id)

/** The indicators that are parts of this one, in the order of the document. */
export const partsOf = (logframe: Logframe, id: Id.Indicator): readonly Indicator[] =>
  logframe.indicators.filter((row) => row.partOf === id)

/** The results an indicator counts under: its own, or those of the whole it is a part of. */
export const resultsOf = (logframe: Logframe, indicator: Indicator): readonly Id.Result[] => {
  let row: Indicator | undefined = indicator
  while (row?.partOf !== undefined) {
    const whole: string = row.partOf
    row = logframe.indicators.find((candidate) => candidate.id === whole)
  }
  return row?.under ?? []
}
