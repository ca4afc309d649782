/**
 * Which facts count.
 *
 * First everything recorded later than what is known is taken away: facts, corrections and reviews alike. Then of each
 * chain of corrections the latest version whose status is accepted counts, so that a draft correction replaces nothing and a
 * correction of a correction replaces both. A version comes after the one it corrects, also where it was recorded before
 * it. A version without a value withdraws its chain. Only then are facts left out that had not yet happened. Every fact that
 * is left out has one reason.
 *
 * @module
 */
import type { Finding } from "../../check/Finding.ts"
import { found, said } from "../../check/found.ts"
import type { CalendarDate } from "../../model/CalendarDate.ts"
import type * as Fact from "../../model/Fact.ts"
import type * as Id from "../../model/Id.ts"
import * as Instant from "../../model/Instant.ts"
import type { LeftOutReason } from "../answer/Explained.ts"
import { holdQuestion } from "../holdQuestion.ts"
import type { Question } from "../Question.ts"
import { inOrder } from "./inOrder.ts"

/** A fact that is left out, with the reason. */
export interface LeftOut {
  readonly stored: Fact.Stored
  readonly reason: LeftOutReason
}

/** The journal as the question sees it. */
export interface Journal {
  /** The facts that count, in the order of the journal. */
  readonly counting: readonly Fact.Stored[]
  /** All facts that are known, counting or not, without reviews. */
  readonly known: readonly Fact.Stored[]
  /** The place in the journal of the last entry that is known; 0 when there is none. */
  readonly last: number
  readonly leftOut: readonly LeftOut[]
  /** Whether facts that are not approved count because the question asked for them. */
  readonly preview: ReadonlySet<string>
  readonly findings: readonly Finding[]
}

/** The day a fact happened: the last day of its span. */
export const dayOf = (fact: Fact.Fact): CalendarDate | undefined =>
  fact._tag === "Measurement" ? fact.period.through : fact._tag === "Review" ? undefined : fact.day

/**
 * Facts that come from no store, given what a store gives: the order in which a store records them
 * ({@link versionsInOrder}), roots along the corrections, and one instant of recording.
 */
export const stored = (facts: readonly Fact.Fact[], recorded: Instant.Instant): readonly Fact.Stored[] =>
  versionsInOrder(facts).map(storing(recorded))

/**
 * The facts with every version after the one it corrects, otherwise in their order: of a chain the last one counts, and a
 * table may list a correction above its original. Versions that correct each other in a ring stay as they are.
 */
export const versionsInOrder = (facts: readonly Fact.Fact[]): readonly Fact.Fact[] => {
  const byId = new Map<string | undefined, Fact.Fact>(facts.map((fact) => [fact.id, fact]))
  return inOrder(facts, ({ supersedes }) => byId.get(supersedes))
}

/** What {@link stored} gives, for facts that come one after the other. @internal */
export const storing = (recorded: Instant.Instant): ((fact: Fact.Fact) => Fact.Stored) => {
  const roots = new Map<string, Id.Fact>()
  let seq = 0
  return (fact) => {
    const root = (fact.supersedes === undefined ? undefined : roots.get(fact.supersedes)) ?? fact.id
    roots.set(fact.id, root)
    return { fact, seq: ++seq, recorded, root }
  }
}

