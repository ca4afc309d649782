/**
 * What an indicator reads for a span of time and a part of the whole: from its own facts, from its parts, or by its formula.
 *
 * @internal
 */
import type * as Conventions from "../../model/Conventions.ts"
import * as Formula from "../../model/Formula.ts"
import type { Indicator } from "../../model/Indicator.ts"
import * as InForce from "../../model/InForce.ts"
import type { Logframe } from "../../model/Logframe.ts"
import type { Composite as CompositeMeasure } from "../../model/Measure.ts"
import * as Scope from "../../model/Scope.ts"
import type { Reader } from "../answer/Evaluated.ts"
import type { Progress } from "../answer/Progressed.ts"
import type * as Amount from "../numbers/Amount.ts"
import * as Arithmetic from "../numbers/Arithmetic.ts"
import * as Fraction from "../numbers/Fraction.ts"
import * as Reading from "../numbers/Reading.ts"
import { onDemand } from "../onDemand.ts"
import { headline } from "../promise/headline.ts"
import * as LifeTarget from "../promise/lifeTarget.ts"
import * as Promised from "../promise/Promised.ts"
import * as Observed from "../reading/Observed.ts"
import type { IndicatorValue, Readable } from "../reading/Readable.ts"
import { read, reportsOf } from "../reading/read.ts"
import * as overPlaces from "../rules/overPlaces.ts"
import type * as overTime from "../rules/overTime.ts"
import * as Composite from "./Composite.ts"
import { formulaValue } from "./formula/formulaValue.ts"
import { previous, yearToDate } from "./formula/reportingPeriod.ts"
import * as valueStep from "./valueStep.ts"

/** Every indicator as it can be read, each made when it is first needed; what was read once is not read again. */
export const readables = (
  logframe: Logframe,
  observedOf: (indicator: Indicator) => Observed.Observed
): ((indicator: Indicator) => Readable) => {
  const byId = new Map<string, Indicator>(logframe.indicators.map((row) => [row.id, row]))
  const made = new Map<string, Readable>()
  const of = (indicator: Indicator): Readable => {
    const before = made.get(indicator.id)
    if (before !== undefined) return before
    const { measure } = indicator
    const formula = measure._tag === "Calculated" ? Formula.read(measure.formula) : undefined
    const names = formula !== undefined && "is" in formula ? [...Formula.inputs(formula).keys()] : []
    const inputs =
      measure._tag === "Composite"
        ? logframe.indicators.filter((part) => part.partOf === indicator.id)
        : names.flatMap((id) => byId.get(id) ?? [])
    const readable = make(logframe, observedOf(indicator), inputs.map(of), formula)
    made.set(indicator.id, readable)
    return readable
  }
  return of
}

const make = (
  logframe: Logframe,
  observed: Observed.Observed,
  inputs: readonly Readable[],
  formula: Formula.Formula | Formula.FormulaProblem | undefined
): Readable => {
  const { measure } = observed.indicator
  const value = (window: overTime.Window, scope: Scope.Scope): IndicatorValue => {
    const parts = inputs.filter((input) => InForce.isOn(input.observed.inForce, window.through))
    if (measure._tag === "Composite" && parts.length > 0)
      return composite(measure, parts, observed.conventions, window, scope)
    return measure._tag === "Calculated" && formula !== undefined && "is" in formula
      ? calculated({ logframe, observed, inputs, formula, text: measure.formula }, window, scope)
      : own(observed, window, scope)
  }
  const before = new Map<string, IndicatorValue>()
  const read = (asked: overTime.Window, scope: Scope.Scope = {}): IndicatorValue => {
    const window = Observed.whileInForce(observed, asked)
    const key = `${window.is}|${window.from ?? ""}|${window.through}|${window.until ?? ""}|${Scope.key(scope)}`
    const known = before.get(key) ?? value(window, scope)
    before.set(key, known)
    return known
  }
  const from = measure._tag === "Calculated" ? inputs : []
  const reports = reportsOf(observed)
  const cells = [reports.cells, ...from.map((one) => one.cells)]
  return {
    observed,
    read,
    progress: (window) => progressOf(logframe, observed, read, window),
    inputs: inputs.map((input) => input.observed.indicator.id),
    places: [...new Set([reports.places, ...from.map((one) => one.places)].flat())],
    cells: [...new Map(cells.flat().map((cell) => [Scope.cellKey(cell), cell])).values()]
  }
}

interface Calculation {
  readonly logframe: Logframe
  readonly observed: Observed.Observed
  readonly inputs: readonly Readable[]
  readonly formula: Formula.Formula
  /** As it was written. */
  readonly text: string
}

