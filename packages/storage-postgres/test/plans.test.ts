import type { Query } from "@logframe/core"
import { PostgresDriver } from "@logframe/storage-postgres"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Connection, TableRow, Transaction } from "../src/connect.ts"
import { factsOf as readFacts } from "../src/factQuery.ts"
import { fold } from "../src/fold.ts"
import { factOf, journalOf } from "./records.ts"
import { applicationRole, isCluster, migrate, type Server, start } from "./server.ts"

let server: Server
beforeAll(async () => {
  server = await start()
  await migrate({ connections: server.owner, grantTo: applicationRole })
  for (const tenant of ["a", "b", "c"]) {
    const driver = await PostgresDriver.open({ connections: server.application, tenant })
    for (const logframe of ["p1", "p2", "p3", "p4"]) {
      const facts = Array.from({ length: 2_000 }, (_, i) =>
        factOf(`f${i}`, {
          indicator: `i${i % 100}`,
          place: `place ${i % 7}`,
          ...(i % 50 === 49 ? { supersedes: `f${i - 10}` } : {}),
          body: "x".repeat(300)
        })
      )
      const decides = { of: facts.slice(0, 200).map(({ id }) => id), becomes: "rejected" as const }
      await journalOf(driver).append(logframe, [
        ...facts,
        factOf("r", { kind: "Review", foldable: { decides } })
      ])
    }
  }
  await server.owner.query("VACUUM ANALYZE")
})
afterAll(() => server.stop())

/** The plans of all statements that the work runs, as the application would run them. */
const plansOf = async (
  work: (connection: Connection, on: Transaction) => Promise<unknown>
): Promise<readonly string[]> => {
  const client = await server.application.connect()
  const plans: string[] = []
  const explain = async (sql: string, parameters: readonly unknown[]): Promise<readonly TableRow[]> => {
    const values = [...parameters]
    const { rows } = await client.query(`EXPLAIN ${sql}`, values)
    plans.push(rows.map((row) => row["QUERY PLAN"]).join("\n"))
    return (await client.query(sql, values)).rows
  }
  try {
    await client.query("BEGIN")
    await client.query("SET LOCAL logframe.tenant = 'a'")
    await client.query("SET LOCAL jit = on") // as it is where nobody changed it
    await work({ tenant: "a", table: (name: string) => `logframe.${name}` } as Connection, {
      all: explain,
      anew: explain,
      first: async (sql, parameters) => (await explain(sql, parameters))[0],
      script: async (sql) => {
        await client.query(sql)
      },
      settings: async (statements) => {
        for (const sql of statements) await client.query(sql)
      }
    })
  } finally {
    await client.query("ROLLBACK")
    client.release()
  }
  return plans
}

/** The parts of the partitioned tables that a plan reads. */
const partsIn = (plans: readonly string[], table: string): ReadonlySet<string> =>
  new Set(plans.join("\n").match(new RegExp(`on ${table}_\\d\\b`, "g")))

const folding = (indicators: readonly string[]): Query.FoldQuery => ({
  logframe: "p1",
  upTo: 10_000,
  asOf: "2099-12-31",
  windows: [{ from: "1900-01-01", through: "2099-12-31" }],
  series: indicators.map((indicator) => ({ indicator, fold: "sum", of: "number" }))
})

/** Which would have to come before any statement of the test. */
const isNoIsolation = (sql: string): boolean => !sql.includes("ISOLATION LEVEL")

/** On a cluster each server makes plans of its own for the parts that it has. */
const ofOneServer = describe.skipIf(isCluster)

ofOneServer("a fold", () => {
  const everything = folding(Array.from({ length: 100 }, (_, i) => `i${i}`))

  it("reads one part of each table, and no text of a fact", async () => {
    const plans = await plansOf((connection, on) => fold(connection, on, everything))
    expect(partsIn(plans, "measurement").size).toBe(1)
    expect(partsIn(plans, "decision").size).toBe(1)
    expect(partsIn(plans, "fact").size).toBe(1)
    expect(plans.join("\n")).not.toMatch(/Seq Scan on fact_\d/)
    expect(plans.join("\n")).toMatch(/Index Only Scan using fact_\d\S* on fact_\d/)
  })

  it("is not compiled before it runs, however dear the engine believes it to be", async () => {
    const compiled: unknown[] = []
    const plans = await plansOf(async (connection, on) => {
      const jit = async () => (await on.first("SELECT current_setting('jit') AS jit", []))?.jit
      compiled.push(await jit())
      await fold(connection, { ...on, settings: (all) => on.settings(all.filter(isNoIsolation)) }, everything)
      compiled.push(await jit())
    })
    expect(compiled).toEqual(["on", "off"])
    expect(plans.join("\n")).not.toContain("JIT:")
  })

  it("looks nothing up once for each fact, however few rows the engine expects", async () => {
    const plans = await plansOf((connection, on) => fold(connection, on, everything))
    expect(plans.join("\n")).not.toContain("Nested Loop")
    expect(plans.join("\n")).toMatch(/Hash (Left|Right) Join/)
  })

  it("of a few indicators finds them by the index", async () => {
    const plans = await plansOf((connection, on) => fold(connection, on, folding(["i3", "i77"])))
    expect(plans.join("\n")).toMatch(/(Index Scan using|Bitmap Index Scan on) measurement_\d\S*/)
    expect(plans.join("\n")).not.toMatch(/Seq Scan on measurement_\d/)
  })
})

ofOneServer("a page of facts", () => {
  const logframes = [{ id: "p1", upTo: 10_000 }]
  const plansFor = (more: Partial<Query.FactQuery>) =>
    plansOf((connection, { all }) => readFacts(connection, all, { logframes, ...more }, undefined, 100))

  it.each<readonly [string, Partial<Query.FactQuery>]>([
    ["in the order of the journal", {}],
    ["by id", { ids: ["f1", "f2"] }],
    ["by indicator", { indicators: ["i1"] }],
    ["of chains", { roots: ["f39"] }]
  ])("%s is found by an index in one part", async (_, query) => {
    const plans = await plansFor(query)
    expect(partsIn(plans, "fact").size).toBe(1)
    expect(plans.join("\n")).toMatch(/(Index Scan using|Bitmap Index Scan on) fact_\d\S*/)
    expect(plans.join("\n")).not.toMatch(/Seq Scan on fact_\d/)
  })
})
