/**
 * Numbers for what narrow rows have in common: a journal, a series of its measurements, a span of days.
 *
 * Once given and committed, a number never changes, so those that were seen are remembered. What a transaction gave that
 * was then rolled back must be forgotten.
 *
 * @internal
 */
import type { Connection } from "../file/connect.ts"

/** What the measurements of a series have in common. */
interface SeriesKey {
  readonly indicator: string
  readonly place: string | null
  readonly party: string | null
  readonly cell: string | null
  readonly scale: number | null
  readonly denominatorScale: number | null
}

/** The numbers that were given. */
export interface Names {
  /** That of a journal; it is given one when it has none. */
  readonly journal: (logframe: string) => number
  /** That of a series; it is given one when it has none. */
  readonly series: (journal: number, key: SeriesKey) => number
  /** That of the days from the first to the last, counted from 1970; it is given one when it has none. */
  readonly span: (journal: number, first: number, last: number) => number
  /** Forgets what was remembered. */
  readonly forget: () => void
}

/** The numbers in the file of the connection. */
export const make = ({ first }: Connection): Names => {
  const known = new Map<string, number>()
  const numbered = (key: string, give: () => number): number => {
    const before = known.get(key)
    if (before !== undefined) return before
    const number = give()
    known.set(key, number)
    return number
  }
  const code = (select: string, insert: string, row: readonly (string | number | null)[]): number =>
    Number((first(select, row) ?? first(insert, row))?.code)
  return {
    journal: (logframe) => numbered(logframe, () => code(selectJournal, insertJournal, [logframe])),
    series: (journal, { indicator, place, party, cell, scale, denominatorScale }) => {
      const row = [journal, indicator, place, party, cell, scale, denominatorScale]
      // no id contains a space, and each field that may be absent has a place of its own
      return numbered(row.map((field) => field ?? "\0").join(" "), () =>
        code(selectSeries, insertSeries, row)
      )
    },
    span: (journal, first, last) =>
      numbered(`${journal} ${first} ${last}`, () => code(selectSpan, insertSpan, [journal, first, last])),
    forget: () => known.clear()
  }
}

const selectJournal = "SELECT code FROM journal WHERE logframe = ?1"
const insertJournal = "INSERT INTO journal (logframe) VALUES (?1) RETURNING code"

const selectSpan = "SELECT code FROM span WHERE journal = ?1 AND first = ?2 AND last = ?3"
const insertSpan = "INSERT INTO span (journal, first, last) VALUES (?1, ?2, ?3) RETURNING code"

const selectSeries = `
  SELECT code FROM series INDEXED BY series_key
  WHERE journal = ?1 AND indicator = ?2 AND place IS ?3 AND party IS ?4 AND cell IS ?5
    AND scale IS ?6 AND denominator_scale IS ?7`
const insertSeries = `
  INSERT INTO series (journal, indicator, place, party, cell, scale, denominator_scale)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING code`
