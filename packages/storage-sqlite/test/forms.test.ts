import { fork } from "node:child_process"
import { copyFileSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { CalendarDate, Plan, PromiseStorage, Query, type StorageDriver } from "@logframe/core"
import { SqliteDriver } from "@logframe/storage-sqlite"
import { expect, it } from "vitest"
import { clock, projects, questions, tell } from "./fixtures/history.ts"
import { documentsOf, journalOf, reasonOf, workplace } from "./support.ts"

const fixtures = join(import.meta.dirname, "fixtures")
const forms = readdirSync(fixtures).filter((name) => /^form-\d+\.sqlite$/.test(name))

const everything = { limit: 10_000 }

/** All that a store says of the logframes: revisions, facts, and folds of every state of their journals. */
const contents = async (driver: StorageDriver.StorageDriver) => {
  const [documents, journal] = [documentsOf(driver), journalOf(driver)]
  const storage = PromiseStorage.make(driver)
  const all: unknown[] = [await documents.list({}, everything)]
  for (const id of projects) {
    const revisions = await documents.revisions(id, everything)
    all.push(revisions)
    for (const { revision } of revisions.rows) all.push(await documents.get(id, { revision }))
    const { seq } = await journal.head(id)
    const saved = await storage.logframe(id)
    if (saved === undefined) throw new Error(`no ${id}`)
    for (let upTo = 0; upTo <= seq; upTo += 5) {
      all.push(await journal.read({ logframes: [{ id, upTo }] }, everything))
      for (const asked of questions) {
        const plan = Plan.make(saved.logframe, { ...asked, periods: "quarterly" })
        const query = Query.foldQuery(plan, upTo, driver.manifest.folds)
        const rows = (await journal.fold?.(query)) ?? []
        all.push(rows.map((row) => JSON.stringify(row)).sort())
      }
    }
    all.push(await storage.snapshot(id, { asOf: CalendarDate.make("2025-12-31") }))
  }
  return all
}

it.each(forms)("%s, once opened, says what a new file says that was told the same", async (name) => {
  using place = workplace()
  const filename = place.newFile()
  copyFileSync(join(fixtures, name), filename)
  const migrated = SqliteDriver.open({ filename })
  const fresh = SqliteDriver.open({ filename: place.newFile(), now: clock() })
  await tell(fresh)
  const found = await contents(migrated)
  expect(found).toEqual(await contents(fresh))
  expect(found.flat().filter((row) => typeof row === "string" && row.includes('"fold":"ratio"'))).not.toEqual(
    []
  )
  await migrated.close()
  await fresh.close()
  expect(SqliteDriver.check(filename)).toEqual([])
})

it.each(forms)("%s is not harmed by processes that open it at the same time", async (name) => {
  using place = workplace()
  const filename = place.newFile()
  copyFileSync(join(fixtures, name), filename)
  const before = new DatabaseSync(filename)
  const entries = Number(before.prepare("SELECT count(*) AS n FROM fact").get()?.n)
  before.close()
  const writers = Array.from({ length: 3 }, (_, i) =>
    fork(join(import.meta.dirname, "writer.ts"), [filename, `w${i}`])
  )
  const codes = await Promise.all(
    writers.map((writer) => new Promise<number | null>((resolve) => writer.on("exit", resolve)))
  )
  expect(codes).toEqual([0, 0, 0])
  expect(SqliteDriver.check(filename)).toEqual([])
  const after = new DatabaseSync(filename)
  expect(after.prepare("SELECT count(*) AS n FROM fact").get()?.n).toBe(entries + 60)
  after.close()
})

it("a migration that fails leaves the file as it was", async () => {
  using place = workplace()
  const filename = place.newFile()
  copyFileSync(join(fixtures, "form-1.sqlite"), filename)
  const db = new DatabaseSync(filename)
  // a table in the way of one of those that the migration makes
  db.exec("CREATE TABLE old_fact (a)")
  db.close()
  const before = readFileSync(filename)
  expect(await reasonOf(() => SqliteDriver.open({ filename }))).toMatchObject({ _tag: "Unexpected" })
  expect(readFileSync(filename)).toEqual(before)
})
