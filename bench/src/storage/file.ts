/**
 * The adapter that keeps a folder of text, beside files written by hand: with what a journal promises, and without.
 */
import { type FileHandle, open } from "node:fs/promises"
import { join } from "node:path"
import { crc32 } from "node:zlib"
import type { StorageDriver } from "@logframe/core"
import { FileDriver } from "@logframe/storage-file"
import type { Adapter } from "./Adapter.ts"

type Fact = StorageDriver.FactRecord

/** What is encoded before it is written, and what is read at once, in bytes. */
const pieceLength = 1 << 18

/** Lines encoded into one buffer, which is written whenever it is full; on the disk when it returns. */
const appendTo = (file: FileHandle, lineOf: (fact: Fact) => string, seal: (line: Buffer) => void) => {
  const piece = Buffer.allocUnsafe(pieceLength)
  return async (facts: readonly Fact[]): Promise<void> => {
    let used = 0
    for (const fact of facts) {
      const line = lineOf(fact)
      if (line.length * 3 > piece.length - used) {
        await file.write(piece, 0, used)
        used = 0
      }
      const start = used
      used += piece.write(line, start)
      seal(piece.subarray(start, used))
    }
    await file.write(piece, 0, used)
    await file.datasync()
  }
}

/** The texts of all lines, piece by piece, each line looked at before. */
const readFrom = (path: string, check: (line: Buffer) => void) =>
  async function* (): AsyncGenerator<number> {
    const file = await open(path, "r")
    const piece = Buffer.allocUnsafe(2 * pieceLength)
    const texts: string[] = []
    for (let held = 0; ; ) {
      const { bytesRead } = await file.read(piece, held, pieceLength)
      if (bytesRead === 0) break
      const length = held + bytesRead
      let from = 0
      for (let end = piece.indexOf(10); end >= 0 && end < length; end = piece.indexOf(10, from)) {
        check(piece.subarray(from, end))
        texts.push(piece.toString("utf8", piece.indexOf('"body":', from) + 7, end - 1))
        from = end + 1
      }
      held = piece.copy(piece, 0, from, length)
      yield texts.length
      texts.length = 0
    }
    await file.close()
  }

const hex = (line: Buffer): string => crc32(line.subarray(20, -1)).toString(16).padStart(8, "0")

/** Numbered lines with their batch, their instant and a checksum, no id twice. */
const journal = (path: string, file: FileHandle) => {
  const numbers = new Map<string, number>()
  let batch = { first: 0, last: 0, recorded: "" }
  const lineOf = ({ body, ...fields }: Fact) => {
    if (numbers.has(fields.id)) throw new Error(`${fields.id} is there already`)
    const seq = numbers.size + 1
    numbers.set(fields.id, seq)
    return `{"crc32":"00000000",${JSON.stringify({ seq, ...batch, ...fields }).slice(1, -1)},"body":${body}}\n`
  }
  const append = appendTo(file, lineOf, (line) => line.write(hex(line), 10, "latin1"))
  return {
    append: (facts: readonly Fact[]) => {
      const [first, recorded] = [numbers.size + 1, new Date().toISOString()]
      batch = { first, last: numbers.size + facts.length, recorded }
      return append(facts)
    },
    read: readFrom(path, (line) => {
      const sum = crc32(line.subarray(20)).toString(16).padStart(8, "0")
      if (line.toString("latin1", 10, 18) !== sum) throw new Error("a line was changed")
    })
  }
}

/** The same fields and texts as lines, and nothing else. */
const lines = (path: string, file: FileHandle) => ({
  append: appendTo(
    file,
    ({ body, ...fields }) => `${JSON.stringify(fields).slice(0, -1)},"body":${body}}\n`,
    () => {}
  ),
  read: readFrom(path, () => {})
})

export const adapter: Adapter = {
  says: "Folder: `node:fs` by hand with the same promises: lines with number, batch, instant and checksum, no id twice, encoded into one buffer that is written whenever it is full, then `fdatasync`; read in pieces, each checksum looked at. Bare: the same without number, batch, instant, checksum and a look at the ids. Neither finds chains of corrections, answers queries, checks that a text is JSON, takes a lock, or hears what others append.",
  open: async (folder) => {
    const driver = FileDriver.open({ folder: join(folder, "ours") })
    const paths = [join(folder, "raw.ndjson"), join(folder, "bare.ndjson")] as const
    const files = [await open(paths[0], "a"), await open(paths[1], "a")] as const
    const [raw, bare] = [journal(paths[0], files[0]), lines(paths[1], files[1])]
    return {
      driver,
      rawAppend: raw.append,
      rawRead: raw.read,
      bare,
      close: async () => {
        await driver.close()
        for (const file of files) await file.close()
      }
    }
  }
}
