/**
 * Puts facts without personal data in the place of those that had some.
 *
 * @internal
 */
import type { StorageDriver } from "@logframe/core"
import type { Connection } from "../file/connect.ts"
import { measures, type Standing } from "../fold/measures.ts"
import type { Names } from "../fold/Names.ts"

/** Replaces text and numbers of the facts that are there; how they stand in their chains stays. */
export const erase = (
  connection: Connection,
  names: Names,
  logframe: string,
  facts: readonly StorageDriver.FactRecord[]
): void => {
  const { first, run } = connection
  for (const fact of facts) {
    const seq = first(replace, [logframe, fact.id, fact.format, fact.body])?.seq
    if (typeof seq !== "number") continue
    const journal = names.journal(logframe)
    const standing = first(standingOf, [journal, seq])
    if (standing === undefined) continue
    run("DELETE FROM measure WHERE journal = ?1 AND seq = ?2", [journal, seq])
    measures(connection, names, journal)(fact, seq, standing as Standing)
  }
}

const replace = "UPDATE fact SET format = ?3, body = ?4 WHERE logframe = ?1 AND id = ?2 RETURNING seq"
const standingOf = "SELECT since, until FROM measure WHERE journal = ?1 AND seq = ?2 LIMIT 1"
