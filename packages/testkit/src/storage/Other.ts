/**
 * The other process as laws use it: its drivers read like those of this one.
 *
 * @internal
 */
import { type StorageDriver, StorageError, type StorageManifest } from "@logframe/core"
import type { Answer, Call, Request, Start } from "./OtherProcess.ts"
import type { Place } from "./Place.ts"
import { settlesSoon } from "./waiting.ts"

/** A process that was started, and its drivers. */
export interface Other {
  /** Opens a store over there. */
  readonly open: (place: Pick<Place, "store" | "tenant">) => Promise<StorageDriver.StorageDriver>
  /**
   * Begins the calls over there, one turn after the other, and kills the process at the moment at which the one of that number
   * is acknowledged: it does nothing after that answer. Gives the answers that came, in the order of the calls.
   */
  readonly crash: (last: number, calls: () => readonly Promise<unknown>[]) => Promise<readonly unknown[]>
  /** Kills it. */
  readonly kill: () => Promise<void>
  /** Closes what is open over there. */
  readonly close: () => Promise<void>
  /** Whether it still runs. */
  readonly isAlive: () => boolean
}

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (cause: unknown) => void
}

/** How long another process may take that has still to load its modules on a busy machine, in milliseconds. */
const patience = 120_000

/** Starts the process. */
export const begin = async (start: Start): Promise<Other> => {
  const waiting = new Map<number, Waiting>()
  const opened: StorageDriver.StorageDriver[] = []
  let calls = 0
  let collected: Call[] | undefined
  let alive = true
  const end = (why: string): void => {
    alive = false
    for (const { reject } of waiting.values()) reject(new Error(`the other process is gone: ${why}`))
    waiting.clear()
  }
  const channel = await start({
    hear: (line) => {
      const answer: Answer = JSON.parse(line)
      const one = waiting.get(answer.number)
      waiting.delete(answer.number)
      if ("error" in answer) one?.reject(errorOf(answer.error))
      else one?.resolve(answer.value)
    },
    ended: end
  })
  const send = (request: Request): void => channel.send(JSON.stringify(request))
  const ask = (
    driver: number,
    half: Call["half"],
    operation: string,
    given: readonly unknown[]
  ): Promise<unknown> => {
    const number = ++calls
    const call: Call = { number, driver, half, operation, given: withoutEnd(given) }
    const asked = new Promise<unknown>((resolve, reject) => {
      if (!alive) reject(new Error("the other process is gone"))
      else waiting.set(number, { resolve, reject })
    })
    if (collected === undefined) send({ calls: [call] })
    else collected.push(call)
    const answered = settlesSoon(`${operation} in another process`, asked, patience)
    // of a process that is killed many a call is never answered
    answered.catch(() => {})
    return answered
  }
  const kill = async (): Promise<void> => {
    if (!alive) return
    await channel.kill()
    end("it was killed")
  }
  return {
    open: async (place) => {
      const number = ++calls
      const driver = remote(
        (half, operation, given) => ask(number, half, operation, given),
        (await ask(number, "store", "open", [{ store: place.store, tenant: place.tenant }])) as Opened
      )
      opened.push(driver)
      return driver
    },
    crash: async (last, begun) => {
      collected = []
      const asked = begun()
      const answers: unknown[] = asked.map(() => undefined)
      for (const [n, one] of asked.entries()) one.then((value) => (answers[n] = value)).catch(() => {})
      const together: readonly Call[] = collected
      collected = undefined
      send({ calls: together, lastWords: together[last]?.number ?? 0 })
      try {
        await asked[last]
      } finally {
        await kill()
      }
      return answers
    },
    kill,
    close: async () => {
      for (const driver of opened.splice(0)) await driver.close()
    },
    isAlive: () => alive
  }
}

interface Opened {
  readonly manifest: StorageManifest.StorageManifest
  readonly documents?: readonly string[]
  readonly journal?: readonly string[]
}

type Ask = (half: Call["half"], operation: string, given: readonly unknown[]) => Promise<unknown>

const remote = (ask: Ask, { manifest, documents, journal }: Opened): StorageDriver.StorageDriver => {
  const half = (name: Call["half"], ways: readonly string[]) =>
    Object.fromEntries(
      ways.map((way) => [way, (...given: readonly unknown[]) => ask(name, way, given)])
    ) as unknown
  return {
    manifest,
    ...(documents === undefined
      ? {}
      : { documents: half("documents", documents) as StorageDriver.Documents }),
    ...(journal === undefined ? {} : { journal: half("journal", journal) as StorageDriver.Journal }),
    close: async () => {
      await ask("store", "close", [])
    }
  }
}

/** What is not given is not sent: in JSON it would become `null`. */
const withoutEnd = (given: readonly unknown[]): readonly unknown[] =>
  given.slice(0, given.findLastIndex((one) => one !== undefined) + 1)

const errorOf = ({ adapter, operation, reason }: Extract<Answer, { readonly error: unknown }>["error"]) =>
  new StorageError.StorageError(adapter, operation, reason as StorageError.Reason)
