/**
 * What was measured in a period: its `<actual>` elements, those of one place together as one report.
 *
 * @internal
 */

import { type Fact, type Indicator, type Period, type Place, Url } from "@logframe/core"
import { childrenOf, type Element, element, same } from "../xml/Element.ts"
import type { Context } from "./Context.ts"
import { keep, keptIn } from "./kept.ts"
import { idFor, withId } from "./Naming.ts"
import { keyOf } from "./restore.ts"
import { readScope, writeScope } from "./scope.ts"
import { firstWords, readText, writeText } from "./texts.ts"
import { readValue, type Said, writable } from "./values.ts"

type Content = Pick<Fact.Measurement, "place" | "value" | "cells" | "remark" | "evidence">
type Of = Pick<Indicator.Indicator, "id" | "measure">

/** One report, and the elements that it was read from. */
interface Report {
  readonly content: Content
  readonly from: readonly Element[]
}

/** The reports of a period by place; elements that say nothing, or say again what another said, are left over. */
const readReports = (
  actuals: readonly Element[],
  { measure }: Of,
  context: Context
): { readonly reports: readonly Report[]; readonly left: readonly Element[] } => {
  const groups = new Map<
    string,
    { place: string | undefined; rows: { of: Element; cell: unknown; said: Said }[] }
  >()
  const left: Element[] = []
  for (const of of actuals) {
    const said = readValue(of, measure, context)
    const scope = said === undefined ? undefined : readScope(of, context)
    if (said === undefined || scope === undefined) {
      left.push(of)
      continue
    }
    const key = scope.place ?? ""
    const group = groups.get(key) ?? { place: scope.place, rows: [] }
    groups.set(key, group)
    const cell = scope.cell
    if (group.rows.some((row) => keyOf(row.cell) === keyOf(cell))) {
      context.report.add(
        "SeveralActuals",
        "warning",
        of,
        "The period has several actual values of the same; the first is read, the others are kept.",
        { text: of.attributes.value ?? "" }
      )
      left.push(of)
    } else group.rows.push({ of, cell, said })
  }
  const reports = [...groups.values()].map(({ place, rows }) => {
    const whole = rows.find(({ cell }) => cell === undefined)
    const remark = (whole ?? rows[0])?.said.comment
    const content = {
      ...(place === undefined ? {} : { place }),
      ...(whole === undefined ? {} : { value: whole.said.value }),
      cells: rows.flatMap(({ cell, said }) => (cell === undefined ? [] : [{ cell, value: said.value }])),
      ...(remark === undefined ? {} : { remark }),
      evidence: rows.flatMap(({ of }) => evidenceIn(of, context))
    }
    return { content: content as unknown as Content, from: rows.map(({ of }) => of) }
  })
  return { reports, left }
}

const evidenceIn = (of: Element, context: Context): readonly unknown[] =>
  childrenOf(of, "document-link").flatMap((link) => {
    const url = (link.attributes.url ?? "").trim()
    const title = readText(childrenOf(link, "title"), context)
    const name = (title === undefined ? url : firstWords(title)).slice(0, 1000)
    return name === "" ? [] : [{ name, ...(Url.isUrl(url) ? { url } : {}) }]
  })

/** The measurements of a period, and the elements that are none. */
export const readMeasurements = (
  actuals: readonly Element[],
  indicator: Of,
  period: Period.Period,
  context: Context
): { readonly facts: readonly Fact.Measurement[]; readonly left: readonly Element[] } => {
  const { reports, left } = readReports(actuals, indicator, context)
  const facts = reports.map(({ content, from }) => {
    const id = idFor(context, "fact", from[0] as Element, naturalId(indicator.id, period, content.place))
    const fact = {
      _tag: "Measurement",
      id,
      logframe: context.logframe,
      status: "approved",
      ...content,
      identities: [],
      indicator: indicator.id,
      period
    } as unknown as Fact.Measurement
    const again = writeActuals(fact, indicator, context.places.rows, context)
    const identical = again?.length === from.length && again.every((one, i) => same(one, from[i] as Element))
    const kept = identical ? undefined : keep(from)
    if (!identical && kept === undefined)
      context.report.add(
        "KeptTooLarge",
        "warning",
        from[0] as Element,
        "What stands beside the value is too large to be kept with the measurement."
      )
    return kept === undefined ? fact : ({ ...fact, extensions: kept } as Fact.Measurement)
  })
  return { facts, left }
}

const naturalId = (indicator: string, { from, through }: Period.Period, place: string | undefined): string =>
  `${indicator}.${from}.${through}${place === undefined ? "" : `.${place.slice(0, 40)}`}`

const contentKey = ({ place, value, cells, remark, evidence }: Content): string =>
  keyOf([place, value, cells.map(keyOf).sort(), remark, evidence])

/** A measurement as `<actual>` elements: the kept ones, when they say the same; nothing when IATI cannot say it. */
export const writeMeasurement = (
  fact: Fact.Measurement,
  indicator: Of,
  places: readonly Place.Place[],
  context: Context
): readonly Element[] | undefined => {
  const kept = keptIn(fact.extensions).filter(({ name }) => name === "actual")
  if (kept.length > 0) {
    const { reports } = readReports(kept, indicator, context)
    const [only] = reports
    if (reports.length === 1 && only !== undefined && contentKey(only.content) === contentKey(fact))
      return marked(kept, fact, indicator, context)
  }
  const written = writeActuals(fact, indicator, places, context)
  return written === undefined ? undefined : marked(written, fact, indicator, context)
}

const marked = (
  [first, ...others]: readonly Element[],
  fact: Fact.Measurement,
  indicator: Of,
  context: Context
): readonly Element[] =>
  first === undefined
    ? []
    : [withId(context, first, "fact", fact.id, naturalId(indicator.id, fact.period, fact.place)), ...others]

const writeActuals = (
  { value, cells, place, party, remark }: Fact.Measurement,
  { measure }: Of,
  places: readonly Place.Place[],
  context: Context
): readonly Element[] | undefined => {
  const rows = [...(value === undefined ? [] : [{ value, cell: undefined }]), ...cells]
  const elements = rows.map((row, i) => {
    const written = writable(row.value, measure)
    const scope = writeScope(
      { ...(place && { place }), ...(party && { party }), ...(row.cell && { cell: row.cell }) },
      places,
      context
    )
    if (written === undefined || scope === undefined) return undefined
    const comment = written.words ?? (i === 0 ? remark : undefined)
    return element("actual", { value: written.value }, [
      ...scope,
      ...(comment === undefined ? [] : [writeText("comment", comment)])
    ])
  })
  return elements.length === 0 || elements.includes(undefined)
    ? undefined
    : elements.flatMap((one) => one ?? [])
}
