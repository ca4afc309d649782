/**
 * One indicator, from its facts to its status.
 *
 * @internal
 */
import type { Finding } from "../check/Finding.ts"
import * as CalendarDate from "../model/CalendarDate.ts"
import * as Conventions from "../model/Conventions.ts"
import * as Id from "../model/Id.ts"
import type { Indicator } from "../model/Indicator.ts"
import type { Logframe } from "../model/Logframe.ts"
import * as Measure from "../model/Measure.ts"
import * as Period from "../model/Period.ts"
import * as ReferenceSheet from "../model/ReferenceSheet.ts"
import * as Scope from "../model/Scope.ts"
import type { Target } from "../model/Target.ts"
import * as When from "../model/When.ts"
import * as Composite from "./Composite.ts"
import * as Direction from "./Direction.ts"
import type { IndicatorEvaluation, Judged, PeriodEvaluation, TargetEvaluation } from "./Evaluation.ts"
import * as Explanation from "./Explanation.ts"
import * as Fraction from "./Fraction.ts"
import * as findings from "./findings.ts"
import * as LifeTarget from "./lifeTarget.ts"
import * as Observed from "./Observed.ts"
import * as overPlaces from "./overPlaces.ts"
import * as overTime from "./overTime.ts"
import type { Progress } from "./Progress.ts"
import * as Promised from "./Promise.ts"
import type { Question } from "./Question.ts"
import * as Reading from "./Reading.ts"
import * as Status from "./Status.ts"
import * as say from "./say.ts"

interface Context {
  readonly logframe: Logframe
  readonly question: Question
  readonly judgements: Readonly<Record<string, Judged>>
}

interface Part {
  readonly indicator: Indicator
  readonly evaluation: IndicatorEvaluation
}

/** Evaluates one indicator; its parts have been evaluated before it. */
export const indicatorEvaluation = (
  context: Context,
  observed: Observed.Observed,
  parts: readonly Part[]
): { readonly evaluation: IndicatorEvaluation; readonly findings: readonly Finding[] } => {
  const { logframe, question } = context
  const { indicator, conventions } = observed
  const window = Observed.toDate(observed, question.asOf)
  const own = Observed.read(observed, window)
  const actual = compositeReading(observed, parts) ?? own.reading
  const life = LifeTarget.of(indicator, logframe.period)
  const target =
    life === undefined ? undefined : evaluateTarget(context, observed, life.target, actual, life.derived)
  const targets = indicator.targets.map((row) => evaluateTarget(context, observed, row))
  const expected = LifeTarget.expected({
    indicator,
    conventions,
    project: logframe.period,
    asOf: question.asOf,
    life,
    hasResult: (row) => targets.find((one) => one.target.id === row.id)?.actual.known === true
  })
  const progress: Progress = target?.progress ?? {
    known: false,
    reason: actual.known ? (actual.content._tag === "Narrative" ? "NotNumeric" : "NoTarget") : actual.reason
  }
  const status = statusOf(context, observed, { actual, progress, expected: expected.reading, target })
  const baseline = Promised.baselineOf(indicator, {})
  const kept = target?.kept
  const places = Observed.placesReported(observed).map((place) => ({
    place,
    reading: Observed.read(observed, window, { place }).reading
  }))
  const evaluation: IndicatorEvaluation = {
    id: indicator.id,
    conventions,
    ...(baseline === undefined ? {} : { baseline }),
    ...(target === undefined ? {} : { target }),
    targets,
    actual,
    places,
    cells: cellReadings(observed, window, actual),
    periods: periodEvaluations(context, observed),
    expected: expected.reading,
    progress,
    ...(kept === undefined ? {} : { kept }),
    status,
    explanation: explain(observed, parts, own, { actual, expected, progress, status, target })
  }
  return { evaluation, findings: findingsOf(context, observed, window, evaluation, life?.findings ?? []) }
}

/** A composite is made of its parts; without parts its own reports stand. */
const compositeReading = (
  observed: Observed.Observed,
  parts: readonly Part[]
): Reading.Reading | undefined => {
  const { measure } = observed.indicator
  if (measure._tag !== "Composite" || parts.length === 0) return undefined
  const weighted = parts.every(({ indicator }) => indicator.weight !== undefined)
  return Composite.of(
    measure,
    parts.map(({ indicator, evaluation }) => ({
      reading: evaluation.actual,
      progress: evaluation.progress,
      weight:
        weighted && indicator.weight !== undefined ? Fraction.fromDecimal(indicator.weight) : Fraction.one
    })),
    observed.conventions
  )
}

