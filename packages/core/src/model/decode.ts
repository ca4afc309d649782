/**
 * Reading untrusted input: every problem, with its place, in one pass.
 *
 * @internal
 */
import * as Result from "effect/Result"
import type * as Schema from "effect/Schema"
import * as SchemaParser from "effect/SchemaParser"
import { InvalidInput, type Problem } from "./InvalidInput.ts"
import { problemsOf } from "./problemsOf.ts"
import { shown } from "./shown.ts"

/** Rules over the whole that a schema cannot say; given the raw input, so that they speak also when its shape is wrong. */
export type Invariants = (input: unknown) => readonly Problem[]

/** Reads a value of unknown shape, or says all that is wrong with it. */
export type Decoder<A> = (input: unknown) => Result.Result<A, InvalidInput>

/** A function that reads `what` with the schema and then holds it against the invariants. */
export const decoder = <S extends Schema.Codec<unknown, unknown>>(
  what: string,
  schema: S,
  invariants: Invariants = () => []
): Decoder<S["Type"]> => {
  const decode = SchemaParser.decodeUnknownResult(schema)
  return (input) => {
    if (isTooDeep(input)) return Result.fail(new InvalidInput(what, [tooDeep]))
    const decoded = decode(input, { errors: "all", onExcessProperty: "error" })
    const shape = Result.isFailure(decoded) ? problemsOf(decoded.failure, input) : []
    const problems = [...shape, ...invariants(input)]
    if (problems.length === 0 && Result.isSuccess(decoded)) return Result.succeed(decoded.success)
    return Result.fail(new InvalidInput(what, problems))
  }
}

/** A function that reads what carries the number of its format; of a newer format it says that alone. */
export const formatDecoder = <S extends Schema.Codec<unknown, unknown>>(
  what: string,
  newest: number,
  schema: S,
  invariants?: Invariants
): Decoder<S["Type"]> => {
  const decode = decoder(what, schema, invariants)
  return (input) => {
    const format = (input as { readonly format?: unknown } | null | undefined)?.format
    if (typeof format !== "number" || !Number.isInteger(format) || format <= newest) return decode(input)
    const problem = { path: "format", found: `format ${format}`, expected: `a format up to ${newest}` }
    const hint = "A newer version wrote it, and this one would lose what it does not know: update it."
    return Result.fail(new InvalidInput(what, [{ ...problem, hint }]))
  }
}

/** The deepest that lists and objects may stand in each other; own data of users is what could go deep. */
const maxNesting = 64

const tooDeep: Problem = {
  path: "",
  found: `lists and objects more than ${maxNesting} deep in each other`,
  expected: `at most ${maxNesting}`,
  hint: "Flatten what is in `extensions`."
}

/** Without recursion, since what is asked is whether recursion is safe; a ring is deep without end. */
const isTooDeep = (input: unknown): boolean => {
  let level: unknown[] = [input]
  for (let depth = 0; depth <= maxNesting; depth++) {
    const next: unknown[] = []
    for (const value of new Set(level)) {
      if (typeof value === "object" && value !== null)
        for (const inner of Object.values(value)) if (typeof inner === "object") next.push(inner)
    }
    if (next.length === 0) return false
    level = next
  }
  return true
}

/** JSON text as a value, or the place where it stops being JSON. */
export const readJson = (what: string, text: string): Result.Result<unknown, InvalidInput> => {
  try {
    return Result.succeed(JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text))
  } catch (error) {
    const problem = { path: "", found: jsonTrouble(text, error), expected: "JSON text" }
    return Result.fail(
      new InvalidInput(what, [
        { ...problem, hint: "Check the file for a cut end, a missing comma or a stray sign." }
      ])
    )
  }
}

const jsonTrouble = (text: string, error: unknown): string => {
  if (text.trim() === "") return "an empty text"
  const message = error instanceof Error ? error.message : ""
  const position = Number(
    /position (\d+)/.exec(message)?.[1] ?? (/end of JSON/.test(message) ? text.length : -1)
  )
  if (position < 0) return `text that is no JSON and begins with ${shown(text.trimStart())}`
  const before = text.slice(0, position).split("\n")
  return `text that stops being JSON at line ${before.length}, column ${(before.at(-1) ?? "").length + 1}`
}
