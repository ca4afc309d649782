/**
 * An indicator of a result.
 *
 * @internal
 */

import type { Fact, Indicator, Logframe, Source } from "@logframe/core"
import { Url } from "@logframe/core"
import { inOrder } from "../standard/order.ts"
import { childrenOf, type Element, element, elementsOf, same } from "../xml/Element.ts"
import { again, baselineIn, baselineKey, readBaseline, writeBaseline } from "./baselines.ts"
import type { Context } from "./Context.ts"
import { slug } from "./Ids.ts"
import { keep, keptIn } from "./kept.ts"
import { codeOf, readMeasure, writeMeasure } from "./measures.ts"
import { idFor, withId } from "./Naming.ts"
import { readPeriods, writePeriods } from "./periods.ts"
import { keyOf, restore } from "./restore.ts"
import { firstWords, readText, writeText } from "./texts.ts"
import { writable } from "./values.ts"

/** What is said of a row without words. */
export const untitled = { en: "Without a title" }

/** The truth that an attribute says; nothing when it says none. */
export const truthOf = (written: string | undefined): boolean | undefined =>
  written === undefined
    ? undefined
    : /^\s*(1|true)\s*$/i.test(written)
      ? true
      : /^\s*(0|false)\s*$/i.test(written)
        ? false
        : undefined

/** Reads an `<indicator>` of a result, whose aggregation status holds when the indicator has none. */
export const readIndicator = (
  of: Element,
  result: string,
  aggregable: boolean | undefined,
  context: Context
): { readonly indicator: Indicator.Indicator; readonly facts: readonly Fact.Measurement[] } => {
  const titles = childrenOf(of, "title")
  const statement = readText(titles, context) ?? untitled
  if (statement === untitled) context.report.add("TitleMissing", "warning", of, "The indicator has no title.")
  const measure = readMeasure(of.attributes.measure)
  sayMeasure(of, context)
  const direction = truthOf(of.attributes.ascending) === false ? ("falling" as const) : ("rising" as const)
  const id = idFor(context, "indicator", of, slug(firstWords(statement)))
  const row = { id, measure, direction } as Pick<Indicator.Indicator, "id" | "measure" | "direction">
  const descriptions = childrenOf(of, "description")
  const definition = readText(descriptions, context)
  const references = childrenOf(of, "reference").flatMap((one) => referenceIn(one) ?? [])
  const baselineElements = childrenOf(of, "baseline")
  const baselines = baselineElements.map((one) => readBaseline(one, row, context))
  const { targets, facts, kept } = readPeriods(childrenOf(of, "period"), row, context)
  const aggregation = truthOf(of.attributes["aggregation-status"]) ?? aggregable
  const indicator = {
    id,
    under: [result],
    statement,
    measure,
    direction,
    baselines: baselines.flatMap((one) => one ?? []),
    targets,
    breakdowns: [],
    ...(definition === undefined ? {} : { sheet: { definition, qualityReviews: [] } }),
    references,
    ...(aggregation === undefined ? {} : { aggregable: aggregation })
  } as unknown as Indicator.Indicator
  const around = { places: context.places.rows } as Logframe.Logframe
  const shell = element(
    "indicator",
    keptAttributes(of.attributes, writeAttributes(indicator, facts, aggregable)),
    elementsOf(of).filter((one) => {
      switch (one.name) {
        case "title":
          return titles.length > 1 || !same(one, writeText("title", statement))
        case "description":
          return (
            descriptions.length > 1 ||
            definition === undefined ||
            !same(one, writeText("description", definition))
          )
        case "reference":
          return !isWrittenReference(one)
        case "baseline": {
          const baseline = baselines[baselineElements.indexOf(one)]
          const written =
            baseline === undefined ? undefined : writeBaseline(baseline, indicator, around, context)
          return written === undefined || !same(written, one)
        }
        case "period":
          return false
        default:
          return true
      }
    })
  )
  const shells = { ...shell, children: [...shell.children, ...kept] }
  const extensions = isEmpty(shells) ? undefined : keep([shells])
  if (extensions === undefined && !isEmpty(shells))
    context.report.add(
      "KeptTooLarge",
      "warning",
      of,
      "What no row holds of the indicator is too large to be kept."
    )
  return {
    indicator: extensions === undefined ? indicator : ({ ...indicator, extensions } as typeof indicator),
    facts
  }
}

/** Whether nothing is in the element. */
export const isEmpty = ({ attributes, children }: Element): boolean =>
  children.length === 0 && Object.keys(attributes).length === 0

/** The attributes that are written otherwise. */
export const keptAttributes = (
  read: Readonly<Record<string, string>>,
  written: Readonly<Record<string, string | undefined>>
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(read).filter(([name, text]) => written[name] !== text))

const sayMeasure = (of: Element, { report }: Context): void => {
  const code = codeOf(of.attributes.measure)
  if (code === undefined)
    report.add(
      "MeasureUnknown",
      "warning",
      of,
      `The attribute "measure" is ${JSON.stringify(of.attributes.measure ?? "")}, which the codelist IndicatorMeasure does not have; nothing is calculated.`
    )
  if (code === "1" || code === "2")
    report.add(
      "CumulativeNotSaid",
      "info",
      of,
      "IATI does not say whether the values of periods add up; each is read as the level at the end of its period.",
      { hint: 'Where they add up, set `facts` of the measure to "increment" or "runningTotal".' }
    )
  if (code === "3" || code === "4")
    report.add(
      "NoArithmetic",
      "info",
      of,
      "The measure is nominal or ordinal: its values are kept, and nothing is calculated from them.",
      { hint: "Where they are numbers or steps, say so in the `measure` of the indicator." }
    )
}

