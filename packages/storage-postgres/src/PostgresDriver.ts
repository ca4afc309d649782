/**
 * A store on a PostgreSQL server: many processes write, many tenants share it and none sees another.
 *
 * Every statement names its tenant, and row-level security holds it to that: a query that forgot would see nothing. For
 * that the connections must not use a superuser, a role with BYPASSRLS or the owner of the tables; the manifest says when they do. The journal is
 * partitioned by logframe, so that its parts can be moved to other servers later.
 *
 * @module
 */
import { InvalidInput, type StorageDriver, StorageManifest } from "@logframe/core"
import type * as pg from "pg"
import { type Distribution, distribute, knowsTenantEverywhere, shardsOf } from "./cluster.ts"
import { type Connection, connect, poolOf } from "./connect.ts"
import { documents } from "./documents.ts"
import { journal } from "./journal.ts"
import * as migrations from "./migrate.ts"
import type { Options } from "./Options.ts"
import { tenantProblem } from "./tenantProblem.ts"
import { waiting } from "./waiting.ts"

export type { Distribution } from "./cluster.ts"
export type { Options } from "./Options.ts"

/**
 * Connects, brings the tables to their newest form where that is allowed, and gives the store of one tenant.
 *
 * @example
 * ```ts
 * import { PromiseStorage } from "@logframe/core"
 * import { PostgresDriver } from "@logframe/storage-postgres"
 *
 * const driver = await PostgresDriver.open({
 *   connections: { connectionString: process.env.DATABASE_URL },
 *   tenant: "water-for-all"
 * })
 * await using storage = PromiseStorage.make(driver)
 * ```
 *
 * Rejects with a `StorageError` when the server is out of reach, its tables were made by a newer version, or a cluster would
 * give empty answers in silence; with an `InvalidInput` when the tenant has no name, or one that the server cannot keep.
 */
export const open = async (options: Options): Promise<StorageDriver.StorageDriver> => {
  const problem = tenantProblem(options.tenant)
  if (problem !== undefined) throw new InvalidInput("options of PostgresDriver.open", [problem])
  const { pool, close } = poolOf(options.connections)
  try {
    const preparing = connect(pool, options)
    await migrations.migrate(preparing)
    const { isBound, isCluster } = await placeOf(preparing)
    const connection = connect(pool, options, isCluster)
    if (isCluster) await refuseSilence(connection)
    const waiters = waiting(connection)
    return {
      manifest: manifest(isBound),
      documents: documents(connection),
      journal: journal(connection, waiters),
      close: async () => {
        await waiters.close()
        await close()
      }
    }
  } catch (cause) {
    await close()
    throw cause
  }
}

/** Whose tables, and who may use them. */
export interface MigrateOptions {
  readonly connections: pg.Pool | pg.PoolConfig
  readonly schema?: string
  /** The role of the application, which is then allowed to read and to add. */
  readonly grantTo?: string
  /** Spreads the tables over the servers of a Citus cluster, with the rows that they have; absent: they stay as they are. */
  readonly distribute?: Distribution
}

/** Makes or renews the tables, for an application whose own role may not: run it as their owner, once for each version. */
export const migrate = async ({
  connections,
  schema,
  grantTo,
  distribute: how
}: MigrateOptions): Promise<void> => {
  if (how !== undefined && !(Number.isInteger(how.shards) && how.shards > 0)) {
    const problem = {
      path: "distribute.shards",
      found: String(how.shards),
      expected: "a whole number above zero"
    }
    throw new InvalidInput("options of PostgresDriver.migrate", [problem])
  }
  const { pool, close } = poolOf(connections)
  const connection = connect(pool, { connections, tenant: "", ...(schema === undefined ? {} : { schema }) })
  try {
    await migrations.migrate(connection)
    if (how !== undefined) await distribute(connection, how)
    if (grantTo !== undefined) await migrations.grant(connection, grantTo)
  } finally {
    await close()
  }
}

/** Where the tables are, and whether the policies bind this role: it neither passes by them nor could change them. */
const placeOf = async ({ attempt, transaction, table }: Connection) =>
  attempt("open", () =>
    transaction(async (on) => {
      const sql = `
        SELECT rolsuper OR rolbypassrls OR (
          SELECT bool_or(pg_has_role(current_user, relowner, 'MEMBER')) FROM pg_class
          WHERE oid IN (to_regclass($1), to_regclass($2), to_regclass($3))) AS free
        FROM pg_roles WHERE rolname = current_user`
      const role = await on.first(sql, ["head", "fact", "measurement"].map(table))
      return { isBound: role?.free === false, isCluster: (await shardsOf(on, table)) !== undefined }
    })
  )

/** A server that is not told the tenant finds no row, and nobody would see that any is missing. */
const refuseSilence = ({ attempt, error, transaction }: Connection): Promise<void> =>
  attempt("open", async () => {
    if (await transaction(knowsTenantEverywhere)) return
    throw error("open", {
      _tag: "Denied",
      what: "The cluster does not tell its servers whose data is asked for, so every journal would seem empty: set citus.propagate_set_commands to local for this role (ALTER ROLE … SET)"
    })
  })

const { impossible, supported } = StorageManifest

/** What the store says of itself, to a role that row-level security binds and to one that it does not. */
export const manifest = (bound: boolean): StorageManifest.StorageManifest => ({
  adapter: "postgres",
  contract: 1,
  halves: ["documents", "journal"],
  folds: ["sum", "ratio", "min", "max", "latest"],
  claims: {
    fold: supported,
    wait: supported,
    erase: supported,
    durable: supported,
    concurrentWriters: supported,
    tenants: bound
      ? supported
      : impossible(
          "This role passes by row-level security. Connect with one that has neither SUPERUSER nor BYPASSRLS, and does not own the tables."
        )
  }
})
