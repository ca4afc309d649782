/**
 * How the numbers of an indicator came about, step by step.
 *
 * @internal
 */
import * as Conventions from "../../model/Conventions.ts"
import type * as Fact from "../../model/Fact.ts"
import type * as Id from "../../model/Id.ts"
import type { Indicator } from "../../model/Indicator.ts"
import type { TargetEvaluation } from "../answer/Evaluated.ts"
import type { Expected, Progress, Status } from "../answer/Progressed.ts"
import type { LeftOut } from "../journal/Journal.ts"
import * as Arithmetic from "../numbers/Arithmetic.ts"
import * as Fraction from "../numbers/Fraction.ts"
import * as Reading from "../numbers/Reading.ts"
import * as Promised from "../promise/Promised.ts"
import { heldAgainst } from "../promise/targetEvaluation.ts"
import * as Observed from "../reading/Observed.ts"
import type { IndicatorValue, Readable } from "../reading/Readable.ts"
import * as Explanation from "./Explanation.ts"

/** What is to be explained. */
export interface Explained {
  readonly readable: Readable
  readonly value: IndicatorValue
  readonly target: TargetEvaluation | undefined
  readonly expected: Expected
  readonly progress: Progress
  /** The progress that decides the status. */
  readonly deciding: Progress
  readonly status: Status
}

/** Explains the value to date, the expectation to date, the progress and the status. */
export const indicatorExplanation = (
  explained: Explained,
  facts: {
    readonly left: readonly LeftOut[]
    readonly inputs: readonly Id.Indicator[]
    readonly queries: readonly Explanation.FactQuery[]
    /** The cells of the reports must not be told. */
    readonly isWithheld: boolean
  }
): Explanation.Explanation => {
  const { observed } = explained.readable
  return {
    indicator: observed.indicator.id,
    steps: [valueOf(explained), expectedOf(explained), progressOf(explained), statusOf(explained)],
    conventions: Conventions.deviations(observed.conventions),
    ...Explanation.facts(explained.value.used, facts.left, facts.isWithheld),
    inputs: facts.inputs,
    queries: facts.queries
  }
}

/** The facts that count and were not used, each with the reason. */
export const passedOver = (
  observed: Observed.Observed,
  { used, covered }: IndicatorValue
): readonly LeftOut[] => {
  const taken = new Set(used.map(({ stored }) => stored.fact.id))
  const inside = new Set(covered.map(({ fact }) => fact.id))
  return observed.counting
    .filter(({ fact }) => !taken.has(fact.id))
    .map((stored) => ({
      stored,
      reason: inside.has(stored.fact.id) ? "wholeReported" : whyUnused(observed, stored)
    }))
}

const whyUnused = (
  observed: Observed.Observed,
  { fact }: Fact.StoredMeasurement
): Explanation.LeftOutReason =>
  observed.start !== undefined && fact.period.through < observed.start
    ? "beforeProject"
    : Observed.reportTotal(observed, fact) === undefined
      ? "doesNotFit"
      : "laterFactCounts"

const withCalculation = (calculation: Arithmetic.Arithmetic | undefined) =>
  calculation === undefined ? {} : { calculation }

const valueOf = ({ value }: Explained): Explanation.Step => ({
  name: "value to date",
  outcome: Explanation.outcome(value.reading),
  ...(value.reading.marks.length > 0 && { notes: Explanation.notes(value.reading) }),
  ...value.tell()
})

const expectedOf = ({ expected }: Explained): Explanation.Step => ({
  name: "expected to date",
  outcome: Explanation.outcome(expected.reading),
  by: expected.schedule,
  ...withCalculation(expected.calculation)
})

const progressOf = (explained: Explained): Explanation.Step => {
  const { progress } = explained
  return {
    name: "progress",
    outcome: progress.known
      ? { _tag: "Share", value: Fraction.format(progress.value) }
      : { _tag: "NoData", reason: progress.reason },
    by: progress.known ? progress.kind : "none",
    ...withCalculation(progressCalculation(explained))
  }
}

const statusOf = (explained: Explained): Explanation.Step => {
  const { status, readable } = explained
  const { onTrackFrom, behindFrom } = readable.observed.conventions
  const thresholds = [
    { code: "onTrack", from: onTrackFrom },
    { code: "behind", from: behindFrom }
  ] as const
  return {
    name: "status",
    outcome: {
      _tag: "Status",
      code: status.code,
      ...(status.reason === undefined ? {} : { reason: status.reason })
    },
    by: status.scheme,
    ...(status.scheme === "ours" ? { thresholds } : {}),
    ...withCalculation(status.ratio === undefined ? undefined : ratioCalculation(explained))
  }
}

interface Operands {
  readonly indicator: Indicator
  readonly actual: Arithmetic.Arithmetic
  readonly baseline: Arithmetic.Operand
  readonly hasBaseline: boolean
  /** The baseline carried: what counts is the baseline and what was added to it. */
  readonly reached: Arithmetic.Arithmetic
}

