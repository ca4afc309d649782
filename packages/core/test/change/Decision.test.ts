import { Decision, Fact, Instant } from "@logframe/core"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { base } from "./support.ts"

const measured = (id: string, status: Fact.Status, recordedBy?: string): Fact.Fact =>
  Fact.make({
    _tag: "Measurement",
    id,
    logframe: "water",
    status,
    ...(recordedBy === undefined ? {} : { recordedBy }),
    indicator: "i1",
    period: { from: "2025-01-01", through: "2025-03-31" },
    value: { _tag: "Number", value: "16" }
  })

const reviewed = (of: string, becomes: Fact.Status): Fact.Fact =>
  Fact.make({ _tag: "Review", id: `v-${becomes}`, logframe: "water", status: "approved", of: [of], becomes })

const stored = (...facts: readonly Fact.Fact[]): readonly Fact.Stored[] =>
  facts.map((fact, i) => ({
    fact,
    seq: i + 1,
    recorded: Instant.make("2025-04-01T08:00:00Z"),
    root: fact.id
  }))

const decision = (more: Partial<Decision.Decision>): Decision.Decision => ({
  id: "v1",
  logframe: base.id,
  of: ["m1"],
  becomes: "approved",
  by: "Ben",
  at: Instant.make("2025-04-02T08:00:00Z"),
  fourEyes: false,
  ...more
})

const problems = (known: readonly Fact.Stored[], more: Partial<Decision.Decision>) =>
  Result.match(Decision.review(known, decision(more)), {
    onSuccess: () => [],
    onFailure: (invalid) => invalid.problems.map(({ found }) => found)
  })

describe("a decision", () => {
  it("is an entry that says who, when, what and why", () => {
    const remark = { en: "Checked against the attendance list" }
    const review = Decision.review(stored(measured("m1", "submitted")), decision({ remark }))
    expect(Result.getOrThrow(review)).toMatchObject({
      _tag: "Review",
      of: ["m1"],
      becomes: "approved",
      recordedBy: "Ben",
      reportedAt: "2025-04-02T08:00:00Z",
      remark
    })
  })

  it("moves a draft to submitted, that to approved or rejected, and back again", () => {
    const allowed = (from: Fact.Status) =>
      (["submitted", "approved", "rejected"] as const).filter(
        (becomes) => problems(stored(measured("m1", from)), { becomes }).length === 0
      )
    expect(allowed("draft")).toEqual(["submitted"])
    expect(allowed("submitted")).toEqual(["approved", "rejected"])
    expect(allowed("approved")).toEqual(["rejected"])
    expect(allowed("rejected")).toEqual(["submitted"])
  })

  it("goes by the last decision that is known, in the order of the journal", () => {
    const known = stored(measured("m1", "draft"), reviewed("m1", "submitted"), reviewed("m1", "rejected"))
    expect(problems(known, {})).toEqual(["m1, which is rejected"])
    expect(problems([...known].reverse(), {})).toEqual(["m1, which is rejected"])
  })

  it("is about facts that are there, never about decisions, and all that is wrong is told", () => {
    const known = stored(measured("m1", "draft"), reviewed("m1", "submitted"))
    expect(problems(known, { of: ["m2", "v-submitted", "m1"], becomes: "submitted" })).toEqual([
      '"m2"',
      "v-submitted, a decision",
      "m1, which is submitted"
    ])
  })
})

describe("four eyes", () => {
  it("refuse an approval by the one who recorded, however the name is written", () => {
    const known = stored(measured("m1", "submitted", "Ana  Zoë"))
    expect(problems(known, { by: " ana zoe\u0308", fourEyes: true })).toEqual(["m1, which Ana  Zoë recorded"])
    expect(problems(known, { by: "Ben", fourEyes: true })).toEqual([])
    expect(problems(known, { by: "Ana Zoë" })).toEqual([])
  })

  it("refuse an approval of what nobody put a name to", () => {
    expect(problems(stored(measured("m1", "submitted")), { fourEyes: true })).toEqual([
      "m1, of which nobody knows who recorded it"
    ])
  })

  it("do not stop anybody from submitting or rejecting their own", () => {
    const known = stored(measured("m1", "submitted", "Ben"), measured("m2", "draft", "Ben"))
    expect(problems(known, { becomes: "rejected", fourEyes: true })).toEqual([])
    expect(problems(known, { of: ["m2"], becomes: "submitted", fourEyes: true })).toEqual([])
  })
})
