import type { CalendarDate } from "../model/CalendarDate.ts"
import type { FindingPlace } from "./FindingPlace.ts"
import { inIndicator } from "./FindingPlace.ts"
import type { OwnRule } from "./Rule.ts"
import { said } from "./said.ts"

/** A row is retired, or replaces another one, on a day outside the project. */
export const amendmentOutsideProject: OwnRule = {
  code: "AmendmentOutsideProject",
  severity: "warning",
  about: "A row is retired, or replaces another one, on a day outside the project.",
  reads: "allEditions",
  check: ({ period, results, indicators, activities, assumptions }) => {
    if (period === undefined) return []
    const days: readonly (readonly [FindingPlace, CalendarDate | undefined])[] = [
      ...results.map(({ id, retired }) => [{ _tag: "Result", id }, retired?.from] as const),
      ...indicators.flatMap(({ id, retired, replaces }) =>
        [replaces?.from, retired?.from].map((day) => [inIndicator(id), day] as const)
      ),
      ...activities.map(({ id, retired }) => [{ _tag: "Activity", id }, retired?.from] as const),
      ...assumptions.map(({ id, retired }) => [{ _tag: "Assumption", id }, retired?.from] as const)
    ]
    return days.flatMap(([place, day]) =>
      day === undefined || (day >= period.from && day <= period.through)
        ? []
        : [
            {
              place,
              ...said(
                "The amendment is of {}; the project runs from {} to {}.",
                day,
                period.from,
                period.through
              ),
              hint: "Correct the day of the amendment, or the period of the project."
            }
          ]
    )
  }
}
