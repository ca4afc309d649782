/**
 * The header block: title and reference, area, duration, budget, funders, implementation.
 *
 * @internal
 */
import { Period } from "@logframe/core"
import type { Draft } from "../build/Draft.ts"
import { slug, unique } from "../build/Draft.ts"
import { type Block, cellLines, type Line } from "../read/Block.ts"
import { numberPattern, readNumber } from "../wording/numbers.ts"
import { daysIn, type Field, fieldOf } from "./words.ts"

type Table = Extract<Block, { is: "table" }>

/** Whether the table is a header block: most labels on the left name a field. */
export const isHeader = (table: Table): boolean => {
  const labels = table.rows
    .filter((row) => row.cells.length >= 2)
    .map((row) => cellLines(row.cells[0] ?? { blocks: [], header: false, at: "" })[0]?.text ?? "")
  const known = labels.filter((label) => fieldOf(label) !== undefined)
  return (
    table.rows.every((row) => row.cells.length === 2) &&
    known.length >= 2 &&
    known.length * 2 >= labels.length
  )
}

/** Reads the header block into the draft. */
export const readHeader = (draft: Draft, table: Table): void => {
  for (const row of table.rows) {
    const [left, right] = row.cells
    if (left === undefined || right === undefined) continue
    const labels = cellLines(left)
    const lines = cellLines(right)
    const field = fieldOf(labels[0]?.text ?? "")
    const value = lines.map((line) => line.text).join("\n")
    if (field === undefined || value === "") continue
    draft.place(labels, `label of ${field}`)
    readers[field](draft, value, lines)
  }
}

type Reader = (draft: Draft, value: string, lines: readonly Line[]) => void

const title: Reader = (draft, value, lines) => {
  const coded = /^(.*\S)\s*\(([A-Za-z0-9][A-Za-z0-9./ _-]*\d[A-Za-z0-9./_-]*)\)\s*$/.exec(value)
  draft.header.title = draft.text(coded?.[1] ?? value)
  if (coded?.[2] !== undefined) draft.header.code = coded[2]
  draft.place(lines, "title")
}

const duration: Reader = (draft, value, lines) => {
  const [from, through] = daysIn(value)
  draft.place(lines, "period")
  if (from === undefined || through === undefined) {
    draft.finding(
      "PeriodNotUnderstood",
      "warning",
      lines[0],
      "The duration has no first and last day.",
      "Add `period` by hand."
    )
    return
  }
  if (from > through) {
    draft.finding(
      "PeriodReversed",
      "warning",
      lines[0],
      `The project would end (${through}) before it starts (${from}).`
    )
    return
  }
  draft.header.period = { from, through }
  const stated = /(\d+)\s*(?:months?|mois)/i.exec(value)?.[1]
  const months = Period.wholeMonths(Period.make(from, through))
  if (stated !== undefined && months !== Number(stated)) {
    draft.finding(
      "DurationDisagrees",
      "warning",
      lines[0],
      `The document says ${stated} months, its days make ${months ?? "no whole number of"} months.`
    )
  }
}

