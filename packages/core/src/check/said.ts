/**
 * What a finding says: in English, and as the message and values from which other languages say the same.
 *
 * The messages are a type, and the words of the languages are held to it: what cannot be said in each of them does not
 * compile, and a program that only checks or calculates carries no language.
 *
 * @internal
 */
import type { Messages } from "../words/Messages.ts"

/** A sentence before its values were filled in. */
export interface Said {
  /** In English, with `{}` where a value stands: "The running total fell from {} to {}; the value is kept." */
  readonly message: string
  /** What stands there, in its order. */
  readonly values: readonly string[]
}

/** What findings say, in English, with `{}` where a value stands. */
export type Message = keyof Messages

/** Messages without values. */
export type Plain = { readonly [M in Message]: Messages[M] extends [] ? M : never }[Message]

/** A message without values, or with them: what {@link said} gives, to be spread into a finding. */
export type Sentence = { readonly sentence: Plain } | { readonly sentence: string; readonly said: Said }

/** A value that each language has a name for: the English one, and the key by which the others find theirs. */
export interface Named {
  readonly english: string
  readonly key: string
}

type Values<Plain extends readonly string[]> = { readonly [Hole in keyof Plain]: Plain[Hole] | Named }

/** Says a message with its values. */
export const said = <M extends Message>(message: M, ...values: Values<Messages[M]>): Sentence => {
  const all = values as readonly (string | Named)[]
  return {
    sentence: String.raw(
      { raw: message.split("{}") },
      ...all.map((value) => (typeof value === "string" ? value : value.english))
    ),
    said: { message, values: all.map((value) => (typeof value === "string" ? value : value.key)) }
  }
}
