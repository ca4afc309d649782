/**
 * The periods of an indicator, with what is promised and what was measured in each.
 *
 * A target keeps its period and a measurement its own, so that periods are put together again when they are written. What
 * they hold beside that is kept.
 *
 * @internal
 */

import type { Fact, Indicator, Logframe, Period, Target } from "@logframe/core"
import { child, childrenOf, type Element, element, elementsOf, same } from "../xml/Element.ts"
import type { Context } from "./Context.ts"
import { periodOf } from "./days.ts"
import { readMeasurements, writeMeasurement } from "./measurements.ts"
import { restore } from "./restore.ts"
import { again, readTarget, spanOf, targetIn, targetKey, writeTarget } from "./targets.ts"

type Of = Pick<Indicator.Indicator, "id" | "measure" | "direction">

/** What was read of the periods. */
interface Read {
  readonly targets: readonly Target.Target[]
  readonly facts: readonly Fact.Measurement[]
  /** Periods with what no row holds. */
  readonly kept: readonly Element[]
}

/** Reads the `<period>` elements. */
export const readPeriods = (periods: readonly Element[], indicator: Of, context: Context): Read => {
  const targets: Target.Target[] = []
  const facts: Fact.Measurement[] = []
  const kept: Element[] = []
  const seen = new Set<string>()
  /** Periods of which nothing is kept, by their days: they are named when the same days come again. */
  const plains = new Map<string, Element>()
  for (const of of periods) {
    const period = periodOf(of)
    if (period === undefined) {
      notRead(of, context)
      kept.push(of)
      continue
    }
    const left = new Set<Element>()
    const actuals: Element[] = []
    const before = targets.length + facts.length
    for (const one of elementsOf(of)) {
      if (one.name === "actual") actuals.push(one)
      else if (one.name === "target") {
        const target = readTarget(one, indicator, period, context)
        if (target !== undefined) targets.push(target)
        if (target === undefined || !isWritten(one, target, indicator, context)) left.add(one)
      } else if (one.name !== "period-start" && one.name !== "period-end") left.add(one)
    }
    const measured = readMeasurements(actuals, indicator, period, context)
    for (const fact of measured.facts) facts.push(fact)
    for (const one of measured.left) left.add(one)
    const span = `${period.from}/${period.through}`
    const plain =
      left.size === 0 && targets.length + facts.length > before && !seen.has(span) && hasPlainDays(of, period)
    const first = plains.get(span)
    if (first !== undefined && seen.has(span)) {
      kept.push({ ...first, children: first.children.filter((one) => typeof one === "string" || isDay(one)) })
      plains.delete(span)
    }
    if (plain) plains.set(span, of)
    else
      kept.push({
        ...of,
        children: of.children.filter((one) => typeof one === "string" || left.has(one) || isDay(one))
      })
    seen.add(span)
  }
  return { targets, facts, kept }
}

const isDay = ({ name }: Element): boolean => name === "period-start" || name === "period-end"

const isWritten = (of: Element, target: Target.Target, indicator: Of, context: Context): boolean => {
  const around = { places: context.places.rows } as Logframe.Logframe
  const written = writeTarget(target, indicator as Indicator.Indicator, around, context)
  return written !== undefined && same(written, of)
}

const days = ({ from, through }: Period.Period): readonly Element[] => [
  element("period-start", { "iso-date": from }),
  element("period-end", { "iso-date": through })
]

const hasPlainDays = (of: Element, period: Period.Period): boolean => {
  for (const name in of.attributes) if (name !== "") return false
  return days(period).every((day) => {
    const written = childrenOf(of, day.name)
    return written.length === 1 && same(day, written[0] as Element)
  })
}

const notRead = (of: Element, context: Context): void => {
  const [start, end] = ["period-start", "period-end"].map(
    (name) => child(of, name)?.attributes["iso-date"] ?? ""
  )
  const values = elementsOf(of).filter(({ name }) => name === "target" || name === "actual").length
  const reversed = childDays(start, end)
  context.report.add(
    reversed ? "PeriodReversed" : "PeriodNotRead",
    "error",
    of,
    `The period ${reversed ? "ends before it starts" : "has no first or last day that can be read"}; its ${values} value${values === 1 ? " is" : "s are"} kept, and counted nowhere.`,
    { text: `${start} to ${end}`, hint: "Ask the publisher for the right days." }
  )
}

const childDays = (start: string | undefined, end: string | undefined): boolean =>
  periodOf(element("period", {}, days({ from: start, through: start } as never))) !== undefined &&
  periodOf(element("period", {}, days({ from: end, through: end } as never))) !== undefined

interface Span {
  readonly period: Period.Period
  readonly targets: Target.Target[]
  readonly facts: Fact.Measurement[]
}

/** The periods as elements, in the order of their days. */
export const writePeriods = (
  indicator: Indicator.Indicator,
  facts: readonly Fact.Measurement[],
  kept: readonly Element[],
  logframe: Logframe.Logframe,
  context: Context
): readonly Element[] => {
  const spans = new Map<string, Span>()
  const spanAt = (period: Period.Period): Span => {
    const key = `${period.from}/${period.through}`
    const span = spans.get(key) ?? { period, targets: [], facts: [] }
    spans.set(key, span)
    return span
  }
  for (const target of indicator.targets) {
    const period = spanOf(target, logframe)
    if (period !== undefined) spanAt(period).targets.push(target)
  }
  for (const fact of facts) spanAt(fact.period).facts.push(fact)
  const strangers = kept.filter((one) => periodOf(one) === undefined)
  const shells = new Map<string, Element[]>()
  for (const one of kept) {
    const period = periodOf(one)
    if (period === undefined) continue
    const key = `${period.from}/${period.through}`
    shells.set(key, [...(shells.get(key) ?? []), one])
    spanAt(period)
  }
  const written = [...spans]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .flatMap(([key, span]) => writeSpan(span, shells.get(key) ?? [], indicator, logframe, context))
  return [...written, ...strangers]
}

/** A period with its rows; the first kept period of the same days is written with them, others as they are. */
const writeSpan = (
  { period, targets, facts }: Span,
  [shell, ...others]: readonly Element[],
  indicator: Indicator.Indicator,
  logframe: Logframe.Logframe,
  context: Context
): readonly Element[] => {
  const keptTargets = [shell, ...others].flatMap((one) =>
    one === undefined ? [] : childrenOf(one, "target")
  )
  const rows = restore(
    targets,
    keptTargets,
    (of) => {
      const row = targetIn(of, indicator, context)
      return row === undefined ? undefined : targetKey(row)
    },
    targetKey,
    (row) => writeTarget(row, indicator, logframe, context),
    (of, row) => again(of, row, indicator, logframe, context)
  )
  const actuals = facts.flatMap((fact) => writeMeasurement(fact, indicator, logframe.places, context) ?? [])
  const rest = (of: Element) => elementsOf(of).filter(({ name }) => name !== "target")
  if (rows.length + actuals.length === 0 && shell === undefined) return []
  const extra = shell === undefined ? [] : rest(shell)
  const dates = shell === undefined ? days(period) : extra.filter(isDay)
  const repeated = others.map((of) => ({ ...of, children: rest(of) }))
  return [
    {
      name: "period",
      attributes: shell?.attributes ?? {},
      children: [...dates, ...rows, ...actuals, ...extra.filter((one) => !isDay(one))],
      line: 0
    },
    ...repeated
  ]
}
