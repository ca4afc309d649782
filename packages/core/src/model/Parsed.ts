/**
 * What was read or what is wrong with it, for programs that do not use `effect`.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { InvalidInput, Problem } from "./InvalidInput.ts"

/** The value, or every problem: `if (parsed.ok) parsed.value`, `else parsed.problems`. */
export type Parsed<A> =
  | { readonly ok: true; readonly value: A }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * The result of a decoder, without `effect`.
 *
 * @internal
 */
export const parsed = <A>(read: Result.Result<A, InvalidInput>): Parsed<A> =>
  Result.match(read, {
    onSuccess: (value) => ({ ok: true, value }),
    onFailure: ({ problems }) => ({ ok: false, problems })
  })
