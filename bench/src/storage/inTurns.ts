/**
 * Several ways of doing the same, in turns: what others do on the machine hits each of them.
 */
import type { Pages } from "./Adapter.ts"
import type { Batch } from "./facts.ts"

/** Milliseconds by the clock, and those that a processor worked for this process: others on the machine count in the first alone. */
export interface Cost {
  readonly clock: number
  readonly processor: number
}

/** Nothing yet. */
export const nothing: Cost = { clock: 0, processor: 0 }

/** What it comes to with what `task` takes, beside what the task gives. */
const adding = async <A>(before: Cost, task: () => A): Promise<readonly [Cost, Awaited<A>]> => {
  const [start, worked] = [performance.now(), process.cpuUsage()]
  const result = await task()
  const clock = before.clock + performance.now() - start
  const { user, system } = process.cpuUsage(worked)
  return [{ clock, processor: before.processor + (user + system) / 1_000 }, result]
}

/** What each way of appending takes, batch by batch in turns, another one first each time. */
export const appendInTurns = async (
  ways: readonly ((facts: ReturnType<Batch>) => unknown)[],
  batches: readonly Batch[]
): Promise<readonly Cost[]> => {
  const costs = ways.map(() => nothing)
  for (const [turn, make] of batches.entries()) {
    const batch = make()
    for (let i = 0; i < ways.length; i++) {
      const at = (turn + i) % ways.length
      const [cost] = await adding(costs[at] ?? nothing, () => ways[at]?.(batch))
      costs[at] = cost
    }
  }
  return costs
}

/** What each way of reading takes, page by page in turns, in the better of two rounds: so many facts each time. */
export const readInTurns = async (
  ways: readonly (() => Pages)[],
  count: number
): Promise<readonly Cost[]> => {
  const rounds: Cost[][] = []
  for (let round = 0; round < 2; round++) {
    const readers = ways.map((way) => ({
      pages: iteratorOf(way()),
      cost: nothing,
      read: 0,
      ended: false
    }))
    while (readers.some(({ ended }) => !ended)) {
      for (const reader of readers) {
        const [cost, page] = await adding(reader.cost, () => reader.pages.next())
        reader.cost = cost
        if (page.done === true) reader.ended = true
        else reader.read += page.value
      }
    }
    const wrong = readers.find(({ read }) => read !== count)
    if (wrong !== undefined) throw new Error(`${wrong.read} facts were read, and ${count} appended.`)
    rounds.push(readers.map(({ cost }) => cost))
  }
  return ways.map((_, i) => {
    const costs = rounds.flatMap((round) => round[i] ?? [])
    return {
      clock: Math.min(...costs.map(({ clock }) => clock)),
      processor: Math.min(...costs.map(({ processor }) => processor))
    }
  })
}

const iteratorOf = (pages: Pages): Iterator<number> | AsyncIterator<number> =>
  Symbol.asyncIterator in pages ? pages[Symbol.asyncIterator]() : pages[Symbol.iterator]()
