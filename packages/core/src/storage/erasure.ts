/**
 * Facts without the personal data that they may carry: who recorded them, and the pseudonyms of the people counted.
 *
 * Everything else stays as it was, what is written in free words too: a name in a remark, in a file of evidence or in the
 * passage that an importer read is corrected by whoever wrote it.
 *
 * @internal
 */
import type * as Fact from "../model/Fact.ts"

/** The fact without it; nothing when there is none. */
export const erased = (fact: Fact.Fact): Fact.Fact | undefined => {
  const { recordedBy, ...rest } = fact
  const counted = rest._tag === "Measurement" ? rest.identities : []
  if (recordedBy === undefined && counted.length === 0) return undefined
  return rest._tag === "Measurement" ? { ...rest, identities: [] } : rest
}
