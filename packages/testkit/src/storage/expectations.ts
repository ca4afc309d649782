/**
 * The few things that laws expect, without a test runner.
 *
 * @internal
 */
import { StorageError } from "@logframe/core"

/** Fails the law with a sentence. */
export const fail = (sentence: string): never => {
  throw new Error(sentence)
}

/** The value with its keys in one order and without those that are absent. */
const settled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(settled)
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, settled(v)]))
}

const written = (value: unknown): string => {
  const text = JSON.stringify(settled(value)) ?? "nothing"
  return text.length <= 600 ? text : `${text.slice(0, 600)}… (${text.length} characters)`
}

/** Where the two first differ, as a path, and what stands there in each; nothing when they are the same. */
const difference = (path: string, found: unknown, expected: unknown): string | undefined => {
  if (JSON.stringify(found) === JSON.stringify(expected)) return undefined
  if (isContainer(found) && isContainer(expected) && Array.isArray(found) === Array.isArray(expected)) {
    const keys = new Set([...Object.keys(found), ...Object.keys(expected)])
    for (const key of keys) {
      const inner = difference(path === "" ? key : `${path}.${key}`, found[key], expected[key])
      if (inner !== undefined) return inner
    }
  }
  return `${path === "" ? "" : `at ${path} `}found ${written(found)}, expected ${written(expected)}`
}

const isContainer = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null

/** Both have the same content; `what` begins the sentence that says where they do not. */
export const same = (what: string, found: unknown, expected: unknown): void => {
  const where = difference("", settled(found), settled(expected))
  if (where !== undefined) fail(`${what}: ${where}`)
}

/** It holds; `sentence` says what does not. */
export const truly = (holds: boolean, sentence: string): void => {
  if (!holds) fail(sentence)
}

/** The promise rejects with a `StorageError` for this reason; fields that are named must be as they are here. */
export const refused = async (
  what: string,
  promise: Promise<unknown>,
  reason: { readonly _tag: StorageError.Reason["_tag"] } & Readonly<Record<string, unknown>>
): Promise<void> => {
  const outcome = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error })
  )
  if ("value" in outcome)
    fail(`${what}: it was done (${written(outcome.value)}), expected ${written(reason)}`)
  const error = "error" in outcome ? outcome.error : undefined
  if (!StorageError.isStorageError(error))
    return fail(`${what}: rejected with ${String(error)}, no StorageError`)
  const found: Readonly<Record<string, unknown>> = { ...error.reason }
  same(what, Object.fromEntries(Object.keys(reason).map((key) => [key, found[key]])), reason)
}
