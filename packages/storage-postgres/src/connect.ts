/**
 * A pool of connections that work for one tenant: statements prepared once for each connection, everything in
 * transactions that know their tenant, errors of the engine classified.
 *
 * @internal
 */
import { StorageError } from "@logframe/core"
import * as pg from "pg"
import { classify } from "./classify.ts"
import type { Options } from "./Options.ts"

/** A row as it comes from the engine. */
export type TableRow = Readonly<Record<string, unknown>>

/** Statements of one transaction, with their parameters by number. */
export interface Transaction {
  readonly all: (sql: string, parameters: readonly unknown[]) => Promise<readonly TableRow[]>
  readonly first: (sql: string, parameters: readonly unknown[]) => Promise<TableRow | undefined>
  /** Planned for these parameters, where a plan for any would be a bad one. */
  readonly anew: (sql: string, parameters: readonly unknown[]) => Promise<readonly TableRow[]>
  /** Statements without parameters, several in one text; none of them a setting. */
  readonly script: (sql: string) => Promise<void>
  /**
   * Settings of the transaction, each a statement of its own: Citus passes a text on to its nodes once for every setting in it.
   * One call, where a connection takes several at once.
   */
  readonly settings: (statements: readonly string[]) => Promise<void>
}

/** What the halves of the driver work with. */
export interface Connection {
  readonly tenant: string
  /** Whether Citus spreads the tables over many servers. */
  readonly isCluster: boolean
  /** The name of a table, with its schema and quoted. */
  readonly table: (name: string) => string
  readonly schema: string
  readonly now: Options["now"]
  /** Does it as one of the operations of the port: an error of the engine becomes one of the port, with that name. */
  readonly attempt: <A>(operation: string, run: () => Promise<A>) => Promise<A>
  /** An error of this store. */
  readonly error: (operation: string, reason: StorageError.Reason) => StorageError.StorageError
  /** Does all of it or nothing. */
  readonly transaction: <A>(run: (transaction: Transaction) => Promise<A>) => Promise<A>
  /** The rows of one statement in a transaction of its own, all of it in one call where a connection takes several at once. */
  readonly read: Transaction["all"]
  /** A statement that no transaction may have around it. */
  readonly alone: (sql: string) => Promise<void>
  /** A connection of its own beside the pool, which may be kept as long as it is needed. */
  readonly listener: () => pg.Client
}

/** An identifier as PostgreSQL quotes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Connections for the tenant; none is opened before it is needed. `isCluster`: of tables that Citus spreads over many servers. */
export const connect = (pool: pg.Pool, options: Options, isCluster = false): Connection => {
  const { tenant, schema = "logframe", now } = options
  const { statementTimeout = isCluster ? patience : undefined } = options
  const error: Connection["error"] = (operation, reason) =>
    new StorageError.StorageError("postgres", operation, reason)
  const begin = [
    "BEGIN",
    // else the tenant would not reach the other servers, where every table would then seem empty
    ...(isCluster ? ["SET LOCAL citus.propagate_set_commands = 'local'"] : []),
    `SET LOCAL logframe.tenant = ${pg.escapeLiteral(tenant)}`,
    ...(statementTimeout === undefined
      ? []
      : [`SET LOCAL statement_timeout = ${Math.round(statementTimeout)}`])
  ]
  const inTransaction = async <A>(client: pg.PoolClient, run: () => Promise<A>): Promise<A> => {
    await statements(client).settings(begin)
    const result = await run()
    await client.query("COMMIT")
    return result
  }
  /** Does it with a connection, on which nothing is left half done. */
  const lent = async <A>(use: (client: pg.PoolClient) => Promise<A>): Promise<A> => {
    const client = await pool.connect()
    let broken: unknown
    try {
      return await use(client)
    } catch (cause) {
      await client.query("ROLLBACK").catch((second: unknown) => {
        broken = second
      })
      throw cause
    } finally {
      client.release(broken !== undefined)
    }
  }
  return {
    tenant,
    isCluster,
    schema: quoted(schema),
    table: (name) => `${quoted(schema)}.${quoted(name)}`,
    now,
    error,
    attempt: async (operation, run) => {
      try {
        return await run()
      } catch (cause) {
        throw StorageError.isStorageError(cause) ? cause : error(operation, classify(cause, isCluster))
      }
    },
    transaction: (run) => lent((client) => inTransaction(client, () => run(statements(client)))),
    read: (sql, parameters) =>
      lent(async (client) => {
        const { all, settings } = statements(client)
        if (!client.pipeline) return inTransaction(client, () => all(sql, parameters))
        const [, found] = await allOf([settings(begin), all(sql, parameters), client.query("COMMIT")])
        return found
      }),
    alone: async (sql) => {
      await pool.query(sql)
    },
    listener: () => new pg.Client({ ...pool.options, password: pool.options.password, keepAlive: true })
  }
}

/** How long a statement may take on a cluster where nobody says how long, in milliseconds: a server that hangs answers nothing. */
const patience = 60_000

/** The pool that is named, or one of our own; and what closes it, if it is ours. */
export const poolOf = (
  connections: Options["connections"]
): { readonly pool: pg.Pool; readonly close: () => Promise<void> } => {
  const own = isPool(connections) ? undefined : new pg.Pool({ pipeline: true, ...connections })
  const pool = own ?? (connections as pg.Pool)
  guard(pool)
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= own?.end() ?? Promise.resolve()
    return closing
  }
  return { pool, close }
}

const guarded = new WeakSet<pg.Pool>()

/**
 * A connection that breaks fails the statement that runs on it, or is replaced by the next call. Its event needs a
 * listener all the same, or it would end the process; the pool has one only while a connection is idle.
 */
const guard = (pool: pg.Pool): void => {
  if (guarded.has(pool)) return
  guarded.add(pool)
  pool.on("error", ignored)
  pool.on("acquire", (client) => {
    if (!client.listeners("error").includes(ignored)) client.on("error", ignored)
  })
}

const ignored = (): void => {}

const isPool = (connections: pg.Pool | pg.PoolConfig): connections is pg.Pool => "connect" in connections

/** What all of them give, once none of them runs any more; the first error, if there is one. */
const allOf = async <A extends readonly unknown[]>(sent: readonly [...{ [I in keyof A]: Promise<A[I]> }]) => {
  await Promise.allSettled(sent)
  return Promise.all(sent)
}

const names = new Map<string, string>()

/** A name for the statement, the same wherever it is prepared. */
const nameOf = (sql: string): string => {
  const known = names.get(sql) ?? `logframe_${names.size}`
  names.set(sql, known)
  return known
}

const statements = (client: pg.PoolClient): Transaction => {
  const all: Transaction["all"] = async (text, values) =>
    (await client.query<TableRow>({ name: nameOf(text), text, values: [...values] })).rows
  return {
    all,
    first: async (sql, parameters) => (await all(sql, parameters))[0],
    anew: async (text, values) => (await client.query<TableRow>(text, [...values])).rows,
    script: async (sql) => {
      await client.query(sql)
    },
    settings: async (statements) => {
      if (client.pipeline) await allOf(statements.map((sql) => client.query(sql)))
      else for (const sql of statements) await client.query(sql)
    }
  }
}
