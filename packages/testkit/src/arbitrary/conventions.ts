/**
 * Choices on which the field disagrees.
 *
 * @internal
 */
import type { Logframe } from "@logframe/core"
import fc from "fast-check"

/** Some choices, each of which changes numbers. */
export const conventions: fc.Arbitrary<NonNullable<Logframe.Input["conventions"]>> = fc.record(
  {
    cadenceCounting: fc.constantFrom("completedIntervals" as const, "dueAtStart" as const, "linear" as const),
    spanCrossing: fc.constantFrom("endDay" as const, "prorateByDays" as const),
    overTime: fc.constantFrom(
      "default" as const,
      "sum" as const,
      "latest" as const,
      "mean" as const,
      "max" as const,
      "count" as const
    ),
    mean: fc.constantFrom("perFact" as const, "timeWeighted" as const),
    overPlaces: fc.constantFrom(
      "default" as const,
      "sum" as const,
      "mean" as const,
      "min" as const,
      "median" as const,
      "refuse" as const
    ),
    placesMeet: fc.constantFrom("eachLatest" as const, "sameDayOnly" as const),
    progress: fc.constantFrom("default" as const, "wayCovered" as const, "achievement" as const),
    progressCap: fc.constantFrom("none" as const, "capAtOne" as const),
    flowBaseline: fc.constantFrom("baselineExcluded" as const, "carryBaseline" as const),
    missingPart: fc.constantFrom("refuse" as const, "renormalise" as const),
    schedule: fc.constantFrom(
      "default" as const,
      "completedPeriods" as const,
      "stepped" as const,
      "linear" as const,
      "cadence" as const
    ),
    includeRunning: fc.constantFrom("no" as const, "prorata" as const),
    statusScheme: fc.constantFrom("ours" as const, "tola15" as const, "usaid10" as const, "undp" as const),
    suppressBelow: fc.integer({ min: 2, max: 10 }),
    yearBeginsIn: fc.integer({ min: 1, max: 12 })
  },
  { requiredKeys: [] }
)