/** Resolves which facts count for the question. */
export const resolve = (facts: readonly Fact.Stored[], question: Question): Journal => {
  holdQuestion(question)
  const accepted: ReadonlySet<string> = new Set(question.include ?? ["approved"])
  const limit = question.knownAt === undefined ? undefined : Instant.normalise(question.knownAt)
  const isKnown = (stored: Fact.Stored) => limit === undefined || Instant.normalise(stored.recorded) <= limit
  const inOrder = [...facts].sort((a, b) => a.seq - b.seq)
  const known = inOrder.filter(isKnown)
  const status = statuses(known)
  const leftOut: LeftOut[] = inOrder
    .filter((stored) => !isKnown(stored) && stored.fact._tag !== "Review")
    .map((stored) => ({ stored, reason: "recordedLater" }))
  const counting: Fact.Stored[] = []
  const findings: Finding[] = []
  const preview = new Set<string>()
  const place = (stored: Fact.Stored, reason: LeftOutReason | undefined): void => {
    if (reason === undefined) counting.push(stored)
    else leftOut.push({ stored, reason })
  }
  for (const chain of chains(known)) {
    const ordered = versions(chain)
    const last = ordered.findLastIndex((stored) => accepted.has(status(stored)))
    const winner = ordered[last]
    for (const [i, stored] of ordered.entries()) {
      const own = status(stored)
      if (stored === winner) place(stored, reasonOfWinner(stored, question.asOf))
      else place(stored, i < last || own === "approved" ? "superseded" : own)
    }
    if (winner !== undefined && status(winner) !== "approved") preview.add(winner.fact.id)
    if (chain.length > 1) {
      findings.push(...twoCorrections(chain.filter((stored) => accepted.has(status(stored)))))
    }
  }
  return {
    counting: counting.sort((a, b) => a.seq - b.seq),
    known: known.filter((stored) => stored.fact._tag !== "Review"),
    last: known.at(-1)?.seq ?? 0,
    leftOut: leftOut.sort((a, b) => a.stored.seq - b.stored.seq),
    preview,
    findings
  }
}

/** The status of a fact: that of the last review that is known, else the one it was born with. */
const statuses = (known: readonly Fact.Stored[]): ((stored: Fact.Stored) => Fact.Status) => {
  const reviewed = new Map<string, Fact.Status>()
  for (const { fact } of known) {
    if (fact._tag === "Review") for (const id of fact.of) reviewed.set(id, fact.becomes)
  }
  if (reviewed.size === 0) return ({ fact }) => fact.status
  return ({ fact }) => reviewed.get(fact.id) ?? fact.status
}

/** The versions of each report, in the order of their first: of most there is one. */
function* chains(known: readonly Fact.Stored[]): Generator<readonly Fact.Stored[]> {
  const first = new Map<string, Fact.Stored>()
  const all = new Map<string, Fact.Stored[]>()
  for (const stored of known) {
    if (stored.fact._tag === "Review") continue
    const before = first.get(stored.root)
    const chain = all.get(stored.root)
    if (before === undefined) first.set(stored.root, stored)
    else if (chain === undefined) all.set(stored.root, [before, stored])
    else chain.push(stored)
  }
  for (const [root, stored] of first) yield all.get(root) ?? [stored]
}

/** The versions of one report, each after the one it corrects. */
const versions = (chain: readonly Fact.Stored[]): readonly Fact.Stored[] => {
  if (chain.length === 1) return chain
  const byId = new Map<string | undefined, Fact.Stored>(chain.map((stored) => [stored.fact.id, stored]))
  return inOrder(chain, ({ fact }) => byId.get(fact.supersedes))
}

const reasonOfWinner = ({ fact }: Fact.Stored, asOf: CalendarDate): LeftOutReason | undefined => {
  if (fact._tag === "Measurement" && fact.value === undefined && fact.cells.length === 0) return "withdrawn"
  const day = dayOf(fact)
  return day !== undefined && day > asOf ? "afterAsOf" : undefined
}

const twoCorrections = (accepted: readonly Fact.Stored[]): readonly Finding[] => {
  const seen = new Map<string, string>()
  return accepted.flatMap(({ fact }) => {
    if (fact.supersedes === undefined) return []
    const other = seen.get(fact.supersedes)
    seen.set(fact.supersedes, fact.id)
    if (other === undefined) return []
    return found(
      "warning",
      "TwoCorrections",
      { _tag: "Fact", id: fact.supersedes },
      said("Two accepted corrections replace it, {} and {}; the later counts.", other, fact.id),
      "Reject one, or let the later correct the other."
    )
  })
}
