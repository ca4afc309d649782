import { readFileSync } from "node:fs"
import {
  CalendarDate,
  Cells,
  type Fact,
  Facts,
  Plan,
  PromiseStorage,
  Query,
  StorageError
} from "@logframe/core"
import { PostgresDriver } from "@logframe/storage-postgres"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { applicationRole, isCluster, migrate, type Server, start } from "./server.ts"

/** Two tenants as the first version wrote them: chains, some of them late, drafts, reviews, withdrawals, cells, ratios. */
const form1 = readFileSync(new URL("./fixtures/form1.sql", import.meta.url), "utf8")
const tenants = ["a", "b"]

/** Owns the tables, and is bound by row-level security all the same. */
const tableOwner = `${applicationRole}_owner`

let server: Server
beforeAll(async () => {
  server = await start()
  await server.createRole(tableOwner)
  const { rows } = await server.owner.query("SELECT current_database() AS name")
  await server.owner.query(`GRANT CREATE ON DATABASE ${rows[0]?.name} TO ${tableOwner}`)
})
afterAll(() => server.stop())
beforeEach(async () => {
  await server.owner.query("DROP SCHEMA IF EXISTS logframe CASCADE")
  await server.owner.query(form1)
})

const everything = async (storage: PromiseStorage.PromiseStorage, upTo: number) => {
  const facts: Fact.Stored[] = []
  for await (const stored of storage.facts({ logframes: [{ id: "p", upTo }] })) facts.push(stored)
  return facts
}

const rowsOf = async (name: string, tenant: string, schema = "logframe") => {
  const { rows } = await server.owner.query(
    `SELECT to_jsonb(t) - 'tenant' AS row FROM ${schema}.${name} AS t WHERE tenant = $1 ORDER BY to_jsonb(t)::text`,
    [tenant]
  )
  return rows.map(({ row }) => row)
}

const texts = async (column: string) =>
  (await server.owner.query(`SELECT tenant, seq, ${column} FROM logframe.fact ORDER BY tenant, seq`)).rows

