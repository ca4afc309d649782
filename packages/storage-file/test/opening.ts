import { join } from "node:path"
import { FileDriver } from "@logframe/storage-file"
import type { Place } from "@logframe/testkit"

/** Opens the stores of a folder, each in a folder of its own. */
export const opening =
  (folder: string) =>
  ({ store, now }: Place) =>
    FileDriver.open({ folder: join(folder, store), now })
