import { spawnSync } from "node:child_process"
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { SqliteDriver } from "@logframe/storage-sqlite"
import { describe, expect, it } from "vitest"
import { fact, idsIn, opened, reasonOf, workplace } from "./support.ts"

const some = (name: string, count: number) => Array.from({ length: count }, (_, i) => fact(`${name}${i}`))

/** A file with a chain, a review and some more facts, closed. */
const filled = async (filename: string): Promise<void> => {
  await using store = opened(filename)
  await store.journal.append("p", some("f", 400))
  await store.journal.append("p", [fact("c", { supersedes: "f7" }), fact("d", { supersedes: "c" })])
  const decides = { of: ["d"], becomes: "rejected" as const }
  const { indicator: _, firstDay: __, lastDay: ___, ...review } = fact("r", { kind: "Review" })
  await store.journal.append("p", [{ ...review, foldable: { decides } }])
}

const changed = (filename: string, sql: string): void => {
  const db = new DatabaseSync(filename)
  db.exec(sql)
  db.close()
}

describe("backup", () => {
  it("is of one moment, whole and sound, while the file is written", async () => {
    using place = workplace()
    const [filename, copy] = [place.newFile(), place.newFile()]
    await using store = opened(filename)
    await store.journal.append("p", some("f", 3_000))
    const backup = SqliteDriver.backup(filename, copy)
    for (let i = 0; i < 20; i++) await store.journal.append("p", some(`m${i}-`, 100))
    await backup
    expect(SqliteDriver.check(copy)).toEqual([])
    await using copied = opened(copy)
    const ids = await idsIn(copied.journal, "p")
    expect(ids.length % 100).toBe(0)
    expect(ids.length).toBeGreaterThanOrEqual(3_000)
    expect(await idsIn(store.journal, "p")).toEqual([
      ...ids,
      ...(await idsIn(store.journal, "p")).slice(ids.length)
    ])
    expect(readdirSync(place.folder).filter((name) => name.includes("unfinished"))).toEqual([])
  })

  it("takes the place of an older one, and leaves that one when it fails", async () => {
    using place = workplace()
    const [filename, copy] = [place.newFile(), place.newFile()]
    await filled(filename)
    await SqliteDriver.backup(filename, copy)
    await SqliteDriver.backup(filename, copy)
    const before = readFileSync(copy)
    writeFileSync(filename, "no database at all ".repeat(500))
    expect(await reasonOf(() => SqliteDriver.backup(filename, copy))).toMatchObject({ _tag: "Corrupt" })
    expect(readFileSync(copy)).toEqual(before)
    expect(await reasonOf(() => SqliteDriver.backup(join(place.folder, "none"), copy))).toMatchObject({
      _tag: "Denied"
    })
  })
})

describe("check", () => {
  it("finds nothing wrong with a file that is whole, also while it is open", async () => {
    using place = workplace()
    const filename = place.newFile()
    await filled(filename)
    await using store = opened(filename)
    await store.journal.append("p", some("more", 10))
    expect(SqliteDriver.check(filename)).toEqual([])
  })

  it("finds pages that were overwritten", async () => {
    using place = workplace()
    const filename = place.newFile()
    await filled(filename)
    const bytes = readFileSync(filename)
    bytes.fill(0x5a, 4_096 * 20, 4_096 * 22)
    writeFileSync(filename, bytes)
    expect(SqliteDriver.check(filename)).not.toEqual([])
  })

  it.each([
    ["a gap", "DELETE FROM fact WHERE seq = 5", "not numbered"],
    [
      "an instant that goes back",
      "UPDATE fact SET recorded = '2001-01-01T00:00:00.000Z' WHERE seq = 9",
      "before"
    ],
    [
      "an unknown root",
      "UPDATE fact SET root = 'nobody' WHERE id = 'c'",
      "begins with a fact that is not there"
    ],
    ["a decision of no review", "UPDATE decision SET seq = 3", "no review"],
    ["numbers that are gone", "DELETE FROM measure WHERE seq = 8", "has no numbers"],
    [
      "numbers without a fact",
      "INSERT INTO measure SELECT journal, 9999, series, span, 0, NULL, 1, NULL FROM measure LIMIT 1",
      "belong to no"
    ],
    ["numbers of another indicator", "UPDATE series SET indicator = 'other'", "belong to no"],
    ["what should not count", "UPDATE measure SET until = NULL WHERE seq = 8", "not the one version"],
    ["what should count", "UPDATE measure SET since = NULL WHERE seq = 1", "not the one version"],
    [
      "another moment",
      "UPDATE moment SET recorded = '2001-01-01T00:00:00.000Z' WHERE seq = 401",
      "another moment"
    ]
  ])("finds %s", async (_, sql, says) => {
    using place = workplace()
    const filename = place.newFile()
    await filled(filename)
    expect(SqliteDriver.check(filename)).toEqual([])
    changed(filename, sql)
    expect(SqliteDriver.check(filename).join("\n")).toContain(says)
  })

  it("refuses what cannot be checked", async () => {
    using place = workplace()
    const filename = place.newFile()
    expect(await reasonOf(() => SqliteDriver.check(filename))).toMatchObject({ _tag: "Denied" })
    writeFileSync(filename, "no database at all ".repeat(500))
    expect(await reasonOf(() => SqliteDriver.check(filename))).toMatchObject({ _tag: "Corrupt" })
  })
})

