/**
 * An append-only file of lines that other processes append to as well.
 *
 * @internal
 */
import { existsSync } from "node:fs"
import { mkdir } from "node:fs/promises"
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
      const found = await ifThere(() =>
        withFile(path, "r", async (file) => {
          const { dev, ino, size } = await file.stat()
          const id = `${dev} ${ino}`
          const from = known.id === id && size >= known.size ? known : nothing
          const bytes = await bytesOf(file, from.size, size)
          return { id, from, bytes, ...Line.read(bytes, from.count + 1) }
        })
      )
      const { id, from, bytes, lines, size } = found ?? absent
      const fromStart = known.count > 0 && from.count === 0
      known = { id, size: from.size + size, count: from.count + lines.length }
      return { lines, fromStart, torn: bytes.length - size }
    },
    append: async (batch) => {
      const text = Line.write(batch, known.count + 1)
      const isNew = known.count === 0
      if (isNew) await mkdir(dirname(path), { recursive: true })
      await withFile(path, "a", async (file) => {
        try {
          await file.writeFile(text)
          await file.datasync()
        } catch (cause) {
          await file.truncate(known.size)
          throw cause
        }
        const { dev, ino, size } = await file.stat()
        known = { id: `${dev} ${ino}`, size, count: known.count + batch.length }
      })
      if (isNew) for (const folder of [dirname(path), dirname(dirname(path))]) await syncFolder(folder)
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

/** How far a file is known: which one it is, how many bytes and lines of it. */
const nothing = { id: "", size: 0, count: 0 }

const absent = { ...nothing, from: nothing, bytes: Buffer.alloc(0), lines: [] }
