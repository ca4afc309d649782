import { fork } from "node:child_process"
import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { Instant, type StorageDriver, StorageError } from "@logframe/core"
import { SqliteDriver } from "@logframe/storage-sqlite"
import { afterAll, expect, it } from "vitest"

const folder = mkdtempSync(join(tmpdir(), "logframe-sqlite-"))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
const newFile = () => join(folder, `${++files}.sqlite`)

const reasonOf = async (run: () => unknown): Promise<StorageError.Reason> => {
  try {
    await run()
  } catch (error) {
    if (StorageError.isStorageError(error)) return error.reason
    throw error
  }
  throw new Error("it was done")
}

const fact = (id: string, body = `"${"x".repeat(500)}"`): StorageDriver.FactRecord => ({
  id,
  kind: "Measurement",
  format: 1,
  status: "approved",
  body
})

const journalOf = (filename: string) => {
  const driver = SqliteDriver.open({ filename })
  if (driver.journal === undefined) throw new Error("no journal")
  return { journal: driver.journal, close: () => driver.close() }
}

/** A file with a few hundred facts, closed. */
const filled = async (): Promise<string> => {
  const filename = newFile()
  const { journal, close } = journalOf(filename)
  await journal.append(
    "p",
    Array.from({ length: 400 }, (_, i) => fact(`f${i}`))
  )
  await close()
  return filename
}

it("refuses a file that is no database, and leaves it as it is", async () => {
  const filename = newFile()
  writeFileSync(filename, "a table in a text file\n".repeat(200))
  expect(await reasonOf(() => SqliteDriver.open({ filename }))).toMatchObject({ _tag: "Corrupt" })
  expect(readFileSync(filename, "utf8")).toBe("a table in a text file\n".repeat(200))
})

it("refuses the database of another program, and leaves it as it is", async () => {
  const filename = newFile()
  const other = new DatabaseSync(filename)
  other.exec("CREATE TABLE bookmark (url TEXT)")
  other.close()
  const before = readFileSync(filename)
  expect(await reasonOf(() => SqliteDriver.open({ filename }))).toMatchObject({ _tag: "Incompatible" })
  expect(readFileSync(filename)).toEqual(before)
})

it("refuses a file that a newer version wrote, naming both forms", async () => {
  const filename = await filled()
  const db = new DatabaseSync(filename)
  db.exec("PRAGMA user_version = 4242")
  db.close()
  expect(await reasonOf(() => SqliteDriver.open({ filename }))).toMatchObject({
    _tag: "Incompatible",
    found: "form 4242",
    hint: expect.stringContaining("Upgrade")
  })
})

it("says that a file is damaged, when it is read or when it is opened", async () => {
  const overwritten = await filled()
  const bytes = readFileSync(overwritten)
  bytes.fill(0x5a, 4_096 * 3)
  writeFileSync(overwritten, bytes)
  const truncated = await filled()
  truncateSync(truncated, Math.floor(readFileSync(truncated).length / 2))
  for (const filename of [overwritten, truncated]) {
    const reason = await reasonOf(async () => {
      const { journal, close } = journalOf(filename)
      await journal.read({ logframes: [{ id: "p", upTo: 400 }] }, { limit: 1_000 }).finally(close)
    })
    expect(reason).toMatchObject({ _tag: "Corrupt", hint: expect.stringContaining("copy") })
  }
})

it("refuses a folder that is not there", async () => {
  const filename = join(folder, "nowhere", "a.sqlite")
  expect(await reasonOf(() => SqliteDriver.open({ filename }))).toMatchObject({ _tag: "Denied" })
})

it("reads a file that may only be read, and refuses to write", async () => {
  const filename = await filled()
  chmodSync(filename, 0o444)
  const { journal, close } = journalOf(filename)
  const { rows } = await journal.read({ logframes: [{ id: "p", upTo: 400 }] }, { limit: 1_000 })
  expect(rows).toHaveLength(400)
  // whoever may do everything may also write to a file that is protected
  if (process.getuid?.() !== 0) {
    expect(await reasonOf(() => journal.append("p", [fact("f400")]))).toMatchObject({ _tag: "Denied" })
  }
  await close()
})

it("says that the file is busy when somebody else writes for too long, and works afterwards", async () => {
  const filename = await filled()
  const { journal, close } = journalOf(filename)
  const other = new DatabaseSync(filename)
  other.exec("BEGIN IMMEDIATE")
  expect(await reasonOf(() => journal.append("p", [fact("f400")]))).toMatchObject({ _tag: "Unavailable" })
  // who reads does not wait
  expect((await journal.head("p")).seq).toBe(400)
  other.exec("ROLLBACK")
  other.close()
  expect((await journal.append("p", [fact("f400")])).seq).toBe(401)
  await close()
})

