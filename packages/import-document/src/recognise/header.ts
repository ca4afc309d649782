/**
 * The header block: title and reference, area, duration, budget, funders, implementation.
 *
 * @internal
 */
import { CalendarDate, Period } from "@logframe/core"
import { slug, unique } from "../draft/codes.ts"
import type { Draft } from "../draft/Draft.ts"
import { type Block, cellLines, fresh, type Line, type Row } from "../read/Block.ts"
import { boundOf, boundPattern } from "../wording/bounds.ts"
import { currencyIn } from "../wording/currencies.ts"
import { magnitudePattern, numberPattern, readNumber } from "../wording/numbers.ts"
import { daysIn, monthsIn } from "../wording/times.ts"
import { countryCode } from "./countries.ts"
import { type Field, fieldOf } from "./labels.ts"
import { readContacts, readEdition } from "./narrative.ts"

type Table = Extract<Block, { is: "table" }>

interface Pair {
  readonly label: readonly Line[]
  readonly value: readonly Line[]
}

/** The labels and values of a row: two cells, or two such pairs side by side. */
const pairsOf = (row: Row): readonly Pair[] => {
  const own = row.cells.filter((cell) => !cell.continued)
  if (own.length !== 2 && own.length !== 4) return []
  const cells = own.map(cellLines)
  return own.length === 2
    ? [{ label: cells[0] ?? [], value: cells[1] ?? [] }]
    : [
        { label: cells[0] ?? [], value: cells[1] ?? [] },
        { label: cells[2] ?? [], value: cells[3] ?? [] }
      ]
}

const knownField = ({ label }: Pair): Field | undefined =>
  label.length === 0 ? undefined : fieldOf(wordsOf(label))
const wordsOf = (lines: readonly Line[]): string => lines.map((line) => line.text).join(" ")

/** Whether a row is a label of the header block and its value. */
export const isHeaderRow = (row: Row): boolean => {
  const pairs = pairsOf(row)
  return pairs.length > 0 && pairs.some((pair) => knownField(pair) !== undefined && pair.value.length > 0)
}

/** Whether the table is a header block: most labels name a field. */
export const isHeader = (table: Table): boolean => {
  const filled = table.rows.filter((row) => row.cells.some((cell) => fresh(cell).length > 0))
  const pairs = filled.map(pairsOf)
  const labels = pairs.flat().filter(({ label }) => label.length > 0)
  const known = labels.filter((pair) => knownField(pair) !== undefined)
  return (
    pairs.filter((row) => row.length > 0).length * 3 >= filled.length * 2 &&
    known.length >= Math.min(2, labels.length) &&
    known.length * 2 >= labels.length &&
    known.length > 0
  )
}

/** Reads the rows of a header block. */
export const readHeader = (draft: Draft, rows: readonly Row[]): void => {
  for (const row of rows) for (const { label, value } of pairsOf(row)) readField(draft, label, value)
}

/** Reads one field; a label that nobody knows is told as not placed. */
const readField = (draft: Draft, label: readonly Line[], value: readonly Line[]): boolean => {
  const field = label.length === 0 ? undefined : fieldOf(wordsOf(label))
  if (field === undefined || value.length === 0) return false
  draft.place(label, `label of ${field}`)
  readers[field](draft, value.map((line) => line.text).join("\n"), value, wordsOf(label))
  return true
}

/** "Title: Water" in one line. */
export const readFieldLine = (draft: Draft, line: Line): boolean => {
  const match = /^([^:]{2,70}):\s*(\S[\s\S]*)$/.exec(line.text)
  if (match?.[1] === undefined || match[2] === undefined || fieldOf(match[1]) === undefined) return false
  const value: Line = { text: match[2], links: line.links, at: line.at }
  const read = readField(draft, [{ text: match[1], links: [], at: line.at }], [value])
  if (read) draft.place([line], draft.placeOf(value) ?? `label of ${fieldOf(match[1])}`)
  return read
}

type Reader = (draft: Draft, value: string, lines: readonly Line[], label: string) => void

const title: Reader = (draft, value, lines) => {
  const coded = /^(.*\S)\s*\(([A-Za-z0-9][A-Za-z0-9./ _-]{0,80}\d[A-Za-z0-9./_-]{0,40})\)$/s.exec(value)
  draft.header.title = draft.text(coded?.[1] ?? value)
  if (coded?.[2] !== undefined) draft.header.code = coded[2]
  draft.place(lines, "title")
}

