/**
 * Facts as rows, one journal for each logframe.
 *
 * @internal
 */
import { type Instant, StorageDriver } from "@logframe/core"
import type { Connection } from "../file/connect.ts"
import { fold } from "../fold/fold.ts"
import * as Names from "../fold/Names.ts"
import { add } from "./add.ts"
import { erase } from "./erase.ts"
import { factsOf } from "./factQuery.ts"
import type { Watch } from "./watch.ts"

const { cursorAfter, instantAfter, pageOf } = StorageDriver

/** The half of the driver that keeps facts. */
export const journal = (
  connection: Connection,
  now: () => Instant.Instant,
  { tell, wait }: Watch
): Required<StorageDriver.Journal> => {
  const { attempt, error, transaction, moment } = connection
  const names = Names.make(connection)
  const headOf = (logframe: string) => lastOf(connection, logframe)
  /** What did not happen leaves no names behind. */
  const changing = <A>(change: () => A): A => {
    try {
      return transaction(change)
    } catch (cause) {
      names.forget()
      throw cause
    }
  }
  return {
    append: (logframe, facts, expect) =>
      attempt("append", () => {
        const appended = changing(() => {
          const head = headOf(logframe)
          if (facts.length === 0) return { ...head, added: 0 }
          const recorded = instantAfter(head.recorded, now())
          const { added, ids } = add(connection, names, { logframe, recorded, facts, head: head.seq })
          if (ids.length > 0) {
            throw error("append", { _tag: "Conflict", on: "facts", logframe, ids, head: head.seq })
          }
          if (added > 0 && expect !== undefined && expect.head !== head.seq) {
            const [on, expected] = ["journal" as const, expect.head]
            throw error("append", { _tag: "Conflict", on, logframe, expected, head: head.seq })
          }
          return added === 0 ? { ...head, added } : { seq: head.seq + added, recorded, added }
        })
        tell(logframe, appended.seq)
        return appended
      }),

    read: (query, { after, limit }) =>
      attempt("read", () => pageOf(factsOf(connection, query, after, limit + 1), limit, cursorAfter)),

    head: (logframe, at) =>
      attempt("head", () => {
        const head = headOf(logframe)
        if (at === undefined || head.recorded === undefined || head.recorded <= at.knownAt) return { ...head }
        return lastBy(connection, logframe, head.seq, at.knownAt)
      }),

    fold: (query) => attempt("fold", () => moment(() => fold(connection, query))),

    wait,

    erase: (logframe, facts) =>
      attempt("erase", () => {
        changing(() => erase(connection, names, logframe, facts))
        connection.rewrite("erase")
      })
  }
}

/** The last entry. */
export const lastOf = ({ first }: Connection, logframe: string): StorageDriver.Head =>
  (first(lastEntry, [logframe]) as StorageDriver.Head | undefined) ?? { seq: 0 }

/** The last entry that was recorded by an instant; instants never decrease, so the halves are searched. */
const lastBy = (
  { first }: Connection,
  logframe: string,
  last: number,
  knownAt: string
): StorageDriver.Head => {
  let known: StorageDriver.Head = { seq: 0 }
  for (let [low, high] = [1, last]; low <= high; ) {
    const middle = Math.floor((low + high) / 2)
    const recorded = String(first(recordedAt, [logframe, middle])?.recorded)
    if (recorded <= knownAt) {
      known = { seq: middle, recorded }
      low = middle + 1
    } else high = middle - 1
  }
  return known
}

const lastEntry = "SELECT seq, recorded FROM fact WHERE logframe = ?1 ORDER BY seq DESC LIMIT 1"
const recordedAt = "SELECT recorded FROM fact WHERE logframe = ?1 AND seq = ?2"
