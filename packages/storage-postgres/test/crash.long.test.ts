import { Fact, Logframe, PromiseStorage, StorageError } from "@logframe/core"
import { PostgresDriver } from "@logframe/storage-postgres"
import { afterAll, beforeAll, expect, it } from "vitest"
import { isOwn, type Server, start } from "./server.ts"

const logframe = Logframe.make({
  format: 1,
  id: "p1",
  title: { en: "P" },
  language: "en",
  scheme: "un",
  results: [{ id: "r1", level: "output", statement: { en: "R" } }],
  indicators: [
    {
      id: "i1",
      under: ["r1"],
      statement: { en: "I" },
      measure: { _tag: "Quantity", unit: { name: { en: "things" } }, facts: "increment" }
    }
  ]
})

const batchOf = (n: number): readonly Fact.Fact[] =>
  Array.from({ length: 20 }, (_, i) =>
    Fact.make({
      _tag: "Measurement",
      id: `b${n}.${i}`,
      logframe: "p1",
      status: "approved",
      indicator: "i1",
      period: { from: "2024-01-01", through: "2024-12-31" },
      value: { _tag: "Number", value: String(n) }
    })
  )

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

let server: Server
beforeAll(async () => {
  server = await start()
})
afterAll(() => server.stop())

it.skipIf(!isOwn)(
  "a server that is killed a hundred times loses nothing that was acknowledged and tears no batch",
  async () => {
    const driver = await PostgresDriver.open({ connections: server.config(), tenant: "a" })
    await using storage = PromiseStorage.make(driver, { retries: 0 })
    await storage.saveLogframe(logframe, { expected: 0 })
    const acknowledged = new Set<number>()
    const failures: unknown[] = []
    let next = 0
    let done = false
    const write = async () => {
      while (!done && failures.length === 0) {
        const n = next++
        await storage.append("p1", batchOf(n)).then(
          () => acknowledged.add(n),
          (error: unknown) => {
            if (!StorageError.isStorageError(error) || error.reason._tag !== "Unavailable")
              failures.push(error)
          }
        )
      }
    }
    const writers = Promise.all([write(), write()])
    for (let kill = 0; kill < 100; kill++) {
      const before = acknowledged.size
      while (acknowledged.size === before && failures.length === 0) await pause(5)
      await pause((kill * 37) % 150)
      await server.crash()
    }
    done = true
    await writers
    expect(failures).toEqual([])
    const found = new Map<number, number>()
    const { seq } = await storage.head("p1")
    for await (const { fact } of storage.facts({ logframes: [{ id: "p1", upTo: seq }] })) {
      const batch = Number(/^b(\d+)\./.exec(fact.id)?.[1])
      found.set(batch, (found.get(batch) ?? 0) + 1)
    }
    const lost = [...acknowledged].filter((n) => !found.has(n))
    const torn = [...found.values()].filter((many) => many !== 20)
    console.log(
      `acknowledged ${acknowledged.size}, found ${found.size}, lost ${lost.length}, torn ${torn.length}`
    )
    expect({ lost, torn }).toEqual({ lost: [], torn: [] })
    expect(acknowledged.size).toBeGreaterThanOrEqual(100)
  },
  1_800_000
)
