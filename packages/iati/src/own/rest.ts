/**
 * What IATI has no words for, in an element of this project at the end of its activity.
 *
 * The elements of IATI come first: the rest says only what they do not say, so that what somebody changes in them holds.
 *
 * @internal
 */
import { Fact, type Finding, Logframe } from "@logframe/core"
import * as Result from "effect/Result"
import * as SchemaParser from "effect/SchemaParser"
import { type Element, element, textOf } from "../xml/Element.ts"
import { applied, between, type Patch } from "./patch.ts"

/** A logframe with its facts. */
export interface Whole {
  readonly logframe: Logframe.Logframe
  readonly facts: readonly Fact.Fact[]
}

/** What is said beside the elements of IATI. */
export interface Rest {
  readonly logframe?: Patch
  readonly facts?: Patch
}

const encoded = ({ logframe, facts }: Whole) => ({
  logframe: SchemaParser.encodeSync(Logframe.Logframe)(logframe) as unknown,
  facts: facts.map((fact) => SchemaParser.encodeSync(Fact.Fact)(fact)) as unknown
})

/** What `plain`, as it is read from the elements of IATI, lacks of `whole`; nothing when it lacks nothing. */
export const restOf = (plain: Whole, whole: Whole): Rest | undefined => {
  const [from, to] = [encoded(plain), encoded(whole)]
  const [logframe, facts] = [between(from.logframe, to.logframe), between(from.facts, to.facts)]
  return logframe === undefined && facts === undefined
    ? undefined
    : { ...(logframe === undefined ? {} : { logframe }), ...(facts === undefined ? {} : { facts }) }
}

/** What was read from the elements of IATI together with the rest; nothing when the rest does not fit. */
export const withRest = (plain: Whole, rest: Element): Whole | undefined => {
  const said = parsed(textOf(rest))
  if (typeof said !== "object" || said === null) return undefined
  const from = encoded(plain)
  const { logframe, facts } = said as Readonly<Record<string, unknown>>
  const whole = Logframe.decode(applied(from.logframe, logframe))
  const rows = applied(from.facts, facts)
  const decoded = Array.isArray(rows) ? rows.map(Fact.decode) : []
  if (Result.isFailure(whole) || decoded.some(Result.isFailure)) return undefined
  return {
    logframe: whole.success,
    facts: decoded.flatMap((fact) => (Result.isSuccess(fact) ? [fact.success] : []))
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The rest as an element. */
export const writeRest = (rest: Rest, prefix: string): Element =>
  // signs that JSON may hold and XML may not
  element(`${prefix}rest`, {}, [
    JSON.stringify(rest).replace(
      /[\ufffe\uffff\x7f-\x9f]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`
    )
  ])

/** Where the rows of a list are. */
const places: Readonly<Record<string, (id: string) => Finding.Place>> = {
  results: (id) => ({ _tag: "Result", id }),
  indicators: (id) => ({ _tag: "Indicator", id }),
  activities: (id) => ({ _tag: "Activity", id }),
  assumptions: (id) => ({ _tag: "Assumption", id }),
  notes: (id) => ({ _tag: "Note", id }),
  sections: (id) => ({ _tag: "Row", row: "section", id }),
  parties: (id) => ({ _tag: "Row", row: "party", id }),
  places: (id) => ({ _tag: "Row", row: "place", id }),
  dimensions: (id) => ({ _tag: "Row", row: "dimension", id }),
  documents: (id) => ({ _tag: "Row", row: "document", id })
}

/** Says of each row what IATI does not say of it; `kept` tells whether it stands in the rest. */
export const unsaid = ({ logframe, facts }: Rest, kept: boolean): readonly Finding.Finding[] => {
  const after = kept
    ? "It stands in an element of this project, which other readers pass over."
    : "It is left out."
  const find = (place: Finding.Place, what: string): Finding.Finding => ({
    code: "NotInIati",
    severity: kept ? "info" : "warning",
    place,
    sentence: `IATI has no words for ${what}. ${after}`
  })
  const fields = logframe !== undefined && "of" in logframe ? logframe.of : {}
  const own = Object.keys(fields).filter((key) => rowsOf(fields[key]).length === 0)
  return [
    ...(own.length === 0 ? [] : [find({ _tag: "Logframe" }, own.join(", "))]),
    ...Object.entries(fields).flatMap(([key, patch]) =>
      rowsOf(patch).map(([id, row]) =>
        find(places[key]?.(id) ?? { _tag: "Logframe", field: `${key}.${id}` }, whatOf(row))
      )
    ),
    ...rowsOf(facts).map(([id, row]) => find({ _tag: "Fact", id }, whatOf(row)))
  ]
}

const rowsOf = (patch: Patch | undefined): readonly [string, Patch][] =>
  patch === undefined || "is" in patch
    ? patch !== undefined && Array.isArray(patch.is)
      ? patch.is.flatMap((row: unknown): readonly [string, Patch][] => {
          const id = (row as { readonly id?: unknown } | null)?.id
          return typeof id === "string" ? [[id, { is: row }]] : []
        })
      : []
    : Object.entries(patch.of)

const whatOf = (patch: Patch): string =>
  "is" in patch ? "this row" : `its ${[...Object.keys(patch.of), ...(patch.no ?? [])].join(", ")}`