const evaluateTarget = (
  context: Context,
  observed: Observed.Observed,
  target: Target,
  known?: Reading.Reading,
  derived = false
): TargetEvaluation => {
  const { logframe, question, judgements } = context
  const { indicator, conventions } = observed
  const due = Promised.due(target, logframe.period)
  const perPeriod =
    target.when !== undefined &&
    When.isSpan(target.when) &&
    LifeTarget.says(indicator) === "perPeriod" &&
    !derived
  const promised = Promised.promised(indicator, target)
  const actual = known ?? targetReading(context, observed, target, perPeriod)
  const held = { indicator, target, promised, actual, conventions, toDate: !perPeriod }
  const judged = judgements[target.id]?.says ?? judgements[indicator.id]?.says
  const kept = Promised.kept(
    held,
    due !== undefined && question.asOf >= due,
    judged?._tag === "Kept" ? judged.kept : undefined
  )
  return {
    target,
    ...(derived ? { derived: true } : {}),
    promised,
    actual,
    progress: Promised.progress(held),
    ...(kept === undefined ? {} : { kept }),
    ...(due === undefined ? {} : { due })
  }
}

/** What was reached for the scope and the time of a target. */
const targetReading = (
  { logframe, question }: Context,
  observed: Observed.Observed,
  target: Target,
  perPeriod: boolean
): Reading.Reading => {
  const span = target.when === undefined ? undefined : When.toPeriod(target.when, logframe.period)
  if (target.when !== undefined && span === undefined) return Reading.noData("NotDueYet")
  const through = span === undefined || span.through > question.asOf ? question.asOf : span.through
  if (span !== undefined && span.from > question.asOf) return Reading.noData("NotDueYet")
  const window: overTime.Window =
    perPeriod && span !== undefined
      ? { is: "period", from: span.from, through }
      : Observed.toDate(observed, through)
  if (target.basis !== "shareOfTotal") return Observed.read(observed, window, target).reading
  const part = Reading.number(Observed.read(observed, window, target).reading)
  const { cell: _, ...rest } = target
  const whole = Reading.number(Observed.read(observed, window, scopeOf(rest)).reading)
  if (part === undefined || whole === undefined) return Observed.read(observed, window, target).reading
  const share = Fraction.divide(Fraction.multiply(part, Fraction.fromInt(100)), whole)
  return share === undefined ? Reading.noData("ZeroDenominator") : Reading.ofNumber(share)
}

const scopeOf = (scope: Scope.Scope): Scope.Scope => ({
  ...(scope.place === undefined ? {} : { place: scope.place }),
  ...(scope.party === undefined ? {} : { party: scope.party })
})

/** The periods of the question, else those of the targets, else years from the project's start. */
const periodsOf = (
  { logframe, question }: Context,
  { indicator, conventions }: Observed.Observed
): readonly Period.Period[] => {
  if (typeof question.periods === "object") return question.periods
  const targets = LifeTarget.periodic(indicator).flatMap(({ when }) =>
    when === undefined ? [] : (When.toPeriod(when, logframe.period) ?? [])
  )
  if (question.periods === undefined && targets.length > 0) {
    return [...targets].sort((a, b) => (a.through < b.through ? -1 : 1))
  }
  if (logframe.period === undefined) return []
  const frequency = question.periods ?? indicator.sheet?.frequency ?? "yearly"
  const months = ReferenceSheet.months(frequency) ?? 12
  return conventions.yearBeginsIn === undefined
    ? Period.split(logframe.period, months)
    : Period.splitByCalendar(logframe.period, months, conventions.yearBeginsIn)
}