/** The formula over the values of its inputs; place by place and then folded over places, when the conventions say so. */
const calculated = (
  calculation: Calculation,
  window: overTime.Window,
  scope: Scope.Scope
): IndicatorValue => {
  const { indicator, conventions } = calculation.observed
  const places = [...new Set(calculation.inputs.flatMap((input) => input.places))]
  if (conventions.calculated === "afterAggregation" || scope.place !== undefined || places.length === 0)
    return applied(calculation, window, scope)
  const values = places.map((place) => applied(calculation, window, { ...scope, place }))
  const amounts = values.flatMap(({ reading }): readonly Amount.Amount[] => {
    const value = Reading.number(reading)
    return value === undefined ? [] : [{ _tag: "Number", value }]
  })
  const rule = overPlaces.ruleOf(indicator.measure, conventions)
  const [first] = values
  const missing: readonly Reading.Mark[] =
    amounts.length < places.length
      ? [{ _tag: "Completeness", present: amounts.length, of: places.length }]
      : []
  return madeOf(values, {
    reading:
      amounts.length === 0 && first !== undefined
        ? first.reading
        : Reading.marked(overPlaces.fold(rule, indicator.measure, amounts), ...missing, ...previewOf(values)),
    by: "formula",
    tell: () => {
      const told = values.flatMap((one) => one.tell().calculation ?? [])
      return {
        by: "formula",
        formula: calculation.text,
        over: { by: rule, reports: places.length },
        ...(rule === "refuse" && told.length > 1 ? {} : withCalculation(valueStep.overAll(rule, told)))
      }
    }
  })
}

const withCalculation = (calculation: Arithmetic.Arithmetic | undefined) =>
  calculation === undefined ? {} : { calculation }

const applied = (
  { logframe, observed, inputs, formula, text }: Calculation,
  window: overTime.Window,
  scope: Scope.Scope
): IndicatorValue => {
  const values = new Set<IndicatorValue>()
  const byId = new Map<string, Readable>(inputs.map((input) => [input.observed.indicator.id, input]))
  const value = formulaValue(
    formula,
    (id, asked) => {
      const input = byId.get(id)
      if (input === undefined) return Reading.noData("MissingPart")
      if (asked === "baseline" || asked === "target") return promisedBy(logframe, input.observed, asked)
      const span =
        asked === "value"
          ? window
          : asked === "previous"
            ? previous(observed, window, input.observed.indicator)
            : yearToDate(observed, window)
      const read = input.read(span, scope)
      values.add(read)
      return read.reading
    },
    observed.conventions
  )
  const isKnown = typeof value !== "string"
  return madeOf([...values], {
    reading: isKnown ? Reading.ofNumber(value.value, previewOf([...values])) : Reading.noData(value),
    by: "formula",
    tell: () => ({
      by: "formula",
      formula: text,
      ...withCalculation(isKnown ? value.calculation : undefined)
    })
  })
}

const promisedBy = (
  { period }: Logframe,
  { indicator, conventions }: Observed.Observed,
  asked: "baseline" | "target"
): Reading.Reading => {
  if (asked === "target") {
    const life = LifeTarget.of(indicator, period, conventions)
    return life === undefined ? Reading.noData("NoTarget") : Promised.promised(indicator, life.target)
  }
  const value = Promised.baselineNumber(indicator, Promised.baselineOf(indicator, {}))
  return value === undefined ? Reading.noData("NoBaseline") : Reading.ofNumber(value)
}

/** A value that is made of others: their facts, each once however often it is used, when they are asked for. */
const madeOf = (
  values: readonly IndicatorValue[],
  value: Pick<IndicatorValue, "reading" | "by" | "tell">
): IndicatorValue => ({
  ...value,
  get used() {
    return [...new Set(values.flatMap(({ used }) => used))]
  },
  get covered() {
    return [...new Set(values.flatMap(({ covered }) => covered))]
  }
})

/** A value that is made of previews is one. */
const previewOf = (values: readonly IndicatorValue[]): readonly Reading.Mark[] =>
  values.some(({ reading }) => reading.marks.some(({ _tag }) => _tag === "Preview"))
    ? [{ _tag: "Preview" }]
    : []

const progressOf = (
  logframe: Logframe,
  observed: Observed.Observed,
  read: Readable["read"],
  window: overTime.Window
): Progress => {
  const actual = read(window).reading
  const context = { logframe, question: { asOf: window.through }, judgements: {} }
  const reader: Reader = (span, scope) => read(span, scope).reading
  const { target } = headline(context, observed, reader, actual)
  return target?.progress ?? { known: false, reason: actual.known ? "NoTarget" : actual.reason }
}

/** From its own reports, which are looked at one by one only where somebody asks how the value came about. */
const own = (observed: Observed.Observed, window: overTime.Window, scope: Scope.Scope): IndicatorValue => {
  const { measure } = observed.indicator
  const { reading, by } = read(observed, window, scope)
  const told = onDemand(() => Observed.read(observed, window, scope))
  return {
    reading,
    by,
    get used() {
      return told().used
    },
    get covered() {
      return told().covered
    },
    tell: () => {
      const value = told()
      const rule = overPlaces.ruleOf(measure, observed.conventions)
      const reports = value.reported.length
      const calculation = valueStep.calculation(value, measure, rule)
      return {
        by,
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
  parts: readonly Readable[],
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
  const reading = Reading.marked(Composite.of(measure, entering, conventions), ...previewOf(values))
  return madeOf(values, {
    reading,
    by: "weightedMean",
    tell: () => ({
      by: "weightedMean",
      ...(reading.known ? { calculation: meanOf(measure, entering, parts, conventions) } : {})
    })
  })
}

const meanOf = (
  measure: CompositeMeasure,
  entering: readonly Composite.WeightedPart[],
  parts: readonly Readable[],
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
