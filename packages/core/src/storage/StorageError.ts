/**
 * Why a store did not do what it was asked.
 *
 * One error for every store, with a closed list of reasons: callers decide by `reason._tag`, in Effect by
 * `Effect.catchReason("StorageError", "Conflict", …)`, without Effect by `catch` and `instanceof`. Only `Unavailable` is
 * worth another try. An input that is wrong in itself is no such error but an `InvalidInput` with every problem.
 *
 * @module
 */
import type { Lack } from "./StorageManifest.ts"

/** What went wrong. Names are stable. */
export type Reason =
  | Conflict
  /** The store does not do this, with what to do instead. */
  | {
      readonly _tag: "Unsupported"
      readonly what: string
      readonly support: Lack
    }
  /** Busy, locked, out of reach: the same call may succeed later. */
  | { readonly _tag: "Unavailable"; readonly what: string; readonly cause?: unknown }
  /** The store may not be read or written by whoever asks. */
  | { readonly _tag: "Denied"; readonly what: string; readonly cause?: unknown }
  /** What is kept there cannot be read back: damaged, or changed by something else. */
  | { readonly _tag: "Corrupt"; readonly what: string; readonly hint: string; readonly cause?: unknown }
  /** Written by a newer version ("format 2"), or by another program: what it has, and what this version understands. */
  | {
      readonly _tag: "Incompatible"
      readonly what: string
      readonly found: string
      readonly understood: string
      readonly hint: string
    }
  /** Anything else, with its cause. */
  | { readonly _tag: "Unexpected"; readonly cause: unknown }

/** Somebody else was first. Nothing was written; `head` is where the store stands now. */
export type Conflict =
  /** The revision that the caller had read is no longer the last one. */
  | {
      readonly _tag: "Conflict"
      readonly on: "revision"
      readonly logframe: string
      readonly expected: number
      readonly head: number
    }
  /** The journal has grown since the caller looked at it. */
  | {
      readonly _tag: "Conflict"
      readonly on: "journal"
      readonly logframe: string
      readonly expected: number
      readonly head: number
    }
  /** Facts with these ids are there already and say something else. */
  | {
      readonly _tag: "Conflict"
      readonly on: "facts"
      readonly logframe: string
      readonly ids: readonly string[]
      readonly head: number
    }

const shortList = (ids: readonly string[]): string =>
  ids.length <= 10 ? ids.join(", ") : `${ids.slice(0, 10).join(", ")} and ${ids.length - 10} more`

const conflictSentence = (conflict: Conflict): string => {
  const { logframe, head } = conflict
  switch (conflict.on) {
    case "revision":
      if (head === 0)
        return `There is no logframe "${logframe}" here. A new one is saved with 0 as the expected revision.`
      return `"${logframe}" is at revision ${head}, the change was made to revision ${conflict.expected}. Read revision ${head}, make the change there and save again.`
    case "journal":
      return `The journal of "${logframe}" has ${head} entries, ${conflict.expected} were expected. Read what was added, decide again and append with the new head.`
    case "facts":
      return `The journal of "${logframe}" has facts with the same id that say something else: ${shortList(conflict.ids)}. Facts are never changed: give a correction an id of its own and name the old fact in "supersedes".`
  }
}

const causeText = (cause: unknown): string =>
  cause === undefined ? "" : ` (${cause instanceof Error ? cause.message : String(cause)})`

const sentence = (reason: Reason): string => {
  switch (reason._tag) {
    case "Conflict":
      return conflictSentence(reason)
    case "Unsupported":
      return `${reason.what} is ${reason.support.is === "notYet" ? "not supported yet" : "not possible here"}. ${reason.support.because}`
    case "Unavailable":
      return `${reason.what}${causeText(reason.cause)}. Try again later.`
    case "Denied":
      return `${reason.what}${causeText(reason.cause)}.`
    case "Corrupt":
      return `${reason.what}${causeText(reason.cause)}. ${reason.hint}`
    case "Incompatible":
      return `${reason.what} has ${reason.found}, this version understands ${reason.understood}. ${reason.hint}`
    case "Unexpected":
      return `This was not expected${causeText(reason.cause)}.`
  }
}

/** A store did not do what it was asked; `operation` is what that was, `adapter` the store's kind. */
export class StorageError extends Error {
  readonly _tag = "StorageError"
  readonly adapter: string
  readonly operation: string
  readonly reason: Reason

  constructor(adapter: string, operation: string, reason: Reason) {
    super(`${adapter}, ${operation}: ${sentence(reason)}`, "cause" in reason ? { cause: reason.cause } : {})
    this.name = "StorageError"
    this.adapter = adapter
    this.operation = operation
    this.reason = reason
  }
}

/** Whether the value is this error, also when it comes from a second copy of this library. */
export const isStorageError = (value: unknown): value is StorageError =>
  value instanceof Error && (value as { _tag?: unknown })._tag === "StorageError" && "reason" in value

/** Whether the same call may succeed later. */
export const isRetryable = (error: StorageError): boolean => error.reason._tag === "Unavailable"
