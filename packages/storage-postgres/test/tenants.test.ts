import type { Query, StorageDriver } from "@logframe/core"
import { PostgresDriver } from "@logframe/storage-postgres"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { applicationRole, migrate, nodes, type Server, start } from "./server.ts"

const secret = "SECRET-OF-A"

let server: Server
let a: StorageDriver.StorageDriver
let b: StorageDriver.StorageDriver
/** The connections of the application through which b works: to the server, or to each of a cluster. */
let application: pg.Pool

const documentsOf = ({ documents }: StorageDriver.StorageDriver): StorageDriver.Documents => {
  if (documents === undefined) throw new Error("no documents")
  return documents
}
const journalOf = ({ journal }: StorageDriver.StorageDriver): StorageDriver.Journal => {
  if (journal === undefined) throw new Error("no journal")
  return journal
}

const revision = (
  id: string,
  change: Partial<StorageDriver.LogframeRecord> = {}
): StorageDriver.LogframeRecord => ({
  id,
  revision: 1,
  format: 1,
  heading: `{"of":"${id}"}`,
  body: `{"of":"${id}"}`,
  ...change
})
const fact = (id: string, change: Partial<StorageDriver.FactRecord> = {}): StorageDriver.FactRecord => ({
  id,
  kind: "Measurement",
  format: 1,
  status: "approved",
  indicator: "i1",
  firstDay: "2024-01-01",
  lastDay: "2024-12-31",
  value: "1",
  body: `{"id":"${id}"}`,
  ...change
})

/** Everything that tenant a has, as its own driver and the owner of the server see it. */
const stateOfA = async (): Promise<unknown> => [
  await documentsOf(a).list({}, { limit: 100 }),
  await documentsOf(a).get("p1"),
  await journalOf(a).head("p1"),
  await journalOf(a).read({ logframes: [{ id: "p1", upTo: 1_000 }] }, { limit: 100 }),
  await journalOf(a).fold?.(folding("p1", "i1")),
  ...(await Promise.all(
    ["former_root", "measurement", "decision"].map(
      async (name) => (await server.owner.query(`SELECT * FROM logframe.${name} WHERE tenant = 'a'`)).rows
    )
  ))
]

const folding = (logframe: string, indicator: string): Query.FoldQuery => ({
  logframe,
  upTo,
  asOf: "2099-12-31",
  windows: [{ from: "1900-01-01", through: "2099-12-31" }],
  series: (["sum", "latest"] as const).map((fold) => ({ indicator, fold, of: "number" }))
})

beforeAll(async () => {
  server = await start()
  await migrate({ connections: server.owner, grantTo: applicationRole })
  a = await PostgresDriver.open({ connections: server.application, tenant: "a" })
  await documentsOf(a).write(revision("p1", { body: secret, heading: secret, note: secret, by: secret }))
  await journalOf(a).append("p1", [
    fact("f1", { body: secret, foldable: { party: secret, values: [{ cell: "", value: "987654321" }] } }),
    fact("f2", {
      supersedes: "f1",
      body: secret,
      foldable: { values: [{ cell: secret, value: "987654321" }] }
    }),
    fact("f3", {
      kind: "Review",
      body: secret,
      foldable: { decides: { of: ["f2", secret], becomes: "rejected" } }
    })
  ])
})
afterAll(() => server.stop())

const upTo = 1_000
const page = { limit: 100 }

/** Texts that would matter if they ever became a part of a statement. */
const crafted = [
  "p1' OR '1'='1",
  "p1'; SET logframe.tenant = 'a'; SELECT '",
  "' UNION SELECT tenant, 1, recorded, 1, body FROM logframe.revision --",
  "p1\"; SELECT set_config('logframe.tenant', 'a', false); --",
  "a p1",
  "$1",
  "{p1}",
  "p1%",
  "%",
  "\\",
  "p1\\'; --"
]

const readAs = (id: string) => async () => [
  await documentsOf(b).get(id),
  await documentsOf(b).get(id, { revision: 1 }),
  await documentsOf(b).revisions(id, page),
  await documentsOf(b).list({ ids: [id] }, page),
  await documentsOf(b).list({}, { after: id, limit: 100 }),
  await journalOf(b).head(id),
  await journalOf(b).read({ logframes: [{ id, upTo }] }, page),
  await journalOf(b).read(
    { logframes: [{ id: "p1", upTo }], ids: [id], roots: [id], indicators: [id] },
    page
  ),
  await journalOf(b).read({ logframes: [{ id: "p1", upTo }], endFrom: id, endBefore: id }, page),
  await journalOf(b).fold?.(folding(id, "i1")),
  await journalOf(b).fold?.(folding("p1", id)),
  await journalOf(b)
    .wait?.(id, 0, AbortSignal.timeout(50))
    .catch((reason: DOMException) => reason.name)
]