const duration: Reader = (draft, value, lines) => {
  draft.place(lines, "period")
  const days = daysIn(value)
  if (days.length > 0 && days.every((day) => day.ambiguous))
    draft.finding(
      "DateAmbiguous",
      "warning",
      lines[0],
      "A date may begin with the day or the month; the day is read first."
    )
  const stated = /(\d{1,3})\s*-?\s*(months?|mois|monate|meses|years?|ans?|jahre|años)(?![\p{L}])/iu.exec(
    value
  )
  const months =
    stated === null ? undefined : Number(stated[1]) * (/^(?:y|an|j|añ)/i.test(stated[2] ?? "") ? 12 : 1)
  const span = spanIn(
    value,
    days.map((day) => day.day),
    months
  )
  if (span === undefined) {
    draft.finding(
      "PeriodNotUnderstood",
      "warning",
      lines[0],
      "The duration has no first and last day.",
      "Add `period` by hand."
    )
    return
  }
  if (span.inferred !== undefined)
    draft.finding("PeriodInferred", "warning", lines[0], span.inferred, "Correct `period` if it is another.")
  setPeriod(draft, span.from, span.through, lines[0])
  const { period } = draft.header
  if (months === undefined || period === undefined || span.counted) return
  const whole = Period.wholeMonths(Period.make(period.from, period.through))
  if (whole !== months)
    draft.finding(
      "DurationDisagrees",
      "warning",
      lines[0],
      `The document says ${stated?.[0]}, its days make ${whole ?? "no whole number of"} months.`
    )
}

interface Span {
  readonly from: string
  readonly through: string
  readonly inferred?: string
  readonly counted?: true
}

/** Whether so many months from that day are over by the end of the calendar. */
const fits = (from: CalendarDate.CalendarDate, months: number): boolean =>
  months <= CalendarDate.monthsBetween(from, CalendarDate.last)

/** Two days; a day and a number of months; two months or two years, which are taken whole. */
const spanIn = (
  value: string,
  days: readonly CalendarDate.CalendarDate[],
  months: number | undefined
): Span | undefined => {
  const [from, through] = days
  if (from !== undefined && through !== undefined) return { from, through }
  if (from !== undefined && months !== undefined && months > 0 && fits(from, months)) {
    const last = CalendarDate.addDays(CalendarDate.addMonths(from, months), -1)
    return {
      from,
      through: last,
      counted: true,
      inferred: `The last day is reckoned: ${months} months from ${from} end on ${last}.`
    }
  }
  if (days.length > 0) return undefined
  const [first, last] = monthsIn(value)
  if (first !== undefined && last !== undefined)
    return {
      from: `${first}-01`,
      through: CalendarDate.lastOfMonth(last),
      inferred: "Only months are given: the first day of the first and the last day of the last are taken."
    }
  const years = value.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []
  const [begin, end] = [years[0], years.at(-1)]
  return begin === undefined || end === undefined || years.length !== 2
    ? undefined
    : {
        from: `${begin}-01-01`,
        through: `${end}-12-31`,
        inferred: "Only years are given: they are taken whole."
      }
}

const setPeriod = (draft: Draft, from: string, through: string, line: Line | undefined): void => {
  if (from > through) {
    draft.finding(
      "PeriodReversed",
      "warning",
      line,
      `The project would end (${through}) before it starts (${from}).`
    )
    return
  }
  draft.header.period = { from, through }
}

/** A first or a last day in a row of its own; the period stands when both are known. */
const edge =
  (which: "start" | "end"): Reader =>
  (draft, value, lines) => {
    const [day] = daysIn(value)
    draft.place(lines, "period")
    if (day === undefined) {
      draft.finding(
        "PeriodNotUnderstood",
        "warning",
        lines[0],
        `The ${which} is no day that can be read.`,
        "Add `period` by hand."
      )
      return
    }
    if (day.ambiguous)
      draft.finding(
        "DateAmbiguous",
        "warning",
        lines[0],
        "The date may begin with the day or the month; the day is read first."
      )
    draft.edges[which] = day.day
    const { start, end } = draft.edges
    if (start !== undefined && end !== undefined) setPeriod(draft, start, end, lines[0])
  }

const amounts = new RegExp(
  `(?<number>${numberPattern})\\s*(?<magnitude>${magnitudePattern}|m|k)?(?![\\p{L}\\d])`,
  "giu"
)

const budget: Reader = (draft, value, lines, label) => {
  draft.place(lines, "funding.budget")
  const read = [...value.slice(0, 1_000).matchAll(amounts)].flatMap(({ groups, index }) => {
    const short = /^[mk]$/i.test(groups?.magnitude ?? "")
    const magnitude = short
      ? /m/i.test(groups?.magnitude ?? "")
        ? "million"
        : "thousand"
      : groups?.magnitude
    const amount = readNumber(groups?.number ?? "", draft.language, magnitude)
    const percent = /^\s*%/.test(value.slice(index + (groups?.number?.length ?? 0)))
    return amount === undefined || percent || /^(?:19|20)\d\d$/.test(groups?.number ?? "")
      ? []
      : [{ amount, index }]
  })
  const currency = currencyIn(value) ?? currencyIn(label)
  const [first] = read
  if (first === undefined || currency === undefined) {
    draft.finding(
      "BudgetNotUnderstood",
      "warning",
      lines[0],
      "The budget has no amount with a currency that can be read safely."
    )
    return
  }
  if (read.length > 1)
    draft.finding(
      "SeveralAmounts",
      "warning",
      lines[0],
      `The budget names ${read.length} amounts; the first, ${first.amount} ${currency}, is read as the total.`
    )
  const before = new RegExp(`(${boundPattern}|ceiling|plafond)\\b`, "i").exec(
    value.slice(0, first.index)
  )?.[1]
  const bound = boundOf(before)
  draft.header.funding = {
    ...draft.header.funding,
    budget: [
      {
        id: "b",
        amount: { amount: first.amount, currency },
        bound:
          bound === "UpTo" || bound === "AtMost" || /^(?:ceiling|plafond)/i.test(before ?? "")
            ? "ceiling"
            : bound === "About" ||
                /estimat|indicativ|provision|prévisionnel|estimad|stimat|geschätzt/i.test(`${label} ${value}`)
              ? "estimate"
              : "exact",
        source: draft.source(lines, ["amount", "bound"])
      },
      ...(draft.header.funding?.budget ?? []).filter((line) => line.id !== "b")
    ]
  }
}

