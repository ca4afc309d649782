import { Fact, Logframe, type PromiseStorage, StorageError } from "@logframe/core"

const logframeOf = (id: string) =>
  Logframe.make({
    format: 1,
    id,
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

const size = 20

const batchOf = (logframe: string, n: number): readonly Fact.Fact[] =>
  Array.from({ length: size }, (_, i) =>
    Fact.make({
      _tag: "Measurement",
      id: `b${n}.${i}`,
      logframe,
      status: "approved",
      indicator: "i1",
      period: { from: "2024-01-01", through: "2024-12-31" },
      value: { _tag: "Number", value: String(n) }
    })
  )

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** What was acknowledged while something was done to the servers, and what of it was found afterwards. */
export interface Account {
  readonly acknowledged: number
  readonly found: number
  /** Batches that were acknowledged and are not there. */
  readonly lost: readonly string[]
  /** Batches of which only a part is there. */
  readonly torn: readonly string[]
  /** What was refused for another reason than a server that was away. */
  readonly failures: readonly unknown[]
  /** The longest that one batch took to be acknowledged, in milliseconds. */
  readonly longest: number
}

/**
 * Two writers append batches, to the logframes in turn, while `happening` runs; it may wait until something more was
 * acknowledged. Then all that is there is counted.
 */
export const accountOf = async (
  storage: PromiseStorage.PromiseStorage,
  logframes: readonly string[],
  happening: (progress: () => Promise<void>) => Promise<void>
): Promise<Account> => {
  for (const id of logframes) await storage.saveLogframe(logframeOf(id), { expected: 0 })
  const acknowledged = new Set<string>()
  const failures: unknown[] = []
  let [next, done, longest] = [0, false, 0]
  const write = async () => {
    while (!done && failures.length === 0) {
      const n = next++
      const logframe = logframes[n % logframes.length] ?? ""
      const began = performance.now()
      await storage.append(logframe, batchOf(logframe, n)).then(
        () => {
          acknowledged.add(`${logframe}/${n}`)
          longest = Math.max(longest, performance.now() - began)
        },
        (error: unknown) => {
          if (!StorageError.isStorageError(error) || error.reason._tag !== "Unavailable") failures.push(error)
        }
      )
    }
  }
  const writers = Promise.all([write(), write()])
  const progress = async () => {
    const before = acknowledged.size
    while (acknowledged.size === before && failures.length === 0) await pause(5)
  }
  await happening(progress).finally(() => {
    done = true
  })
  await writers
  const found = new Map<string, number>()
  for (const id of logframes) {
    const { seq } = await storage.head(id)
    for await (const { fact } of storage.facts({ logframes: [{ id, upTo: seq }] })) {
      const batch = `${id}/${/^b(\d+)\./.exec(fact.id)?.[1]}`
      found.set(batch, (found.get(batch) ?? 0) + 1)
    }
  }
  return {
    acknowledged: acknowledged.size,
    found: found.size,
    lost: [...acknowledged].filter((batch) => !found.has(batch)),
    torn: [...found].filter(([, many]) => many !== size).map(([batch]) => batch),
    failures,
    longest
  }
}
