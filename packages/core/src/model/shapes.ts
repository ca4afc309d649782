/**
 * Small schema shapes that every concept of the model shares.
 *
 * @internal
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"

/** The most rows a list may hold. */
export const maxRows = 10_000

/** A list that may be absent when read; absent means empty. */
export const list = <S extends Schema.Constraint>(row: S) =>
  Schema.Array(row)
    .check(Schema.isMaxLength(maxRows, { message: `at most ${maxRows} rows` }))
    .pipe(Schema.withDecodingDefaultKey(Effect.succeed([])))

/** A text of letters that a pattern allows; `expected` is said when it does not. */
export const pattern = (regExp: RegExp, expected: string) =>
  Schema.String.check(Schema.isPattern(regExp, { message: expected }))

/** A text that says something: not empty, no control character but the line break, at most `max` characters. */
export const plainText = (max: number) =>
  Schema.String.check(
    Schema.makeFilter((text: string) =>
      text.length === 0
        ? "a text that is not empty"
        : text.length > max
          ? `at most ${max} characters`
          : hasControlCharacter(text)
            ? "no control character but the line break"
            : undefined
    )
  )

const hasControlCharacter = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if ((code < 32 && code !== 10) || code === 127) return true
    if (code >= 0xd800 && code <= 0xdfff && !isPair(text, i)) return true
    if (code >= 0xd800 && code <= 0xdbff) i++
  }
  return false
}

const isPair = (text: string, i: number): boolean => {
  const high = text.charCodeAt(i)
  const low = text.charCodeAt(i + 1)
  return high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff
}