describe("erase", () => {
  const secret = "Ana-Maria-Secret"
  const named = (id: string) =>
    fact(id, { body: JSON.stringify({ id, recordedBy: `${secret}-${id}`, x: "y".repeat(300) }) })
  const nameless = (id: string) => fact(id, { body: JSON.stringify({ id, x: "y".repeat(300) }) })
  const found = (folder: string) =>
    readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(secret))

  it("leaves no byte of what was erased in any file", async () => {
    using place = workplace()
    const filename = place.newFile()
    await using store = opened(filename)
    // in no order, so that pages are split and rows are moved
    const ids = Array.from({ length: 800 }, (_, i) => `f${(i * 337) % 800}`)
    for (let i = 0; i < 800; i += 50) await store.journal.append("p", ids.slice(i, i + 50).map(named))
    expect(found(place.folder)).not.toEqual([])
    await store.journal.erase?.("p", ids.map(nameless))
    expect(found(place.folder)).toEqual([])
    expect((await store.journal.head("p")).seq).toBe(800)
    await store.driver.close()
    expect(found(place.folder)).toEqual([])
    expect(SqliteDriver.check(filename)).toEqual([])
  })

  it("says when somebody still reads what was there, and is complete when asked again", async () => {
    using place = workplace()
    const filename = place.newFile()
    await using store = opened(filename)
    await store.journal.append("p", [named("a"), named("b")])
    const reader = new DatabaseSync(filename)
    reader.exec("BEGIN; SELECT count(*) FROM fact")
    const erase = () => store.journal.erase?.("p", [nameless("a"), nameless("b")])
    expect(await reasonOf(erase)).toMatchObject({
      _tag: "Unavailable",
      what: expect.stringContaining("again")
    })
    reader.exec("COMMIT")
    reader.close()
    await erase()
    expect(found(place.folder)).toEqual([])
  })
})

const mount = (...options: readonly string[]): boolean => spawnSync("mount", options).status === 0
const unmount = (folder: string) => spawnSync("umount", [folder])

/** Whether this process may make a small disk in memory, which only the administrator of a machine may. */
const canMount = (() => {
  using place = workplace()
  const isMounted = mount("-t", "tmpfs", "-o", "size=1m", "tmpfs", place.folder)
  if (isMounted) unmount(place.folder)
  return isMounted
})()

/** A small disk, whose size and rights can be changed while it is used. */
const disk = (folder: string, size: string) => {
  mkdirSync(folder)
  mount("-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder)
  return {
    filename: join(folder, "a.sqlite"),
    becomes: (options: string) => mount("-o", `remount,${options}`, folder),
    [Symbol.dispose]: () => unmount(folder)
  }
}

describe.skipIf(!canMount)("a disk (where this process may mount one)", () => {
  it("that is full refuses a batch whole, and the file works again when there is room", async () => {
    using place = workplace()
    using small = disk(join(place.folder, "disk"), "2m")
    await using store = opened(small.filename)
    let acknowledged = 0
    const fill = async () => {
      for (let i = 0; ; i++) acknowledged = (await store.journal.append("p", some(`f${i}-`, 100))).seq
    }
    const noRoom = { _tag: "Unavailable", what: expect.stringContaining("no room") }
    expect(await reasonOf(fill)).toMatchObject(noRoom)
    expect(acknowledged).toBeGreaterThan(0)
    expect((await store.journal.head("p")).seq).toBe(acknowledged)
    small.becomes("size=8m")
    expect((await store.journal.append("p", some("later", 10))).seq).toBe(acknowledged + 10)
    expect(SqliteDriver.check(small.filename)).toEqual([])
  })

  it("that may only be read is read and folded, and writing is refused", async () => {
    using place = workplace()
    using still = disk(join(place.folder, "disk"), "8m")
    await filled(still.filename)
    still.becomes("ro")
    await using store = opened(still.filename)
    expect(await idsIn(store.journal, "p")).toHaveLength(403)
    const window = { from: "1900-01-01", through: "2099-12-31" }
    const series = [{ indicator: "i", fold: "sum", of: "number" } as const]
    const query = { logframe: "p", upTo: 403, asOf: "2026-12-31", windows: [window], series }
    // the first correction of f7 counts again since the second was rejected
    expect(await store.journal.fold?.(query)).toMatchObject([{ seen: 402, used: 400, part: { sum: "5000" } }])
    expect(await reasonOf(() => store.journal.append("p", some("g", 1)))).toMatchObject({ _tag: "Denied" })
    expect(SqliteDriver.check(still.filename)).toEqual([])
  })
})