const periodEvaluations = (context: Context, observed: Observed.Observed): readonly PeriodEvaluation[] => {
  const { question } = context
  return periodsOf(context, observed)
    .filter((period) => period.from <= question.asOf)
    .map((period) => {
      const through = CalendarDate.min(period.through, question.asOf)
      const target = observed.indicator.targets.find(
        (row) => Scope.isWhole(row) && spanIs(row, period, context.logframe.period)
      )
      return {
        period,
        actual: Observed.read(observed, { is: "period", from: period.from, through }).reading,
        toDate: Observed.read(observed, Observed.toDate(observed, through)).reading,
        ...(target === undefined ? {} : { target: evaluateTarget(context, observed, target) })
      }
    })
}

const spanIs = ({ when }: Target, period: Period.Period, project: Period.Period | undefined): boolean => {
  if (when === undefined || !When.isSpan(when)) return false
  const span = When.toPeriod(when, project)
  return span !== undefined && Period.equals(span, period)
}

/** Each cell that was reported, and the rest between the total and the cells as "not stated". */
const cellReadings = (
  observed: Observed.Observed,
  window: overTime.Window,
  actual: Reading.Reading
): IndicatorEvaluation["cells"] => {
  const cells = Observed.cellsReported(observed).map((cell) => ({
    cell,
    reading: Observed.read(observed, window, { cell }).reading
  }))
  return [...cells, ...rests(cells, actual, observed.indicator)]
}

const rests = (
  cells: IndicatorEvaluation["cells"],
  actual: Reading.Reading,
  { measure }: Indicator
): IndicatorEvaluation["cells"] => {
  const total = measure._tag === "Quantity" ? Reading.number(actual) : undefined
  if (total === undefined) return []
  const dimensions = new Set(
    cells.flatMap(({ cell }) => (Object.keys(cell).length === 1 ? (Object.keys(cell) as Id.Dimension[]) : []))
  )
  return [...dimensions].flatMap((dimension) => {
    const own = cells.filter(({ cell }) => Object.keys(cell).length === 1 && cell[dimension] !== undefined)
    if (own.some(({ cell }) => cell[dimension] === Id.notStated)) return []
    const sum = Fraction.sum(own.flatMap(({ reading }) => Reading.number(reading) ?? []))
    const rest = Fraction.subtract(total, sum)
    if (Fraction.sign(rest) <= 0) return []
    const cell: Scope.Cell = { [dimension]: Id.notStated }
    return [{ cell, reading: Reading.ofNumber(rest, [{ _tag: "DerivedRest" }]) }]
  })
}

interface Standing {
  readonly actual: Reading.Reading
  readonly progress: Progress
  readonly expected: Reading.Reading
  readonly target: TargetEvaluation | undefined
}

const statusOf = (
  context: Context,
  { indicator, conventions }: Observed.Observed,
  { actual, progress, expected, target }: Standing
): Status.Status => {
  const scheme = conventions.statusScheme
  const none = (code: Status.Code, reason: Reading.NoDataReason): Status.Status => ({ scheme, code, reason })
  const a = Reading.number(actual)
  const e = Reading.number(expected)
  if (scheme === "ours")
    return oursStatus(context, indicator, conventions, { actual, progress, expected, target })
  if (a === undefined || target === undefined) {
    return none(scheme === "tola15" ? "notReporting" : "noData", actual.known ? "NoTarget" : actual.reason)
  }
  const t = e ?? Reading.number(target.promised)
  if (t === undefined) return none("noData", expected.known ? "NotNumeric" : expected.reason)
  if (scheme === "usaid10") return Status.usaid10(a, t)
  const ratio = e === undefined ? undefined : Fraction.divide(a, e)
  if (ratio === undefined) return none(scheme === "tola15" ? "notReporting" : "notDue", "NotDueYet")
  return scheme === "undp" ? Status.undp(ratio) : Status.tola15(ratio, Direction.of(indicator) === "falling")
}

