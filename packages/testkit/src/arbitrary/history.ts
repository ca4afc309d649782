/**
 * Facts in the order in which they became known: corrections of corrections, branches, drafts, withdrawals, reviews that
 * come late, and corrections that are there before what they correct.
 *
 * @internal
 */
import { Fact, type Id, Instant, type Logframe } from "@logframe/core"
import fc from "fast-check"
import { day, decimal, instant, period, some, text, words } from "./basics.ts"
import { places } from "./logframe.ts"
import { cell, valueOf } from "./measures.ts"

/** Facts that were recorded at one moment. */
export interface Batch {
  readonly recorded: Instant.Instant
  readonly facts: readonly Fact.Fact[]
}

/** What was recorded about a logframe, the first batch first; moments never decrease. */
export type History = readonly Batch[]

const status = fc.oneof(
  { weight: 4, arbitrary: fc.constant("approved" as const) },
  { weight: 2, arbitrary: fc.constantFrom("draft" as const, "submitted" as const, "rejected" as const) }
)

const envelope = fc.record(
  {
    status,
    reportedAt: instant,
    recordedBy: words,
    remark: text,
    extensions: fc.constantFrom({ "org.example": 1 }, { "org.example": { deep: [true, "x"] } }),
    evidence: fc.array(fc.record({ name: words }), { maxLength: 1 })
  },
  { requiredKeys: ["status"] }
)

type Indicator = Logframe.Logframe["indicators"][number]

/** What one version of a chain says, without id and without what it supersedes. */
type Version = Record<string, unknown>

const measurementOf = ({ id, measure }: Indicator): fc.Arbitrary<Version> =>
  fc
    .tuple(
      envelope,
      fc.record(
        {
          period,
          place: fc.constantFrom(...places),
          party: fc.constantFrom("donor", "doer"),
          value: valueOf(measure as Parameters<typeof valueOf>[0]),
          cells: fc.uniqueArray(
            fc.record({ cell, value: valueOf(measure as Parameters<typeof valueOf>[0]) }),
            {
              selector: (row) => JSON.stringify(row.cell),
              maxLength: 3
            }
          ),
          identities: fc.uniqueArray(fc.constantFrom("k1", "k2", "k3", "k4"), { maxLength: 3 })
        },
        { requiredKeys: ["period", "value"] }
      )
    )
    .map(([a, b]) => ({ _tag: "Measurement", indicator: id, ...a, ...b }))

const transaction: fc.Arbitrary<Version> = fc
  .tuple(
    envelope,
    fc.record(
      {
        kind: fc.constantFrom("pledge", "commitment", "receipt", "spending"),
        day,
        money: fc.record({ amount: decimal, currency: fc.constantFrom("EUR", "CHF") }),
        party: fc.constant("donor"),
        for: some(["r1"])
      },
      { requiredKeys: ["kind", "day", "money"] }
    )
  )
  .map(([a, b]) => ({ _tag: "Transaction", ...a, ...b }))

const assessment: fc.Arbitrary<Version> = fc
  .tuple(
    envelope,
    fc.record({
      of: fc.constantFrom("r1", "i1"),
      day,
      says: fc.oneof(
        fc.record({ _tag: fc.constant("OnTrack"), track: fc.constantFrom("onTrack", "atRisk", "offTrack") }),
        fc.record({ _tag: fc.constant("Kept"), kept: fc.boolean() })
      )
    })
  )
  .map(([a, b]) => ({ _tag: "Assessment", ...a, ...b }))

