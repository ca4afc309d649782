/**
 * Logframes as files: `revisions/0001.json` is the first revision as it is, and each line of `revisions.ndjson` says when,
 * by whom and why one was kept. A revision is there when its line is.
 *
 * @internal
 */
import { mkdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { Instant, type StorageDriver, StorageError } from "@logframe/core"
import { foldersIn, ifThere, syncFolder, writeWhole } from "./files.ts"
import { folderName, idOf } from "./folderName.ts"
import { checksum, Damage, type Line } from "./Line.ts"
import { type Log, logOf } from "./Log.ts"
import { pageOf, type Store } from "./Store.ts"

/** A line; where it stands in its file does not matter here. */
type Entry = Omit<Line, "size">

/** What a line says of a revision; the heading is its body. */
interface Fields {
  readonly recorded: string
  readonly format: number
  readonly by?: string
  readonly note?: string
  /** The checksum of the file; absent: removed from this revision on. */
  readonly file?: string
}

/** The half of the driver that keeps logframes. */
export const documents = (
  { folder, read, change, news }: Store,
  now: () => Instant.Instant
): StorageDriver.Documents => {
  const logs = new Map<string, { readonly log: Log; readonly lines: Entry[] }>()

  const linesOf = async (id: string) => {
    const known = logs.get(id) ?? { log: logOf(join(folder, folderName(id), "revisions.ndjson")), lines: [] }
    logs.set(id, known)
    await news(known.log, {
      take: (lines) => {
        for (const line of lines) known.lines.push(line)
      },
      restart: () => {
        known.lines.length = 0
      }
    })
    return known
  }

  const whole = async (id: string, line: Entry): Promise<StorageDriver.StoredLogframeRecord> => {
    const { file, ...fields } = fieldsOf(line)
    const record = { id, revision: line.seq, ...fields, heading: line.body }
    return file === undefined ? record : { ...record, body: await bodyOf(pathOf(folder, id, line.seq), file) }
  }

  return {
    list: ({ ids }, { after = "", limit }) =>
      read("list", async () => {
        const there = (await foldersIn(folder)).flatMap((name) => idOf(name) ?? [])
        const wanted = there.filter((id) => id > after && (ids?.includes(id) ?? true)).sort(byteOrder)
        const rows: StorageDriver.HeadingRecord[] = []
        for (const id of wanted) {
          if (rows.length > limit) break
          const head = (await linesOf(id)).lines.at(-1)
          if (head === undefined || fieldsOf(head).file === undefined) continue
          const { recorded, format } = fieldsOf(head)
          rows.push({ id, revision: head.seq, recorded, format, heading: head.body })
        }
        return pageOf(rows, limit, ({ id }) => id)
      }),

    get: (id, at) =>
      read("get", async () => {
        const { lines } = await linesOf(id)
        const line =
          at === undefined
            ? lines.at(-1)
            : "revision" in at
              ? lines[at.revision - 1]
              : lines.findLast((one) => fieldsOf(one).recorded <= at.knownAt)
        return line === undefined ? undefined : whole(id, line)
      }),

    write: ({ id, revision, format, by, note, heading, body }) =>
      change("write", async () => {
        const { log, lines } = await linesOf(id)
        const head = lines.length
        if (revision !== head + 1) {
          const [on, expected] = ["revision" as const, revision - 1]
          throw new StorageError.StorageError("file", "write", {
            _tag: "Conflict",
            on,
            logframe: id,
            expected,
            head
          })
        }
        const before = lines.at(-1)
        const recorded = notBefore(before === undefined ? undefined : fieldsOf(before).recorded, now())
        if (body !== undefined) await writeRevision(pathOf(folder, id, revision), body)
        const fields: Fields = {
          recorded,
          format,
          ...(by === undefined ? {} : { by }),
          ...(note === undefined ? {} : { note }),
          ...(body === undefined ? {} : { file: checksum(body) })
        }
        await log.append([{ ...fields, body: heading }])
        lines.push({ seq: revision, fields: { ...fields }, body: heading })
        return { revision, recorded }
      }),

    revisions: (id, { after = "0", limit }) =>
      read("revisions", async () => {
        const { lines } = await linesOf(id)
        const rows = lines.slice(Number(after), Number(after) + limit + 1).map((line) => {
          const { file, format: _, ...fields } = fieldsOf(line)
          return { revision: line.seq, ...fields, removed: file === undefined }
        })
        return pageOf(rows, limit, ({ revision }) => String(revision))
      })
  }
}

const byteOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const fieldsOf = ({ fields }: Entry): Fields => fields as unknown as Fields

/** The time now, or that of the revision before when the clock went back. */
const notBefore = (before: string | undefined, now: Instant.Instant): string => {
  const instant = Instant.normalise(now)
  return before !== undefined && before > instant ? before : instant
}

const pathOf = (folder: string, id: string, revision: number): string =>
  join(folder, folderName(id), "revisions", `${String(revision).padStart(4, "0")}.json`)

const writeRevision = async (path: string, body: string): Promise<void> => {
  const folder = join(path, "..")
  if ((await mkdir(folder, { recursive: true })) !== undefined) await syncFolder(join(folder, "..", ".."))
  await writeWhole(path, body)
}

const bodyOf = async (path: string, expected: string): Promise<string> => {
  const bytes = await ifThere(() => readFile(path))
  if (bytes === undefined) throw new Damage(`The file "${path}" is gone`)
  if (checksum(bytes) === expected) return bytes.toString()
  throw new Damage(`The file "${path}" was changed. What is to be changed is saved as the next revision`)
}
