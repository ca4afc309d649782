/**
 * Which contributions hold on a day: those of the indicators that are in force.
 *
 * A contribution of an indicator that was replaced is one of those that stand in its place. One of an indicator that was
 * retired, and that nothing replaces, counts no longer: it is history of its project.
 *
 * @internal
 */
import type { CalendarDate } from "../../model/CalendarDate.ts"
import type * as Id from "../../model/Id.ts"
import * as InForce from "../../model/InForce.ts"
import type { Logframe } from "../../model/Logframe.ts"
import type { Contribution } from "../../model/Portfolio.ts"

type End = Contribution["child"]

/** The contributions that hold, and those that no longer do. */
export interface Holding {
  readonly holding: readonly Contribution[]
  readonly retired: readonly Contribution[]
}

/** The contributions of a day. */
export const contributionsOn = (
  contributions: readonly Contribution[],
  logframes: (id: Id.Logframe) => Logframe | undefined,
  day: CalendarDate
): Holding => {
  const standing = new Map<string, readonly End[]>()
  const inForce = (end: End): readonly End[] => {
    const key = keyOf(end)
    const before = standing.get(key)
    if (before !== undefined) return before
    // until it is known what replaces it, so that indicators that replace one another end
    standing.set(key, [])
    const logframe = logframes(end.logframe)
    const span = logframe && InForce.spans(logframe).indicators.get(end.indicator)
    const ends =
      logframe === undefined || InForce.isOn(span, day)
        ? [end]
        : InForce.successors(logframe, end.indicator).flatMap((indicator) => inForce({ ...end, indicator }))
    standing.set(key, ends)
    return ends
  }
  const holding = new Map<string, Contribution>()
  const retired: Contribution[] = []
  for (const one of contributions) {
    const [children, parents] = [inForce(one.child), inForce(one.parent)]
    if (children.length === 0 && parents.length > 0) retired.push(one)
    for (const child of children) {
      for (const parent of parents) {
        const key = `${keyOf(child)} ${keyOf(parent)}`
        const isStated = child === one.child && parent === one.parent
        if (isStated || !holding.has(key)) holding.set(key, { ...one, child, parent })
      }
    }
  }
  return { holding: [...holding.values()], retired }
}

const keyOf = ({ logframe, indicator }: End): string => `${logframe}/${indicator}`