describe("tables of the first form", () => {
  it("give the same facts, roots and numbers after the migration", async () => {
    const before = await texts("id, root, recorded, status, body")
    await migrate({ connections: server.owner, grantTo: applicationRole })
    expect(await texts("id, root, recorded, status, body")).toEqual(before)
    expect(before.length).toBe(107)
  })

  it("hold what the newest version would have written, for every tenant", async () => {
    await migrate({ connections: server.owner, grantTo: applicationRole })
    for (const tenant of tenants) {
      const old = PromiseStorage.make(await PostgresDriver.open({ connections: server.application, tenant }))
      const facts = await everything(old, 1_000)
      let now = facts[0]?.recorded
      const driver = await PostgresDriver.open({
        connections: server.owner,
        schema: "fresh",
        tenant,
        now: () => now ?? expect.fail("no fact")
      })
      const fresh = PromiseStorage.make(driver)
      const logframe = await old.logframe("p")
      await fresh.saveLogframe(logframe?.logframe ?? expect.fail("no logframe"), { expected: 0 })
      for (const { fact, recorded } of facts) {
        now = recorded
        await fresh.append("p", [fact])
      }
      for (const name of ["measurement", "decision", "former_root"]) {
        expect([name, await rowsOf(name, tenant)]).toEqual([name, await rowsOf(name, tenant, "fresh")])
        expect((await rowsOf(name, tenant)).length).toBeGreaterThan(5)
      }
    }
    await server.owner.query("DROP SCHEMA fresh CASCADE")
  })

  it("fold as core does, as known at every moment", async () => {
    await migrate({ connections: server.owner, grantTo: applicationRole })
    for (const tenant of tenants) {
      const driver = await PostgresDriver.open({ connections: server.application, tenant })
      const storage = PromiseStorage.make(driver)
      const logframe = (await storage.logframe("p"))?.logframe ?? expect.fail("no logframe")
      const plan = Plan.make(logframe, { asOf: CalendarDate.make("2024-12-31"), periods: "quarterly" })
      for (let upTo = 1; upTo <= 60; upTo += 3) {
        const cells = Cells.of(plan, Facts.of(logframe.id, await everything(storage, upTo)))
        const found = (await driver.journal?.fold?.(Query.foldQuery(plan, upTo, driver.manifest.folds))) ?? []
        const read = new Set<string>(Cells.unfolded(cells))
        for (const { indicator, wide } of found) if (wide > 0) read.add(indicator)
        const folded = (rows: Iterable<Cells.FoldedRow>) =>
          [...rows]
            .filter(({ indicator }) => !read.has(indicator))
            .map((row) => JSON.stringify(row, keys))
            .sort()
        expect(folded(found)).toEqual(folded(Cells.rows(cells)))
      }
    }
  })

  it("are migrated by an owner whom row-level security binds, who sees no tenant's rows before nor after", async () => {
    await server.owner.query(`
      ALTER SCHEMA logframe OWNER TO ${tableOwner};
      DO $$ DECLARE name text; BEGIN
        FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'logframe' LOOP
          EXECUTE format('ALTER TABLE logframe.%I OWNER TO ${tableOwner}', name);
        END LOOP; END $$`)
    await migrate({ connections: server.config(tableOwner) })
    expect((await rowsOf("measurement", "b")).length).toBeGreaterThan(5)
    const { rows } = await server.owner.query(
      `
      SELECT relname FROM pg_class WHERE relnamespace = 'logframe'::regnamespace AND relkind IN ('r', 'p')
        AND NOT (relrowsecurity AND (relforcerowsecurity OR $1)) ORDER BY 1`,
      [isCluster]
    )
    expect(rows).toEqual([{ relname: "migration" }])
  })

  it("are migrated once when two processes open them at the same time", async () => {
    const open = (tenant: string) => PostgresDriver.open({ connections: server.config(), tenant })
    const drivers = await Promise.all(["a", "b", "a", "b"].map(open))
    for (const driver of drivers) await driver.close()
    const { rows } = await server.owner.query("SELECT number FROM logframe.migration ORDER BY number")
    expect(rows).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }])
    expect((await rowsOf("measurement", "a")).length).toBeGreaterThan(5)
  })

  it("take no more facts from a program of the version before, whose facts no fold would see", async () => {
    await migrate({ connections: server.owner })
    const insert = /INSERT INTO "logframe"."fact" \([^)]*\) VALUES\n[^\n]*/.exec(form1)?.[0].replace(/,$/, "")
    await expect(server.owner.query(insert ?? "")).rejects.toThrow('column "value"')
  })

  it("are migrated although the text of a fact cannot be read: whoever reads that fact is told", async () => {
    await server.owner.query("UPDATE logframe.fact SET body = 'damaged' WHERE tenant = 'a' AND seq IN (1, 2)")
    await migrate({ connections: server.owner, grantTo: applicationRole })
    const storage = PromiseStorage.make(
      await PostgresDriver.open({ connections: server.application, tenant: "a" })
    )
    const error: unknown = await everything(storage, 10).catch((cause: unknown) => cause)
    expect(StorageError.isStorageError(error) && error.reason._tag).toBe("Corrupt")
  })

  it("say what to do to a role that may not migrate them", async () => {
    await server.owner.query(`
      GRANT USAGE ON SCHEMA logframe TO ${applicationRole}; GRANT SELECT ON logframe.migration TO ${applicationRole}`)
    const opened = PostgresDriver.open({ connections: server.application, tenant: "a" })
    await expect(opened).rejects.toThrow(/PostgresDriver\.migrate/)
    await expect(opened).rejects.toMatchObject({ reason: { _tag: "Denied" } } satisfies
      | Partial<StorageError.StorageError>
      | object)
  })
})

const keys: (keyof Cells.FoldedRow | string)[] = [
  "indicator",
  "place",
  "party",
  "cell",
  "window",
  "used",
  "seen",
  "reaching",
  "part",
  "fold",
  "sum",
  "n",
  "d",
  "value",
  "end",
  "recorded",
  "seq",
  "_tag",
  "numerator",
  "denominator"
]
