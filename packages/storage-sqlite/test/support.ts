import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type StorageDriver, StorageError } from "@logframe/core"
import { SqliteDriver } from "@logframe/storage-sqlite"

/** A folder that is removed afterwards. */
export const workplace = (parent = tmpdir()) => {
  const folder = mkdtempSync(join(parent, "logframe-sqlite-"))
  let files = 0
  return {
    folder,
    newFile: () => join(folder, `${++files}.sqlite`),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true })
  }
}

/** The half, which this driver has. */
export const journalOf = ({ journal }: StorageDriver.StorageDriver): StorageDriver.Journal => {
  if (journal === undefined) throw new Error("no journal")
  return journal
}

/** The half, which this driver has. */
export const documentsOf = ({ documents }: StorageDriver.StorageDriver): StorageDriver.Documents => {
  if (documents === undefined) throw new Error("no documents")
  return documents
}

/** An open file, closed by `using`. */
export const opened = (filename: string) => {
  const driver = SqliteDriver.open({ filename })
  return {
    driver,
    journal: journalOf(driver),
    documents: documentsOf(driver),
    [Symbol.asyncDispose]: () => driver.close()
  }
}

/** A measurement as a driver that folds is handed it. */
export const fact = (id: string, more: Partial<StorageDriver.FactRecord> = {}): StorageDriver.FactRecord => ({
  id,
  kind: "Measurement",
  format: 1,
  status: "approved",
  indicator: "i",
  place: "A",
  firstDay: "2026-01-01",
  lastDay: "2026-03-31",
  value: "12.5",
  foldable: { values: [{ cell: "", value: "12.5" }] },
  body: `{"_tag": "Measurement", "id": "${id}", "remark": "${"x".repeat(200)}"}`,
  ...more
})

/** A revision as a driver moves it. */
export const revision = (id: string, number: number): StorageDriver.LogframeRecord => ({
  id,
  revision: number,
  format: 1,
  heading: `{"title":{"en":"${id}"}}`,
  body: `{"id":"${id}","edition":${number}}`
})

/** The ids of all facts of a journal, in pages. */
export const idsIn = async (journal: StorageDriver.Journal, logframe: string): Promise<readonly string[]> => {
  const ids: string[] = []
  const all = { logframes: [{ id: logframe, upTo: Number.MAX_SAFE_INTEGER }] }
  let after: string | undefined
  do {
    const page = await journal.read(all, { limit: 10_000, ...(after === undefined ? {} : { after }) })
    for (const { body } of page.rows) ids.push(JSON.parse(body).id)
    after = page.next
  } while (after !== undefined)
  return ids
}

/** Why something was refused. */
export const reasonOf = async (run: () => unknown): Promise<StorageError.Reason> => {
  try {
    await run()
  } catch (error) {
    if (StorageError.isStorageError(error)) return error.reason
    throw error
  }
  throw new Error("it was done")
}
