/**
 * What a finding says: in English, and as the message and values from which other languages say the same.
 *
 * Messages are typed by the French that there is for them, so a finding that cannot be said in French does not compile. The
 * French itself is a type here and no code: a program that only checks or calculates does not carry it.
 *
 * @internal
 */
import type { messages } from "./french/messages.ts"

type Messages = typeof messages

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
export type Plain = { readonly [M in Message]: Messages[M] extends string ? M : never }[Message]

/** What stands in the holes of a message, in their order. */
export type Values<M extends Message> = Messages[M] extends (...values: infer V extends string[]) => string
  ? V
  : []

/** A message without values, or with them: what {@link said} gives, to be spread into a finding. */
export type Sentence = { readonly sentence: Plain } | { readonly sentence: string; readonly said: Said }

/** Says a message with its values. */
export const said = <M extends Message>(message: M, ...values: Values<M>): Sentence => ({
  sentence: String.raw({ raw: message.split("{}") }, ...values),
  said: { message, values }
})
