/**
 * Logframes as rows, one for each revision.
 *
 * @internal
 */
import { type Query, StorageDriver } from "@logframe/core"
import type { Connection, Transaction } from "./connect.ts"
import { recordingTime, recordOf } from "./rows.ts"

/** The half of the driver that keeps logframes. */
export const documents = (connection: Connection): StorageDriver.Documents => {
  const { attempt, error, read, transaction, tenant, table } = connection
  const revision = table("revision")
  const columns = 'logframe AS id, revision, recorded, format, author AS "by", note, heading, body'

  const last = async ({ first }: Transaction, id: string) => {
    const sql = `SELECT revision, recorded FROM ${revision} WHERE tenant = $1 AND logframe = $2
      ORDER BY revision DESC LIMIT 1`
    const row = await first(sql, [tenant, id])
    return { head: Number(row?.revision ?? 0), recorded: row?.recorded as string | undefined }
  }

  const conflict = (logframe: string, expected: number, head: number) =>
    error("write", { _tag: "Conflict", on: "revision", logframe, expected, head })

  return {
    list: ({ ids }, { after = "", limit }) =>
      attempt("list", async () => {
        const sql = `
          SELECT logframe AS id, revision, recorded, format, heading FROM (
            SELECT DISTINCT ON (logframe) * FROM ${revision}
            WHERE tenant = $1 AND logframe > $2 AND ($3::text[] IS NULL OR logframe = ANY ($3))
            ORDER BY logframe, revision DESC) AS head
          WHERE body IS NOT NULL ORDER BY logframe LIMIT $4`
        const rows = await read(sql, [tenant, after, ids ?? null, limit + 1])
        return StorageDriver.pageOf(rows.map(recordOf<StorageDriver.HeadingRecord>), limit, ({ id }) => id)
      }),

    get: (id, at) =>
      attempt("get", async () => {
        const [condition, ...parameters] = conditionOf(at)
        const sql = `SELECT ${columns} FROM ${revision} WHERE tenant = $1 AND logframe = $2 ${condition}
          ORDER BY revision DESC LIMIT 1`
        const [row] = await read(sql, [tenant, id, ...parameters])
        return row === undefined ? undefined : recordOf<StorageDriver.StoredLogframeRecord>(row)
      }),

    write: ({ id, revision: number, format, by = null, note = null, heading, body = null }) =>
      attempt("write", async () => {
        const written = await transaction(async (on) => {
          const before = await last(on, id)
          if (number !== before.head + 1) throw conflict(id, number - 1, before.head)
          const recorded = await recordingTime(connection, on, before.recorded)
          const sql = `
            INSERT INTO ${revision} (tenant, logframe, revision, recorded, format, author, note, heading, body)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING revision`
          const row = await on.first(sql, [tenant, id, number, recorded, format, by, note, heading, body])
          return row === undefined ? undefined : { revision: number, recorded }
        })
        if (written !== undefined) return written
        const { head } = await transaction((on) => last(on, id))
        throw conflict(id, number - 1, head)
      }),

    revisions: (id, { after = "0", limit }) =>
      attempt("revisions", async () => {
        const sql = `
          SELECT revision, recorded, author AS "by", note, body IS NULL AS removed FROM ${revision}
          WHERE tenant = $1 AND logframe = $2 AND revision > $3 ORDER BY revision LIMIT $4`
        const rows = await read(sql, [tenant, id, Number(after), limit + 1])
        const heads = rows.map(recordOf<StorageDriver.RevisionHead>)
        return StorageDriver.pageOf(heads, limit, (row) => String(row.revision))
      })
  }
}

const conditionOf = (at: Query.At | undefined): readonly [string, ...unknown[]] =>
  at === undefined
    ? [""]
    : "revision" in at
      ? ["AND revision = $3::bigint", at.revision]
      : ["AND recorded <= $3", at.knownAt]