const referenceIn = ({ attributes }: Element): Source.Reference | undefined => {
  const [vocabulary, code, uri] = ["vocabulary", "code", "indicator-uri"].map((name) =>
    (attributes[name] ?? "").trim()
  )
  if (vocabulary === "" || code === "" || vocabulary === undefined || code === undefined) return undefined
  return {
    vocabulary: vocabulary.slice(0, 200),
    code: code.slice(0, 200),
    ...(uri !== undefined && Url.isUrl(uri) ? { uri } : {})
  } as Source.Reference
}

const writeReference = ({ vocabulary, code, uri }: Source.Reference): Element =>
  element("reference", { vocabulary, code, "indicator-uri": uri })

const isWrittenReference = (of: Element): boolean => {
  const row = referenceIn(of)
  return row !== undefined && same(writeReference(row), of)
}

const isNumeric = (
  { measure, baselines, targets }: Indicator.Indicator,
  facts: readonly Fact.Measurement[]
): boolean => {
  const values = [
    ...baselines.map(({ value }) => value),
    ...targets.map(({ expectation }) => expectation),
    ...facts.flatMap(({ value, cells }) => [
      ...(value === undefined ? [] : [value]),
      ...cells.map((row) => row.value)
    ])
  ]
  return values.length > 0 && values.every((value) => writable(value, measure)?.value !== undefined)
}

const writeAttributes = (
  indicator: Indicator.Indicator,
  facts: readonly Fact.Measurement[],
  inherited: boolean | undefined
): Readonly<Record<string, string | undefined>> => ({
  measure: writeMeasure(indicator, isNumeric(indicator, facts)),
  // rising is what the standard takes where nothing is said
  ascending: indicator.direction === "falling" ? "0" : undefined,
  "aggregation-status":
    indicator.aggregable === undefined || indicator.aggregable === inherited
      ? undefined
      : indicator.aggregable
        ? "1"
        : "0"
})

/** What the kept attributes say when that is what the row says, else what the row says. */
const settledAttributes = (
  indicator: Indicator.Indicator,
  facts: readonly Fact.Measurement[],
  kept: Readonly<Record<string, string>>,
  inherited: boolean | undefined
): Readonly<Record<string, string | undefined>> => {
  const written = writeAttributes(indicator, facts, inherited)
  const stands: Readonly<Record<string, boolean>> = {
    measure: kept.measure !== undefined && keyOf(readMeasure(kept.measure)) === keyOf(indicator.measure),
    ascending: (truthOf(kept.ascending) === false) === (indicator.direction === "falling"),
    "aggregation-status": truthOf(kept["aggregation-status"]) === indicator.aggregable
  }
  const known = Object.entries(written).map(([name, text]) => [
    name,
    kept[name] !== undefined && stands[name] === true ? kept[name] : text
  ])
  const strangers = Object.entries(kept).filter(([name]) => !Object.hasOwn(written, name))
  return Object.fromEntries([...known, ...strangers])
}

/** An indicator as an element; the aggregation status of its result need not be said again. */
export const writeIndicator = (
  indicator: Indicator.Indicator,
  inherited: boolean | undefined,
  facts: readonly Fact.Measurement[],
  logframe: Logframe.Logframe,
  context: Context
): Element => {
  const shell = keptIn(indicator.extensions).find(({ name }) => name === "indicator") ?? element("indicator")
  const titles = childrenOf(shell, "title")
  const descriptions = childrenOf(shell, "description")
  const { definition } = indicator.sheet ?? {}
  const baselines = restore(
    indicator.baselines,
    childrenOf(shell, "baseline"),
    (of) => {
      const row = baselineIn(of, indicator.measure, context)
      return row === undefined ? undefined : baselineKey(row)
    },
    baselineKey,
    (row) => writeBaseline(row, indicator, logframe, context),
    (of, row) => again(of, row, indicator, context)
  )
  const references = restore(
    indicator.references,
    childrenOf(shell, "reference"),
    (of) => {
      const row = referenceIn(of)
      return row === undefined ? undefined : keyOf(row)
    },
    keyOf,
    writeReference
  )
  const mapped = ["title", "description", "reference", "baseline", "period"]
  const children = [
    ...(readsAs(titles, indicator.statement, context) ? titles : [writeText("title", indicator.statement)]),
    ...(readsAs(descriptions, definition, context)
      ? descriptions
      : definition === undefined
        ? []
        : [writeText("description", definition)]),
    ...references,
    ...baselines,
    ...writePeriods(indicator, facts, childrenOf(shell, "period"), logframe, context),
    ...elementsOf(shell).filter(({ name }) => !mapped.includes(name))
  ]
  return withId(
    context,
    element(
      "indicator",
      settledAttributes(indicator, facts, shell.attributes, inherited),
      inOrder("result/indicator", children)
    ),
    "indicator",
    indicator.id,
    slug(firstWords(indicator.statement))
  )
}

/** Whether kept elements say these words; kept elements without words are written too. */
export const readsAs = (
  kept: readonly Element[],
  text: Readonly<Record<string, string>> | undefined,
  context: Context
): boolean => kept.length > 0 && keyOf(readText(kept, context) ?? untitled) === keyOf(text ?? untitled)
