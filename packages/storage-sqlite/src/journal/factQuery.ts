/**
 * The query for facts: only the conditions that were asked for, every value a parameter.
 *
 * @internal
 */
import { type Query, StorageDriver } from "@logframe/core"
import type { Connection, Named } from "../file/connect.ts"
import { listOf } from "../file/rows.ts"

/** At most `limit` facts after the cursor: by logframe, then in the order of the journal. */
export const factsOf = (
  { first, lists }: Connection,
  query: Query.FactQuery,
  after: Query.Cursor | undefined,
  limit: number
): readonly StorageDriver.StoredFactRecord[] => {
  const found: StorageDriver.StoredFactRecord[] = []
  for (const { logframe, ...span } of StorageDriver.spans(query, after)) {
    if (found.length === limit) break
    const within = { logframe, ...span }
    const indicators = listOf(query.indicators)
    const wants: Wants = {
      hadOtherRoots: first(otherRoots, [logframe, span.upTo]) !== undefined,
      isFew: indicators !== null && Number(first(few, { ...within, indicators })?.n) < fewAtMost
    }
    const page = { ...parameters(query), ...within, limit: limit - found.length }
    for (const [seq, recorded, root, format, body] of lists(select(query, wants), page)) {
      found.push({ logframe, seq, recorded, root, format, body } as StorageDriver.StoredFactRecord)
    }
  }
  return found
}

interface Wants {
  /** Whether chains have got another root since the entry where the query ends. */
  readonly hadOtherRoots: boolean
  /** Whether so few facts are of the indicators that they are looked up, instead of walking along the journal. */
  readonly isFew: boolean
}

/** As many facts of some indicators are looked up for each page; where there are more, the next ones are not far away. */
const fewAtMost = 10_000

const few = `
  SELECT count(*) AS n FROM (
    SELECT 1 FROM fact INDEXED BY fact_indicator
    WHERE logframe = :logframe AND indicator IN (SELECT value FROM json_each(:indicators))
      AND seq > :after AND seq <= :upTo LIMIT ${fewAtMost})`

const otherRoots = "SELECT 1 FROM former_root WHERE logframe = ?1 AND until > ?2 LIMIT 1"

const rootOf = ({ hadOtherRoots }: Wants): string =>
  hadOtherRoots
    ? `coalesce(
        (SELECT former.root FROM former_root AS former
         WHERE former.logframe = fact.logframe AND former.seq = fact.seq AND former.until > :upTo
         ORDER BY former.until LIMIT 1),
        fact.root)`
    : "root"

const among = (expression: string, parameter: string) =>
  `${expression} IN (SELECT value FROM json_each(:${parameter}))`

type Asked = Omit<Query.FactQuery, "logframes">

const conditions: Readonly<Record<keyof Asked, (wants: Wants) => string>> = {
  ids: () => among("id", "ids"),
  roots: (wants) => among(rootOf(wants), "roots"),
  kinds: () => among("kind", "kinds"),
  indicators: ({ isFew }) =>
    isFew
      ? `seq IN (
          SELECT seq FROM fact INDEXED BY fact_indicator
          WHERE logframe = :logframe AND ${among("indicator", "indicators")} AND seq > :after AND seq <= :upTo)`
      : // the sign keeps the engine from looking them all up and sorting them, page after page
        among("+indicator", "indicators"),
  places: () => among("place", "places"),
  endFrom: () => "last_day >= :endFrom",
  endBefore: () => "last_day < :endBefore"
}
const names = Object.keys(conditions) as readonly (keyof Asked)[]

const asked = (query: Asked) => names.filter((name) => query[name] !== undefined)

const select = (query: Asked, wants: Wants): string => `
  SELECT seq, recorded, ${rootOf(wants)} AS root, format, body FROM fact
  WHERE logframe = :logframe AND seq > :after AND seq <= :upTo
    ${asked(query)
      .map((name) => `AND ${conditions[name](wants)}`)
      .join(" ")}
  ORDER BY seq LIMIT :limit`

const parameters = (query: Asked): Named =>
  Object.fromEntries(
    asked(query).map((name) => {
      const value = query[name]
      return [name, typeof value === "string" ? value : listOf(value)]
    })
  )
