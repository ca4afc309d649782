/**
 * Waiting for journals to grow: one connection listens for everybody who waits at a driver.
 *
 * An append notifies a channel of its tenant, in its own transaction and without a word of what it was; whoever listens then
 * looks at the heads of the journals that are waited for. It looks as soon as it listens, too, so nothing that is recorded
 * before, or while a lost connection is made again, is missed.
 *
 * @internal
 */
import { createHash } from "node:crypto"
import { StorageDriver, StorageError } from "@logframe/core"
import { classify } from "./classify.ts"
import { type Connection, quoted } from "./connect.ts"

/** Those who wait at one driver. */
export interface Waiting {
  readonly wait: NonNullable<StorageDriver.Journal["wait"]>
  readonly close: () => Promise<void>
}

/** The channel of a tenant: nobody can tell from its name whose it is, and nothing else is said on it. */
export const channelOf = ({ schema, tenant }: Pick<Connection, "schema" | "tenant">): string =>
  `logframe_${createHash("sha256").update(`${schema}\0${tenant}`).digest("hex").slice(0, 40)}`

/** How long the connection stays when nobody waits any more, in milliseconds: whoever follows a journal waits again soon. */
const lingering = 10_000

/** How often the heads are looked at on a cluster, in milliseconds: one server does not hear what is appended through another. */
const unheard = 2_000

/** How often a connection that was lost is made again before those who wait are told, and the longest pause in between. */
const [attempts, longestPause] = [10, 5_000]

/** Nobody waits yet, and nothing listens. */
export const waiting = (connection: Connection): Waiting => {
  const { tenant, table, read, error, listener, isCluster } = connection
  const waiters = StorageDriver.waiters()
  const wanted = new Map<string, number>()
  let listening: { readonly end: AbortController; readonly ended: Promise<void> } | undefined
  let isListening = false
  let closed = false

  const tellHeads = async (): Promise<void> => {
    const sql = `SELECT logframe, seq FROM ${table("head")} WHERE tenant = $1 AND logframe = ANY ($2)`
    const rows = await read(sql, [tenant, [...wanted.keys()]])
    for (const { logframe, seq } of rows) waiters.tell(String(logframe), Number(seq))
  }

  /** Looks at the heads; once more when it is asked again while it looks. */
  const look = once(tellHeads)

  /** Listens for as long as the connection lasts, and says why it was lost. */
  const listen = async (end: AbortSignal): Promise<unknown> => {
    const client = listener()
    let again: ReturnType<typeof setInterval> | undefined
    const lost = new Promise<unknown>((resolve) => {
      client.on("error", resolve)
      client.once("end", () => resolve(undefined))
      end.addEventListener("abort", () => resolve(undefined))
    })
    try {
      await Promise.race([client.connect(), lost])
      await Promise.race([client.query(`LISTEN ${quoted(channelOf(connection))}`), lost])
      isListening = true
      // a look that failed is made again with the next connection
      const lookAgain = () => look().catch(() => client.end())
      client.on("notification", lookAgain)
      if (isCluster) again = setInterval(lookAgain, unheard)
      await look()
      return await lost
    } finally {
      isListening = false
      clearInterval(again)
      await client.end().catch(() => {})
    }
  }

  /** Listens for as long as anybody waits, again and again when the connection is lost. */
  const keepListening = async (end: AbortSignal): Promise<void> => {
    for (let failures = 0; !end.aborted && wanted.size > 0; ) {
      const began = Date.now()
      const cause: unknown = await listen(end).catch((cause: unknown) => cause)
      if (end.aborted) return
      failures = Date.now() - began > longestPause ? 0 : failures + 1
      const reason = cause === undefined ? undefined : reasonOf(cause)
      if (reason !== undefined && (reason._tag !== "Unavailable" || failures > attempts)) {
        return waiters.end(error("wait", reason))
      }
      await pause(Math.min(longestPause, 50 * 2 ** failures), end)
    }
  }

  const begin = (): void => {
    if (listening !== undefined) return
    const end = new AbortController()
    const ended = keepListening(end.signal).finally(() => {
      listening = undefined
      // somebody may have come while it ended
      if (!closed && wanted.size > 0) begin()
    })
    listening = { end, ended }
  }

  const want = (logframe: string, more: number): void => {
    const many = (wanted.get(logframe) ?? 0) + more
    if (many > 0) wanted.set(logframe, many)
    else wanted.delete(logframe)
    if (wanted.size > 0) return
    setTimeout(() => {
      if (wanted.size === 0) listening?.end.abort()
    }, lingering).unref()
  }

  return {
    wait: async (logframe, after, signal) => {
      if (closed) throw error("wait", wasClosed())
      const grown = waiters.wait(logframe, after, signal)
      want(logframe, 1)
      if (isListening) look().catch(() => {})
      else begin()
      try {
        return await grown
      } finally {
        want(logframe, -1)
      }
    },
    close: async () => {
      closed = true
      waiters.end(error("wait", wasClosed()))
      listening?.end.abort()
      await listening?.ended
    }
  }
}

const wasClosed = (): StorageError.Reason => ({
  _tag: "Unexpected",
  cause: new Error("the store was closed")
})

const reasonOf = (cause: unknown): StorageError.Reason =>
  StorageError.isStorageError(cause) ? cause.reason : classify(cause)

/** Runs it, and once more after it when it is asked to run meanwhile. */
const once = (run: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> | undefined
  let again = false
  const all = async () => {
    try {
      while (again) {
        again = false
        await run()
      }
    } finally {
      running = undefined
    }
  }
  return () => {
    again = true
    running ??= all()
    return running
  }
}

const pause = (milliseconds: number, end: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    end.addEventListener("abort", () => {
      clearTimeout(timer)
      resolve()
    })
  })
