import { join } from "node:path"
import type { Subject } from "@logframe/testkit"
import { oneAtATime, processMutants, rightStore } from "./processMutants.ts"

/** Where the stores are, and in which way they are broken; `right` and `oneAtATime` are not. */
export interface Given {
  readonly folder: string
  readonly name: string
}

export const opening =
  ({ folder, name }: Given): Subject["open"] =>
  (place) => {
    if (name === "oneAtATime") return oneAtATime(place, folder)
    const right = rightStore(place, folder)
    return processMutants[name]?.open(right, place, join(folder, `${place.store}.sqlite`)) ?? right
  }
