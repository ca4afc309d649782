/**
 * A driver that fails where it is told to, for tests of what an application does then.
 *
 * @module
 */
import { type StorageDriver, StorageError } from "@logframe/core"

/** One call to the driver, before it is made. */
export interface Call {
  readonly operation:
    | "list"
    | "get"
    | "write"
    | "revisions"
    | "append"
    | "read"
    | "head"
    | "fold"
    | "wait"
    | "erase"
  /** How many calls there were before, of whatever operation. */
  readonly number: number
}

/** What is to happen to a call. */
export type Fault =
  /** Nothing is done, and the call is rejected. */
  | { readonly is: "fails"; readonly reason: StorageError.Reason }
  /** It is done, and the call is rejected all the same, as when a connection breaks before the answer. */
  | { readonly is: "answerLost"; readonly reason: StorageError.Reason }
  /** It is done when the promise is kept. */
  | { readonly is: "delayed"; readonly until: Promise<unknown> }
  /** Of an append only the first facts are recorded, then it is rejected: what no correct driver does. */
  | { readonly is: "torn"; readonly after: number; readonly reason: StorageError.Reason }

/** The store was out of reach: the reason that may be tried again. */
export const unavailable: StorageError.Reason = { _tag: "Unavailable", what: "The store is out of reach" }

/**
 * The driver, with faults.
 *
 * @param faultOf - asked before each call; nothing: the call goes through.
 *
 * @example
 * ```ts
 * import { Instant, MemoryStorage, PromiseStorage } from "@logframe/core"
 * import { FaultyStorage } from "@logframe/testkit"
 *
 * const now = () => Instant.make("2026-03-31T09:15:00Z")
 * // every second call fails, and the application does not notice
 * const driver = FaultyStorage.make(MemoryStorage.make({ now }), ({ number }) =>
 *   number % 2 === 0 ? { is: "fails", reason: FaultyStorage.unavailable } : undefined
 * )
 * const storage = PromiseStorage.make(driver)
 * ```
 */
export const make = (
  driver: StorageDriver.StorageDriver,
  faultOf: (call: Call) => Fault | undefined
): StorageDriver.StorageDriver => {
  const { documents, journal } = driver
  const { adapter } = driver.manifest
  let number = 0
  const around = async <A>(
    operation: Call["operation"],
    run: () => Promise<A>,
    torn: (after: number) => Promise<unknown> = async () => {}
  ): Promise<A> => {
    const fault = faultOf({ operation, number: number++ })
    if (fault === undefined) return run()
    if (fault.is === "delayed") return fault.until.then(run)
    if (fault.is === "answerLost") await run()
    if (fault.is === "torn") await torn(fault.after)
    throw new StorageError.StorageError(adapter, operation, fault.reason)
  }
  const capabilities = ({
    fold,
    wait,
    erase
  }: StorageDriver.Journal): Pick<StorageDriver.Journal, "fold" | "wait" | "erase"> => ({
    ...(fold && { fold: (query) => around("fold", () => fold.call(journal, query)) }),
    ...(wait && { wait: (id, after, signal) => around("wait", () => wait.call(journal, id, after, signal)) }),
    ...(erase && { erase: (id, facts) => around("erase", () => erase.call(journal, id, facts)) })
  })
  return {
    manifest: driver.manifest,
    ...(documents === undefined
      ? {}
      : {
          documents: {
            list: (where, page) => around("list", () => documents.list(where, page)),
            get: (id, at) => around("get", () => documents.get(id, at)),
            write: (record) => around("write", () => documents.write(record)),
            revisions: (id, page) => around("revisions", () => documents.revisions(id, page))
          }
        }),
    ...(journal === undefined
      ? {}
      : {
          journal: {
            append: (logframe, facts, expect) =>
              around(
                "append",
                () => journal.append(logframe, facts, expect),
                (after) => journal.append(logframe, facts.slice(0, after), expect)
              ),
            read: (query, page) => around("read", () => journal.read(query, page)),
            head: (logframe, at) => around("head", () => journal.head(logframe, at)),
            ...capabilities(journal)
          }
        }),
    close: () => driver.close()
  }
}
