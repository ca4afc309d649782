/**
 * The target for the life of the project, and what is expected by a day.
 *
 * @module
 */
import type { Finding } from "../check/Finding.ts"
import * as CalendarDate from "../model/CalendarDate.ts"
import type * as Conventions from "../model/Conventions.ts"
import * as Decimal from "../model/Decimal.ts"
import type { Indicator } from "../model/Indicator.ts"
import * as Measure from "../model/Measure.ts"
import type * as Period from "../model/Period.ts"
import * as Scope from "../model/Scope.ts"
import type { Target } from "../model/Target.ts"
import * as When from "../model/When.ts"
import * as Amount from "./Amount.ts"
import * as Fraction from "./Fraction.ts"
import * as Promised from "./Promise.ts"
import * as Reading from "./Reading.ts"
import * as Schedule from "./Schedule.ts"

/** The life-of-project target: stated, derived from the targets of periods, or the only one there is. */
export interface LifeTarget {
  readonly target: Target
  /** Absent from the logframe: derived. */
  readonly derived: boolean
  readonly findings: readonly Finding[]
}

/** The targets of the whole that state a value. */
export const wholeTargets = (indicator: Indicator): readonly Target[] =>
  indicator.targets.filter((target) => Scope.isWhole(target) && target.basis !== "shareOfTotal")

/** Whether a periodic target speaks of its own period or of everything to date. */
export const says = (indicator: Indicator): "perPeriod" | "toDate" => {
  if (indicator.targetsSay !== undefined) return indicator.targetsSay
  const periodic = wholeTargets(indicator).some(
    (target) => target.when !== undefined && When.isSpan(target.when)
  )
  return indicator.measure._tag === "Quantity" && Measure.isFlow(indicator.measure) && periodic
    ? "perPeriod"
    : "toDate"
}

/** The periodic targets: those written for a span. */
export const periodic = (indicator: Indicator): readonly Target[] =>
  wholeTargets(indicator).filter(
    (target) =>
      target.when !== undefined &&
      When.isSpan(target.when) &&
      ("from" in (target.when as object) ||
        says(indicator) === "perPeriod" ||
        wholeTargets(indicator).length > 1)
  )

/** The target for the life of the project. Stated wins over derived; a difference is a finding. */
export const of = (indicator: Indicator, project: Period.Period | undefined): LifeTarget | undefined => {
  const all = wholeTargets(indicator)
  const stated = all.find((target) => target.when === undefined)
  const timed = all.filter((target) => target.when !== undefined)
  const derived = derive(indicator, timed, project)
  if (stated === undefined) return derived
  return { target: stated, derived: false, findings: differs(indicator, stated, derived) }
}

const derive = (
  indicator: Indicator,
  timed: readonly Target[],
  project: Period.Period | undefined
): LifeTarget | undefined => {
  const spans = periodic(indicator)
  if (says(indicator) === "perPeriod" && spans.length > 1) {
    const values = spans.map((target) => Reading.number(Promised.promised(indicator, target)))
    const first = spans[0]
    if (first !== undefined && "value" in first.expectation && values.every((value) => value !== undefined)) {
      const value = Decimal.parse(Fraction.format(Fraction.sum(values)))
      if (value !== undefined) {
        const { when: _, label: __, ...rest } = first
        const target: Target = { ...rest, expectation: { ...first.expectation, value } }
        return { target, derived: true, findings: [] }
      }
    }
  }
  const last = [...timed]
    .sort((a, b) => ((dueDay(a, project) ?? "") < (dueDay(b, project) ?? "") ? -1 : 1))
    .at(-1)
  return last === undefined ? undefined : { target: last, derived: timed.length > 1, findings: [] }
}

const dueDay = (target: Target, project: Period.Period | undefined) => Promised.due(target, project)

const differs = (
  indicator: Indicator,
  stated: Target,
  derived: LifeTarget | undefined
): readonly Finding[] => {
  const a = Reading.number(Promised.promised(indicator, stated))
  const b = derived === undefined ? undefined : Reading.number(Promised.promised(indicator, derived.target))
  if (a === undefined || b === undefined || Fraction.equals(a, b)) return []
  return [
    {
      code: "LifeTargetDiffers",
      severity: "warning",
      place: `indicator ${indicator.id}`,
      sentence: `The stated target for the life of the project is ${Fraction.format(a)}, the targets of the periods come to ${Fraction.format(b)}; the stated one counts.`,
      hint: "Correct one of the two in the next revision."
    }
  ]
}

/** Which schedule the expectation to date follows, and what it says. */
export interface Expected {
  readonly schedule: "completedPeriods" | "stepped" | "linear" | "cadence" | "none"
  readonly reading: Reading.Reading
}

/** What is needed to say where an indicator should be. */
export interface ExpectedInput {
  readonly indicator: Indicator
  readonly conventions: Conventions.Complete
  readonly project: Period.Period | undefined
  readonly asOf: CalendarDate.CalendarDate
  readonly life: LifeTarget | undefined
  /** Whether the target has a result of its own: midline, endline and event targets count only then. */
  readonly hasResult: (target: Target) => boolean
}

