/**
 * What a store on PostgreSQL is opened with.
 *
 * @internal
 */
import type { Instant } from "@logframe/core"
import type * as pg from "pg"

/** The server, and whose data it is. */
export interface Options {
  /** Connections of the application, which stay its own; or where to make them, closed with the driver. */
  readonly connections: pg.Pool | pg.PoolConfig
  /** Whose data it is, not empty: of one application that has no tenants, any name. */
  readonly tenant: string
  /** The schema that holds the tables; absent: `logframe`. */
  readonly schema?: string
  /** How long a statement may take, in milliseconds; absent: as the server says, and on a cluster a minute. */
  readonly statementTimeout?: number
  /** The time now, asked whenever something is recorded; absent: the clock of the server. */
  readonly now?: () => Instant.Instant
}
