import { closeSync, openSync, readSync } from "node:fs"

/** A file in pieces of a megabyte, so that it is never held whole. A piece is gone when the next one comes. */
export function* pieces(path: string): Generator<Uint8Array> {
  const file = openSync(path, "r")
  const buffer = new Uint8Array(1 << 20)
  for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer)) {
    yield buffer.subarray(0, length)
  }
  closeSync(file)
}
