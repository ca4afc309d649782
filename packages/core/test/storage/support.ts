import { Fact, Instant, Logframe, MemoryStorage, type StorageDriver, StorageError } from "@logframe/core"

/** A project with one indicator, one place and one dimension. */
export const logframe = Logframe.make({
  format: 1,
  id: "water",
  title: { en: "Water" },
  language: "en",
  scheme: "un",
  period: { from: "2024-01-01", through: "2026-12-31" },
  places: [{ id: "north", name: { en: "North" } }],
  dimensions: [{ id: "sex", name: { en: "Sex" }, categories: [{ id: "f", name: { en: "Women" } }] }],
  results: [{ id: "r", level: "output", statement: { en: "Wells are dug" } }],
  indicators: [
    {
      id: "wells",
      under: ["r"],
      statement: { en: "Number of wells" },
      measure: { _tag: "Quantity", unit: { name: { en: "wells" } }, facts: "increment" },
      targets: [{ id: "t", expectation: { _tag: "AtLeast", value: "30" } }]
    },
    {
      id: "users",
      under: ["r"],
      statement: { en: "Number of users" },
      measure: { _tag: "Quantity", unit: { name: { en: "people" } }, facts: "level" }
    }
  ]
})

type Measured = Omit<Extract<Fact.Input, { _tag: "Measurement" }>, "_tag" | "logframe" | "value" | "period">

/** A measurement of wells in the first quarter of 2024. */
export const wells = (id: string, value: string, more: Partial<Measured> = {}): Fact.Fact =>
  Fact.make({
    _tag: "Measurement",
    logframe: "water",
    id,
    status: "approved",
    indicator: "wells",
    period: { from: "2024-01-01", through: "2024-03-31" },
    value: { _tag: "Number", value },
    ...more
  })

/** A store in memory whose clock shows these moments one after the other, and the last ever after. */
export const memory = (...moments: readonly string[]): StorageDriver.StorageDriver => {
  const left = [...moments]
  let now = left.shift() ?? "2026-01-01T00:00:00Z"
  return MemoryStorage.make({
    now: () => {
      const moment = now
      now = left.shift() ?? now
      return Instant.make(moment)
    }
  })
}

/** The reason for which the promise rejects; anything but a `StorageError` is thrown on. */
export const reasonOf = async (promise: Promise<unknown>): Promise<StorageError.Reason> => {
  const error = await promise.then(
    () => new Error("it was done"),
    (error: unknown) => error
  )
  if (!StorageError.isStorageError(error)) throw error
  return error.reason
}

/** Everything that comes. */
export const all = async <A>(source: AsyncIterable<A>): Promise<readonly A[]> => {
  const rows: A[] = []
  for await (const row of source) rows.push(row)
  return rows
}
