/**
 * The query for facts: only the conditions that were asked for, every value a parameter.
 *
 * @internal
 */
import { type Query, StorageDriver } from "@logframe/core"
import type { Connection, Parameters, Row } from "./connect.ts"
import { listOf } from "./rows.ts"

/** At most `limit` facts after the cursor: by logframe, then in the order of the journal. */
export const factsOf = (
  { all }: Connection,
  query: Query.FactQuery,
  after: Query.Cursor | undefined,
  limit: number
): readonly StorageDriver.StoredFactRecord[] => {
  const sql = select(query)
  let rows: readonly Row[] = []
  for (const span of StorageDriver.spans(query, after)) {
    if (rows.length === limit) break
    const more = { ...parameters(query), ...span, limit: limit - rows.length }
    rows = [...rows, ...all(sql, more)]
  }
  return rows.map((row) => ({ ...(row as unknown as StorageDriver.StoredFactRecord) }))
}

/** The root as known where the query ends. */
const root = `coalesce(
    (SELECT former.root FROM former_root AS former
     WHERE former.logframe = fact.logframe AND former.seq = fact.seq AND former.until > :upTo
     ORDER BY former.until LIMIT 1),
    fact.root)`

const among = (expression: string, parameter: string) =>
  `${expression} IN (SELECT value FROM json_each(:${parameter}))`

type Asked = Omit<Query.FactQuery, "logframes">

const conditions: Readonly<Record<keyof Asked, string>> = {
  ids: among("id", "ids"),
  roots: among(root, "roots"),
  kinds: among("kind", "kinds"),
  indicators: among("indicator", "indicators"),
  places: among("place", "places"),
  endFrom: "last_day >= :endFrom",
  endBefore: "last_day < :endBefore"
}
const names = Object.keys(conditions) as readonly (keyof Asked)[]

const asked = (query: Asked) => names.filter((name) => query[name] !== undefined)

const select = (query: Asked): string => `
  SELECT logframe, seq, recorded, ${root} AS root, format, body FROM fact
  WHERE logframe = :logframe AND seq > :after AND seq <= :upTo
    ${asked(query)
      .map((name) => `AND ${conditions[name]}`)
      .join(" ")}
  ORDER BY seq LIMIT :limit`

const parameters = (query: Asked): Parameters =>
  Object.fromEntries(
    asked(query).map((name) => {
      const value = query[name]
      return [name, typeof value === "string" ? value : listOf(value)]
    })
  )