const raw =
  (...statements: readonly string[]) =>
  async () => {
    const client = await application.connect()
    try {
      const rows: unknown[] = []
      for (const sql of statements) rows.push(...(await client.query(sql)).rows)
      return rows
    } finally {
      client.release(true)
    }
  }

/** Statements that one who got hold of the application's connection might try without its tenant. */
const statements: readonly (readonly [string, ...string[]])[] = [
  ["every revision", "SELECT * FROM logframe.revision"],
  ["every fact", "SELECT * FROM logframe.fact"],
  ["the parts of the journal", ...Array.from({ length: 8 }, (_, i) => `SELECT * FROM logframe.fact_${i}`)],
  ["every head", "SELECT * FROM logframe.head"],
  ["every measurement", "SELECT * FROM logframe.measurement"],
  ["its parts", ...Array.from({ length: 8 }, (_, i) => `SELECT * FROM logframe.measurement_${i}`)],
  ["a sum of everything", "SELECT sum(value) FROM logframe.measurement"],
  ["every decision", "SELECT * FROM logframe.decision"],
  ["every former root", "SELECT * FROM logframe.former_root"],
  [
    "a count",
    "SELECT count(*) FILTER (WHERE count > 0) AS seen FROM (SELECT count(*) FROM logframe.fact) AS c"
  ],
  ["a policy that is switched off", "SET row_security = off", "SELECT * FROM logframe.fact"],
  ["another path to the tables", "SET search_path = logframe", "SELECT * FROM fact"],
  ["a table that hides the real one", "CREATE TEMP TABLE fact (body text)", "SELECT * FROM logframe.fact"],
  ["a copy", "COPY logframe.fact TO STDOUT"],
  ["a file of the server", "COPY (SELECT 1) TO '/tmp/logframe-stolen'"],
  ["another role", "SET ROLE postgres", "SELECT * FROM logframe.fact"],
  ["a policy that is dropped", "DROP POLICY own_tenant ON logframe.fact"],
  ["a table without its policies", "ALTER TABLE logframe.fact DISABLE ROW LEVEL SECURITY"],
  ["statistics", "SELECT most_common_vals::text FROM pg_stats WHERE schemaname = 'logframe'"],
  ["a foreign row", `INSERT INTO logframe.revision VALUES ('a', 'p1', 2, '2024', 1, null, null, 'x', 'x')`],
  ["a foreign fact that is changed", "UPDATE logframe.fact SET root = 'stolen'"],
  ["the text of a foreign fact that is changed", "UPDATE logframe.fact SET body = 'stolen'"],
  ["a foreign measurement that is changed", "UPDATE logframe.measurement SET value = 0"],
  [
    "a foreign measurement that is added",
    `INSERT INTO logframe.measurement VALUES ('a', 'p1', 9, now(), 'f9', 'f9', true, 'i1', null, null, '', now(), now(), 1)`
  ],
  ["a foreign decision that is added", "INSERT INTO logframe.decision VALUES ('a', 'p1', 'f1', 9, false)"],
  ["a foreign measurement that is deleted", "DELETE FROM logframe.measurement"],
  ["a table that is vacuumed away", "VACUUM FULL logframe.fact"],
  ["a foreign fact that is deleted", "DELETE FROM logframe.fact"],
  ["everything that is emptied", "TRUNCATE logframe.fact"]
]

/** Writes that might land in the rows of another tenant, or learn of them from a refusal. */
const writes: readonly (readonly [string, () => Promise<unknown>])[] = [
  ["the same logframe", () => documentsOf(b).write(revision("p1"))],
  ["its next revision", () => documentsOf(b).write(revision("p1", { revision: 2 }))],
  [
    "a revision far ahead, whose refusal tells the head",
    () => documentsOf(b).write(revision("p2", { revision: 9 }))
  ],
  ["the same fact", () => journalOf(b).append("p1", [fact("f1")])],
  ["the same fact with other bytes", () => journalOf(b).append("p1", [fact("f2", { body: "other" })])],
  ["a correction of a foreign fact", () => journalOf(b).append("p1", [fact("x", { supersedes: "f1" })])],
  ["the beginning of a foreign chain", () => journalOf(b).append("p1", [fact("f0"), fact("f00")])],
  [
    "personal data of a foreign fact away",
    async () => journalOf(b).erase?.("p1", [fact("f1", { foldable: { values: [{ cell: "", value: "1" }] } })])
  ],
  [
    "a decision about a foreign fact",
    () =>
      journalOf(b).append("p1", [
        fact("d1", { kind: "Review", foldable: { decides: { of: ["f1"], becomes: "rejected" } } })
      ])
  ],
  ["a guess at the head", () => journalOf(b).append("p9", [fact("y")], { head: 2 })],
  ...crafted.map(
    (text) =>
      [
        `every text is ${text}`,
        async () => {
          await documentsOf(b).write(revision(text, { heading: text, body: text, by: text, note: text }))
          await journalOf(b).append(text, [
            fact(text, {
              supersedes: text.slice(1),
              indicator: text,
              place: text,
              body: text,
              foldable: {
                party: text,
                values: [{ cell: text, value: "1" }],
                decides: { of: [text], becomes: "rejected" }
              }
            })
          ])
          await journalOf(b).erase?.(text, [fact(text, { indicator: text, body: "{}" })])
        }
      ] as const
  )
]

