/**
 * Brings the tables to their newest form: every migration that they have not seen, all of them or none.
 *
 * @internal
 */
import type { StorageError } from "@logframe/core"
import { classify } from "./classify.ts"
import { type Connection, quoted, type Transaction } from "./connect.ts"
import { migrations } from "./migrations.ts"

/** Migrates, while nobody else does. Rejects with a StorageError when the tables are of a newer version. */
export const migrate = ({ attempt, error, transaction, schema, table }: Connection): Promise<void> =>
  attempt("open", async () => {
    const seen = await transaction((on) => version(on, table("migration")))
    if (seen > migrations.length) throw error("open", newer(seen))
    if (seen === migrations.length) return
    const migrated = transaction(async (on) => {
      await on.all("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`logframe ${schema}`])
      const before = await version(on, table("migration"))
      await on.script(`CREATE SCHEMA IF NOT EXISTS ${schema}`)
      for (const migration of migrations.slice(before)) await migration(on, table)
      const rows = migrations.slice(before).map((_, i) => `(${before + i + 1})`)
      if (rows.length > 0) await on.script(`INSERT INTO ${table("migration")} VALUES ${rows.join(", ")}`)
    })
    await migrated.catch((cause: unknown) => {
      throw classify(cause)._tag === "Denied" ? error("open", notAllowed(cause)) : cause
    })
  })

/** Lets a role read and add, and of what is there change the roots of chains, and what is erased from. */
export const grant = ({ attempt, transaction, schema, table }: Connection, role: string): Promise<void> =>
  attempt("grant", () =>
    transaction((on) =>
      on.script(`
        GRANT USAGE ON SCHEMA ${schema} TO ${quoted(role)};
        GRANT SELECT ON ${table("migration")} TO ${quoted(role)};
        GRANT SELECT, INSERT ON ${table("revision")}, ${table("former_root")}, ${table("fact")},
          ${table("measurement")}, ${table("decision")} TO ${quoted(role)};
        GRANT UPDATE (root, format, body) ON ${table("fact")} TO ${quoted(role)};
        GRANT UPDATE (root, value, denominator) ON ${table("measurement")} TO ${quoted(role)};
        GRANT SELECT, INSERT, UPDATE ON ${table("head")} TO ${quoted(role)};`)
    )
  )

/** How many migrations the tables have seen. */
const version = async ({ first }: Transaction, table: string): Promise<number> => {
  const there = await first("SELECT to_regclass($1) IS NOT NULL AS there", [table])
  if (there?.there !== true) return 0
  return Number((await first(`SELECT coalesce(max(number), 0) AS seen FROM ${table}`, []))?.seen)
}

const notAllowed = (cause: unknown): StorageError.Reason => ({
  _tag: "Denied",
  what: "The tables are not there yet or of an older form, and this user may not change them: let their owner run PostgresDriver.migrate once for this version",
  cause
})

const newer = (seen: number): StorageError.Reason => ({
  _tag: "Incompatible",
  what: "The tables on the server",
  found: `form ${seen}`,
  understood: `up to form ${migrations.length}`,
  hint: "Upgrade the library, or connect with the version that made them."
})
