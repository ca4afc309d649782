import pg from "pg"

/** A server of a Citus cluster that keeps a part of the tables. */
export interface Node {
  readonly host: string
  readonly port: number
}

/** The connection string to the same database on another server of the cluster. */
export const at = (url: string, { host, port }: Node): URL => {
  const own = new URL(url)
  own.hostname = host
  own.port = String(port)
  return own
}

const once = async (
  url: string | URL,
  ...statements: readonly string[]
): Promise<readonly pg.QueryResult[]> => {
  const client = new pg.Client({ connectionString: String(url) })
  await client.connect()
  try {
    const results: pg.QueryResult[] = []
    for (const sql of statements) results.push(await client.query(sql))
    return results
  } finally {
    await client.end()
  }
}

/** The servers that the coordinator knows, in their order. */
export const nodesOf = async (url: string): Promise<readonly Node[]> => {
  const sql =
    "SELECT nodename AS host, nodeport AS port FROM pg_dist_node WHERE groupid <> 0 ORDER BY groupid"
  const [found] = await once(url, sql)
  return found?.rows ?? []
}

const databaseOf = (url: URL, database: string): URL => {
  const own = new URL(url)
  own.pathname = database
  return own
}

/** Makes a database on each server, and tells the coordinator's of the others. */
export const createDatabase = async (
  url: string,
  nodes: readonly Node[],
  database: string
): Promise<void> => {
  const coordinator = new URL(url)
  for (const server of [coordinator, ...nodes.map((node) => at(url, node))]) {
    await once(server, `CREATE DATABASE ${database}`)
    await once(databaseOf(server, database), "CREATE EXTENSION citus")
  }
  await once(
    databaseOf(coordinator, database),
    `SELECT citus_set_coordinator_host('${coordinator.hostname}', ${coordinator.port})`,
    ...nodes.map(({ host, port }) => `SELECT citus_add_node('${host}', ${port})`)
  )
}

/** Drops it from each server, the coordinator's last. */
export const dropDatabase = async (url: string, nodes: readonly Node[], database: string): Promise<void> => {
  for (const server of [...nodes.map((node) => at(url, node)), new URL(url)])
    await once(server, `DROP DATABASE ${database} WITH (FORCE)`)
}
