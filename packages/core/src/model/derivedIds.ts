/**
 * Ids for baselines and targets that were written without one.
 *
 * An id is made of what tells the row from its siblings: the indicator, the time and the part of the whole that it speaks
 * of. So it stays when the row is reworded or its number changes, and whatever happens to other rows. Of several rows with
 * the same time and part the later ones are numbered. Once written (`Logframe.toJson`) the id is kept like any other.
 *
 * Works on the raw input and passes over what has the wrong shape.
 *
 * @internal
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Id from "./Id.ts"
import { idShape } from "./idShape.ts"

/** An id that may be left out. Outside of a logframe, where nothing tells rows apart, it is then the word for its kind. */
export const optionalId = (kind: "baseline" | "target") =>
  Id.Row.pipe(Schema.withDecodingDefaultKey(Effect.succeed(kind)))

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The input with an id in every baseline and target; the input itself when none is missing. */
export const withDerivedIds = (input: unknown): unknown => {
  if (!isFields(input) || !Array.isArray(input.indicators)) return input
  const indicators: readonly unknown[] = input.indicators
  if (!indicators.some((row) => kinds.some(([key]) => isFields(row) && rows(row, key).some(lacksId))))
    return input
  const taken = new Set(
    indicators.flatMap((row) => kinds.flatMap(([key]) => (isFields(row) ? ids(row, key) : [])))
  )
  return { ...input, indicators: indicators.map((row) => (isFields(row) ? named(row, taken) : row)) }
}

const kinds = [
  ["baselines", "baseline"],
  ["targets", "target"]
] as const

const rows = (indicator: Fields, key: string): readonly unknown[] => {
  const list = indicator[key]
  // spread, since a list made by a program may have holes
  return Array.isArray(list) ? [...list] : []
}

const lacksId = (row: unknown): row is Fields => isFields(row) && !Object.hasOwn(row, "id")

const ids = (indicator: Fields, key: string): readonly unknown[] =>
  rows(indicator, key).flatMap((row) => (isFields(row) && typeof row.id === "string" ? [row.id] : []))

const named = (indicator: Fields, taken: Set<unknown>): Fields => {
  const lists = kinds.flatMap(([key, kind]) => {
    const list = rows(indicator, key)
    return list.some(lacksId)
      ? [
          [
            key,
            list.map((row) => (lacksId(row) ? { id: free(idOf(indicator, kind, row), taken), ...row } : row))
          ]
        ]
      : []
  })
  return { ...indicator, ...Object.fromEntries(lists) }
}

/** `wells.target-2025-north-female`. */
const idOf = (indicator: Fields, kind: string, { when, place, party, cell }: Fields): string => {
  const categories = isFields(cell)
    ? Object.keys(cell)
        .sort()
        .map((dimension) => cell[dimension])
    : []
  const parts = [...timeOf(when), place, party, ...categories].filter((part) => typeof part === "string")
  const owner = typeof indicator.id === "string" ? indicator.id : "indicator"
  return short([`${owner}.${kind}`, ...parts].join("-"))
}

const timeOf = (when: unknown): readonly unknown[] =>
  !isFields(when)
    ? [when]
    : typeof when.projectYear === "number"
      ? [`y${when.projectYear}`]
      : [when.from, when.through]

/** The text as an id: what is too long, or holds what no id holds, ends in a digest of the whole. */
const short = (text: string): string => {
  if (idShape.test(text)) return text
  let digest = 0x811c9dc5
  for (const letter of text) digest = Math.imul(digest ^ (letter.codePointAt(0) as number), 0x01000193) >>> 0
  const start = text.replace(/[^A-Za-z0-9._-]/g, "").replace(/^[^A-Za-z0-9]+/, "")
  return `${start.slice(0, 50) || "row"}.${digest.toString(16).padStart(8, "0")}`
}

const free = (id: string, taken: Set<unknown>): string => {
  let found = id
  for (let n = 2; taken.has(found); n++) found = short(`${id}-${n}`)
  taken.add(found)
  return found
}
