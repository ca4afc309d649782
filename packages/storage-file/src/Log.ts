/**
 * An append-only file of lines that other processes append to as well.
 *
 * @internal
 */
import { existsSync } from "node:fs"
import { type FileHandle, mkdir } from "node:fs/promises"
import { dirname } from "node:path"
import { bytesOf, ifThere, syncFolder, withFile, writeWhole } from "./files.ts"
import * as Line from "./Line.ts"

/** What is new in the file. */
export interface News {
  readonly lines: readonly Line.Line[]
  /** The file is another one than before (a checkout, a restored copy): the lines are all of it. */
  readonly fromStart: boolean
  /** Bytes of a batch at the end that was not written to its end: by a crash, or by a process that is still at it. */
  readonly torn: number
}

/** A file of lines. */
export interface Log {
  readonly path: string
  readonly news: () => Promise<News>
  /** Adds a batch and returns when it is on the disk. For whoever has the lock and has heard the news. */
  readonly append: (batch: readonly Line.Content[]) => Promise<void>
  /** Moves a torn end to a file beside, and names that file. For whoever has the lock. */
  readonly setAside: () => Promise<string>
}

/** The log in that file, which need not be there yet. */
export const logOf = (path: string): Log => {
  let known = nothing
  return {
    path,
    news: async () => {
      const found = (await ifThere(() => withFile(path, "r", (file) => readOn(file, known)))) ?? absent
      const { from, bytes, lines, size } = found
      const fromStart = known.count > 0 && from.count === 0
      known = { size: from.size + size, count: from.count + lines.length, end: endOf(from.end, bytes, size) }
      return { lines, fromStart, torn: bytes.length - size }
    },
    append: async (batch) => {
      const bytes = Buffer.from(Line.write(batch, known.count + 1))
      const isNew = known.count === 0
      if (isNew) await mkdir(dirname(path), { recursive: true })
      await withFile(path, "a", async (file) => {
        try {
          await file.writeFile(bytes)
          await file.datasync()
        } catch (cause) {
          // where that fails too, the next one to look finds a torn end
          await file.truncate(known.size).catch(() => {})
          throw cause
        }
      })
      if (isNew) for (const folder of [dirname(path), dirname(dirname(path))]) await syncFolder(folder)
      const [size, count] = [known.size + bytes.length, known.count + batch.length]
      known = { size, count, end: endOf(known.end, bytes, bytes.length) }
    },
    setAside: () =>
      withFile(path, "r+", async (file) => {
        let n = 1
        while (existsSync(`${path}.torn-${n}`)) n++
        const aside = `${path}.torn-${n}`
        await writeWhole(aside, await bytesOf(file, known.size, (await file.stat()).size))
        await file.truncate(known.size)
        await file.datasync()
        return aside
      })
  }
}

/** How far a file is known: its bytes, its lines, and the last of the bytes, by which a file that was replaced is seen. */
interface Known {
  readonly size: number
  readonly count: number
  readonly end: Buffer
}

const nothing: Known = { size: 0, count: 0, end: Buffer.alloc(0) }

const absent = { from: nothing, bytes: Buffer.alloc(0), lines: [], size: 0 }

/** Enough to hold the checksum of the last line, or so much of the line that another one is not the same. */
const endLength = 200

const endOf = (before: Buffer, bytes: Buffer, size: number): Buffer =>
  size === 0 ? before : Buffer.from(bytes.subarray(Math.max(0, size - endLength), size))

/** What follows the part that is known, or all of it when the file is not the one that is known. */
const readOn = async (file: FileHandle, known: Known) => {
  const { size } = await file.stat()
  const end = await bytesOf(file, known.size - known.end.length, known.size)
  const from = end.equals(known.end) ? known : nothing
  const bytes = await bytesOf(file, from.size, Math.max(size, from.size))
  return { from, bytes, ...Line.read(bytes, from.count + 1) }
}
