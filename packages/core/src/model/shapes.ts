/**
 * Small schema shapes that every concept of the model shares.
 *
 * @internal
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import * as SchemaGetter from "effect/SchemaGetter"

/** The most rows a list may hold. */
export const maxRows = 10_000

/** A list that may be absent when read; absent means empty. Further checks are about the list as a whole. */
export const list = <S extends Schema.Constraint>(
  row: S,
  ...checks: ReadonlyArray<SchemaAST.Check<ReadonlyArray<S["Type"]>>>
) => {
  const rows = Schema.Array(row).check(size(0, maxRows, `at most ${maxRows} rows`), ...checks)
  return Schema.optionalKey(rows).pipe(
    Schema.decodeTo(Schema.declare<ReadonlyArray<S["Type"]>>(Array.isArray), {
      decode: SchemaGetter.withDefault(Effect.succeed<ReadonlyArray<S["Type"]>>([])),
      encode: SchemaGetter.passthrough()
    })
  )
}

/**
 * Values under keys that are data. They are written in the order of the keys, so that equal values have one spelling.
 */
export const record = <K extends Schema.Record.Key, V extends Schema.Constraint>(
  key: K,
  value: V,
  expected: string,
  ...checks: ReadonlyArray<SchemaAST.Check<Readonly<Record<string, V["Type"]>>>>
) => {
  const keyed = Schema.Record(key, value).annotate({ message: expected })
  const open = checks.reduce((record, check) => record.check(check), keyed)
  return open.pipe(
    Schema.decodeTo(Schema.declare<(typeof open)["Type"]>(isObject), {
      decode: SchemaGetter.passthrough(),
      encode: SchemaGetter.transform((value) => sorted(value) as (typeof open)["Type"])
    })
  )
}

const isObject = (value: unknown): value is never => typeof value === "object"

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)])
  )
}

/** A rule that holds or is said as what is expected; `json` is the same rule in JSON Schema. */
export const rule = <A>(
  expected: string,
  holds: (value: A) => boolean,
  json: Readonly<Record<string, number | string>> = {}
) => Schema.makeFilter(holds, { message: expected, toJsonSchema: () => json })

/** A list of at least `minimum` and at most `maximum` rows. */
export const size = (minimum: number, maximum: number, expected: string) =>
  rule<ReadonlyArray<unknown>>(expected, ({ length }) => minimum <= length && length <= maximum, {
    minItems: minimum,
    maxItems: maximum
  })

/** A record of at least `minimum` and at most `maximum` entries. */
export const entries = (minimum: number, maximum: number, expected: string) =>
  rule<object>(
    expected,
    (record) => {
      const { length } = Object.keys(record)
      return minimum <= length && length <= maximum
    },
    { minProperties: minimum, maxProperties: maximum }
  )

/** A list in which no two rows have the same key. */
export const distinct = <A>(key: (row: A) => string, expected: string) =>
  rule<ReadonlyArray<A>>(expected, (rows) => new Set(rows.map(key)).size === rows.length)

/** A whole number between two ends, both included. */
export const wholeNumber = (minimum: number, maximum: number) =>
  Schema.Int.check(
    rule(
      `a whole number from ${minimum} to ${maximum}`,
      (value: number) => minimum <= value && value <= maximum,
      { minimum, maximum }
    )
  )

/** A text of letters that a pattern allows; `expected` is said when it does not. */
export const pattern = (regExp: RegExp, expected: string) => Schema.String.check(matches(regExp, expected))

const matches = (regExp: RegExp, expected: string) =>
  rule(expected, (text: string) => regExp.test(text), { pattern: regExp.source })

/** A text that says something: not empty, no control character but the line break, at most `max` characters. */
export const plainText = (max: number) =>
  Schema.String.check(
    rule("a text that is not empty", (text: string) => text.length > 0, { minLength: 1 }),
    atMost(max),
    matches(/^[\n\x80-\x9f\P{Cc}]*$/u, "a text without control characters other than the line break"),
    wholeCharacters()
  )

/** A text exactly as it was found, control characters and all; it may be empty. */
export const verbatim = (max: number) => Schema.String.check(atMost(max), wholeCharacters())

const atMost = (max: number) =>
  rule(`at most ${max} characters`, (text: string) => text.length <= max, { maxLength: max })

/** Half of a surrogate pair has no form in UTF-8: a file or a database could not give it back. */
const wholeCharacters = () =>
  rule("a text of whole characters, none of them half a pair", (text: string) => !/\p{Surrogate}/u.test(text))

/** The SHA-256 digest of a file. */
export const digest = () =>
  pattern(/^[0-9a-f]{64}$/, "a SHA-256 digest: 64 hexadecimal digits, in lower case")
