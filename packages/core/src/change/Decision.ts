/**
 * Facts on their way through review: submitted, approved, rejected, each by an entry that says who, when and why.
 *
 * Nothing is overwritten: a decision is a fact of its own, and the last one that is known holds. A draft is submitted; what
 * was submitted is approved or rejected; what was rejected may be submitted again, and an approval may be withdrawn. With
 * four eyes, nobody approves what they recorded themselves.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Fact from "../model/Fact.ts"
import type * as Id from "../model/Id.ts"
import type { Instant } from "../model/Instant.ts"
import { InvalidInput, type Problem } from "../model/InvalidInput.ts"
import { nearest } from "../model/nearest.ts"
import type { Text } from "../model/Text.ts"

/** What somebody decides about facts. */
export interface Decision {
  /** The id of the entry. */
  readonly id: string
  readonly logframe: Id.Logframe
  /** The facts, by id. */
  readonly of: readonly string[]
  readonly becomes: Exclude<Fact.Status, "draft">
  readonly by: string
  readonly at: Instant
  /** Why. */
  readonly remark?: Text
  /** Whether an approval takes somebody else than who recorded the fact. */
  readonly fourEyes: boolean
}

/** From which status a fact may come to another one. */
const moves: Readonly<Record<Decision["becomes"], readonly Fact.Status[]>> = {
  submitted: ["draft", "rejected"],
  approved: ["submitted"],
  rejected: ["submitted", "approved"]
}

/**
 * The entry that records the decision, or every reason why it may not be made.
 *
 * `known` holds the facts that are decided about and every review that there is.
 *
 * @example
 * ```ts
 * import { Decision, Fact, Instant } from "@logframe/core"
 *
 * const measured = Fact.make({
 *   _tag: "Measurement", id: "m1", logframe: "water", status: "submitted", recordedBy: "Ana", indicator: "i1",
 *   period: { from: "2025-01-01", through: "2025-03-31" }, value: { _tag: "Number", value: "16" }
 * })
 * const known = [{ fact: measured, seq: 1, recorded: Instant.make("2025-04-01T08:00:00Z"), root: measured.id }]
 * const approval = (by: string) =>
 *   Decision.review(known, {
 *     id: "v1", logframe: measured.logframe, of: ["m1"], becomes: "approved", by,
 *     at: Instant.make("2025-04-02T08:00:00Z"), fourEyes: true
 *   })
 * approval("Ben") // a success with the review to append
 * approval("Ana") // a failure: Ana recorded m1
 * ```
 */
export const review = (
  known: readonly Fact.Stored[],
  decision: Decision
): Result.Result<Fact.Fact, InvalidInput> => {
  const facts = new Map(known.map(({ fact }): readonly [string, Fact.Fact] => [fact.id, fact]))
  const problems = decision.of.flatMap((id, i) => {
    const fact = facts.get(id)
    const found =
      fact === undefined ? missing(id, [...facts.keys()]) : objection(fact, statusOf(known, fact), decision)
    return found === undefined ? [] : [{ path: `of[${i}]`, ...found }]
  })
  if (problems.length > 0) return Result.fail(new InvalidInput("decision", problems))
  const { id, logframe, of, becomes, by, at, remark } = decision
  return Fact.decode({
    _tag: "Review",
    id,
    logframe,
    reportedAt: at,
    recordedBy: by,
    status: "approved",
    of,
    becomes,
    ...(remark === undefined ? {} : { remark })
  })
}

/** The status of a fact: that of the last review of it, else the one it was born with. */
export const statusOf = (known: readonly Fact.Stored[], fact: Fact.Fact): Fact.Status => {
  const last = known.reduce<Fact.Stored | undefined>(
    (latest, stored) =>
      stored.fact._tag === "Review" && stored.fact.of.includes(fact.id) && stored.seq > (latest?.seq ?? 0)
        ? stored
        : latest,
    undefined
  )
  return last?.fact._tag === "Review" ? last.fact.becomes : fact.status
}

type Objection = Omit<Problem, "path">

const missing = (id: string, ids: readonly string[]): Objection => {
  const near = nearest(id, ids)
  return {
    found: JSON.stringify(id),
    expected: "the id of a fact in this journal",
    ...(near === undefined ? {} : { hint: `Did you mean "${near}"?` })
  }
}

const objection = (fact: Fact.Fact, status: Fact.Status, decision: Decision): Objection | undefined => {
  if (fact._tag === "Review")
    return { found: `${fact.id}, a decision`, expected: "a measurement, money or an assessment" }
  const from = moves[decision.becomes]
  if (!from.includes(status)) {
    return {
      found: `${fact.id}, which is ${status === "draft" ? "a draft" : status}`,
      expected: `a fact whose status is ${from.join(" or ")}`,
      ...(decision.becomes === "approved" && status !== "approved" ? { hint: "Submit it first." } : {})
    }
  }
  if (decision.becomes !== "approved" || !decision.fourEyes) return undefined
  if (fact.recordedBy === undefined) {
    return {
      found: `${fact.id}, of which nobody knows who recorded it`,
      expected: "a fact with the name of who recorded it",
      hint: "With four eyes, record facts with `recordedBy`."
    }
  }
  if (spelled(fact.recordedBy) !== spelled(decision.by)) return undefined
  return {
    found: `${fact.id}, which ${fact.recordedBy} recorded`,
    expected: "an approval by somebody else: four eyes",
    hint: "Let another person approve it."
  }
}

/** A name however its letters are put together, in capitals or not. */
const spelled = (name: string): string => name.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase()
