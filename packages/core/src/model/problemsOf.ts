/**
 * What a schema found wrong, as problems with sentences.
 *
 * @internal
 */
import type * as SchemaIssue from "effect/SchemaIssue"
import type { Problem } from "./InvalidInput.ts"
import { nearest } from "./nearest.ts"
import { type Path, pathText, shown, valueAt } from "./shown.ts"

/** The parts of a schema's syntax tree that messages are made from. */
interface Ast {
  readonly _tag: string
  readonly literal?: unknown
  readonly types?: readonly Ast[]
  readonly annotations?: { readonly message?: unknown }
  readonly checks?: readonly Check[]
  readonly encoding?: ReadonlyArray<{ readonly to: Ast }>
  readonly propertySignatures?: ReadonlyArray<{ readonly name: PropertyKey; readonly type: Ast }>
  readonly indexSignatures?: ReadonlyArray<{ readonly parameter: Ast }>
}

/** A rule that a schema adds to a shape. */
interface Check {
  readonly _tag: string
  readonly annotations?: { readonly message?: unknown }
  readonly run?: (input: unknown, ast: Ast, options: object) => SchemaIssue.Issue | undefined
}

/** All problems that the issue holds, in the order in which the schema found them. */
export const problemsOf = (issue: SchemaIssue.Issue, input: unknown): readonly Problem[] => {
  const problems: Problem[] = []
  collect(issue, [], input, undefined, problems)
  return problems
}

/** Walks the tree of issues; `within` is the object or list that the walk is in. */
const collect = (
  issue: SchemaIssue.Issue,
  path: Path,
  input: unknown,
  within: Ast | undefined,
  problems: Problem[]
): void => {
  switch (issue._tag) {
    case "Pointer":
      collect(issue.issue, [...path, ...issue.path], input, within, problems)
      return
    case "Composite": {
      const ast = issue.ast as Ast
      for (const inner of [...issue.issues, ...unasked(issue, ast, valueAt(input, path))])
        collect(inner, path, input, ast, problems)
      return
    }
    case "Filter": {
      const own = (issue.filter as { annotations?: { message?: unknown } }).annotations?.message
      const inner = issue.issue._tag === "Composite" ? issue.issue.issues : [issue.issue]
      if (typeof own === "string") problems.push(problem(path, input, own))
      else for (const issue of inner) collect(issue, path, input, within, problems)
      return
    }
    case "Encoding":
      collect(issue.issue, path, input, within, problems)
      return
    case "AnyOf": {
      const branch = meant(issue.issues)
      if (branch === undefined) problems.push(noBranch(issue.ast as Ast, path, input))
      else collect(branch, path, input, within, problems)
      return
    }
    case "UnexpectedKey":
      problems.push(unknownKey(path, within))
      return
    case "MissingKey":
      problems.push(missingKey(path, within))
      return
    case "InvalidType":
    case "InvalidValue":
    case "Forbidden":
    case "OneOf":
      break
  }
  const isUnquoted =
    typeof valueAt(input, path) === "number" && (issue as { ast?: Ast }).ast?._tag === "String"
  problems.push({
    ...problem(path, input, expectedBy(issue)),
    ...(isUnquoted ? { hint: "Put it in quotation marks." } : {})
  })
}

/**
 * The rules about a shape that the schema did not ask because something inside the shape is wrong: asked of the raw value
 * they speak in the same pass. A rule that trips over what is wrong says nothing.
 */
const unasked = (issue: SchemaIssue.Composite, ast: Ast, raw: unknown): readonly SchemaIssue.Issue[] =>
  issue.issues.some((inner) => inner._tag === "Filter")
    ? []
    : (ast.checks ?? []).flatMap((check) => {
        try {
          const broken = check.run?.(raw, ast, { errors: "all" })
          return broken === undefined ? [] : [{ _tag: "Filter", filter: check, issue: broken } as never]
        } catch {
          return []
        }
      })

/**
 * The branch of a union that was meant: the only one left, else the object whose keys fit best; nothing when no branch
 * stands out.
 */
