import type { Indicator } from "../model/Indicator.ts"
import type { OwnRule } from "./Rule.ts"
import { said } from "./said.ts"

/** Indicators replace one another in a ring, or one replaces itself. */
export const replacesInRing: OwnRule = {
  code: "ReplacesInRing",
  severity: "error",
  about: "Indicators replace one another in a ring, or one replaces itself.",
  reads: "allEditions",
  check: ({ indicators }) => {
    const replaced = new Map<string, string | undefined>(
      indicators.map(({ id, replaces }) => [id, replaces?.indicator])
    )
    const rings = new Map(
      indicators.flatMap(({ id }) => {
        const ring = ringOf(id, replaced)
        return ring.length === 0 ? [] : [[ring.join("\n"), ring] as const]
      })
    )
    return [...rings.values()].map((ids) => ({
      place: { _tag: "Rows", rows: "indicators", ids },
      ...said("Each replaces another one of them, in a ring: {}.", ids.join(", ")),
      hint: "Say in `replaces` of one of them another indicator, or none."
    }))
  }
}

/** The ring that an indicator is in, its ids in order; empty when it is in none. */
const ringOf = (
  id: Indicator["id"],
  replaced: ReadonlyMap<string, string | undefined>
): readonly string[] => {
  const seen = new Set<string>()
  let at: string | undefined = id
  while (at !== undefined && !seen.has(at)) {
    seen.add(at)
    at = replaced.get(at)
  }
  return at === id ? [...seen].sort() : []
}