const oursStatus = (
  { question }: Context,
  indicator: Indicator,
  conventions: Conventions.Complete,
  { actual, progress, expected, target }: Standing
): Status.Status => {
  const none = (code: Status.Code, reason: Reading.NoDataReason): Status.Status => ({
    scheme: "ours",
    code,
    reason
  })
  if (target === undefined) return none("noData", actual.known ? "NoTarget" : actual.reason)
  if (target.kept === true) return { scheme: "ours", code: "kept" }
  if (target.kept === false && target.target.expectation._tag === "Narrative")
    return { scheme: "ours", code: "offTrack" }
  if (target.target.expectation._tag === "Narrative") return none("noData", "NotNumeric")
  if (!actual.known) return none("noData", actual.reason)
  if (Direction.of(indicator) === "none") return none("noData", "NotNumeric")
  if (!target.promised.known) return none("noData", target.promised.reason)
  const ceiling = target.target.expectation._tag === "UpTo"
  const ratio = ratioToExpected(indicator, { actual, progress, expected, target })
  if (ratio === undefined) {
    if (!progress.known && progress.reason !== "TargetEqualsBaseline") return none("noData", progress.reason)
    const isDue = target.due !== undefined && question.asOf >= target.due
    return isDue
      ? { scheme: "ours", code: "offTrack" }
      : none("notDue", expected.known ? "NotDueYet" : expected.reason)
  }
  const status = Status.ours(
    ratio,
    Fraction.fromDecimal(conventions.onTrackFrom),
    Fraction.fromDecimal(conventions.behindFrom)
  )
  return ceiling && status.code === "offTrack" ? { ...status, code: "behind" } : status
}

/** What is reached over what was expected, from the baseline where the progress is the way covered. */
const ratioToExpected = (
  indicator: Indicator,
  { actual, progress, expected }: Standing
): Fraction.Fraction | undefined => {
  if (progress.known && progress.kind === "hold") return progress.value
  const a = Reading.number(actual)
  const e = Reading.number(expected)
  if (a === undefined || e === undefined || !progress.known) return undefined
  const b = Promised.baselineNumber(indicator, Promised.baselineOf(indicator, {}))
  const from =
    progress.kind === "wayCovered" || progress.kind === "steps" ? (b ?? Fraction.zero) : Fraction.zero
  return Fraction.divide(Fraction.subtract(a, from), Fraction.subtract(e, from))
}

const explain = (
  observed: Observed.Observed,
  parts: readonly Part[],
  own: Observed.Read,
  row: {
    readonly actual: Reading.Reading
    readonly expected: LifeTarget.Expected
    readonly progress: Progress
    readonly status: Status.Status
    readonly target: TargetEvaluation | undefined
  }
): Explanation.Explanation => {
  const { indicator, conventions } = observed
  const isComposite = indicator.measure._tag === "Composite" && parts.length > 0
  const value: Explanation.Step = isComposite
    ? compositeStep(parts, row.actual)
    : Explanation.valueStep({
        indicator,
        rule: overTime.ruleOf(indicator.measure, conventions),
        placeRule: overPlaces.ruleOf(indicator.measure, conventions),
        reading: row.actual,
        used: own.used
      })
  const used = new Set(own.used.map(({ stored }) => stored.fact.id))
  const passed = observed.counting
    .filter(({ fact }) => !used.has(fact.id))
    .map((stored) => ({ stored, reason: whyUnused(observed, stored) }))
  return {
    indicator: indicator.id,
    steps: [
      value,
      expectedStep(row.expected, row.target),
      progressStep(observed, row),
      statusStep(row.status)
    ],
    conventions: Conventions.deviations(conventions),
    ...Explanation.facts(own.used, [...observed.leftOut, ...passed])
  }
}

const whyUnused = (
  observed: Observed.Observed,
  { fact }: Observed.StoredMeasurement
): Explanation.LeftOutReason =>
  observed.start !== undefined && fact.period.through < observed.start
    ? "beforeProject"
    : Observed.reportTotal(observed, fact) === undefined
      ? "doesNotFit"
      : "laterFactCounts"

const compositeStep = (parts: readonly Part[], actual: Reading.Reading): Explanation.Step => ({
  name: "value to date",
  by: "weightedMean",
  rule: "the weighted mean of the parts; a step counts as its share of the way from the first to the last",
  arithmetic: parts
    .map(
      ({ indicator, evaluation }) =>
        `${indicator.id}: ${say.reading(evaluation.actual)} × ${indicator.weight ?? "1"}`
    )
    .join("; "),
  result: say.reading(actual)
})

const schedules: Readonly<Record<LifeTarget.Expected["schedule"], string>> = {
  completedPeriods: "what the periods that are over have promised",
  stepped: "the last dated milestone that is due, before the first the baseline",
  linear: "in a straight line by days, from the start or the baseline to the day the target is due",
  cadence: "at the promised rate, as many as intervals are over, the total on the last day",
  none: "the target is for the life of the project and due on its last day"
}

