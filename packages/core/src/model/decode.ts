/**
 * Reading untrusted input: every problem, with its place, in one pass.
 *
 * @internal
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as SchemaIssue from "effect/SchemaIssue"
import { InvalidInput, type Problem } from "./InvalidInput.ts"
import { nearest } from "./nearest.ts"

type Path = ReadonlyArray<PropertyKey>

/** Rules over the whole that a schema cannot say; given the raw input, so that they speak also when its shape is wrong. */
export type Invariants = (input: unknown) => readonly Problem[]

/** A function that reads `what` with the schema and then holds it against the invariants. */
export const decoder = <S extends Schema.Codec<unknown, unknown>>(
  what: string,
  schema: S,
  invariants: Invariants = () => []
): ((input: unknown) => Result.Result<S["Type"], InvalidInput>) => {
  const decode = Schema.decodeUnknownResult(schema)
  return (input) => {
    const decoded = decode(input, { errors: "all", onExcessProperty: "error" })
    const shape = Result.isFailure(decoded) ? problemsOf(decoded.failure.issue, input) : []
    const problems = [...shape, ...invariants(input)]
    if (problems.length === 0 && Result.isSuccess(decoded)) return Result.succeed(decoded.success)
    return Result.fail(new InvalidInput(what, problems))
  }
}

/** JSON text as a value, or the place where it stops being JSON. */
export const parseJson = (what: string, text: string): Result.Result<unknown, InvalidInput> => {
  try {
    return Result.succeed(JSON.parse(text))
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
  const message = error instanceof Error ? error.message : String(error)
  const position = /position (\d+)/.exec(message)?.[1]
  if (position === undefined) return `text that is no JSON (${message})`
  const before = text.slice(0, Number(position)).split("\n")
  return `text that stops being JSON at line ${before.length}, column ${(before.at(-1) ?? "").length + 1}`
}

const problemsOf = (issue: SchemaIssue.Issue, input: unknown): readonly Problem[] => {
  const problems: Problem[] = []
  collect(issue, [], input, [], problems)
  return problems
}

/** Walks the tree of issues; `known` are the keys of the object that the walk is in. */
const collect = (
  issue: SchemaIssue.Issue,
  path: Path,
  input: unknown,
  known: readonly string[],
  problems: Problem[]
): void => {
  switch (issue._tag) {
    case "Pointer":
      collect(issue.issue, [...path, ...issue.path], input, known, problems)
      return
    case "Composite": {
      const keys = keysOf(issue.ast)
      for (const inner of issue.issues) collect(inner, path, input, keys, problems)
      return
    }
    case "Filter": {
      const own = (issue.filter as { annotations?: { message?: unknown } }).annotations?.message
      if (typeof own === "string") {
        problems.push(problem(path, input, own))
        return
      }
      collect(issue.issue, path, input, known, problems)
      return
    }
    case "Encoding":
      collect(issue.issue, path, input, known, problems)
      return
    case "AnyOf":
      if (issue.issues.length === 1 && issue.issues[0] !== undefined) {
        collect(issue.issues[0], path, input, known, problems)
        return
      }
      problems.push(problem(path, input, expectedBy(issue)))
      return
    case "UnexpectedKey":
      problems.push(unknownKey(path, known))
      return
    case "MissingKey":
      problems.push({
        path: pathText(path),
        found: "nothing",
        expected: "this field",
        hint: "It may not be left out."
      })
      return
    default:
      problems.push(problem(path, input, expectedBy(issue)))
  }
}

const keysOf = (ast: unknown): readonly string[] => {
  const signatures = (ast as { propertySignatures?: ReadonlyArray<{ name: PropertyKey }> }).propertySignatures
  return signatures === undefined ? [] : signatures.map((signature) => String(signature.name))
}

const problem = (path: Path, input: unknown, expected: string): Problem => ({
  path: pathText(path),
  found: shown(valueAt(input, path)),
  expected
})

const unknownKey = (path: Path, known: readonly string[]): Problem => {
  const key = String(path.at(-1) ?? "")
  const near = nearest(key, known)
  const hint = near === undefined ? "Remove it; own data goes to `extensions`." : `Did you mean "${near}"?`
  return {
    path: pathText(path),
    found: `the unknown key "${key}"`,
    expected: `one of ${known.join(", ")}`,
    hint
  }
}

const expectedBy = (issue: SchemaIssue.Issue): string => {
  const own = annotated(issue)
  if (own !== undefined) return own
  const ast = (issue as { ast?: { _tag?: string; literals?: readonly unknown[]; literal?: unknown } }).ast
  switch (ast?._tag) {
    case "String":
      return "a text in quotation marks"
    case "Number":
      return "a whole number"
    case "Boolean":
      return "true or false"
    case "Arrays":
      return "a list"
    case "Objects":
      return "an object"
    case "Literal":
      return JSON.stringify(ast.literal)
    case "Union":
      return unionText(ast)
    default:
      return "another value"
  }
}

const unionText = (ast: unknown): string => {
  const types = (ast as { types?: ReadonlyArray<{ _tag?: string; literal?: unknown }> }).types ?? []
  const literals = types.filter((type) => type._tag === "Literal").map((type) => JSON.stringify(type.literal))
  return literals.length > 0 ? `one of ${literals.join(", ")}` : "another shape"
}

/** The words that a check or a schema was given for what it expects. */
const annotated = (issue: SchemaIssue.Issue): string | undefined => {
  const holders = issue as {
    annotations?: { message?: unknown }
    ast?: { annotations?: { message?: unknown } }
    message?: unknown
  }
  const found = [holders.message, holders.annotations?.message, holders.ast?.annotations?.message]
  return found.find((message): message is string => typeof message === "string" && message !== "")
}

/** The path as it is written in a program: `targets[0].when`. */
export const pathText = (path: Path): string =>
  path
    .map((key, i) => (typeof key === "number" ? `[${key}]` : i === 0 ? String(key) : `.${String(key)}`))
    .join("")

const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    input
  )

/** A value as it is shown in a message, shortened. */
export const shown = (value: unknown): string => {
  if (value === undefined) return "nothing"
  if (Array.isArray(value)) return `a list of ${value.length}`
  const tag = (value as { _tag?: unknown } | null)?._tag
  if (typeof tag === "string") return `an object with "_tag": ${JSON.stringify(tag.slice(0, 40))}`
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}
