/**
 * Stores may have a clock of their own. Where a law needs that time has passed, it waits until the store says so.
 *
 * @internal
 */
import type { StorageDriver } from "@logframe/core"
import { fail } from "./expectations.ts"
import { factOf, revisionOf } from "./records.ts"
import { turns } from "./waiting.ts"

/** The most that is recorded to see a clock move on. */
const most = 1_000

/** Records in a journal that no law asks about, until an instant is later than that one. */
export const laterInJournal = (journal: StorageDriver.Journal, instant: string | undefined): Promise<void> =>
  until(instant, async (n) => (await journal.append("clock", [factOf(`tick${n}`)])).recorded)

/** Writes revisions that no law asks about, until an instant is later than that one. */
export const laterInDocuments = (documents: StorageDriver.Documents, instant: string): Promise<void> =>
  until(instant, async (n) => {
    const head = (await documents.get("clock"))?.revision ?? 0
    return (await documents.write(revisionOf("clock", head + 1, { note: `tick ${n}` }))).recorded
  })

let ticks = 0

const until = async (
  instant: string | undefined,
  record: (tick: number) => Promise<string | undefined>
): Promise<void> => {
  for (let n = 0; n < most; n++) {
    const recorded = await record(++ticks)
    if (instant === undefined || (recorded !== undefined && recorded > instant)) return
    await turns(1)
  }
  fail(`its clock stands still: ${most} times it recorded at ${instant}`)
}