/** Where the indicator should be by the end of the day. */
export const expected = (input: ExpectedInput): Expected => {
  const schedule = scheduleOf(input)
  return { schedule, reading: steps(input.indicator, expectedBy(schedule, input)) }
}

/** A rank becomes a step of the measure again. */
const steps = (indicator: Indicator, reading: Reading.Reading): Reading.Reading => {
  const rank = Reading.number(reading)
  const ordinal = Measure.stepsOf(indicator.measure).length > 0
  return ordinal && rank !== undefined && reading.known && reading.content._tag === "Number"
    ? Amount.reading(indicator.measure, { _tag: "Step", rank: Number(rank.numerator / rank.denominator) })
    : reading
}

const scheduleOf = ({ indicator, conventions, project, life }: ExpectedInput): Expected["schedule"] => {
  if (conventions.schedule !== "default") return conventions.schedule
  if (indicator.cadence !== undefined && project !== undefined) return "cadence"
  const frequency = indicator.sheet?.frequency
  if (frequency === "lifeOfProject") return "none"
  if (periodic(indicator).length > 0) return "completedPeriods"
  const dated = wholeTargets(indicator).filter((target) => target.when !== undefined)
  if (frequency === "midlineEndline" || frequency === "event") return "completedPeriods"
  if (dated.length > 1) return "stepped"
  if (dated.length === 0 || life === undefined) return "none"
  return Measure.stepsOf(indicator.measure).length > 0 ? "stepped" : "linear"
}

const expectedBy = (schedule: Expected["schedule"], input: ExpectedInput): Reading.Reading => {
  const { indicator, project, asOf, life } = input
  if (life === undefined) return Reading.noData("NoTarget")
  const total = Promised.promised(indicator, life.target)
  if (!total.known) return total
  const goal = Reading.number(total)
  if (goal === undefined) return Reading.noData("NotNumeric")
  const lastDay = Promised.due(life.target, project)
  switch (schedule) {
    case "none":
      return lastDay !== undefined && asOf >= lastDay ? Reading.ofNumber(goal) : Reading.noData("NotDueYet")
    case "cadence":
      return indicator.cadence === undefined || project === undefined
        ? Reading.noData("NotDueYet")
        : Reading.ofNumber(
            Schedule.cadence(indicator.cadence, goal, project, asOf, input.conventions.cadenceCounting)
          )
    case "completedPeriods":
      return byPeriods(input)
    case "stepped":
      return orNotDue(Schedule.stepped(points(input), baseline(input), asOf))
    case "linear":
      return byLine(input, goal)
  }
}

const orNotDue = (value: Fraction.Fraction | undefined): Reading.Reading =>
  value === undefined ? Reading.noData("NotDueYet") : Reading.ofNumber(value)

const baseline = ({ indicator }: ExpectedInput): Fraction.Fraction | undefined =>
  Promised.baselineNumber(indicator, Promised.baselineOf(indicator, {}))

const points = ({ indicator, project }: ExpectedInput): readonly Schedule.Point[] =>
  wholeTargets(indicator)
    .flatMap((target) => {
      const day = Promised.due(target, project)
      const value = Reading.number(Promised.promised(indicator, target))
      return day === undefined || value === undefined ? [] : [{ day, value }]
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1))

const byPeriods = (input: ExpectedInput): Reading.Reading => {
  const { indicator, project, asOf, conventions } = input
  const frequency = indicator.sheet?.frequency
  const onlyWithResult = frequency === "midlineEndline" || frequency === "event"
  const timed = onlyWithResult
    ? wholeTargets(indicator).filter((target) => target.when !== undefined && input.hasResult(target))
    : periodic(indicator)
  const targets = timed.flatMap((target) => {
    const period = target.when === undefined ? undefined : When.toPeriod(target.when, project)
    const value = Reading.number(Promised.promised(indicator, target))
    return period === undefined || value === undefined ? [] : [{ period, value }]
  })
  const say = says(indicator)
  return orNotDue(Schedule.completedPeriods(targets, say, asOf, conventions.includeRunning))
}

/** The way starts at the later of the baseline's day and the project's start; a flow to date starts at zero. */
const byLine = (input: ExpectedInput, goal: Fraction.Fraction): Reading.Reading => {
  const { indicator, project, asOf, conventions } = input
  const row = Promised.baselineOf(indicator, {})
  const from = row?.when === undefined ? undefined : When.lastDay(row.when, project)
  const start =
    from === undefined ? project?.from : project === undefined ? from : CalendarDate.max(from, project.from)
  const flow = indicator.measure._tag === "Quantity" && Measure.isFlow(indicator.measure)
  const value = flow && conventions.flowBaseline !== "carryBaseline" ? Fraction.zero : baseline(input)
  if (value === undefined) return Reading.noData("NoBaseline")
  const way = points(input)
  const last = way.at(-1)
  if (start === undefined || last === undefined) return Reading.noData("NotDueYet")
  if (asOf < start) return Reading.ofNumber(value)
  return Reading.ofNumber(asOf >= last.day ? goal : Schedule.linear(way, { day: start, value }, asOf))
}
