/**
 * What an indicator reads for a span of time and a part of the whole: from its own facts, from its parts, or by its formula.
 *
 * @internal
 */
import type * as Conventions from "../model/Conventions.ts"
import type * as Id from "../model/Id.ts"
import type { Indicator } from "../model/Indicator.ts"
import type { Logframe } from "../model/Logframe.ts"
import type { Composite as CompositeMeasure } from "../model/Measure.ts"
import * as Scope from "../model/Scope.ts"
import * as Arithmetic from "./Arithmetic.ts"
import * as Composite from "./Composite.ts"
import type * as Explanation from "./Explanation.ts"
import * as Fraction from "./Fraction.ts"
import * as LifeTarget from "./lifeTarget.ts"
import * as Observed from "./Observed.ts"
import * as overPlaces from "./overPlaces.ts"
import * as overTime from "./overTime.ts"
import type { Progress } from "./Progress.ts"
import * as Promised from "./Promise.ts"
import * as Reading from "./Reading.ts"
import * as valueStep from "./valueStep.ts"

/** How a value came about, told when somebody asks. */
export type Told = Pick<Explanation.Step, "by" | "calculation" | "over" | "formula">

/** A value with what made it. */
export interface IndicatorValue {
  readonly reading: Reading.Reading
  readonly used: readonly overTime.Observation[]
  readonly covered: readonly overTime.Observation[]
  readonly tell: () => Told
}

/** An indicator that can be read. */
export interface Source {
  readonly observed: Observed.Observed
  readonly read: (window: overTime.Window, scope?: Scope.Scope) => IndicatorValue
  /** How far it has come by the end of the window, towards the target for the life of the project. */
  readonly progress: (window: overTime.Window) => Progress
  /** The indicators it is calculated from. */
  readonly inputs: readonly Id.Indicator[]
}

/** The sources of all indicators, each made when it is first needed; what was read once is not read again. */
export const sources = (
  logframe: Logframe,
  observedOf: (indicator: Indicator) => Observed.Observed
): ((indicator: Indicator) => Source) => {
  const made = new Map<string, Source>()
  const of = (indicator: Indicator): Source => {
    const before = made.get(indicator.id)
    if (before !== undefined) return before
    const source = make(logframe, observedOf(indicator), of)
    made.set(indicator.id, source)
    return source
  }
  return of
}

const make = (
  logframe: Logframe,
  observed: Observed.Observed,
  of: (indicator: Indicator) => Source
): Source => {
  const { indicator, conventions } = observed
  const { measure } = indicator
  const parts =
    measure._tag === "Composite" ? logframe.indicators.filter((part) => part.partOf === indicator.id) : []
  const value = (window: overTime.Window, scope: Scope.Scope): IndicatorValue =>
    measure._tag === "Composite" && parts.length > 0
      ? composite(measure, parts.map(of), conventions, window, scope)
      : own(observed, window, scope)
  const before = new Map<string, IndicatorValue>()
  const read = (window: overTime.Window, scope: Scope.Scope = {}): IndicatorValue => {
    const key = `${window.is}|${window.from ?? ""}|${window.through}|${Scope.key(scope)}`
    const known = before.get(key) ?? value(window, scope)
    before.set(key, known)
    return known
  }
  return {
    observed,
    read,
    progress: (window) => progressOf(logframe, observed, read(window).reading),
    inputs: parts.map(({ id }) => id)
  }
}

const progressOf = (
  logframe: Logframe,
  { indicator, conventions }: Observed.Observed,
  actual: Reading.Reading
): Progress => {
  const target = LifeTarget.of(indicator, logframe.period)?.target
  if (target === undefined) return { known: false, reason: actual.known ? "NoTarget" : actual.reason }
  const promised = Promised.promised(indicator, target)
  return Promised.progress({ indicator, target, promised, actual, conventions, toDate: true })
}

const own = (observed: Observed.Observed, window: overTime.Window, scope: Scope.Scope): IndicatorValue => {
  const { measure } = observed.indicator
  const value = Observed.read(observed, window, scope)
  return {
    reading: value.reading,
    used: value.used,
    covered: value.covered.flatMap(({ used }) => used),
    tell: () => {
      const rule = overPlaces.ruleOf(measure, observed.conventions)
      const reports = value.reported.length
      const calculation = valueStep.calculation(value, measure, rule)
      return {
        by: value.reported[0]?.rule ?? overTime.ruleOf(measure, observed.conventions),
        ...(reports < 2 ? {} : { over: { by: rule, reports } }),
        ...(calculation === undefined ? {} : { calculation })
      }
    }
  }
}

/** Progress is told of the whole. */
const unscoped: Progress = { known: false, reason: "NotAggregable" }

/** Made of its parts, each weighed as stated, or alike when one of them has no weight. */
const composite = (
  measure: CompositeMeasure,
  parts: readonly Source[],
  conventions: Conventions.Complete,
  window: overTime.Window,
  scope: Scope.Scope
): IndicatorValue => {
  const weighted = parts.every(({ observed }) => observed.indicator.weight !== undefined)
  const values = parts.map((part) => part.read(window, scope))
  const entering = parts.map(({ observed, progress }, i) => ({
    reading: values[i]?.reading ?? Reading.noData("MissingPart"),
    progress: Scope.key(scope) === "||" ? progress(window) : unscoped,
    weight:
      weighted && observed.indicator.weight !== undefined
        ? Fraction.fromDecimal(observed.indicator.weight)
        : Fraction.one
  }))
  const reading = Composite.of(measure, entering, conventions)
  return {
    reading,
    used: values.flatMap(({ used }) => used),
    covered: values.flatMap(({ covered }) => covered),
    tell: () => ({
      by: "weightedMean",
      ...(reading.known ? { calculation: meanOf(measure, entering, parts, conventions) } : {})
    })
  }
}

const meanOf = (
  measure: CompositeMeasure,
  entering: readonly Composite.Part[],
  parts: readonly Source[],
  conventions: Conventions.Complete
): Arithmetic.Arithmetic => {
  const terms = entering.flatMap((part, i) => {
    const value = Composite.valueOf(measure, part, conventions)
    const id = parts[i]?.observed.indicator.id
    return value === undefined ? [] : [{ id, value, weight: part.weight }]
  })
  const weights = terms.map(({ id, weight }) => Arithmetic.operand("weight", weight, id))
  const products = terms.map(({ id, value, weight }) =>
    Arithmetic.apply(
      "product",
      Arithmetic.operand("weight", weight, id),
      Arithmetic.operand("indicator", value, id)
    )
  )
  return Arithmetic.apply(
    "quotient",
    Arithmetic.apply("sum", ...products),
    Arithmetic.apply("sum", ...weights)
  )
}
