/**
 * Facts as rows, one journal for each logframe.
 *
 * @internal
 */
import { StorageDriver } from "@logframe/core"
import { add } from "./add.ts"
import type { Connection, Transaction } from "./connect.ts"
import { erase } from "./erase.ts"
import { factsOf } from "./factQuery.ts"
import { fold } from "./fold.ts"
import { recordingTime, recordOf } from "./rows.ts"
import { channelOf, type Waiting } from "./waiting.ts"

/** The half of the driver that keeps facts. */
export const journal = (connection: Connection, { wait }: Pick<Waiting, "wait">): StorageDriver.Journal => {
  const { attempt, read, transaction, tenant, table } = connection

  const head = async (all: Transaction["all"], logframe: string): Promise<StorageDriver.Head> => {
    const sql = `SELECT seq, recorded FROM ${table("head")} WHERE tenant = $1 AND logframe = $2`
    const [row] = await all(sql, [tenant, logframe])
    return row === undefined ? { seq: 0 } : recordOf<StorageDriver.Head>(row)
  }

  /** The head, held until the transaction ends: facts become visible in the order of their numbers. */
  const heldHead = async (on: Transaction, logframe: string): Promise<StorageDriver.Head> => {
    const sql = `INSERT INTO ${table("head")} AS head (tenant, logframe, seq) VALUES ($1, $2, 0)
      ON CONFLICT (tenant, logframe) DO UPDATE SET seq = head.seq RETURNING seq, recorded`
    const row = await on.first(sql, [tenant, logframe])
    return row === undefined ? { seq: 0 } : recordOf<StorageDriver.Head>(row)
  }

  return {
    append: (logframe, facts, expect) =>
      attempt("append", () =>
        transaction(async (on) => {
          const before = await heldHead(on, logframe)
          const recorded = await recordingTime(connection, on, before.recorded)
          const added = await add(connection, on, { logframe, recorded, facts, head: before.seq, expect })
          if (added === 0) return { ...before, added }
          const seq = before.seq + added
          const sql = `UPDATE ${table("head")} SET seq = $3, recorded = $4 WHERE tenant = $1 AND logframe = $2`
          await on.all(sql, [tenant, logframe, seq, recorded])
          await on.all("SELECT pg_notify($1, '')", [channelOf(connection)])
          return { seq, recorded, added }
        })
      ),

    read: (query, { after, limit }) =>
      attempt("read", async () => {
        const page = (all: Transaction["all"]) => factsOf(connection, all, query, after, limit + 1)
        const isOne = query.logframes.length === 1
        const rows = await (isOne ? page(read) : transaction(({ all }) => page(all)))
        return StorageDriver.pageOf(rows, limit, StorageDriver.cursorAfter)
      }),

    head: (logframe, at) =>
      attempt("head", async () => {
        const last = await head(read, logframe)
        if (at === undefined || last.recorded === undefined || last.recorded <= at.knownAt) return last
        const [row] = await read(lastBy(table("fact")), [tenant, logframe, last.seq, at.knownAt])
        return row === undefined ? { seq: 0 } : recordOf<StorageDriver.Head>(row)
      }),

    fold: (query) => attempt("fold", () => transaction((on) => fold(connection, on, query))),

    wait,

    erase: (logframe, facts) => attempt("erase", () => erase(connection, logframe, facts))
  }
}

/** The last entry recorded by an instant; instants never decrease, so the halves are searched. */
const lastBy = (fact: string): string => `
  WITH RECURSIVE search AS (
    SELECT 0::bigint AS low, $3::bigint AS high
    UNION ALL
    SELECT CASE WHEN entry.recorded <= $4 THEN middle.seq ELSE low END,
      CASE WHEN entry.recorded <= $4 THEN high ELSE middle.seq - 1 END
    FROM search CROSS JOIN LATERAL (SELECT (low + high + 1) / 2 AS seq) AS middle
    JOIN ${fact} AS entry ON entry.tenant = $1 AND entry.logframe = $2 AND entry.seq = middle.seq
    WHERE low < high)
  SELECT entry.seq, entry.recorded FROM search
  JOIN ${fact} AS entry ON entry.tenant = $1 AND entry.logframe = $2 AND entry.seq = search.low
  WHERE search.low = search.high`
