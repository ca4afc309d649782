/**
 * From exact values to places on a drawing. Only the place is a float; every number that is written stays exact.
 */
import { Fraction } from "@logframe/core"
import { scaleLinear } from "d3-scale"

const detail = 10n ** 12n
const largest = 1e300

/** About where the value lies on the number line. */
export const position = (exact: Fraction.Fraction): number => {
  const scaled = Number((exact.numerator * detail) / exact.denominator) / 1e12
  return Math.min(Math.max(scaled, -largest), largest)
}

/** The place of a value, and the round numbers beside which it is read. */
export interface Scale {
  readonly place: (value: number) => number
  readonly ticks: readonly Fraction.Fraction[]
  readonly domain: readonly [low: number, high: number]
}

/** A scale over the values and zero, its ends at round numbers. */
export const linear = (values: readonly number[], range: readonly [number, number], count = 4): Scale => {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const scale = scaleLinear()
    .domain(low === high ? [0, 1] : [low, high])
    .nice(count)
    .range(range)
  const [start = 0, end = 1] = scale.domain()
  return { place: scale, ticks: scale.ticks(count).map(exactly), domain: [start, end] }
}

/** The round number that a tick stands for: 0.3, where the float has a tail. */
const exactly = (tick: number): Fraction.Fraction =>
  Number.isInteger(tick) ? Fraction.fromInt(tick) : (Fraction.parse(tick.toFixed(12)) ?? Fraction.zero)
