import { CalendarDate, Check, Evaluation, Fraction, Instant, type Question } from "@logframe/core"
import { Arbitrary, Fixture } from "@logframe/testkit"
import { describe, expect, it } from "vitest"

const evaluate = ({ logframe, history }: Fixture.Fixture, asOf: string, knownAt?: string) => {
  const known = history.filter(({ recorded }) => knownAt === undefined || recorded <= knownAt)
  const question: Question.Question = {
    asOf: CalendarDate.make(asOf),
    ...(knownAt === undefined ? {} : { knownAt: Instant.make(knownAt) })
  }
  return Evaluation.make(logframe, Arbitrary.storedFacts(known), question)
}

const text = (evaluation: Evaluation.Evaluation, id: string): string => {
  const reading = Evaluation.indicator(evaluation, id)?.actual
  if (reading === undefined) return "no such indicator"
  if (!reading.known) return reading.reason
  const { content } = reading
  if (content._tag === "Step") return content.step
  return "value" in content ? Fraction.format(content.value) : content._tag
}

describe("the water project", () => {
  it("is a logframe without errors", () => {
    const findings = Check.findings(Fixture.waterProject.logframe)
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([])
  })

  it("has figures that can be added up by hand", () => {
    const now = evaluate(Fixture.waterProject, "2025-06-30")
    expect(text(now, "schools")).toBe("27") // 11 + 10 + 6
    expect(text(now, "pupils")).toBe("2478") // 600 + 875 + 1003, without the draft
    expect(text(now, "tests")).toBe("2")
    expect(text(now, "guideline")).toBe("adopted")
    expect(text(now, "absence")).toBe("12") // 1089 of 9075
  })

  it("reads differently before a correction and an approval were known", () => {
    const before = evaluate(Fixture.waterProject, "2024-12-31", "2025-01-31T00:00:00Z")
    expect([text(before, "schools"), text(before, "pupils")]).toEqual(["19", "600"])
    const after = evaluate(Fixture.waterProject, "2024-12-31")
    expect([text(after, "schools"), text(after, "pupils")]).toEqual(["18", "1475"])
  })
})

describe("the awkward project", () => {
  it("has the readings that the rules demand", () => {
    const now = evaluate(Fixture.awkward, "2024-12-31")
    expect(text(now, "flow")).toBe("18") // 8, since 9 was rejected, and 10, moved to the next quarter
    expect(text(now, "places")).toBe("17") // A 10, B 3 + 4 by cell
    expect(text(now, "stock")).toBe("19") // A 12, B 7 carried on
    expect(text(now, "total")).toBe("922337203685477580.8")
    expect(Evaluation.indicator(now, "share")?.actual.known).toBe(false)
    expect(Evaluation.indicator(now, "part")?.actual.known).toBe(false)
  })

  it("reads otherwise as known before the rejection", () => {
    const then = evaluate(Fixture.awkward, "2024-12-31", "2024-06-01T00:00:00Z")
    expect(text(then, "flow")).toBe("19") // 9 where it is 8 now
    expect(text(then, "stock")).toBe("17") // the draft of A does not count yet
  })
})
