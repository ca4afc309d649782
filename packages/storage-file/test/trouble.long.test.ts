import { execFileSync, spawn } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, statSync, truncateSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { StorageDriver } from "@logframe/core"
import { FileDriver } from "@logframe/storage-file"
import { describe, expect, it } from "vitest"
import { documentsOf, fact, idsIn, journalOf, now, revision, workplace } from "./support.ts"

const mount = (...options: readonly string[]): void => {
  execFileSync("mount", options, { stdio: "ignore" })
}

/** Whether this process may mount: a disk of a megabyte, and a folder that also root can only read. */
const mayMount = (() => {
  const folder = mkdtempSync(join(tmpdir(), "logframe-mount-"))
  try {
    mount("-t", "tmpfs", "-o", "size=1m", "tmpfs", folder)
    execFileSync("umount", [folder])
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true })
  }
})()

/** A disk of its own, of that size. */
const disk = (size: string) => {
  const folder = mkdtempSync(join(tmpdir(), "logframe-disk-"))
  mount("-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder)
  return {
    folder,
    remount: (options: string) => mount("-o", `remount,${options}`, folder),
    [Symbol.dispose]: () => {
      execFileSync("umount", [folder])
      rmSync(folder, { recursive: true })
    }
  }
}

const facts = (from: number, count: number): readonly StorageDriver.FactRecord[] =>
  Array.from({ length: count }, (_, i) => fact(`f${from + i}`))

describe.runIf(mayMount)("on a disk of its own (tmpfs, mounted by this test)", () => {
  it("that is full, a batch is refused whole, what was acknowledged stays, and it goes on when there is room", async () => {
    using small = disk("1m")
    const folder = join(small.folder, "store")
    const open = () => FileDriver.open({ folder, now })
    const driver = open()
    let acknowledged = 0
    let refused: unknown
    while (refused === undefined) {
      const appended = await journalOf(driver)
        .append("p", facts(acknowledged, 500))
        .catch((error: unknown) => {
          refused = error
        })
      if (appended) acknowledged = appended.seq
    }
    expect(acknowledged).toBeGreaterThan(500)
    expect(refused).toMatchObject({
      reason: { _tag: "Unavailable", what: expect.stringContaining("no room") }
    })
    const there = facts(0, acknowledged).map(({ id }) => id)
    expect(await idsIn(driver, "p")).toEqual(there)
    expect(await idsIn(open(), "p")).toEqual(there)
    await expect(
      documentsOf(driver).write({ ...revision("p", 1), body: `"${"x".repeat(1e6)}"` })
    ).rejects.toMatchObject({
      reason: { _tag: "Unavailable" }
    })
    expect(await documentsOf(open()).get("p")).toBeUndefined()
    small.remount("size=8m")
    expect(await journalOf(driver).append("p", facts(acknowledged, 500))).toMatchObject({
      seq: acknowledged + 500,
      added: 500
    })
    await documentsOf(driver).write(revision("p", 1))
    expect((await idsIn(open(), "p")).length).toBe(acknowledged + 500)
  })

  it("that can only be read, everything is read, nothing is written, and a torn end is no obstacle", async () => {
    using place = disk("8m")
    const folder = join(place.folder, "store")
    const open = () => FileDriver.open({ folder, now })
    const before = open()
    await documentsOf(before).write(revision("p", 1))
    await journalOf(before).append("p", facts(0, 10))
    const file = join(folder, "p", "facts.ndjson")
    truncateSync(file, statSync(file).size - 5)
    place.remount("ro")
    const driver = open()
    expect((await documentsOf(driver).get("p"))?.revision).toBe(1)
    expect(await idsIn(driver, "p")).toEqual([])
    const denied = { reason: { _tag: "Denied", what: expect.stringContaining("can only be read") } }
    await expect(journalOf(driver).append("p", facts(0, 1))).rejects.toMatchObject(denied)
    await expect(documentsOf(driver).write(revision("p", 2))).rejects.toMatchObject(denied)
    expect(() => FileDriver.open({ folder: join(place.folder, "new"), now })).toThrow(/can only be read/)
    place.remount("rw")
    expect(await journalOf(driver).append("p", facts(0, 10))).toMatchObject({ seq: 10 })
  })
})

const writer = new URL("batchWriter.ts", import.meta.url).pathname

it("two processes that write at the same time lose nothing and repeat no number", async () => {
  using place = workplace()
  place.open()
  const write = (name: string) =>
    new Promise<void>((resolve, reject) => {
      const child = spawn(process.execPath, [writer, place.folder, "p", name, "60"], { stdio: "inherit" })
      child.on("error", reject)
      child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`${name} ended with ${code}`))))
    })
  await Promise.all([write("a"), write("b")])
  const ids = await idsIn(place.open(), "p")
  expect(ids.length).toBe(2 * 60 * 50)
  expect(new Set(ids).size).toBe(ids.length)
  for (const name of ["a", "b"])
    expect(ids.filter((id) => id.startsWith(name))).toEqual(
      Array.from({ length: 60 * 50 }, (_, i) => `${name}${i}`)
    )
})

it("a slow reader reads the past as it was, page by page, while others write", async () => {
  using place = workplace()
  const [reader, other] = [place.open(), place.open()]
  await journalOf(other).append("p", facts(0, 1_000))
  const query = { logframes: [{ id: "p", upTo: 1_000 }] }
  const ids: string[] = []
  let after: string | undefined
  let written = 1_000
  do {
    const page = await journalOf(reader).read(query, after === undefined ? { limit: 7 } : { after, limit: 7 })
    ids.push(...page.rows.map(({ body }) => JSON.parse(body).id))
    after = page.next
    written = (await journalOf(other).append("p", facts(written, 3))).seq
  } while (after !== undefined)
  expect(ids).toEqual(facts(0, 1_000).map(({ id }) => id))
  expect((await journalOf(reader).head("p")).seq).toBe(written)
})

it("a million measurements are appended in batches and read again, with a bound on what is held of each", async () => {
  const folder = join(mkdtempSync(join(tmpdir(), "logframe-million-")), "store")
  mkdirSync(folder)
  const out = execFileSync(process.execPath, ["--expose-gc", writer, folder, "p", "m", "1000", "1000"], {
    encoding: "utf8"
  })
  console.log(`storage-file, a million measurements: ${out.trim()}`)
  const { heldPerFact, bytesPerFact, found } = JSON.parse(out)
  rmSync(join(folder, ".."), { recursive: true })
  expect(found).toBe(1_000_000)
  expect(heldPerFact).toBeLessThan(400)
  expect(bytesPerFact).toBeGreaterThan(600)
})
