/**
 * What the headers of a csv file mean, and one line of it by the full rules.
 *
 * @internal
 */

import { parse as parseDay } from "../../../model/CalendarDate.ts"
import * as Decimal from "../../../model/Decimal.ts"
import type { Problem } from "../../../model/InvalidInput.ts"
import { factIdShape, idShape } from "../../../model/idShape.ts"
import { nearest } from "../../../model/nearest.ts"
import { statuses } from "../../../model/statuses.ts"
import { dayNumber } from "../writeFact.ts"

const fields = [
  "id",
  "indicator",
  "day",
  "from",
  "through",
  "place",
  "party",
  "value",
  "denominator",
  "status",
  "supersedes"
] as const

type Field = (typeof fields)[number]

const isField = (word: string): word is Field => (fields as readonly string[]).includes(word)

/** What a column of the file says: a field of a measurement, or the category of a dimension (`cell.sex`). */
export type CsvMeaning = Field | `cell.${string}`

/** Meanings by number, as the reader of bytes asks for them. */
export const is = {
  id: 0,
  indicator: 1,
  day: 2,
  from: 3,
  through: 4,
  place: 5,
  party: 6,
  value: 7,
  denominator: 8,
  status: 9,
  supersedes: 10,
  cell: 11
} as const satisfies Readonly<Record<Field | "cell", number>>

/** The number of a meaning. */
type Meaning = (typeof is)[keyof typeof is]

/** A column of the file. */
export interface Header {
  readonly name: string
  readonly meaning: Meaning
  /** Of a cell: the dimension whose category stands in the column. */
  readonly dimension: string
}

/** The id that a word of the file stands for; itself when nothing else is said. */
export const idOf = (ids: Readonly<Record<string, string>> | undefined, word: string): string =>
  ids !== undefined && Object.hasOwn(ids, word) ? (ids[word] ?? word) : word

/** What the headers mean, or what is wrong with them. */
export const headersOf = (
  names: readonly string[],
  given: Readonly<Record<string, CsvMeaning>>
): { readonly headers: readonly Header[]; readonly problems: readonly Problem[] } => {
  const problems: Problem[] = []
  const found = new Set<string>()
  const headers = names.flatMap((name, i): readonly Header[] => {
    const word: string = Object.hasOwn(given, name) ? (given[name] ?? name) : name
    const dimension = word.startsWith("cell.") ? word.slice(5) : ""
    const meaning = dimension !== "" ? is.cell : isField(word) ? is[word] : undefined
    const path = `line 1, column ${i + 1}`
    if (meaning === undefined || (meaning === is.cell && !idShape.test(dimension))) {
      const near = nearest(name, fields)
      problems.push({
        path,
        found: `the header ${shown(name)}`,
        expected: `one of ${fields.join(", ")}, cell.<dimension>, or one that \`columns\` explains`,
        ...(near === undefined ? {} : { hint: `Did you mean "${near}"?` })
      })
    } else if (found.has(word)) {
      problems.push({ path, found: `${shown(word)} a second time`, expected: "each meaning once" })
    }
    found.add(word)
    return meaning === undefined ? [] : [{ name, meaning, dimension }]
  })
  const missing = ["id", "indicator", "value"].filter((field) => !found.has(field))
  const [day, from, through] = ["day", "from", "through"].map((field) => found.has(field))
  if (day === (from || through) || from !== through) missing.push("day (or from and through)")
  if (missing.length > 0 && problems.length === 0) {
    problems.push({
      path: "line 1",
      found: `the headers ${names.map(shown).join(", ")}`,
      expected: `also ${missing.join(", ")}`,
      hint: "If a column has another name, say so in `columns`."
    })
  }
  return { headers, problems }
}

/** What a line says. */
export interface CsvRow {
  readonly id: string
  readonly indicator: string
  readonly first: number
  readonly last: number
  readonly place?: string
  readonly party?: string
  readonly value?: Decimal.Decimal
  readonly denominator?: Decimal.Decimal
  readonly status: number
  readonly supersedes?: string
  /** The key of the cell, empty for the whole. */
  readonly cell: string
}

