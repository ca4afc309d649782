import { describe, expect, it } from "vitest"
import { broken, limits } from "./citus.ts"

const fact = '"logframe"."fact"'
const head = '"logframe"."head"'

/** Statements of earlier versions, with the limit that each of them meets. */
const met: Readonly<Record<string, readonly string[]>> = {
  "a function or the table itself in RETURNING": [
    `UPDATE ${head} SET seq = $3 WHERE tenant = $1 AND logframe = $2 RETURNING pg_notify($5, '')`,
    `UPDATE ${fact} AS fact SET body = $3 WHERE tenant = $1 AND logframe = $2 RETURNING fact.id, fact.tableoid::regclass`
  ],
  "rows that come from no table of the journal": [
    `INSERT INTO ${fact} (tenant, logframe, seq) SELECT $1, $2, rows.* FROM unnest($3::bigint[]) AS rows`
  ],
  "a setting in one text with something else": [
    "BEGIN; SET LOCAL logframe.tenant = 'a'",
    "SET LOCAL a.b = 1; SELECT 1"
  ],
  "a setting made by a function": ["SELECT set_config('work_mem', '64MB', true)"],
  "a table whose logframe is not named": [
    `SELECT 1 FROM ${fact} AS fact WHERE tenant = $1 AND logframe = $2 AND EXISTS (
       SELECT 1 FROM "logframe"."former_root" AS former WHERE former.logframe = fact.logframe)`,
    `SELECT count(*) FROM ${fact} WHERE tenant = $1`
  ],
  "a logframe that is changed": [`UPDATE ${fact} SET logframe = $2 WHERE tenant = $1 AND logframe = $3`]
}

describe("a statement that Citus cannot carry out is found", () => {
  it.each(limits.map(({ name }) => name))("%s", (name) => {
    expect(met[name]?.length).toBeGreaterThan(0)
    for (const sql of met[name] ?? [])
      expect([sql, broken(sql)]).toEqual([sql, expect.arrayContaining([name])])
  })
})

it("a statement that it can carry out is none of these", () => {
  const can = [
    "BEGIN",
    "SET LOCAL logframe.tenant = 'a'",
    "SELECT pg_notify($1, '')",
    `SELECT seq, recorded FROM ${head} WHERE tenant = $1 AND logframe = $2`,
    `INSERT INTO ${fact} (tenant, logframe, seq) SELECT held.tenant, held.logframe, rows.* FROM ${head} AS held
       CROSS JOIN unnest($3::bigint[]) AS rows WHERE held.tenant = $1 AND held.logframe = $2`
  ]
  for (const sql of can) expect([sql, broken(sql)]).toEqual([sql, []])
})
