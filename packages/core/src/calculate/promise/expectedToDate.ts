/**
 * Where an indicator should be by a day: which schedule its targets follow, and what it says.
 *
 * @internal
 */
import * as CalendarDate from "../../model/CalendarDate.ts"
import type * as Conventions from "../../model/Conventions.ts"
import type { Indicator } from "../../model/Indicator.ts"
import * as Measure from "../../model/Measure.ts"
import type * as Period from "../../model/Period.ts"
import type { Target } from "../../model/Target.ts"
import * as When from "../../model/When.ts"
import type { Expected } from "../answer/Progressed.ts"
import * as Amount from "../numbers/Amount.ts"
import * as Arithmetic from "../numbers/Arithmetic.ts"
import * as Fraction from "../numbers/Fraction.ts"
import * as Reading from "../numbers/Reading.ts"
import { addUp, isByOccasion, type LifeTarget, periodic, wholeTargets } from "./lifeTarget.ts"
import * as Promised from "./Promised.ts"
import * as Schedule from "./Schedule.ts"

/** What is needed to say where an indicator should be. */
export interface ExpectedInput {
  readonly indicator: Indicator
  readonly conventions: Conventions.Complete
  readonly project: Period.Period | undefined
  readonly asOf: CalendarDate.CalendarDate
  readonly life: LifeTarget | undefined
  /** The one target of a period that is judged, where a year is the promise. */
  readonly only?: Target | undefined
  /** Whether the target has a result of its own: midline, endline and event targets count only then. */
  readonly hasResult: (target: Target) => boolean
}

type Way = Arithmetic.Arithmetic | Reading.NoDataReason

/** Where the indicator should be by the end of the day. */
export const expectedToDate = (input: ExpectedInput): Expected => {
  const schedule = scheduleOf(input)
  const way = wayOf(schedule, input)
  if (typeof way === "string") return { schedule, reading: Reading.noData(way) }
  const value = Arithmetic.evaluate(way)
  if (value === undefined) return { schedule, reading: Reading.noData("ZeroDenominator") }
  const reading = inSteps(input.indicator, value)
  const shown = Reading.number(reading)
  const isReading = shown !== undefined && Fraction.equals(value, shown)
  return { schedule, reading, ...(isReading ? { calculation: way } : {}) }
}

/** A rank becomes a step of the measure again, the last one reached. */
const inSteps = ({ measure }: Indicator, value: Fraction.Fraction): Reading.Reading =>
  Measure.stepsOf(measure).length === 0
    ? Reading.ofNumber(value)
    : Amount.reading(measure, { _tag: "Step", rank: Number(value.numerator / value.denominator) })

const scheduleOf = ({ indicator, conventions, project, only }: ExpectedInput): Expected["schedule"] => {
  if (only !== undefined) return "completedPeriods"
  if (conventions.schedule !== "default") return conventions.schedule
  if (indicator.cadence !== undefined && project !== undefined) return "cadence"
  if (indicator.sheet?.frequency === "lifeOfProject") return "none"
  if (periodic(indicator).length > 0 || isByOccasion(indicator)) return "completedPeriods"
  const dated = wholeTargets(indicator).filter((target) => target.when !== undefined)
  if (dated.length > 1) return "stepped"
  if (dated.length === 0) return "none"
  return Measure.stepsOf(indicator.measure).length > 0 ? "stepped" : "linear"
}

const wayOf = (schedule: Expected["schedule"], input: ExpectedInput): Way => {
  const { indicator, project, asOf, life } = input
  const total = life === undefined ? Reading.noData("NoTarget") : Promised.promised(indicator, life.target)
  const goal = Reading.number(total)
  const missing = total.known ? "NotNumeric" : total.reason
  switch (schedule) {
    case "none": {
      if (life === undefined || goal === undefined) return missing
      const lastDay = Promised.due(life.target, project)
      return lastDay !== undefined && asOf >= lastDay
        ? Arithmetic.operand("target", goal, life.target.id)
        : "NotDueYet"
    }
    case "cadence":
      return indicator.cadence === undefined || project === undefined
        ? "NotDueYet"
        : Schedule.cadence(indicator.cadence, goal, project, asOf, input.conventions.cadenceCounting)
    case "completedPeriods":
      return byPeriods(input) ?? (periodic(indicator).length === 0 ? missing : "NotDueYet")
    case "stepped":
      return (
        Schedule.stepped(points(input), baseline(input), asOf) ?? (goal === undefined ? missing : "NotDueYet")
      )
    case "linear":
      return goal === undefined ? missing : byLine(input)
  }
}

const baseline = ({ indicator }: ExpectedInput): Fraction.Fraction | undefined =>
  Promised.baselineNumber(indicator, Promised.baselineOf(indicator, {}))

const points = ({ indicator, project }: ExpectedInput): readonly Schedule.Point[] =>
  wholeTargets(indicator).flatMap((target) => {
    const day = Promised.due(target, project)
    const value = Reading.number(Promised.promised(indicator, target))
    return day === undefined || value === undefined ? [] : [{ day, value, id: target.id }]
  })

const byPeriods = (input: ExpectedInput): Arithmetic.Arithmetic | undefined => {
  const { indicator, project, asOf, conventions } = input
  const targets = (input.only === undefined ? periodic(indicator) : [input.only])
    .filter((target) => !isByOccasion(indicator) || input.hasResult(target))
    .flatMap((target) => {
      const period = target.when === undefined ? undefined : When.toPeriod(target.when, project)
      const value = Reading.number(Promised.promised(indicator, target))
      return period === undefined || value === undefined ? [] : [{ period, value, id: target.id }]
    })
  const isLimit = periodic(indicator).some((target) => Promised.isCeiling(indicator, target, conventions))
  return Schedule.completedPeriods(
    targets,
    addUp(indicator, conventions) ? "perPeriod" : "toDate",
    asOf,
    isLimit ? "no" : conventions.includeRunning
  )
}

/** The way starts at the later of the baseline's day and the project's start; a flow to date starts at zero. */
const byLine = (input: ExpectedInput): Way => {
  const { indicator, project, asOf, conventions } = input
  const row = Promised.baselineOf(indicator, {})
  const from = row?.when === undefined ? undefined : When.lastDay(row.when, project)
  const start =
    from === undefined ? project?.from : project === undefined ? from : CalendarDate.max(from, project.from)
  const flow = indicator.measure._tag === "Quantity" && Measure.isFlow(indicator.measure)
  const carried = !flow || conventions.flowBaseline === "carryBaseline" ? baseline(input) : undefined
  const value = carried ?? (flow ? Fraction.zero : undefined)
  if (value === undefined) return "NoBaseline"
  const way = points(input)
  if (start === undefined || way.length === 0) return "NotDueYet"
  return asOf < start
    ? Arithmetic.operand("baseline", value)
    : Schedule.linear(way, { day: start, value }, asOf)
}