/** The line, or everything that is wrong with it; the paths begin after the line. */
export const readFields = (
  headers: readonly Header[],
  texts: readonly string[],
  ids?: Readonly<Record<string, string>>
): { readonly row?: CsvRow; readonly problems: readonly Problem[] } => {
  if (texts.length !== headers.length) {
    const problem = {
      path: "",
      found: `${texts.length} fields`,
      expected: `${headers.length}, one for each header`
    }
    return { problems: [problem] }
  }
  const problems: Problem[] = []
  const fail = (name: string, text: string, expected: string) => {
    const found = text === "" ? "nothing" : shown(text)
    problems.push({ path: name === "" ? "" : `, column "${name}"`, found, expected })
  }
  const read = <A>(
    meaning: number,
    parse: (text: string) => A | undefined,
    expected: string
  ): A | undefined => {
    const at = headers.findIndex((header) => header.meaning === meaning)
    const text = texts[at] ?? ""
    const needed = meaning <= is.through || meaning === is.status
    if (at < 0 || (text === "" && !needed)) return undefined
    const value = parse(text)
    if (value === undefined) fail(headers[at]?.name ?? "", text, expected)
    return value
  }
  const like = (shape: RegExp) => (text: string) => (shape.test(text) ? text : undefined)
  const word = (text: string) => like(idShape)(idOf(ids, text))
  const anId =
    "an id: 1 to 64 letters, digits, points, dashes or underscores, beginning with a letter or digit"
  const aFactId = "a fact's id: 1 to 128 letters, digits or any of . _ : ~ -"
  const aDay = "a day written YYYY-MM-DD, from 1900 to 2099"
  const aDecimal =
    "a plain decimal such as 12 or -0.5: at most 18 digits before the point and 10 after, no exponent"
  const number = (meaning: number) => read(meaning, Decimal.parse, aDecimal)
  const toDay = (text: string) => {
    const day = parseDay(text)
    return day === undefined ? undefined : dayNumber(day)
  }
  const statusOf = (text: string) => {
    const code = (statuses as readonly string[]).indexOf(text)
    return code < 0 ? undefined : code
  }
  const id = read(is.id, like(factIdShape), aFactId)
  const indicator = read(is.indicator, word, anId)
  const day = read(is.day, toDay, aDay)
  const first = day ?? read(is.from, toDay, aDay)
  const last = day ?? read(is.through, toDay, aDay)
  const place = read(is.place, word, anId)
  const party = read(is.party, word, anId)
  const value = number(is.value)
  const denominator = number(is.denominator)
  const status = read(is.status, statusOf, `one of ${statuses.join(", ")}`) ?? approved
  const supersedes = read(is.supersedes, like(factIdShape), aFactId)
  const categories = headers.flatMap(({ meaning, name, dimension }, i) => {
    const text = texts[i] ?? ""
    if (meaning !== is.cell || text === "") return []
    const category = word(text)
    if (category === undefined) fail(name, text, anId)
    return [`${dimension}=${category}`]
  })
  if (problems.length > 0) return { problems }
  if (categories.length > 6) fail("", `${categories.length} dimensions`, "at most 6 dimensions in a cell")
  if (first !== undefined && last !== undefined && last < first) {
    fail(
      "through",
      texts[headers.findIndex(({ meaning }) => meaning === is.through)] ?? "",
      "a last day that is not before the first"
    )
  }
  if (value === undefined && denominator !== undefined) fail("value", "", "the numerator of the ratio")
  if (value === undefined && supersedes === undefined) {
    fail("value", "", "a value (only a correction may withdraw by having none)")
  }
  if (supersedes !== undefined && supersedes === id) fail("supersedes", supersedes, "the id of another fact")
  if (problems.length > 0 || id === undefined || indicator === undefined) return { problems }
  if (first === undefined || last === undefined) return { problems }
  const row: CsvRow = {
    id,
    indicator,
    first,
    last,
    ...(place === undefined ? {} : { place }),
    ...(party === undefined ? {} : { party }),
    ...(value === undefined ? {} : { value }),
    ...(denominator === undefined ? {} : { denominator }),
    status,
    ...(supersedes === undefined ? {} : { supersedes }),
    cell: categories.sort().join("&")
  }
  return { row, problems }
}

const approved = 2

const shown = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text)