const meant = (branches: readonly SchemaIssue.Issue[]): SchemaIssue.Issue | undefined => {
  if (branches.length < 2) return branches[0]
  const ranked = branches
    .filter((branch) => branch._tag === "Composite")
    .map((branch) => ({ branch, strangeKeys: strangeKeys(branch.issues) }))
    .sort((a, b) => a.strangeKeys - b.strangeKeys)
  const [best, second] = ranked
  return best !== undefined && best.strangeKeys !== second?.strangeKeys ? best.branch : undefined
}

const strangeKeys = (issues: readonly SchemaIssue.Issue[]): number =>
  issues.filter(
    (issue) =>
      issue._tag === "Pointer" && (issue.issue._tag === "UnexpectedKey" || issue.issue._tag === "MissingKey")
  ).length

const problem = (path: Path, input: unknown, expected: string): Problem => ({
  path: pathText(path),
  found: shown(valueAt(input, path)),
  expected
})

/** No branch fits: the tag is the trouble when there is an object to have one, else the whole. */
const noBranch = (union: Ast, path: Path, input: unknown): Problem => {
  const value = valueAt(input, path)
  const tags = (union.types ?? []).flatMap(tagOf)
  if (tags.length === 0) return problem(path, input, expectedOf(union))
  const expected = `one of ${tags.map((name) => JSON.stringify(name)).join(", ")}`
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return problem(path, input, `an object with "_tag": ${expected}`)
  const tag = valueAt(input, [...path, "_tag"])
  return {
    ...problem([...path, "_tag"], input, expected),
    ...didYouMean(typeof tag === "string" ? nearest(tag, tags) : undefined)
  }
}

const tagOf = (branch: Ast): readonly string[] => {
  const literal = branch.propertySignatures?.find(({ name }) => name === "_tag")?.type.literal
  return typeof literal === "string" ? [literal] : []
}

/** The hint that names the nearest known word, or another one. */
export const didYouMean = (near: string | undefined, otherwise?: string): { readonly hint?: string } =>
  near !== undefined
    ? { hint: `Did you mean "${near}"?` }
    : otherwise === undefined
      ? {}
      : { hint: otherwise }

const unknownKey = (path: Path, within: Ast | undefined): Problem => {
  const key = String(path.at(-1) ?? "")
  const place = { path: pathText(path), found: `the unknown key ${shown(key)}` }
  const index = within?.indexSignatures?.[0]
  if (index !== undefined) return { ...place, expected: `${expectedOf(index.parameter)}, as the key` }
  const names = (within?.propertySignatures ?? []).map(({ name }) => String(name))
  return {
    ...place,
    expected: `one of ${names.join(", ")}`,
    ...didYouMean(nearest(key, names), "Remove it; own data goes to `extensions`.")
  }
}

const missingKey = (path: Path, within: Ast | undefined): Problem => {
  const field = within?.propertySignatures?.find(({ name }) => name === path.at(-1))
  return {
    path: pathText(path),
    found: "nothing",
    expected: field === undefined ? "this field" : expectedOf(field.type),
    hint: "It may not be left out."
  }
}

/** The words that a check or a schema was given for what it expects, else words for its kind. */
const expectedBy = (issue: SchemaIssue.Issue): string => {
  const { ast, annotations, message } = issue as {
    readonly ast?: Ast
    readonly annotations?: { readonly message?: unknown }
    readonly message?: unknown
  }
  const own = [message, annotations?.message].find((words) => typeof words === "string" && words !== "")
  return typeof own === "string" ? own : ast === undefined ? "another value" : expectedOf(ast)
}

const expectedOf = (ast: Ast): string => {
  const encoded = ast.encoding?.at(-1)?.to
  if (encoded !== undefined) return expectedOf(encoded)
  const own = [ast, ...(ast._tag === "String" ? (ast.checks ?? []) : [])]
    .map(({ annotations }) => annotations?.message)
    .find((words) => typeof words === "string")
  if (typeof own === "string") return own
  switch (ast._tag) {
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
      return `one of ${(ast.types ?? []).map(expectedOf).join(", ")}`
    default:
      return "another value"
  }
}
