/** What happened. Facts are never changed: a correction is a new fact that supersedes an earlier one. */
import { Fact } from "@logframe/core"

const of2024 = { from: "2024-01-01", through: "2024-12-31" }
const of2025 = { from: "2025-01-01", through: "2025-12-31" }

const built = { _tag: "Measurement", logframe: "safe-water", indicator: "built" } as const
const households = { _tag: "Measurement", logframe: "safe-water", indicator: "households" } as const

export const facts = [
  { ...built, id: "built-2024", period: of2024, value: { _tag: "Number", value: "9" }, status: "approved" },
  { ...built, id: "built-2025", period: of2025, value: { _tag: "Number", value: "14" }, status: "approved" },
  {
    ...built,
    id: "built-2025-corrected",
    supersedes: "built-2025",
    remark: { en: "Two were repairs, not new points" },
    period: of2025,
    value: { _tag: "Number", value: "12" },
    status: "approved"
  },
  {
    ...households,
    id: "survey-2025",
    period: { from: "2025-11-03", through: "2025-11-28" },
    value: { _tag: "Parts", numerator: "312", denominator: "520" },
    status: "approved"
  },
  {
    ...built,
    id: "built-2026-so-far",
    period: { from: "2026-01-01", through: "2026-02-28" },
    value: { _tag: "Number", value: "3" },
    status: "draft"
  }
].map((fact) => Fact.make(fact as Fact.Input))
