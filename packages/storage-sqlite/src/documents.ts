/**
 * Logframes as rows, one for each revision.
 *
 * @internal
 */
import { type Instant, type Query, StorageDriver } from "@logframe/core"
import type { Connection } from "./file/connect.ts"
import { listOf, recordOf } from "./file/rows.ts"

const { instantAfter, pageOf } = StorageDriver

/** The half of the driver that keeps logframes. */
export const documents = (
  { attempt, error, transaction, all, first, run }: Connection,
  now: () => Instant.Instant
): StorageDriver.Documents => ({
  list: ({ ids }, { after = "", limit }) =>
    attempt("list", () => {
      const rows = all(listHeadings, { ids: listOf(ids), after, limit: limit + 1 })
      return pageOf(rows.map(recordOf<StorageDriver.HeadingRecord>), limit, ({ id }) => id)
    }),

  get: (id, at) =>
    attempt("get", () => {
      const row = first(...revisionAt(id, at))
      return row === undefined ? undefined : recordOf<StorageDriver.StoredLogframeRecord>(row)
    }),

  write: ({ id, revision, format, by = null, note = null, heading, body = null }) =>
    attempt("write", () =>
      transaction(() => {
        const before = first(lastRevision, { id })
        const head = Number(before?.revision ?? 0)
        if (revision !== head + 1) {
          const [on, expected] = ["revision" as const, revision - 1]
          throw error("write", { _tag: "Conflict", on, logframe: id, expected, head })
        }
        const recorded = instantAfter(before?.recorded as string | undefined, now())
        run(insertRevision, { id, revision, recorded, format, by, note, heading, body })
        return { revision, recorded }
      })
    ),

  revisions: (id, { after = "0", limit }) =>
    attempt("revisions", () => {
      const rows = all(listRevisions, { id, after: Number(after), limit: limit + 1 })
      const heads = rows.map(({ removed, ...row }) => ({
        ...recordOf<Omit<StorageDriver.RevisionHead, "removed">>(row),
        removed: removed === 1
      }))
      return pageOf(heads, limit, ({ revision }) => String(revision))
    })
})

const listHeadings = `
  SELECT logframe AS id, revision, recorded, format, heading FROM revision AS head
  WHERE logframe > :after AND body IS NOT NULL
    AND (:ids IS NULL OR logframe IN (SELECT value FROM json_each(:ids)))
    AND NOT EXISTS (
      SELECT 1 FROM revision AS later WHERE later.logframe = head.logframe AND later.revision > head.revision)
  ORDER BY logframe LIMIT :limit`

const revisionAt = (id: string, at: Query.At | undefined): Parameters<Connection["first"]> =>
  at === undefined
    ? [selectRevision("TRUE"), { id }]
    : "revision" in at
      ? [selectRevision("revision = :revision"), { id, revision: at.revision }]
      : [selectRevision("recorded <= :knownAt"), { id, knownAt: at.knownAt }]

const selectRevision = (condition: string) => `
  SELECT logframe AS id, revision, recorded, format, author AS by, note, heading, body FROM revision
  WHERE logframe = :id AND ${condition} ORDER BY revision DESC LIMIT 1`

const lastRevision = `
  SELECT revision, recorded FROM revision WHERE logframe = :id ORDER BY revision DESC LIMIT 1`

const insertRevision = `
  INSERT INTO revision (logframe, revision, recorded, format, author, note, heading, body)
  VALUES (:id, :revision, :recorded, :format, :by, :note, :heading, :body)`

const listRevisions = `
  SELECT revision, recorded, author AS by, note, body IS NULL AS removed FROM revision
  WHERE logframe = :id AND revision > :after ORDER BY revision LIMIT :limit`