const ways = [undefined, ...nodes].map((node) => ({
  node,
  name: node === undefined ? "the server" : `its node ${node.port}`
}))

describe.each(ways)(
  "a tenant that tries, through $name, to reach another sees nothing, changes nothing and learns nothing",
  ({ node }) => {
    beforeAll(async () => {
      application =
        node === undefined ? server.application : new pg.Pool(server.config(applicationRole, node))
      b = await PostgresDriver.open({ connections: application, tenant: "b" })
    })
    afterAll(async () => {
      if (node !== undefined) await application.end()
    })

    const attempts = [
      ...crafted.map((text) => [`reads ${text}`, readAs(text)] as const),
      ["reads the very ids", readAs("p1")] as const,
      ...statements.map(([name, ...sql]) => [`as SQL, without a tenant: ${name}`, raw(...sql)] as const),
      ...writes.map(([name, write]) => [`writes ${name}`, write] as const)
    ]

    it.each(attempts)("%s", async (_, attempt) => {
      const before = await stateOfA()
      const seen = await attempt().catch((error: unknown) => [
        String(error),
        JSON.stringify(error),
        error instanceof Error ? String(error.cause) : ""
      ])
      expect(JSON.stringify(seen) ?? "").not.toContain(secret)
      expect(JSON.stringify(seen) ?? "").not.toContain("987654321")
      expect(await stateOfA()).toEqual(before)
    })

    it("makes more than thirty attempts", () => {
      expect(attempts.length).toBeGreaterThan(30)
    })

    it("a tenant whose name is crafted is only that tenant", async () => {
      for (const tenant of ["a'", "a' OR true --", "a\\", 'a"', "A", "a ", " a", "%"]) {
        const driver = await PostgresDriver.open({ connections: server.application, tenant })
        expect([tenant, (await documentsOf(driver).list({}, page)).rows]).toEqual([tenant, []])
        expect([tenant, await journalOf(driver).head("p1")]).toEqual([tenant, { seq: 0 }])
      }
    })

    it.each(["", "a\uD801", "\uDC00a", "a\0", null, 1])(
      "a tenant that is no name, %j, is refused at the door",
      async (tenant) => {
        const opened = PostgresDriver.open({ connections: server.application, tenant: tenant as string })
        await expect(opened).rejects.toMatchObject({ _tag: "InvalidInput", problems: [{ path: "tenant" }] })
      }
    )

    it("a role that owns the tables could change the policies, so tenants are not claimed for it", async () => {
      const owner = `${applicationRole}_owner${node?.port ?? ""}`
      await server.createRole(owner)
      const { rows } = await server.owner.query("SELECT current_database() AS name")
      await server.owner.query(`GRANT CREATE ON DATABASE ${rows[0]?.name} TO ${owner}`)
      const driver = await PostgresDriver.open({
        connections: server.config(owner),
        schema: "owned",
        tenant: "a"
      })
      expect(driver.manifest.claims.tenants.is).toBe("impossible")
      await driver.close()
      await server.owner.query(`DROP OWNED BY ${owner}`)
    })

    it("a connection that goes back to the pool forgets its tenant, and its prepared statements give nothing away", async () => {
      const pool = server.application
      await documentsOf(a).list({}, page)
      for (let i = 0; i < 8; i++) {
        const client = await pool.connect()
        try {
          const { rows } = await client.query("SELECT current_setting('logframe.tenant', true) AS tenant")
          expect(["", null]).toContain(rows[0]?.tenant)
          const { rows: prepared } = await client.query("SELECT name, statement FROM pg_prepared_statements")
          for (const { name, statement } of prepared) {
            if (!/^\s*SELECT/.test(statement)) continue
            const holes = [...new Set(statement.match(/\$\d+/g) ?? [])].map(() => "'a'").join(", ")
            const found = await client
              .query(`EXECUTE ${name}${holes === "" ? "" : `(${holes})`}`)
              .catch(String)
            expect(JSON.stringify(typeof found === "string" ? found : found.rows)).not.toContain(secret)
          }
        } finally {
          client.release()
        }
      }
    })

    it("the manifest claims tenants only for a role that cannot pass by the policies", async () => {
      const free = await PostgresDriver.open({ connections: server.owner, tenant: "b" })
      expect(b.manifest.claims.tenants.is).toBe("supported")
      expect(free.manifest.claims.tenants.is).toBe("impossible")
      expect((await documentsOf(free).get("p1"))?.body).not.toBe(secret)
    })
  }
)