const expectedStep = (
  expected: LifeTarget.Expected,
  target: TargetEvaluation | undefined
): Explanation.Step => ({
  name: "expected to date",
  by: expected.schedule,
  rule: schedules[expected.schedule],
  arithmetic: target === undefined ? "" : `target ${say.reading(target.promised)}`,
  result: say.reading(expected.reading)
})

const kinds: Readonly<Record<string, string>> = {
  wayCovered: "the share of the way from baseline to target: (actual − baseline) / (target − baseline)",
  achievement: "the share of the target: actual / target",
  delivery: "the delivery of a funded ceiling: actual / ceiling",
  hold: "1 inside the range, outside it the share of the way back",
  steps: "steps reached / steps promised, from the step of the baseline"
}

const progressStep = (
  { indicator }: Observed.Observed,
  {
    progress,
    actual,
    target
  }: { progress: Progress; actual: Reading.Reading; target: TargetEvaluation | undefined }
): Explanation.Step => {
  const a = Reading.number(actual)
  const t = target === undefined ? undefined : Reading.number(target.promised)
  const b = Promised.baselineNumber(indicator, Promised.baselineOf(indicator, {})) ?? Fraction.zero
  const way = progress.known && (progress.kind === "wayCovered" || progress.kind === "steps")
  const arithmetic =
    !progress.known || a === undefined || t === undefined || progress.kind === "hold"
      ? ""
      : way
        ? `(${say.operand(a)} − ${say.operand(b)}) / (${say.operand(t)} − ${say.operand(b)})`
        : Explanation.quotient(a, t)
  const rule = progress.known ? (kinds[progress.kind] ?? progress.kind) : "no progress can be told"
  return {
    name: "progress",
    by: progress.known ? progress.kind : "none",
    rule,
    arithmetic,
    result: say.progress(progress)
  }
}

const statusStep = (status: Status.Status): Explanation.Step => ({
  name: "status",
  by: status.scheme,
  rule: `scheme ${status.scheme}${status.ratio === undefined ? "" : ": what is reached over what was expected to date"}`,
  arithmetic: status.ratio === undefined ? "" : Fraction.format(status.ratio),
  result: status.reason === undefined ? status.code : `${status.code} (${status.reason})`
})

const findingsOf = (
  { logframe }: Context,
  observed: Observed.Observed,
  window: overTime.Window,
  evaluation: IndicatorEvaluation,
  life: readonly Finding[]
): readonly Finding[] => {
  const place = `indicator ${evaluation.id}`
  const all: Finding[] = [
    ...findings.ofFacts(logframe, observed),
    ...findings.runningTotalFell(observed),
    ...findings.spanCrosses(observed, window),
    ...findings.placesDisagree(
      observed,
      Reading.number(evaluation.actual),
      evaluation.places.map(({ reading }) => Reading.number(reading))
    ),
    ...life
  ]
  const { target } = evaluation
  const a = Reading.number(evaluation.actual)
  const t = target === undefined ? undefined : Reading.number(target.promised)
  if (
    target?.target.expectation._tag === "UpTo" &&
    a !== undefined &&
    t !== undefined &&
    Fraction.compare(a, t) > 0
  ) {
    all.push({
      code: "CeilingPassed",
      severity: "warning",
      place,
      sentence: `${Fraction.format(a)} were delivered where up to ${Fraction.format(t)} were funded.`,
      hint: "Say in the report how the rest was paid for."
    })
  }
  const b = Promised.baselineNumber(observed.indicator, evaluation.baseline)
  const { measure } = observed.indicator
  const flow =
    measure._tag === "Quantity" && Measure.isFlow(measure) && LifeTarget.says(observed.indicator) === "toDate"
  if (flow && target !== undefined && b !== undefined && !Fraction.isZero(b)) {
    all.push({
      code: "BaselineOfFlow",
      severity: "info",
      place,
      sentence: `It counts what happens and has a baseline of ${Fraction.format(b)}; the value to date is ${
        observed.conventions.flowBaseline === "carryBaseline"
          ? "added to the baseline"
          : "counted without the baseline"
      }.`
    })
  }
  return all
}
