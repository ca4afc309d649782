import { spawn } from "node:child_process"
import { appendFileSync } from "node:fs"
import { expect, it } from "vitest"
import * as Line from "../src/Line.ts"
import { documentsOf, idsIn, journalOf, now, workplace } from "./support.ts"

const writer = new URL("writer.ts", import.meta.url).pathname

/** What a writer acknowledged before it was killed. */
interface Killed {
  readonly facts: number
  readonly revision: number
}

const killedWriter = (folder: string, logframe: string, after: number): Promise<Killed> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, folder, logframe], {
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

/** What a crash within a write leaves: a part of the batch that would come next. Kills seldom hit that moment. */
const tear = (file: string, lines: number): void => {
  const batch = ["a", "b"].map((id) => ({ recorded: now(), id, body: "{}" }))
  const bytes = Buffer.concat(Line.write(batch, lines + 1).pieces)
  appendFileSync(file, bytes.subarray(0, 1 + Math.floor(Math.random() * (bytes.length - 1))))
}

it("a writer killed a hundred times at random points loses nothing that was acknowledged, and leaves no half batch", async () => {
  using place = workplace()
  const total = {
    kills: 0,
    acknowledged: 0,
    found: 0,
    lost: 0,
    unacknowledged: 0,
    tornByKill: 0,
    tornByTest: 0
  }
  let written = 0
  for (let kill = 0; kill < 100; kill++) {
    // a new journal now and then, or reading what was written before would take all the time
    const logframe = `p${Math.floor(kill / 10)}`
    const before = kill % 10 === 0 ? 0 : written
    const killed = await killedWriter(place.folder, logframe, Math.random() * 120)
    const driver = place.open()
    const ids = await idsIn(driver, logframe)
    const { seq } = await journalOf(driver).head(logframe)
    const last = await documentsOf(driver).get(logframe)
    expect(ids).toEqual(ids.map((_, i) => `f${i + 1}`))
    expect(seq).toBe(ids.length)
    expect(JSON.parse(last?.body ?? "{}").edition).toBe(last?.revision)
    expect(last?.revision ?? 0).toBeGreaterThanOrEqual(killed.revision)
    total.kills++
    total.acknowledged += killed.facts - before
    total.found += ids.length - before
    total.lost += Math.max(0, killed.facts - ids.length)
    // a batch that was written whole by a writer that was killed before it could say so
    if (ids.length > killed.facts) total.unacknowledged++
    total.tornByKill += place.torn.length
    place.torn.length = 0
    written = ids.length
    if (kill % 2 === 0) {
      tear(place.path(logframe, "facts.ndjson"), written)
      expect(await idsIn(place.open(), logframe)).toEqual(ids)
      total.tornByTest += place.torn.length
      place.torn.length = 0
    }
  }
  console.log(`storage-file, kill -9: ${JSON.stringify(total)}`)
  expect(total).toMatchObject({ kills: 100, lost: 0, tornByTest: 50 })
}, 3_600_000)