const budget: Reader = (draft, value, lines) => {
  const amount = new RegExp(
    `(${numberPattern})\\s*(million|billion|thousand|millions?|milliards?|mille|m\\b|k\\b)?`,
    "i"
  ).exec(value)
  const number = readNumber(amount?.[1] ?? "", draft.language)
  const currency = /€|\beuros?\b|\bEUR\b/i.test(value)
    ? "EUR"
    : /£|\bGBP\b|pounds?/i.test(value)
      ? "GBP"
      : /\bUSD\b|US\$|\$|dollars?/i.test(value)
        ? "USD"
        : /\b([A-Z]{3})\b/.exec(value)?.[1]
  draft.place(lines, "funding.budget")
  if (number === undefined || currency === undefined) {
    draft.finding("BudgetNotUnderstood", "warning", lines[0], "The budget has no amount with a currency.")
    return
  }
  const bound = /\b(?:up to|maximum|max\.?|ceiling|jusqu[’']à|plafond)\b/i.test(value)
    ? "ceiling"
    : "estimate"
  const line = {
    id: "b",
    amount: { amount: scaled(number, amount?.[2]), currency },
    bound,
    source: draft.source(lines, ["amount", "bound"])
  } as const
  draft.header.funding = { ...draft.header.funding, budget: [line] }
}

const zeros: readonly (readonly [RegExp, number])[] = [
  [/^(billion|milliards?)$/i, 9],
  [/^(millions?|m)$/i, 6],
  [/^(thousand|mille|k)$/i, 3]
]

/** The decimal point moved to the right. */
const scaled = (number: string, word: string | undefined): string => {
  const places = word === undefined ? 0 : (zeros.find(([pattern]) => pattern.test(word))?.[1] ?? 0)
  const [whole = "", fraction = ""] = number.split(".")
  const digits = whole + fraction.padEnd(places, "0").slice(0, places)
  const rest = fraction.slice(places)
  return `${digits.replace(/^(-?)0+(?=\d)/, "$1")}${rest === "" ? "" : `.${rest}`}`
}

/** "Voluntary contributions from State Parties (Estonia, Hungary) and other organisations (Microsoft)*" */
const funding: Reader = (draft, value, lines) => {
  draft.place(lines, "funding.statement")
  draft.header.funding = {
    ...draft.header.funding,
    statement: draft.text(value.replace(/\s*\\?\*+\s*$/, ""))
  }
  let before = 0
  for (const match of value.matchAll(/\(([^()]+)\)/g)) {
    const group = value
      .slice(before, match.index)
      .replace(/^.*\b(?:from|de la part de|by|and other|et d’autres)\s+/i, "")
      .replace(/^\s*(?:and|et)\s+/i, "")
      .trim()
    before = (match.index ?? 0) + match[0].length
    for (const name of (match[1] ?? "").split(/\s*[,;]\s*|\s+(?:and|et)\s+/))
      addParty(draft, name.trim(), "donor", group)
  }
  if (before === 0 && value.length < 200) {
    for (const name of value.split(/\s*[,;\n]\s*|\s+(?:and|et)\s+/))
      addParty(draft, name.replace(/\*+$/, "").trim(), "donor")
  }
}

type Role = "donor" | "implementer" | "partner"

/** Adds a party, with the code of its country as id when its name is one. */
export const addParty = (draft: Draft, name: string, role: Role, group?: string): string | undefined => {
  if (name === "" || name.length > 200) return undefined
  const known = [...draft.parties.values()].find((party) => Object.values(party.name)[0] === name)
  if (known !== undefined) return known.id
  const id = unique(countryCode(name) ?? slug(name), (candidate) => draft.parties.has(candidate))
  draft.parties.set(id, {
    id,
    name: draft.text(name),
    roles: [role],
    ...(group ? { group: draft.text(group) } : {})
  })
  return id
}

const aliases: Readonly<Record<string, string>> = {
  usa: "us",
  us: "us",
  uk: "gb",
  "united states of america": "us",
  "czech republic": "cz",
  "the netherlands": "nl",
  "pays-bas": "nl",
  "états-unis": "us",
  "royaume-uni": "gb"
}

const countryCode = (name: string): string | undefined => {
  const key = name.toLowerCase()
  return aliases[key] ?? countries().get(key)
}

let names: ReadonlyMap<string, string> | undefined
/** Names of countries in English and French, from the platform's own tables. */
const countries = (): ReadonlyMap<string, string> => {
  if (names !== undefined) return names
  const table = new Map<string, string>()
  const alphabet = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
  for (const language of ["en", "fr"]) {
    const display = new Intl.DisplayNames([language], { type: "region", fallback: "none" })
    for (const code of alphabet.flatMap((a) => alphabet.map((b) => a + b))) {
      const name = display.of(code)?.toLowerCase()
      if (name !== undefined && !table.has(name) && !/^(eu|ez|un|zz|qo|xa|xb)$/i.test(code))
        table.set(name, code.toLowerCase())
    }
  }
  names = table
  return table
}

const readers: Readonly<Record<Field, Reader>> = {
  title,
  reference: (draft, value, lines) => {
    draft.header.code = value
    draft.place(lines, "code")
  },
  area: (draft, value, lines) => {
    draft.header.area = draft.text(value)
    draft.place(lines, "area")
  },
  duration,
  budget,
  funding,
  implementation: (draft, value, lines) => {
    draft.header.implementation = draft.text(value)
    draft.place(lines, "implementation")
    if (value.length < 160) {
      const acronym = /\(([A-Z][A-Za-z-]+)\)/.exec(value)?.[1]
      const id = unique(slug(acronym ?? value), (candidate) => draft.parties.has(candidate))
      draft.parties.set(id, { id, name: draft.text(value), roles: ["implementer"] })
    }
  },
  partners: (draft, value, lines) => {
    for (const name of value.split(/\s*[,;\n]\s*/)) addParty(draft, name, "partner")
    draft.place(lines, "parties")
  }
}
