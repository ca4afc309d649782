/**
 * What a fact says, as narrow rows beside it.
 *
 * @internal
 */
import { type CalendarDate, CalendarDate as Day, type StorageDriver } from "@logframe/core"
import type { Connection } from "../file/connect.ts"
import { countOf } from "./counts.ts"
import type { Names } from "./Names.ts"

/** From which entry on a fact counts, and up to which; absent: not. */
export interface Standing {
  readonly since?: number | null
  readonly until?: number | null
}

/** Writes the rows of facts of that journal, each with how it stands. */
export const measures =
  ({ run }: Connection, { series, span }: Names, journal: number) =>
  (fact: StorageDriver.FactRecord, seq: number, { since = null, until = null }: Standing): void => {
    const { kind, indicator, place = null, firstDay, lastDay, foldable } = fact
    if (kind !== "Measurement" || indicator === undefined) return
    if (firstDay === undefined || lastDay === undefined) return
    const of = { indicator, place, party: foldable?.party ?? null }
    const days = span(journal, epochDays(firstDay), epochDays(lastDay))
    for (const { cell, number, scale, denominator, denominatorScale } of said(foldable)) {
      const code = series(journal, { ...of, cell, scale, denominatorScale })
      run(insertMeasure, [journal, seq, code, days, since, until, number, denominator])
    }
  }

/** Whether reviews of the journal are known, so that a fact may have another status than it was born with. */
export const hasDecisions = ({ first }: Connection, logframe: string): boolean =>
  first("SELECT 1 FROM decision WHERE logframe = ?1 LIMIT 1", [logframe]) !== undefined

const nothing = { number: null, scale: null, denominator: null, denominatorScale: null }

/** Each value as counts, or without a number when it has none of 64 bits; one row without a cell for what withdraws. */
const said = (foldable: StorageDriver.Foldable | undefined) => {
  const { values = [] } = foldable ?? {}
  if (values.length === 0) return [{ cell: null, ...nothing }]
  return values.map(({ cell, value, denominator }) => {
    const number = value === undefined ? undefined : countOf(value)
    const below = denominator === undefined ? undefined : countOf(denominator)
    if (number === undefined || (denominator !== undefined && below === undefined))
      return { cell, ...nothing }
    return {
      cell,
      number: number.count,
      scale: number.scale,
      denominator: below?.count ?? null,
      denominatorScale: below?.scale ?? null
    }
  })
}

const epochDays = (day: string): number => Day.toEpochDays(day as CalendarDate.CalendarDate)

const insertMeasure = `
  INSERT INTO measure (journal, seq, series, span, since, until, number, denominator)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)`
