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
  const rows = Schema.Array(row).check(
    Schema.isMaxLength(maxRows, { message: `at most ${maxRows} rows` }),
    ...checks
  )
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
  check: (record: Readonly<Record<string, V["Type"]>>) => string | undefined
) => {
  const open = Schema.Record(key, value).annotate({ message: expected }).check(Schema.makeFilter(check))
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

/** A text of letters that a pattern allows; `expected` is said when it does not. */
export const pattern = (regExp: RegExp, expected: string) =>
  Schema.String.check(Schema.isPattern(regExp, { message: expected }))

/** A text that says something: not empty, no control character but the line break, at most `max` characters. */
export const plainText = (max: number) =>
  Schema.String.check(
    Schema.isMinLength(1, { message: "a text that is not empty" }),
    Schema.isMaxLength(max, { message: `at most ${max} characters` }),
    Schema.isPattern(/^[\n\x80-\x9f\P{Cc}]*$/u, {
      message: "a text without control characters other than the line break"
    }),
    wholeCharacters()
  )

/** A text exactly as it was found, control characters and all; it may be empty. */
export const verbatim = (max: number) =>
  Schema.String.check(Schema.isMaxLength(max, { message: `at most ${max} characters` }), wholeCharacters())

/** Half of a surrogate pair has no form in UTF-8: a file or a database could not give it back. */
const wholeCharacters = () =>
  Schema.makeFilter((text: string) =>
    /\p{Surrogate}/u.test(text) ? "a text of whole characters (this one holds half of a pair)" : undefined
  )

/** The SHA-256 digest of a file. */
export const digest = () =>
  pattern(/^[0-9a-f]{64}$/, "a SHA-256 digest: 64 hexadecimal digits, in lower case")
