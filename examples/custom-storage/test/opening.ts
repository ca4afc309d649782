import { join } from "node:path"
import type { Place } from "@logframe/testkit"
import { open } from "../src/LevelStorage.ts"

/** Opens the stores of a folder, each in a folder of its own. */
export const opening =
  (folder: string) =>
  ({ store, now }: Place) =>
    open(join(folder, store), now)
