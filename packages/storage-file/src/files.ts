/**
 * Files as this store writes them: on the disk before anybody is told.
 *
 * @internal
 */
import { type FileHandle, open, readdir, rename, rm } from "node:fs/promises"
import { dirname } from "node:path"

/** Whether the error says that there is no such file. */
const isMissing = (cause: unknown): boolean => codeOf(cause) === "ENOENT" || codeOf(cause) === "ENOTDIR"

/** The code that the file system gives an error. */
export const codeOf = (cause: unknown): unknown => (cause as { readonly code?: unknown } | null)?.code

/** What `use` makes of the file, which is closed afterwards. */
export const withFile = async <A>(
  path: string,
  flags: string,
  use: (file: FileHandle) => Promise<A>
): Promise<A> => {
  const file = await open(path, flags)
  try {
    return await use(file)
  } finally {
    await file.close()
  }
}

/** Runs it, or gives nothing when the file or folder is not there. */
export const ifThere = async <A>(run: () => Promise<A>): Promise<A | undefined> => {
  try {
    return await run()
  } catch (cause) {
    if (isMissing(cause)) return undefined
    throw cause
  }
}

/** The bytes from one place of the file to another. */
export const bytesOf = async (file: FileHandle, from: number, to: number): Promise<Buffer> => {
  const bytes = Buffer.allocUnsafe(to - from)
  let length = 0
  while (length < bytes.length) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length, from + length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return bytes.subarray(0, length)
}

/** Writes all of it at the end of the file. */
export const writeAll = async (file: FileHandle, pieces: readonly Uint8Array[]): Promise<void> => {
  for (let rest = pieces; rest.length > 0; ) {
    let { bytesWritten: written } = await file.writev(rest)
    rest = rest.flatMap((piece) => {
      const left = piece.subarray(Math.min(written, piece.length))
      written -= piece.length - left.length
      return left.length === 0 ? [] : [left]
    })
  }
}

/** Writes a file beside its place and moves it there when it is on the disk: whoever looks finds all of it or nothing. */
export const writeWhole = async (path: string, content: string | Uint8Array): Promise<void> => {
  const unfinished = `${path}.part`
  try {
    await withFile(unfinished, "w", async (file) => {
      await file.writeFile(content)
      await file.sync()
    })
    await rename(unfinished, path)
  } catch (cause) {
    await rm(unfinished, { force: true })
    throw cause
  }
  await syncFolder(dirname(path))
}

/** Brings the names in a folder to the disk. Windows does that by itself and has no call for it. */
export const syncFolder = async (path: string): Promise<void> => {
  if (process.platform === "win32") return
  await withFile(path, "r", (folder) => folder.sync())
}

/** The names of the folders in a folder; none when it is not there. */
export const foldersIn = async (path: string): Promise<readonly string[]> => {
  const entries = (await ifThere(() => readdir(path, { withFileTypes: true }))) ?? []
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}
