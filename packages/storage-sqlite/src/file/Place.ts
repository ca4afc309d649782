/**
 * Whether an open file is still found under its name.
 *
 * A file that was removed, renamed or replaced stays open, and takes whatever is written to it. Nobody who opens the name
 * would find that again. So before a change is committed, the name is looked up.
 *
 * @internal
 */
import { statSync } from "node:fs"

/** The name no longer leads to the file that was opened. */
export class Moved extends Error {}

/**
 * Remembers which files are found under the name, and gives a check of that.
 *
 * @throws Moved from the check, when one of them is gone or another is in its place.
 */
export const placeOf = (filename: string): (() => void) => {
  if (filename === ":memory:") return () => {}
  // the newest entries are in the second
  const names = [filename, `${filename}-wal`]
  const opened = names.map(fileAt)
  return () => {
    const moved = names.find((name, i) => fileAt(name) !== opened[i])
    if (moved !== undefined) throw new Moved(`"${moved}" is not the file that was opened`)
  }
}

/** The file that the name leads to now, whatever it is called. */
const fileAt = (name: string): string | undefined => {
  const found = statSync(name, { bigint: true, throwIfNoEntry: false })
  return found === undefined ? undefined : `${found.dev} ${found.ino}`
}
