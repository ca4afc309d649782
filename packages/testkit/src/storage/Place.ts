import type { Instant, StorageDriver } from "@logframe/core"

/** How the kit opens a store. */
export interface Place {
  /** The name of the store: the same name is the same store, a new name an empty one. Lower case letters and digits. */
  readonly store: string
  /** The tenant that the driver is bound to, for adapters that keep tenants apart in one store. */
  readonly tenant: string
  /** The clock to record with, for adapters that take one; some laws turn it back. */
  readonly now: () => Instant.Instant
}

/** Opens the store of that place, and makes it when it is not there. */
export type Open = (place: Place) => StorageDriver.StorageDriver | Promise<StorageDriver.StorageDriver>
