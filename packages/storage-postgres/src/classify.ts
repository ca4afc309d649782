/**
 * What the engine's errors mean to the callers of a store, by PostgreSQL's SQLSTATE or the code of the network.
 *
 * @internal
 */
import type { StorageError } from "@logframe/core"

/** The reason of an error that came from `pg`, from the network or from elsewhere; on a cluster also from a server behind. */
export const classify = (cause: unknown, isCluster = false): StorageError.Reason => {
  const code = (cause as { code?: unknown } | null)?.code
  const known = typeof code === "string" ? (reasons[code] ?? reasons[code.slice(0, 2)]) : undefined
  if (isCluster && code === "57014") return { ...hanging, cause }
  if (known !== undefined) return { ...known, cause }
  // a cluster hands on what it was told of a server behind, under the code of an internal error
  if (code === "XX000" && cause instanceof Error && lostServer.test(cause.message))
    return { ...outOfReach, cause }
  // pg gives no code when the connection ends while it waits, or none is free in time
  if (cause instanceof Error && /connection terminated|not queryable|timeout exceeded/i.test(cause.message))
    return { ...outOfReach, cause }
  return { _tag: "Unexpected", cause }
}

const unavailable = (what: string) => ({ _tag: "Unavailable" as const, what })
const denied = (what: string) => ({ _tag: "Denied" as const, what })

const outOfReach = unavailable("The server is out of reach")
const disturbed = unavailable("Another writer came between")

const hanging = unavailable(
  "A statement took longer than `statementTimeout` allows: a server of the cluster hangs, or the statement needs longer"
)

/** How PostgreSQL and Citus say that a server behind was stopped or is gone. */
const lostServer =
  /server closed the connection|connection to the remote node|EOF detected|postmaster was shut down|could not (send|receive) data/i

type Known = ReturnType<typeof unavailable | typeof denied>

const reasons: Readonly<Record<string, Known>> = {
  ECONNREFUSED: outOfReach,
  ECONNRESET: outOfReach,
  EPIPE: outOfReach,
  ETIMEDOUT: outOfReach,
  ENOTFOUND: outOfReach,
  EAI_AGAIN: outOfReach,
  ENOENT: outOfReach,
  /** connection exceptions */
  "08": outOfReach,
  /** operator intervention: the server is stopped or starts, a statement took too long */
  "57": unavailable("The server is stopping"),
  "57014": unavailable(
    "The statement took longer than the server or `statementTimeout` allows: give it longer, or append smaller batches"
  ),
  /** insufficient resources: disk, memory, connections */
  "53": unavailable("The server has no room, no memory or no connection left"),
  "53100": unavailable("There is no room on a disk of the server"),
  "55P03": disturbed,
  /** serialization failures and deadlocks */
  "40": disturbed,
  /** invalid authorization */
  "28": denied("The server does not let this user in"),
  "42501": denied("This user may not do that"),
  /** no such database */
  "3D000": denied("The database is not there"),
  /** a database that is in recovery or set to read only */
  "25006": denied(
    "The server can only be read: connect to the one that is written, or set default_transaction_read_only to off"
  )
}
