/**
 * A store on a PostgreSQL server: many processes write, many tenants share it and none sees another.
 *
 * Every statement names its tenant, and row-level security holds it to that: a query that forgot would see nothing. For
 * that the connections must not use a superuser or a role with BYPASSRLS; the manifest says when they do. The journal is
 * partitioned by logframe, so that its parts can be moved to other servers later.
 *
 * @module
 */
import { type StorageDriver, StorageManifest } from "@logframe/core"
import type * as pg from "pg"
import { connect } from "./connect.ts"
import { documents } from "./documents.ts"
import { journal } from "./journal.ts"
import * as migrations from "./migrate.ts"
import type { Options } from "./Options.ts"
import { waiting } from "./waiting.ts"

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
 * Rejects with a `StorageError` when the server is out of reach, or its tables were made by a newer version.
 */
export const open = async (options: Options): Promise<StorageDriver.StorageDriver> => {
  const connection = connect(options)
  try {
    await migrations.migrate(connection)
    const waiters = waiting(connection)
    return {
      manifest: manifest(await isBoundByPolicies(connection)),
      documents: documents(connection),
      journal: journal(connection, waiters),
      close: async () => {
        await waiters.close()
        await connection.close()
      }
    }
  } catch (cause) {
    await connection.close()
    throw cause
  }
}

/**
 * Makes or renews the tables, for an application whose own role may not: run it as their owner, once for each version.
 *
 * `grantTo` is the role of the application, which is then allowed to read and to add.
 */
export const migrate = async (options: {
  readonly connections: pg.Pool | pg.PoolConfig
  readonly schema?: string
  readonly grantTo?: string
}): Promise<void> => {
  const connection = connect({ ...options, tenant: "" })
  try {
    await migrations.migrate(connection)
    if (options.grantTo !== undefined) await migrations.grant(connection, options.grantTo)
  } finally {
    await connection.close()
  }
}

const isBoundByPolicies = async ({ attempt, transaction }: ReturnType<typeof connect>): Promise<boolean> =>
  attempt("open", () =>
    transaction(async ({ first }) => {
      const role = await first(
        "SELECT rolsuper OR rolbypassrls AS free FROM pg_roles WHERE rolname = current_user",
        []
      )
      return role?.free === false
    })
  )

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
          "This role passes by row-level security. Connect with one that has neither SUPERUSER nor BYPASSRLS."
        )
  }
})
