import { spawn } from "node:child_process"
import { SqliteDriver } from "@logframe/storage-sqlite"
import { expect, it } from "vitest"
import { idsIn, opened, workplace } from "./support.ts"

const writer = new URL("crashWriter.ts", import.meta.url).pathname

/** What a writer acknowledged before it was killed. */
interface Killed {
  readonly facts: number
  readonly revision: number
}

const killedWriter = (filename: string, logframe: string, after: number): Promise<Killed> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, filename, logframe], {
      stdio: ["ignore", "pipe", "inherit"]
    })
    let out = ""
    child.stdout.setEncoding("utf8")
    child.stdout.on("data", (text: string) => {
      // the random time begins when it has begun to write
      if (!out.includes("facts")) setTimeout(() => child.kill("SIGKILL"), after)
      out += text
    })
    child.on("error", reject)
    child.on("close", (code) => {
      if (code !== null) reject(new Error(`The writer ended by itself with ${code}.`))
      const last = (what: string) =>
        Number([...out.matchAll(new RegExp(`^${what} (\\d+)$`, "gm"))].at(-1)?.[1] ?? 0)
      resolve({ facts: last("facts"), revision: last("revision") })
    })
  })

it("a writer killed a hundred times at random points loses nothing that was acknowledged, and leaves no half batch", async () => {
  using place = workplace()
  const filename = place.newFile()
  const total = { kills: 0, acknowledged: 0, found: 0, lost: 0, unacknowledged: 0, damaged: 0 }
  let written = 0
  for (let kill = 0; kill < 100; kill++) {
    // a new journal now and then, or checking what was written before would take all the time
    const logframe = `p${Math.floor(kill / 10)}`
    const before = kill % 10 === 0 ? 0 : written
    const killed = await killedWriter(filename, logframe, Math.random() * 150)
    await using store = opened(filename)
    const ids = await idsIn(store.journal, logframe)
    const last = await store.documents.get(logframe)
    expect(ids).toEqual(ids.map((_, i) => `f${i + 1}`))
    expect((await store.journal.head(logframe)).seq).toBe(ids.length)
    expect(JSON.parse(last?.body ?? "{}").edition).toBe(last?.revision)
    expect(last?.revision ?? 0).toBeGreaterThanOrEqual(killed.revision)
    total.kills++
    total.acknowledged += Math.max(0, killed.facts - before)
    total.found += ids.length - before
    total.lost += Math.max(0, killed.facts - ids.length)
    // a batch that was committed by a writer that was killed before it could say so
    if (ids.length > killed.facts) total.unacknowledged++
    if (kill % 10 === 9) total.damaged += SqliteDriver.check(filename).length
    written = ids.length
  }
  console.log(`storage-sqlite, kill -9: ${JSON.stringify(total)}`)
  expect(total).toMatchObject({ kills: 100, lost: 0, damaged: 0 })
}, 3_600_000)
