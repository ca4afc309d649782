import { spawn } from "node:child_process"
import { expect, it } from "vitest"
import { documentsOf, idsIn, journalOf, workplace } from "./support.ts"

const writer = new URL("writer.ts", import.meta.url).pathname

/** What a writer acknowledged before it was killed, and the torn ends that it met when it opened the folder. */
interface Killed {
  readonly facts: number
  readonly revision: number
  readonly torn: number
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
      const numbers = (what: string) =>
        [...out.matchAll(new RegExp(`^${what} (\\d+)$`, "gm"))].map(([, n]) => Number(n))
      const last = (what: string) => numbers(what).at(-1) ?? 0
      resolve({ facts: last("facts"), revision: last("revision"), torn: numbers("torn").length })
    })
  })

it("a writer killed a hundred times at random points loses nothing that was acknowledged, and leaves no half batch", async () => {
  using place = workplace()
  const total = { kills: 0, acknowledged: 0, found: 0, lost: 0, torn: 0, beyond: 0 }
  let written = 0
  for (let kill = 0; kill < 100; kill++) {
    // a new journal now and then, or reading what was written before would take all the time
    const logframe = `p${Math.floor(kill / 10)}`
    const killed = await killedWriter(place.folder, logframe, Math.random() * 120)
    const driver = place.open()
    const before = kill % 10 === 0 ? 0 : written
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
    written = ids.length
    // written whole, and killed before it could say so
    if (ids.length > killed.facts) total.beyond++
    total.torn += killed.torn
    await driver.close()
  }
  total.torn += place.torn.length
  console.log(`storage-file, kill -9: ${JSON.stringify(total)}`)
  expect(total.lost).toBe(0)
}, 3_600_000)
