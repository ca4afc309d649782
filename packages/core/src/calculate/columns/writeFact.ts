/**
 * A fact written into columns.
 *
 * @internal
 */

import type * as CalendarDate from "../../model/CalendarDate.ts"
import * as Decimal from "../../model/Decimal.ts"
import type * as Fact from "../../model/Fact.ts"
import * as reckoning from "../../model/reckoning.ts"
import { statuses } from "../../model/statuses.ts"
import type { Value } from "../../model/Value.ts"
import { type Columns, kind, named, noCell } from "./Columns.ts"

/** Adds the measurement; gives its first row. */
export const writeFact = (
  columns: Columns,
  { fact, seq, recorded, root }: Fact.StoredMeasurement
): number => {
  const indicator = columns.indicators.of(fact.indicator)
  const unit = columns.unitCode(fact.place, fact.party)
  const status = statuses.indexOf(fact.status)
  const first = dayNumber(fact.period.from)
  const last = fact.period.through === fact.period.from ? first : dayNumber(fact.period.through)
  const instant = columns.instants.of(recorded)
  const row = columns.rows
  if (fact.value !== undefined) {
    write(columns, columns.seriesCode(indicator, unit, 0), first, last, status, fact.value)
  }
  for (const { cell, value } of fact.cells) {
    write(
      columns,
      columns.seriesCode(indicator, unit, columns.cellCodes.of(cell)),
      first,
      last,
      status,
      value
    )
  }
  if (columns.rows === row) {
    write(columns, columns.seriesCode(indicator, unit, noCell), first, last, status, undefined)
    columns.withdrawals.push(row)
  }
  const twin = columns.ids.addText(fact.id)
  if (twin >= 0) columns.twins.set(twin, [...(columns.twins.get(twin) ?? []), row])
  for (let at = row; at < columns.rows; at++) {
    if (at > row) columns.ids.addContinuation()
    columns.journal(at, seq, instant)
  }
  columns.rooted(row, root, fact.id, twin)
  const superseded = fact.supersedes === undefined ? -1 : columns.ids.findText(fact.supersedes)
  columns.link(row, superseded < 0 || superseded >= row ? fact.supersedes : superseded)
  if (fact.identities.length > 0) columns.kindsOf[indicator] = (columns.kindsOf[indicator] ?? 0) | named
  return row
}

const days = new Map<string, number>()

/** A day as a number; there are 73 thousand days in all, so they are remembered. */
export const dayNumber = (day: CalendarDate.CalendarDate): number => {
  const known = days.get(day)
  if (known !== undefined) return known
  const number = reckoning.toEpochDays(day)
  days.set(day, number)
  return number
}

const write = (
  columns: Columns,
  series: number,
  first: number,
  last: number,
  status: number,
  value: Value | undefined
): void => {
  if (value?._tag === "Number") {
    writeNumber(columns, series, first, last, status, kind.number, value.value, undefined)
  } else if (value?._tag === "Parts") {
    const { numerator, denominator } = value
    writeNumber(columns, series, first, last, status, kind.parts, numerator, denominator)
  } else {
    columns.add(series, first, last, status, value === undefined ? kind.nothing : kind.other, 0, 0, 0)
  }
}

/** Adds a row with exact numbers: as floats where they fit, else as big integers. */
export const writeNumber = (
  columns: Columns,
  series: number,
  first: number,
  last: number,
  status: number,
  kindOf: number,
  value: Decimal.Decimal,
  denominator: Decimal.Decimal | undefined
): number => {
  const scale = Math.max(decimals(value), denominator === undefined ? 0 : decimals(denominator))
  const v = units(value, scale)
  const d = denominator === undefined ? 0 : units(denominator, scale)
  if (Number.isSafeInteger(v) && Number.isSafeInteger(d)) {
    return columns.add(series, first, last, status, kindOf, scale, v, d)
  }
  const row = columns.add(series, first, last, status, kindOf, 0, 0, 0)
  columns.addWide(row, scale, {
    value: wholeUnits(value, scale),
    denominator: denominator === undefined ? 0n : wholeUnits(denominator, scale)
  })
  return row
}

const decimals = (decimal: Decimal.Decimal): number => {
  const point = decimal.indexOf(".")
  return point < 0 ? 0 : decimal.length - point - 1
}

const minus = 45
const point = 46
const zero = 48

/** The number in units of ten to the power of minus `scale`; not a safe integer when it is too large to be exact. */
const units = (decimal: Decimal.Decimal, scale: number): number => {
  const isNegative = decimal.charCodeAt(0) === minus
  const lift = 10 ** (scale - decimals(decimal))
  let digits = 0
  for (let i = isNegative ? 1 : 0; i < decimal.length; i++) {
    const code = decimal.charCodeAt(i)
    if (code !== point) digits = digits * 10 + (code - zero)
  }
  digits *= lift
  return isNegative ? 0 - digits : digits
}

const wholeUnits = (decimal: Decimal.Decimal, scale: number): bigint => {
  const { coefficient, scale: own } = Decimal.toScaled(decimal)
  return coefficient * 10n ** BigInt(scale - own)
}

/** Whether the fact says nothing but what columns hold. */
export const isPlain = (fact: Fact.Measurement): boolean =>
  fact.reportedAt === undefined &&
  fact.recordedBy === undefined &&
  fact.remark === undefined &&
  fact.source === undefined &&
  fact.extensions === undefined &&
  fact.evidence.length === 0 &&
  fact.identities.length === 0 &&
  (fact.value === undefined || isNumeric(fact.value)) &&
  fact.cells.every(({ value }) => isNumeric(value))

const isNumeric = ({ _tag }: Value): boolean => _tag === "Number" || _tag === "Parts"
