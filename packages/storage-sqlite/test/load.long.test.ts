import { fork, spawnSync } from "node:child_process"
import { join } from "node:path"
import { SqliteDriver } from "@logframe/storage-sqlite"
import { expect, it } from "vitest"
import { fact, opened, workplace } from "./support.ts"

const script = (name: string) => join(import.meta.dirname, name)

const exitOf = (child: ReturnType<typeof fork>) =>
  new Promise<number | null>((resolve) => child.on("exit", resolve))

it("two processes that write and six that read at once see every entry once, in order, and nothing half written", async () => {
  using place = workplace()
  const filename = place.newFile()
  const writers = ["a", "b"].map((name) => fork(script("batchWriter.ts"), [filename, name, "60", "100"]))
  const readers = Array.from({ length: 6 }, () => fork(script("reader.ts"), [filename, "12000"]))
  const codes = await Promise.all([...writers, ...readers].map(exitOf))
  expect(codes).toEqual(Array.from({ length: 8 }, () => 0))
  expect(SqliteDriver.check(filename)).toEqual([])
}, 900_000)

it("a million measurements are appended in batches with bounded memory", () => {
  using place = workplace()
  const filename = place.newFile()
  const { stdout, status } = spawnSync(
    process.execPath,
    [script("batchWriter.ts"), filename, "a", "500", "2000"],
    {
      encoding: "utf8"
    }
  )
  expect(status).toBe(0)
  const { facts, peak, half } = JSON.parse(stdout)
  console.log(`storage-sqlite, a million: ${stdout.trim()}`)
  expect(facts).toBe(1_000_000)
  // the second half takes no more memory than the first, but for what a collector may leave
  expect(peak).toBeLessThan(half * 1.3)
  expect(peak).toBeLessThan(600)
}, 1_800_000)

it("a slow reader sees each entry once while others write and the log is emptied", async () => {
  using place = workplace()
  const filename = place.newFile()
  await using slow = opened(filename)
  await using busy = opened(filename)
  const facts = Array.from({ length: 5_000 }, (_, i) => fact(`f${i}`))
  for (let i = 0; i < 5_000; i += 500) await busy.journal.append("p", facts.slice(i, i + 500))
  const seen: number[] = []
  let after: string | undefined
  let more = 0
  do {
    const query = { logframes: [{ id: "p", upTo: 5_000 }] }
    const page = await slow.journal.read(query, { limit: 500, ...(after === undefined ? {} : { after }) })
    seen.push(...page.rows.map(({ seq }) => seq))
    after = page.next
    for (let i = 0; i < 5; i++) {
      const batch = Array.from({ length: 200 }, () => fact(`m${more++}`))
      await busy.journal.append("p", batch)
    }
  } while (after !== undefined)
  expect(seen).toEqual(Array.from({ length: 5_000 }, (_, i) => i + 1))
  expect((await slow.journal.head("p")).seq).toBe(5_000 + more)
}, 600_000)
