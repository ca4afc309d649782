/**
 * Whether facts may be recorded: each is a fact of its logframe, and what it refers to is there.
 *
 * What a logframe once had may still be referred to, since an indicator that was dropped keeps its facts, and those may
 * need correction. What a fact supersedes or reviews may come later: sources are not always read in order.
 *
 * @internal
 */
import * as Result from "effect/Result"
import * as Fact from "../model/Fact.ts"
import type { Problem } from "../model/InvalidInput.ts"
import type { Logframe } from "../model/Logframe.ts"
import { nearest } from "../model/nearest.ts"

/** A fact with its place in what was handed in. */
export interface Numbered {
  readonly i: number
  readonly fact: Fact.Fact
}

/** Reads facts that are said to be of that logframe: those that can be read, and what is wrong with the others. */
export const readFacts = (logframe: string, inputs: readonly unknown[]) => {
  const problems: Problem[] = []
  const facts: Numbered[] = []
  inputs.forEach((input, i) => {
    const decoded = Fact.decode(input)
    if (Result.isFailure(decoded)) problems.push(...decoded.failure.problems.map(within(i)))
    else if (decoded.success.logframe === logframe) facts.push({ i, fact: decoded.success })
    else problems.push(ofAnother(i, decoded.success.logframe, logframe))
  })
  return { facts, problems }
}

const within =
  (i: number) =>
  (problem: Problem): Problem => ({
    ...problem,
    path: problem.path === "" ? `facts[${i}]` : `facts[${i}].${problem.path}`
  })

const ofAnother = (i: number, found: string, expected: string): Problem => ({
  path: `facts[${i}].logframe`,
  found: JSON.stringify(found),
  expected: JSON.stringify(expected),
  hint: "Append the facts of each logframe by themselves."
})

/** The ids that facts may refer to, by kind. */
export interface Vocabulary {
  readonly indicator: ReadonlySet<string>
  readonly place: ReadonlySet<string>
  readonly party: ReadonlySet<string>
  readonly "result or activity": ReadonlySet<string>
  readonly row: ReadonlySet<string>
  readonly dimension: ReadonlySet<string>
  /** Categories as `dimension=category`. */
  readonly category: ReadonlySet<string>
}

const ids = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id)

/** What the logframes, revisions of one, have between them. */
export const vocabulary = (logframes: readonly Logframe[]): Vocabulary => {
  const all = (of: (logframe: Logframe) => readonly string[]) => new Set(logframes.flatMap(of))
  const served = (logframe: Logframe) => [...ids(logframe.results), ...ids(logframe.activities)]
  return {
    indicator: all(({ indicators }) => ids(indicators)),
    place: all(({ places }) => ids(places)),
    party: all(({ parties }) => ids(parties)),
    "result or activity": all(served),
    row: all((logframe) => [
      ...served(logframe),
      ...ids(logframe.assumptions),
      ...logframe.indicators.flatMap(({ id, targets }) => [id, ...ids(targets)])
    ]),
    dimension: all(({ dimensions }) => ids(dimensions)),
    category: all(({ dimensions }) =>
      dimensions.flatMap(({ id, categories }) =>
        ["notStated", ...ids(categories)].map((category) => `${id}=${category}`)
      )
    )
  }
}

/** What the facts refer to and the vocabulary does not have. */
export const unresolved = (facts: readonly Numbered[], known: Vocabulary): readonly Problem[] => {
  const hints = new Map<string, string>()
  const hint = ({ kind, id }: Reference): string => {
    const key = `${kind} ${id}`
    const text = hints.get(key) ?? hintFor(kind, id, known[kind])
    hints.set(key, text)
    return text
  }
  return facts.flatMap(({ i, fact }) =>
    references(fact, known)
      .filter(({ kind, id }) => !known[kind].has(id))
      .map((reference) => ({
        path: `facts[${i}].${reference.path}`,
        found: JSON.stringify(reference.id),
        expected: `${reference.kind === "indicator" ? "an" : "a"} ${reference.kind} of this logframe`,
        hint: hint(reference)
      }))
  )
}

const hintFor = (kind: string, id: string, known: ReadonlySet<string>): string => {
  const near = nearest(id, [...known])
  return near === undefined
    ? `Correct the id, or add the ${kind} to the logframe and save it first.`
    : `Did you mean "${near}"?`
}

interface Reference {
  readonly kind: keyof Vocabulary
  readonly id: string
  readonly path: string
}

const references = (fact: Fact.Fact, known: Vocabulary): readonly Reference[] => {
  switch (fact._tag) {
    case "Measurement":
      return [
        { kind: "indicator", id: fact.indicator, path: "indicator" },
        ...optional("place", fact.place),
        ...optional("party", fact.party),
        ...fact.cells.flatMap(({ cell }, i) => ofCell(cell, `cells[${i}].cell`, known))
      ]
    case "Transaction":
      return [
        ...optional("party", fact.party),
        ...fact.for.map((id, i): Reference => ({ kind: "result or activity", id, path: `for[${i}]` }))
      ]
    case "Assessment":
      return [{ kind: "row", id: fact.of, path: "of" }]
    case "Review":
      return []
  }
}

const optional = (kind: "place" | "party", id: string | undefined): readonly Reference[] =>
  id === undefined ? [] : [{ kind, id, path: kind }]

const ofCell = (
  cell: Readonly<Record<string, string>>,
  path: string,
  { dimension: dimensions }: Vocabulary
): readonly Reference[] =>
  Object.entries(cell).map(([dimension, category]) =>
    dimensions.has(dimension)
      ? { kind: "category", id: `${dimension}=${category}`, path: `${path}.${dimension}` }
      : { kind: "dimension", id: dimension, path }
  )

/** Corrections that would move a fact to another indicator or make it another kind of fact. */
export const strayCorrections = (
  facts: readonly Numbered[],
  earlier: ReadonlyMap<string, Fact.Fact>
): readonly Problem[] =>
  facts.flatMap(({ i, fact }) => {
    const old = fact.supersedes === undefined ? undefined : earlier.get(fact.supersedes)
    if (old === undefined || subject(old) === subject(fact)) return []
    return [
      {
        path: `facts[${i}].supersedes`,
        found: `${JSON.stringify(old.id)}, ${subject(old)}`,
        expected: `${subject(fact)}, as this fact is: a correction may move day, place or cell, nothing else`,
        hint: "Withdraw the old fact, and record the new one without `supersedes`."
      }
    ]
  })

const subject = (fact: Fact.Fact): string =>
  fact._tag === "Measurement"
    ? `a measurement of ${fact.indicator}`
    : { Transaction: "a transaction", Assessment: "an assessment", Review: "a review" }[fact._tag]
