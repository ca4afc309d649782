import { proveReporter, type ReporterSubject, reporterConformance, reporterLaws } from "@logframe/testkit"
import { describe, expect, it } from "vitest"
import { documentMutants } from "./documentMutants.ts"
import { documentReporter } from "./documentReporter.ts"
import { endOnFailure } from "./endOnFailure.ts"
import { mutants, pageReporter } from "./reporters.ts"

endOnFailure()

const outcome = async (key: string, subject: ReporterSubject<object>): Promise<string> => {
  const law = reporterLaws.find((law) => law.key === key)
  if (law === undefined) return `there is no law ${key}`
  return proveReporter(law, subject).then(
    () => "holds",
    (error: Error) => error.message
  )
}

reporterConformance({ describe, it }, pageReporter())
reporterConformance({ describe, it }, documentReporter())

const all = { ...mutants, ...documentMutants }

describe("the kit catches a reporter that", () => {
  it.each(Object.entries(all))("%s", async (_, { caughtBy, subject }) => {
    expect(await outcome(caughtBy, subject)).toMatch(new RegExp(`^${caughtBy}: .{10}`, "s"))
  })

  it("is broken in one of many ways", () => {
    expect(Object.keys(all).length).toBeGreaterThanOrEqual(30)
  })

  it("breaks any law: each has one that it catches", () => {
    const caught = Object.values(all).map(({ caughtBy }) => caughtBy)
    expect(reporterLaws.map(({ key }) => key).filter((key) => !caught.includes(key))).toEqual([])
  })
})
