/**
 * The query for facts: only the conditions that were asked for, every value a parameter.
 *
 * @internal
 */
import { type Query, StorageDriver } from "@logframe/core"
import type { Connection, Transaction } from "./connect.ts"

/**
 * At most `limit` facts after the cursor: by logframe, then in the order of the journal. The rows become records where they
 * are, for there are many: none of their columns is ever null, and only the number comes as a text.
 */
export const factsOf = async (
  { tenant, table }: Connection,
  all: Transaction["all"],
  query: Query.FactQuery,
  after: Query.Cursor | undefined,
  limit: number
): Promise<readonly StorageDriver.StoredFactRecord[]> => {
  const { conditions, values } = asked(query, table("former_root"))
  const sql = `
    SELECT logframe, seq, recorded, ${root(table("former_root"))} AS root, format, body
    FROM ${table("fact")} AS fact
    WHERE tenant = $1 AND logframe = $2 AND seq > $3 AND seq <= $4 ${conditions}
    ORDER BY fact.seq LIMIT $5`
  const rows: StorageDriver.StoredFactRecord[] = []
  for (const { logframe, after: from, upTo } of StorageDriver.spans(query, after)) {
    if (rows.length === limit) break
    const more = await all(sql, [tenant, logframe, from, upTo, limit - rows.length, ...values])
    for (const row of more as unknown as StoredRow[]) {
      row.seq = Number(row.seq)
      rows.push(row)
    }
  }
  return rows
}

type StoredRow = { -readonly [K in keyof StorageDriver.StoredFactRecord]: StorageDriver.StoredFactRecord[K] }

/** The root as known where the query ends; whether any fact has another one now is asked once, not for each. */
const root = (formerRoot: string): string => `
  CASE WHEN EXISTS (SELECT 1 FROM ${formerRoot} WHERE tenant = $1 AND logframe = $2 AND until > $4)
    THEN coalesce(
      (SELECT former.root FROM ${formerRoot} AS former
       WHERE former.tenant = $1 AND former.logframe = $2 AND former.seq = fact.seq AND former.until > $4
       ORDER BY former.until LIMIT 1),
      fact.root)
    ELSE fact.root END`

type Asked = Omit<Query.FactQuery, "logframes">

const expressions = {
  ids: "id = ANY",
  roots: "= ANY",
  kinds: "kind = ANY",
  indicators: "indicator = ANY",
  places: "place = ANY",
  endFrom: "last_day >=",
  endBefore: "last_day <"
} as const satisfies Readonly<Record<keyof Asked, string>>

const names = Object.keys(expressions) as readonly (keyof Asked)[]

const asked = (query: Asked, formerRoot: string) => {
  const values: unknown[] = []
  const conditions = names.flatMap((name) => {
    const value = query[name]
    if (value === undefined) return []
    values.push(value)
    const expression = name === "roots" ? `${root(formerRoot)} ${expressions.roots}` : expressions[name]
    return [`AND ${expression} ($${values.length + 5})`]
  })
  return { conditions: conditions.join(" "), values }
}
