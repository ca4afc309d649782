/**
 * Tables that Citus spreads over many servers: each logframe whole on one of them, with all that belongs to it.
 *
 * @internal
 */
import type { StorageError } from "@logframe/core"
import type { Connection, Transaction } from "./connect.ts"

/** How the tables are to be spread. */
export interface Distribution {
  /** The extension that spreads them. */
  readonly by: "citus"
  /** Into how many parts, which cannot cheaply become more later: 64 to 128 for some servers. */
  readonly shards: number
}

/** The tables of a logframe; the first says where it is, the others follow it. */
const names = ["head", "revision", "fact", "former_root", "measurement", "decision"] as const
const [first, ...others] = names

/** Into how many parts the tables are spread; nothing where they are not. */
export const shardsOf = async (on: Transaction, table: Connection["table"]): Promise<number | undefined> => {
  const here = await on.first("SELECT to_regclass('pg_catalog.pg_dist_shard') IS NOT NULL AS here", [])
  if (here?.here !== true) return undefined
  const sql =
    "SELECT count(*)::integer AS shards FROM pg_catalog.pg_dist_shard WHERE logicalrelid = to_regclass($1)"
  const shards = Number((await on.first(sql, [table(first)]))?.shards)
  return shards === 0 ? undefined : shards
}

/**
 * Spreads the tables, with the rows that they have; does nothing where that is done. For the owner of the tables.
 *
 * Rejects with a `StorageError` where the extension is missing, or the tables are spread otherwise.
 */
export const distribute = async (connection: Connection, { shards }: Distribution): Promise<void> => {
  const { attempt, error, transaction, table } = connection
  await attempt("migrate", () =>
    transaction(async (on) => {
      const extension = await on.first("SELECT 1 AS here FROM pg_extension WHERE extname = 'citus'", [])
      if (extension === undefined) throw error("migrate", noExtension)
      const before = await shardsOf(on, table)
      if (before !== undefined && before !== shards) throw error("migrate", otherShards(before, shards))
      if (before !== undefined) return
      const parts = await on.all(partsOf, [names.map(table)])
      const sent = statements(
        table,
        shards,
        parts.map(({ part, of }) => [String(part), String(of)])
      )
      for (const statement of sent) await on.script(statement)
    })
  )
}

/**
 * What is sent for that, one after the other. A part is moved to another server by a role that is a member of the owner and
 * would be bound by policies that are forced, so they are not: the role of the application is no owner. And what is moved needs
 * a way to tell its rows.
 */
const statements = (
  table: Connection["table"],
  shards: number,
  parts: readonly (readonly [part: string, of: string])[]
): readonly string[] => {
  const text = (name: string) => `'${table(name).replaceAll("'", "''")}'`
  const spread = (name: string, more: string) =>
    `SELECT create_distributed_table(${text(name)}, 'logframe', ${more})`
  return [
    `SELECT create_reference_table(${text("migration")})`,
    ...parts.map(([part]) => `ALTER TABLE ${part} NO FORCE ROW LEVEL SECURITY`),
    ...parts
      .filter(([, of]) => of === "measurement")
      .map(([part]) => `ALTER TABLE ${part} REPLICA IDENTITY FULL`),
    spread(first, `shard_count => ${shards}, colocate_with => 'none'`),
    ...others.map((name) => spread(name, `colocate_with => ${text(first)}`))
  ]
}

/** The tables with the parts that they have, each with the name of its table. */
const partsOf = `
  SELECT part::text AS part, relname::text AS of FROM pg_class
  JOIN LATERAL (
    SELECT pg_class.oid::regclass AS part
    UNION ALL SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = pg_class.oid) AS parts ON true
  WHERE pg_class.oid IN (SELECT to_regclass(name) FROM unnest($1::text[]) AS name)`

/** Whether the tenant of a transaction is known to every server of the cluster. */
export const knowsTenantEverywhere = async (on: Transaction): Promise<boolean> =>
  (await on.first("SELECT current_setting('citus.propagate_set_commands', true) AS how", []))?.how === "local"

const noExtension: StorageError.Reason = {
  _tag: "Denied",
  what: "The database has no extension citus: let a superuser create it and add the nodes, then migrate again"
}

const otherShards = (found: number, asked: number): StorageError.Reason => ({
  _tag: "Incompatible",
  what: "The tables on the cluster",
  found: `${found} shards`,
  understood: `the ${asked} that are asked for`,
  hint: `Migrate with ${found} shards, or change their number with alter_distributed_table of Citus.`
})
