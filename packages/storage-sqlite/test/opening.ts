import { join } from "node:path"
import { SqliteDriver } from "@logframe/storage-sqlite"
import type { Place } from "@logframe/testkit"

/** Opens the stores of a folder, each in a file of its own. */
export const opening =
  (folder: string) =>
  ({ store, now }: Place) =>
    SqliteDriver.open({ filename: join(folder, `${store}.sqlite`), now })
