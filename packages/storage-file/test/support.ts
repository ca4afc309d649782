import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Instant, type StorageDriver } from "@logframe/core"
import { FileDriver } from "@logframe/storage-file"

export const now = () => Instant.make("2026-03-31T09:15:00Z")

/** A measurement as a driver moves it. */
export const fact = (id: string): StorageDriver.FactRecord => ({
  id,
  kind: "Measurement",
  format: 1,
  status: "approved",
  indicator: "i1",
  firstDay: "2026-01-01",
  lastDay: "2026-03-31",
  value: "12.5",
  body: `{"_tag": "Measurement", "id": "${id}"}`
})

/** A revision as a driver moves it. */
export const revision = (id: string, number: number): StorageDriver.LogframeRecord => ({
  id,
  revision: number,
  format: 1,
  by: "Amina",
  heading: `{"title":{"en":"${id}"}}`,
  body: `{\n  "id": "${id}",\n  "edition": ${number}\n}\n`
})

/** A folder that is removed afterwards, and what a crash was reported to have left in it. */
export const workplace = () => {
  const parent = mkdtempSync(join(tmpdir(), "logframe-file-"))
  const folder = join(parent, "store")
  const torn: FileDriver.Torn[] = []
  return {
    folder,
    torn,
    path: (...names: readonly string[]) => join(folder, ...names),
    open: () => FileDriver.open({ folder, now, onTorn: (one) => torn.push(one) }),
    [Symbol.dispose]: () => rmSync(parent, { recursive: true })
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

/** The ids of all facts of a journal. */
export const idsIn = async (
  driver: StorageDriver.StorageDriver,
  logframe: string
): Promise<readonly string[]> => {
  const all = { logframes: [{ id: logframe, upTo: Number.MAX_SAFE_INTEGER }] }
  const { rows } = await journalOf(driver).read(all, { limit: Number.MAX_SAFE_INTEGER })
  return rows.map(({ body }) => JSON.parse(body).id)
}
