/**
 * Which facts are published, and what of each.
 *
 * @internal
 */
import { CalendarDate, type Fact, type Finding, Instant, Journal } from "@logframe/core"
import { key } from "../activity/kept.ts"

const end = /* @__PURE__ */ CalendarDate.make("2099-12-31")
const epoch = /* @__PURE__ */ Instant.make("2000-01-01T00:00:00Z")

/**
 * The facts that are published: those in force that are approved, each under the id of the first version of its report. Who
 * recorded a fact, the pseudonyms of people, and data of one's own are left out.
 */
export const published = (
  facts: readonly Fact.Fact[],
  asOf: CalendarDate.CalendarDate = end
): readonly Fact.Fact[] => counting(facts, asOf).map(({ fact, root }) => publicPart(fact, root))

/** Says whose pseudonyms are left out. */
export const leftOut = (
  facts: readonly Fact.Fact[],
  asOf: CalendarDate.CalendarDate = end
): readonly Finding.Finding[] =>
  counting(facts, asOf)
    .filter(({ fact }) => fact._tag === "Measurement" && fact.identities.length > 0)
    .map(({ fact }) => ({
      code: "PseudonymsNotPublished",
      severity: "warning",
      place: { _tag: "Fact", id: fact.id },
      sentence:
        "The pseudonyms of the people counted are not published, so that nobody can count distinct people again."
    }))

const counting = (facts: readonly Fact.Fact[], asOf: CalendarDate.CalendarDate): readonly Fact.Stored[] =>
  Journal.resolve(Journal.stored(facts, epoch), { asOf }).counting

const publicPart = (fact: Fact.Fact, root: Fact.Fact["id"]): Fact.Fact => {
  const { recordedBy: _by, supersedes: _of, source: _from, extensions, reportedAt: _at, ...rest } = fact
  const own = extensions?.[key]
  return {
    ...rest,
    id: root,
    status: "approved",
    ...(rest._tag === "Measurement" ? { identities: [] } : {}),
    ...(own === undefined ? {} : { extensions: { [key]: own } })
  } as Fact.Fact
}