const operandsOf = (explained: Explained): Operands | undefined => {
  const { indicator } = explained.readable.observed
  const held = heldOf(explained)
  const a = held && Reading.number(held.actual)
  if (a === undefined || held === undefined) return undefined
  const b = Promised.baselineNumber(indicator, Promised.baselineOf(indicator, held.target))
  const actual = Arithmetic.operand("actual", a)
  const baseline = Arithmetic.operand("baseline", b ?? Fraction.zero)
  const reached = Promised.reached(held)
  const carried = reached !== undefined && !Fraction.equals(reached, a)
  return {
    indicator,
    actual,
    baseline,
    hasBaseline: b !== undefined,
    reached: carried ? Arithmetic.apply("sum", baseline, actual) : actual
  }
}

const apply = Arithmetic.apply

const overWay = ({ reached, baseline }: Operands, end: Arithmetic.Arithmetic): Arithmetic.Arithmetic =>
  apply("quotient", apply("difference", reached, baseline), apply("difference", end, baseline))

const progressCalculation = (explained: Explained): Arithmetic.Arithmetic | undefined => {
  const { progress, target, readable } = explained
  const operands = operandsOf(explained)
  const t = target === undefined ? undefined : Reading.number(target.promised)
  if (!progress.known || operands === undefined || t === undefined || target === undefined) return undefined
  const { conventions } = readable.observed
  const goal = Arithmetic.operand("target", t, target.target.id)
  const way = bare(explained, operands, goal)
  const floored =
    way !== undefined && conventions.progressFloor === "floorAtZero"
      ? apply("largest", Arithmetic.operand("constant", Fraction.zero), way)
      : way
  return floored !== undefined && conventions.progressCap === "capAtOne"
    ? apply("smallest", Arithmetic.operand("constant", Fraction.one), floored)
    : floored
}

/** The progress before it is cut to 0 or 1. */
const bare = (
  explained: Explained,
  operands: Operands,
  goal: Arithmetic.Operand
): Arithmetic.Arithmetic | undefined => {
  const { progress, readable } = explained
  if (!progress.known) return undefined
  switch (progress.kind) {
    case "hold":
      return nearness(explained, operands)
    case "wayCovered":
    case "steps":
      return overWay(operands, goal)
    case "delivery":
      return apply("quotient", operands.actual, goal)
    case "achievement":
      return operands.hasBaseline || !isLess(explained)
        ? apply("quotient", operands.reached, goal)
        : fallingWithoutStart(readable.observed.conventions, operands.actual, goal)
  }
}

const isLess = ({ readable, target }: Explained): boolean =>
  target !== undefined && Promised.better(readable.observed.indicator, target.target) === "less"

const fallingWithoutStart = (
  { fallingWithoutBaseline, progress }: Conventions.Complete,
  actual: Arithmetic.Arithmetic,
  end: Arithmetic.Arithmetic
): Arithmetic.Arithmetic => {
  if (progress === "achievement") return apply("quotient", actual, end)
  if (fallingWithoutBaseline === "inverse") return apply("quotient", end, actual)
  const used = apply("quotient", actual, end)
  return fallingWithoutBaseline === "tola"
    ? used
    : apply("difference", Arithmetic.operand("constant", Fraction.fromInt(2)), used)
}

/** Outside the range, the share of the way back that the baseline was away; inside there is nothing to reckon. */
const nearness = (
  explained: Explained,
  { actual, baseline }: Operands
): Arithmetic.Arithmetic | undefined => {
  const held = heldOf(explained)
  const range = held && Promised.rangeOf(held)
  const a = Arithmetic.evaluate(actual)
  const b = Fraction.parse(baseline.value)
  if (range === undefined || a === undefined || b === undefined) return undefined
  const away = (value: Fraction.Fraction, from: Arithmetic.Arithmetic): Arithmetic.Arithmetic | undefined =>
    Fraction.compare(value, range.low) < 0
      ? apply("difference", Arithmetic.operand("low", range.low), from)
      : Fraction.compare(value, range.high) > 0
        ? apply("difference", from, Arithmetic.operand("high", range.high))
        : undefined
  const [now, then] = [away(a, actual), away(b, baseline)]
  return (
    now &&
    then &&
    apply("difference", Arithmetic.operand("constant", Fraction.one), apply("quotient", now, then))
  )
}

const heldOf = ({ readable: { observed }, target }: Explained): Promised.Held | undefined =>
  target && heldAgainst(observed.indicator, observed.conventions, target, target.actual)

const ratioCalculation = (explained: Explained): Arithmetic.Arithmetic | undefined => {
  const { deciding: progress, expected, status, readable } = explained
  const operands = operandsOf(explained)
  const e = Reading.number(expected.reading)
  if (operands === undefined || e === undefined) return undefined
  const end = Arithmetic.operand("expected", e)
  const plain = apply("quotient", operands.reached, end)
  if (status.scheme === "tola15") return plain
  if (!progress.known) return undefined
  if (progress.kind === "hold") return progressCalculation({ ...explained, progress })
  if (progress.kind === "wayCovered" || progress.kind === "steps") return overWay(operands, end)
  if (progress.kind === "delivery" || !isLess(explained)) return plain
  return readable.observed.conventions.fallingWithoutBaseline === "inverse"
    ? apply("quotient", end, operands.reached)
    : apply("difference", Arithmetic.operand("constant", Fraction.fromInt(2)), plain)
}
