/**
 * An append-only file of lines that other processes append to as well.
 *
 * @internal
 */
import { type BigIntStats, existsSync } from "node:fs"
import { type FileHandle, mkdir, stat as statOf } from "node:fs/promises"
import { dirname } from "node:path"
import { bytesOf, ifThere, syncFolder, withFile, writeAll, writeWhole } from "./files.ts"
import * as Line from "./Line.ts"

/** Is told of the lines that are new in the file, in pieces of whole batches. */
export interface Reader {
  readonly take: (lines: readonly Line.Line[]) => void | Promise<void>
  /** The file is another one than before (a checkout, a restored copy): what was told of it is void. */
  readonly restart: () => void
}

/** A file of lines. */
export interface Log {
  readonly path: string
  /**
   * Reads on, and gives the number of bytes of a batch at the end that was not written to its end: by a crash, or by a
   * process that is still at it.
   */
  readonly news: (reader: Reader) => Promise<number>
  /** Adds a batch and returns when it is on the disk: how many bytes each line takes. For whoever has the lock and has heard the news. */
  readonly append: (batch: readonly Line.Content[], same?: object) => Promise<readonly number[]>
  /** The bodies of lines, by number and by where they begin and end in the file. */
  readonly bodies: (places: readonly Place[]) => Promise<readonly string[]>
  /** Moves a torn end to a file beside, and names that file. For whoever has the lock. */
  readonly setAside: () => Promise<string>
}

/** Where a line stands. */
export interface Place {
  readonly seq: number
  readonly from: number
  readonly to: number
}

/** How many bytes are read at once: enough that the call does not weigh, little enough to hold. */
const pieceLength = 1 << 22

/** The log in that file, which need not be there yet. */
export const logOf = (path: string, piece = pieceLength): Log => {
  let known = nothing

  const readOn = async (file: FileHandle, { take, restart }: Reader): Promise<number> => {
    const stat = await file.stat({ bigint: true })
    const size = Number(stat.size)
    const end = await bytesOf(file, known.size - known.end.length, known.size)
    if (!end.equals(known.end)) {
      known = nothing
      restart()
    }
    for (let length = piece; known.size < size; ) {
      const to = Math.min(size, known.size + length)
      const bytes = await bytesOf(file, known.size, to)
      const found = Line.read(bytes, known.count + 1)
      await take(found.lines)
      known = {
        size: known.size + found.size,
        count: known.count + found.lines.length,
        end: endOf(known.end, bytes, found.size),
        stamp: ""
      }
      if (to === size) break
      // a batch that is longer than a piece, or something that only the whole rest can tell from a torn end
      if (found.size === 0) length *= 2
    }
    if (size === known.size) known = { ...known, stamp: stampOf(stat) }
    return Math.max(0, size - known.size)
  }

  /** Damage with the name of the file. */
  const named = (cause: unknown): never => {
    throw cause instanceof Line.Damage ? new Line.Damage(`"${path}": ${cause.message}`) : cause
  }

  return {
    path,
    news: async (reader) => {
      const stat = await ifThere(() => statOf(path, { bigint: true }))
      if (stat !== undefined && stampOf(stat) === known.stamp) return 0
      const torn = await ifThere(() => withFile(path, "r", (file) => readOn(file, reader))).catch(named)
      if (torn !== undefined) return torn
      if (known.count > 0) reader.restart()
      known = nothing
      return 0
    },
    append: async (batch, same) => {
      const { pieces, sizes } = Line.write(batch, known.count + 1, same)
      const isNew = known.count === 0
      let stamp = ""
      if (isNew) await mkdir(dirname(path), { recursive: true })
      await withFile(path, "a", async (file) => {
        try {
          await writeAll(file, pieces)
          await file.datasync()
          stamp = stampOf(await file.stat({ bigint: true }))
        } catch (cause) {
          // where that fails too, the next one to look finds a torn end
          await file.truncate(known.size).catch(() => {})
          throw cause
        }
      })
      if (isNew) for (const folder of [dirname(path), dirname(dirname(path))]) await syncFolder(folder)
      const last = pieces.at(-1) ?? nothing.end
      known = {
        size: pieces.reduce((sum, { length }) => sum + length, known.size),
        count: known.count + batch.length,
        end: endOf(known.end, last, last.length),
        stamp
      }
      return sizes
    },
    bodies: (places) =>
      places.length === 0
        ? Promise.resolve([])
        : withFile(path, "r", async (file) => {
            const bodies: string[] = []
            for (const run of runsOf(places)) {
              const [start, end] = [run[0]?.from ?? 0, run.at(-1)?.to ?? 0]
              const bytes = await bytesOf(file, start, end)
              for (const { seq, from, to } of run)
                bodies.push(Line.bodyAt(bytes.subarray(from - start, to - start - 1), seq))
            }
            return bodies
          }),
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

/** The places that follow one another in the file, together, as long as a piece holds them. */
const runsOf = (places: readonly Place[]): readonly (readonly Place[])[] => {
  const runs: Place[][] = []
  for (const place of places) {
    const run = runs.at(-1)
    const start = run?.[0]?.from ?? 0
    if (run?.at(-1)?.to === place.from && place.to - start <= pieceLength) run.push(place)
    else runs.push([place])
  }
  return runs
}

/** How far a file is known: its bytes, its lines, and the last of the bytes, by which a file that was replaced is seen. */
interface Known {
  readonly size: number
  readonly count: number
  readonly end: Buffer
  /** What the system said of the file when all of it was known: as long as it says so there is no news. */
  readonly stamp: string
}

const nothing: Known = { size: 0, count: 0, end: Buffer.alloc(0), stamp: "" }

const stampOf = ({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string =>
  [ino, size, mtimeNs, ctimeNs].join(" ")

/** Enough to hold the checksum of the last line, or so much of the line that another one is not the same. */
const endLength = 200

const endOf = (before: Buffer, bytes: Buffer, size: number): Buffer =>
  size === 0 ? before : Buffer.from(bytes.subarray(Math.max(0, size - endLength), size))