it("keeps what it acknowledged when a batch fails half way", async () => {
  const { journal, close } = journalOf(newFile())
  await journal.append("p", [fact("a")])
  const broken = [fact("b"), { ...fact("c"), kind: null as never }]
  expect(await reasonOf(() => journal.append("p", broken))).toMatchObject({ _tag: "Unexpected" })
  expect((await journal.head("p")).seq).toBe(1)
  expect((await journal.append("p", [fact("b")])).seq).toBe(2)
  await close()
})

it("folds numbers exactly, of the largest and the smallest size, and says which ones are too wide", async () => {
  const { journal, close } = journalOf(newFile())
  const values = {
    a: ["12.5", "-0.0000000001"],
    b: ["922337203685477580.7", "922337203685477580.7", "-922337203685477580.8"],
    c: ["922337203685477580.8"],
    d: ["600000000000000000", "600000000000000000", "-0.25"]
  }
  for (const [cell, said] of Object.entries(values)) {
    const facts = said.map((value, i) => ({
      ...fact(`${cell}${i}`),
      indicator: "i",
      firstDay: "2024-01-01",
      lastDay: "2024-01-31",
      foldable: { values: [{ cell, value }] }
    }))
    await journal.append("p", facts)
  }
  const rows = await journal.fold?.({
    logframe: "p",
    upTo: 100,
    asOf: "2024-12-31",
    windows: [{ from: "1900-01-01", through: "2099-12-31" }],
    series: [{ indicator: "i", fold: "sum", of: "number" }]
  })
  expect(rows?.map(({ cell, used, wide, part }) => ({ cell, used, wide, part }))).toEqual([
    { cell: "c", used: 0, wide: 1, part: null },
    { cell: "a", used: 2, wide: 0, part: { fold: "sum", sum: "12.4999999999" } },
    { cell: "b", used: 3, wide: 0, part: { fold: "sum", sum: "922337203685477580.6" } },
    { cell: "d", used: 3, wide: 0, part: { fold: "sum", sum: "1199999999999999999.75" } }
  ])
  await close()
})

it("lets several processes make and fill one new file at the same time", async () => {
  const filename = newFile()
  const writers = Array.from({ length: 3 }, (_, i) =>
    fork(join(import.meta.dirname, "writer.ts"), [filename, `w${i}`])
  )
  const codes = await Promise.all(
    writers.map((writer) => new Promise<number | null>((resolve) => writer.on("exit", resolve)))
  )
  expect(codes).toEqual([0, 0, 0])
  const { journal, close } = journalOf(filename)
  const { rows } = await journal.read({ logframes: [{ id: "p", upTo: 1_000 }] }, { limit: 1_000 })
  expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1))
  expect(new Set(rows.map(({ body }) => body)).size).toBe(60)
  await close()
})

it("hears of what another process records", async () => {
  const filename = newFile()
  const { journal, close } = journalOf(filename)
  const heard = journal.wait?.("p", 5, new AbortController().signal)
  const writer = fork(join(import.meta.dirname, "writer.ts"), [filename, "w"])
  const code = await new Promise((resolve) => writer.on("exit", resolve))
  // a writer that failed must not look like a wait that missed something
  expect([code, (await journal.head("p")).seq]).toEqual([0, 20])
  expect(await heard).toBeGreaterThan(5)
  await close()
})

it.each<readonly [string, (filename: string) => void]>([
  ["removed", (filename) => rmSync(filename)],
  ["renamed", (filename) => renameSync(filename, `${filename}.old`)],
  [
    "replaced by another",
    (filename) => {
      renameSync(filename, `${filename}.old`)
      writeFileSync(filename, "")
    }
  ],
  ["separated from its newest entries", (filename) => rmSync(`${filename}-wal`)]
])("acknowledges nothing, and ends every wait, once the file is %s", async (_, move) => {
  const filename = await filled()
  const driver = SqliteDriver.open({ filename })
  const { journal, documents } = driver
  await journal?.append("p", [fact("before")])
  const waiting = journal?.wait?.("p", 401, new AbortController().signal)
  const waited = reasonOf(() => waiting)
  move(filename)
  const logframe = { id: "p", revision: 1, format: 1, heading: "{}", body: "{}" }
  const refused = { _tag: "Denied", what: expect.stringContaining("open it again") }
  expect(await reasonOf(() => journal?.append("p", [fact("after")]))).toMatchObject(refused)
  expect(await reasonOf(() => documents?.write(logframe))).toMatchObject(refused)
  expect(await reasonOf(() => journal?.erase?.("p", [fact("before", "{}")]))).toMatchObject(refused)
  expect(await waited).toMatchObject(refused)
  await driver.close()
})

it("uses the clock of the computer when it is given none", async () => {
  const { journal, close } = journalOf(":memory:")
  const before = Instant.make(new Date().toISOString())
  const { recorded } = await journal.append("p", [fact("a")])
  expect(recorded !== undefined && before <= recorded && recorded <= new Date().toISOString()).toBe(true)
  await close()
})
