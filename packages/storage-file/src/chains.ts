/**
 * Chains of corrections: where each begins, as known now and as known before.
 *
 * @internal
 */

/** The corrections of one journal, by number; what corrects nothing begins its own chain, and is not held. */
export interface Chains {
  /** Takes in a correction of something in the chain that begins with `root`. */
  readonly join: (seq: number, root: string) => void
  /** Takes in a correction of a fact that is not there yet: until it comes, the correction begins a chain. */
  readonly begin: (seq: number, id: string, supersedes: string) => void
  /** From the fact that arrives on, chains that began with corrections of it begin where its own does. */
  readonly adopt: (id: string, seq: number, root: () => string) => void
  /** The root of a correction as known up to another entry. */
  readonly rootOf: (seq: number, upTo: number) => string | undefined
}

/** A root that a correction had, up to the entry before `until`. */
interface Root {
  readonly root: string
  until: number
}

/** No corrections. */
export const chainsOf = (): Chains => {
  const rootsOf = new Map<number, Root[]>()
  const members = new Map<string, number[]>()
  const waiting = new Map<string, number[]>()
  const lastOf = (seq: number): Root | undefined => rootsOf.get(seq)?.at(-1)

  const join: Chains["join"] = (seq, root) => {
    push(rootsOf, seq, { root, until: Number.POSITIVE_INFINITY })
    push(members, root, seq)
  }
  return {
    join,
    begin: (seq, id, supersedes) => {
      join(seq, id)
      push(waiting, supersedes, seq)
    },
    adopt: (id, until, rootOf) => {
      const waited = waiting.get(id)
      if (waited === undefined) return
      waiting.delete(id)
      const root = rootOf()
      for (const orphan of new Set(waited.map((seq) => lastOf(seq)?.root ?? root))) {
        if (orphan === root) continue
        for (const seq of members.get(orphan) ?? []) {
          const last = lastOf(seq)
          if (last !== undefined) last.until = until
          join(seq, root)
        }
        members.delete(orphan)
      }
    },
    rootOf: (seq, upTo) => rootsOf.get(seq)?.find(({ until }) => upTo < until)?.root
  }
}

const push = <K, A>(lists: Map<K, A[]>, key: K, one: A): void => {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [one])
  else list.push(one)
}