/** "Voluntary contributions from State Parties (Estonia, Hungary) and other organisations (Microsoft)*" */
const funding: Reader = (draft, value, lines) => {
  draft.place(lines, "funding.statement")
  const mark = /\s*\\?(\*+)\s*$/.exec(value)
  draft.header.funding = {
    ...draft.header.funding,
    statement: draft.text(mark === null ? value : value.slice(0, mark.index) || value),
    source: draft.source(lines)
  }
  if (mark?.[1] !== undefined && lines[0] !== undefined)
    draft.marks.push({ mark: mark[1], row: "funding", line: lines[0] })
  let before = 0
  for (const match of value.matchAll(/\(([^()]{2,2000})\)/g)) {
    const inner = match[1] ?? ""
    const group = groupIn(value.slice(before, match.index))
    const names = inner.split(/\s*[,;]\s*|\s+(?:and|et|und)\s+/)
    if (/\d/.test(inner)) continue
    before = (match.index ?? 0) + match[0].length
    for (const name of names) addParty(draft, name.trim(), "donor", group)
  }
  if (before === 0 && value.length < 200 && !/\b(?:contributions?|funded|financed|financé)\b/i.test(value)) {
    for (const name of value.split(/\s*[,;\n]\s*|\s+(?:and|et|und)\s+/))
      addParty(
        draft,
        name
          .replace(/\s*\*+$/, "")
          .replace(/\s*\(.*$|\s*[:–-]?\s*\d.*$/, "")
          .trim(),
        "donor"
      )
  }
}

/** The words before a bracket that say who its names are. */
const groupIn = (words: string): string =>
  words
    .replace(/^.*\b(?:from|de la part de|by)\s+/is, "")
    .replace(/^\s*(?:and|et|und)\s+/i, "")
    .trim()

type Role = "donor" | "implementer" | "partner" | "beneficiary"

/** Adds a party, with the code of its country as id when its name is one; gives its id. */
export const addParty = (draft: Draft, name: string, role?: Role, group?: string): string | undefined => {
  if (name === "" || name.length > 200) return undefined
  const known = draft.partyNamed(name)
  if (known !== undefined) {
    if (role !== undefined && !(known.roles ?? []).includes(role))
      known.roles = [...(known.roles ?? []), role]
    return known.id
  }
  const id = unique(countryCode(name) ?? slug(name), (candidate) => draft.parties.has(candidate))
  draft.addParty({
    id,
    name: draft.text(name),
    roles: role === undefined ? [] : [role],
    ...(group ? { group: draft.text(group) } : {})
  })
  return id
}

const readers: Readonly<Record<Field, Reader>> = {
  title,
  reference: (draft, value, lines) => {
    if (value.length > 200) return
    draft.header.code = value
    draft.place(lines, "code")
  },
  area: (draft, value, lines) => {
    draft.header.area = draft.text(value)
    draft.place(lines, "area")
  },
  duration,
  start: edge("start"),
  end: edge("end"),
  budget,
  funding,
  implementation: (draft, value, lines) => {
    draft.header.implementation = draft.text(value)
    draft.place(lines, "implementation")
    if (value.length >= 160) return
    const acronym = /\(([A-Z][A-Za-z-]{0,20})\)/.exec(value)?.[1]
    if (acronym === undefined) addParty(draft, value, "implementer")
    else {
      const id = unique(slug(acronym), (candidate) => draft.parties.has(candidate))
      draft.addParty({ id, name: draft.text(value), roles: ["implementer"] })
    }
  },
  partners: (draft, value, lines) => {
    for (const name of value.split(/\s*[,;\n]\s*/)) addParty(draft, name, "partner")
    draft.place(lines, "parties")
  },
  beneficiaries: (draft, value, lines) => {
    addParty(draft, value.slice(0, 200), "beneficiary")
    if (value.length <= 200) draft.place(lines, "parties")
  },
  contact: (draft, _value, lines) => readContacts(draft, undefined, [{ is: "paragraph", lines }]),
  edition: (draft, value, lines) => {
    const line = lines[0]
    if (line !== undefined && readEdition(draft, { ...line, text: `Version ${value}` }))
      draft.place(lines, "edition")
  }
}