/** A version of one of a few chains; `supersedes` picks another version of its chain, earlier or later, or none. */
const version = ({ indicators }: Logframe.Logframe) =>
  fc.oneof(
    ...indicators.flatMap((indicator, n) => [
      {
        weight: 4,
        arbitrary: fc.record({
          chain: fc.nat(1).map((k) => `m${n}-${k}`),
          says: measurementOf(indicator),
          supersedes: fc.option(fc.nat(50)),
          withdraws: fc.nat(7).map((of8) => of8 === 0)
        })
      }
    ]),
    {
      weight: 2,
      arbitrary: fc.record({
        chain: fc.constant("t"),
        says: transaction,
        supersedes: fc.option(fc.nat(50)),
        withdraws: fc.constant(false)
      })
    },
    {
      weight: 2,
      arbitrary: fc.record({
        chain: fc.constant("s"),
        says: assessment,
        supersedes: fc.option(fc.nat(50)),
        withdraws: fc.constant(false)
      })
    }
  )

const review = fc.record({
  of: fc.array(fc.nat(50), { minLength: 1, maxLength: 3 }),
  becomes: fc.constantFrom("draft" as const, "submitted" as const, "approved" as const, "rejected" as const)
})

/** What became known about a logframe. */
export const history = (logframe: Logframe.Logframe, maxLength = 25): fc.Arbitrary<History> =>
  fc
    .tuple(
      fc.array(
        fc.record({
          what: fc.oneof({ weight: 4, arbitrary: version(logframe) }, { weight: 1, arbitrary: review }),
          /** Whether a new batch begins here. */
          begins: fc.boolean()
        }),
        { maxLength }
      ),
      fc.uniqueArray(instant, { minLength: maxLength, maxLength })
    )
    .map(([steps, moments]) => {
      const ids = steps.map((_, i) => `f${i + 1}`)
      const inOrder = [...moments].map(Instant.normalise).sort()
      const batches: { recorded: Instant.Instant; facts: Fact.Fact[] }[] = []
      steps.forEach(({ what, begins }, i) => {
        const fact = Fact.make(("says" in what ? versionOf(what, i) : reviewOf(what, i)) as Fact.Input)
        const last = batches.at(-1)
        if (last === undefined || begins) {
          batches.push({ recorded: inOrder[batches.length] as Instant.Instant, facts: [fact] })
        } else last.facts.push(fact)
      })
      return batches

      function versionOf(
        { chain, says, supersedes, withdraws }: Extract<(typeof steps)[number]["what"], { says: unknown }>,
        i: number
      ) {
        const others = ids.filter((_, n) => {
          const other = steps[n]?.what
          return n !== i && other !== undefined && "chain" in other && other.chain === chain
        })
        const earlier = supersedes === null ? undefined : others[supersedes % Math.max(1, others.length)]
        const { value, cells, identities, ...rest } = says
        const content = withdraws && earlier !== undefined ? {} : { value, cells, identities }
        return defined({ id: ids[i], logframe: logframe.id, ...rest, ...content, supersedes: earlier })
      }

      function reviewOf(
        { of, becomes }: Extract<(typeof steps)[number]["what"], { of: unknown }>,
        i: number
      ) {
        const about = [...new Set(of.map((at) => ids[at % ids.length] ?? "nobody"))]
        return { _tag: "Review", id: ids[i], logframe: logframe.id, status: "approved", of: about, becomes }
      }
    })

const defined = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/** The facts as a store gives them, without a store: a plain program that says what a store must do. */
export const storedFacts = (history: History): readonly Fact.Stored[] => {
  const roots = new Map<string, Id.Fact>()
  const facts = history.flatMap((batch) => batch.facts.map((fact) => ({ fact, recorded: batch.recorded })))
  facts.forEach(({ fact: { id, supersedes } }, i) => {
    const root = roots.get(supersedes ?? "") ?? id
    roots.set(id, root)
    // what came before, superseding this one, had a chain of its own until now
    for (const { fact } of facts.slice(0, i)) {
      const orphaned = fact.supersedes === id ? roots.get(fact.id) : undefined
      for (const [other, old] of roots) if (old === orphaned) roots.set(other, root)
    }
  })
  return facts.map(({ fact, recorded }, i) => ({
    fact,
    seq: i + 1,
    recorded,
    root: roots.get(fact.id) ?? fact.id
  }))
}
