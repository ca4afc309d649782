import { PostgresDriver } from "@logframe/storage-postgres"
import type { Place } from "@logframe/testkit"
import type pg from "pg"

/** A server, and whose connections are told apart by the process that made them. */
export interface Given {
  readonly connections: pg.PoolConfig
  readonly schema?: string
}

/** The name by which the server knows the connections of this process to a store. */
export const nameOf = (store: string): string => `${store} of ${process.pid}`

/** Opens stores on a server, each the data of tenants of its own. */
export const opening =
  ({ connections, ...rest }: Given) =>
  ({ store, tenant, now }: Place) =>
    PostgresDriver.open({
      connections: { ...connections, application_name: nameOf(store) },
      tenant: `${store} ${tenant}`,
      now,
      ...rest
    })
