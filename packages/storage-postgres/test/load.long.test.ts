import { PostgresDriver } from "@logframe/storage-postgres"
import { afterAll, beforeAll, expect, it } from "vitest"
import { factOf, journalOf } from "./records.ts"
import { applicationRole, migrate, type Server, start } from "./server.ts"

let server: Server
beforeAll(async () => {
  server = await start()
  await migrate({ connections: server.owner, grantTo: applicationRole })
})
afterAll(() => server.stop())

const memory = (): number => process.memoryUsage().rss / 1e6

const [batches, length] = [200, 5_000]

const batchOf = (n: number) =>
  Array.from({ length }, (_, i) => {
    const id = `f${n}-${i}`
    const [indicator, month] = [`i${i % 100}`, String((n % 12) + 1).padStart(2, "0")]
    const [place, day, value] = [`place-${i % 40}`, `2024-${month}-01`, `${(n * 7 + i) % 1_000}.25`]
    const said = { _tag: "Number", value }
    const period = { from: day, through: day }
    return factOf(id, {
      indicator,
      place,
      firstDay: day,
      lastDay: day,
      foldable: { values: [{ cell: "", value }] },
      body: JSON.stringify({
        _tag: "Measurement",
        id,
        logframe: "p1",
        status: "approved",
        indicator,
        period,
        place,
        value: said
      })
    })
  })

it("a million measurements are appended in batches, read and folded within bounded memory", async () => {
  const driver = await PostgresDriver.open({ connections: server.application, tenant: "million" })
  const peaks: number[] = []
  let peak = 0
  const watch = () => {
    peak = Math.max(peak, memory())
  }
  const began = performance.now()
  for (let n = 0; n < batches; n++) {
    await journalOf(driver).append("p1", batchOf(n))
    watch()
    if ((n + 1) % (batches / 4) === 0) {
      peaks.push(peak)
      peak = 0
    }
  }
  const appended = performance.now()
  let [read, after]: [number, string | undefined] = [0, undefined]
  do {
    const page = await journalOf(driver).read(
      { logframes: [{ id: "p1", upTo: batches * length }] },
      { limit: 1_000, ...(after === undefined ? {} : { after }) }
    )
    read += page.rows.length
    after = page.next
    watch()
  } while (after !== undefined)
  const readAll = performance.now()
  const windows = Array.from({ length: 12 }, (_, m) => {
    const month = String(m + 1).padStart(2, "0")
    return {
      from: m === 0 ? "1900-01-01" : `2024-${month}-01`,
      through: m === 11 ? "2099-12-31" : `2024-${month}-28`
    }
  })
  const series = Array.from({ length: 100 }, (_, i) => ({
    indicator: `i${i}`,
    fold: "sum" as const,
    of: "number" as const
  }))
  const rows = await journalOf(driver).fold({
    logframe: "p1",
    upTo: batches * length,
    asOf: "2099-12-31",
    windows,
    series
  })
  watch()
  const folded = performance.now()
  console.log(
    `appended in ${((appended - began) / 1e3).toFixed(1)} s, read in ${((readAll - appended) / 1e3).toFixed(1)} s, folded in ${((folded - readAll) / 1e3).toFixed(1)} s; most memory in MB: ${[...peaks, peak].map((n) => n.toFixed(0)).join(", ")}`
  )
  expect(read).toBe(batches * length)
  expect(rows.reduce((n, { used }) => n + used, 0)).toBe(batches * length)
  // the last quarter of a million takes no more than the first did, but for what the garbage collector leaves a while
  expect(peaks.at(-1)).toBeLessThan((peaks[0] ?? 0) + 150)
  expect(peak).toBeLessThan((peaks[0] ?? 0) + 250)
})
