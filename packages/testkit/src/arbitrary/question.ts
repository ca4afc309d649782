/**
 * Questions.
 *
 * @internal
 */
import type { Question } from "@logframe/core"
import fc from "fast-check"
import { day, instant, period, some } from "./basics.ts"
import { conventions } from "./conventions.ts"

/** What may be asked: as of a day, perhaps as known at an instant, with other statuses, periods and conventions. */
export const question: fc.Arbitrary<Question.Question> = fc.record(
  {
    asOf: day,
    knownAt: instant,
    include: some(["draft", "submitted", "approved", "rejected"] as const),
    conventions,
    periods: fc.oneof(
      fc.constantFrom("yearly" as const, "quarterly" as const, "monthly" as const),
      fc.array(period, { maxLength: 3 })
    )
  },
  { requiredKeys: ["asOf"] }
)
