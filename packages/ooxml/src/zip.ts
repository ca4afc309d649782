/**
 * The list of a zip file, and its entries piece by piece.
 *
 * The list at the end of the file is what counts, as for the office suites; the sizes it states are believed only as far as they
 * refuse a file: while an entry is unpacked, its real bytes are counted.
 *
 * @internal
 */
import { Inflate } from "fflate"
import { refusal } from "./refusal.ts"

/** One file in the package. */
export interface Entry {
  readonly name: string
  readonly packed: number
  readonly size: number
  readonly method: number
  readonly at: number
}

const maxEntries = 10_000
/** The most bytes of an entry, unpacked. */
const maxSize = 150_000_000
/** The most bytes that a byte of an entry becomes; office suites reach 60 with empty rows. */
const maxRatio = 250
/** Below this size an entry may be packed as well as it likes. */
const ratioFrom = 2_000_000

const endOfList = 0x06054b50
const listed = 0x02014b50
const local = 0x04034b50
const cutShort = "Copy or download the file again, or open it in an office suite and save it."

/** The entries by their names. */
export const entriesOf = (bytes: Uint8Array): ReadonlyMap<string, Entry> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endAt(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > maxEntries)
    throw refusal(
      "",
      `a package of ${count} entries`,
      `at most ${maxEntries}`,
      "Office suites write some dozen."
    )
  const entries = new Map<string, Entry>()
  const { decode } = latin
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== listed) throw truncated()
    const flags = view.getUint16(at + 8, true)
    const name = decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)), flags)
    if (flags & 1)
      throw refusal(
        name,
        "an entry that is protected by a password",
        "a file without a password",
        "Save it without one."
      )
    refuseName(name)
    const entry = {
      name,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      method: view.getUint16(at + 10, true),
      at: view.getUint32(at + 42, true)
    }
    if (entries.has(name)) throw refusal(name, "two entries of one name", "each name once", cutShort)
    entries.set(name, entry)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

const utf8 = new TextDecoder()
const latin = {
  decode: (bytes: Uint8Array, flags: number): string =>
    flags & 0x800 ? utf8.decode(bytes) : new TextDecoder("latin1").decode(bytes)
}

/** A path that leaves the package is written to harm whoever unpacks it. */
const refuseName = (name: string): void => {
  const harmful = name.split("/").includes("..") || /^[/\\]|\\|^[a-z]:|\0/i.test(name)
  if (harmful)
    throw refusal(
      name.slice(0, 100),
      "an entry whose path leaves the package",
      "paths within it",
      "No office suite writes this; ask where the file comes from."
    )
}

const truncated = () => refusal("", "a package that ends too early or is damaged", "a whole file", cutShort)

/** The end of the list: the last 65,557 bytes may be a comment. */
const endAt = (view: DataView): number => {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === endOfList) return at
  throw truncated()
}

/** Gives the bytes of the entry piece by piece. */
export const unpack = (bytes: Uint8Array, entry: Entry, give: (piece: Uint8Array) => void): void => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.at + 30 > view.byteLength || view.getUint32(entry.at, true) !== local) throw truncated()
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  if (from + entry.packed > bytes.length) throw truncated()
  const packed = bytes.subarray(from, from + entry.packed)
  const count = counting(entry, give)
  count.state(entry.size)
  if (entry.method === 0) {
    count.add(packed)
    return
  }
  if (entry.method !== 8)
    throw refusal(
      entry.name,
      `an entry packed by method ${entry.method}`,
      "deflate, as office suites pack",
      cutShort
    )
  inflate(packed, entry, count.add)
}

const step = 16_384

const inflate = (packed: Uint8Array, entry: Entry, give: (piece: Uint8Array) => void): void => {
  let done = false
  const inflating = new Inflate((piece, final) => {
    done ||= final
    give(piece)
  })
  for (let at = 0; at < packed.length; at += step) {
    try {
      inflating.push(packed.subarray(at, at + step), at + step >= packed.length)
    } catch (error) {
      if (isDamage(error)) throw refusal(entry.name, "an entry that is damaged", "a whole file", cutShort)
      throw error
    }
  }
  if (!done) throw refusal(entry.name, "an entry that ends too early", "a whole file", cutShort)
}

/** What the library throws for bytes that are no deflate; it numbers its errors. */
const isDamage = (error: unknown): boolean => error instanceof Error && "code" in error

/** Refuses by the size that is stated, then by the bytes that come. */
const counting = (entry: Entry, give: (piece: Uint8Array) => void) => {
  let size = 0
  const state = (bytes: number): void => {
    const most = Math.min(maxSize, Math.max(ratioFrom, entry.packed * maxRatio))
    if (bytes > most)
      throw refusal(
        entry.name,
        `a part that unpacks to more than ${most} bytes`,
        `at most ${maxSize}, and ${maxRatio} for each packed byte`,
        "No office suite writes this; ask where the file comes from."
      )
  }
  return {
    state,
    add: (piece: Uint8Array): void => {
      size += piece.length
      state(size)
      give(piece)
    }
  }
}
