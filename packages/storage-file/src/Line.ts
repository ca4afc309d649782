/**
 * The lines of an append-only file: numbered from 1, each with a checksum, in batches that hold as a whole.
 *
 *     {"crc32":"5f2b9c31","seq":7,"first":7,"last":8,"recorded":"2026-03-31T09:15:00.000Z", …,"body":{ … }}
 *
 * The checksum is of all that follows it. `first` and `last` are the numbers of the first and the last line of the batch,
 * left out where the line is alone: what is written together is there as a whole or not at all. The body stands at the
 * end exactly as it was handed in; a text that is no JSON on one line is written as a JSON text instead, under `text`.
 *
 * @internal
 */
import { crc32 } from "node:zlib"
import { isJsonLine } from "./isJsonLine.ts"

/** A line without its number: the body, and beside it what the store says of it. */
export interface Content {
  readonly body: string
}

/** A line that was read. */
export interface Line {
  readonly seq: number
  /** How many bytes it takes, with its end. */
  readonly size: number
  readonly fields: Readonly<Record<string, unknown>>
  readonly body: string
}

/** A batch as bytes: in pieces, to be written one after the other. */
export interface Written {
  readonly pieces: readonly Buffer[]
  /** How many bytes each line takes. */
  readonly sizes: readonly number[]
}

/** As much as the processor has at hand while a line is encoded and its checksum made. */
const pieceLength = 1 << 18

/** The lines as one batch, the first with that number; `same` is what the store says of each of them. */
export const write = (batch: readonly Content[], first: number, same: object = {}): Written => {
  const place = batch.length === 1 ? {} : { first, last: first + batch.length - 1 }
  const shared = membersOf({ ...place, ...same })
  const pieces: Buffer[] = []
  const sizes: number[] = []
  let [piece, used] = [Buffer.alloc(0), 0]
  for (const [i, { body, ...fields }] of batch.entries()) {
    const isWritten = isJsonLine(body)
    const text = isWritten ? body : JSON.stringify(body)
    const head = `{"crc32":"00000000","seq":${first + i},${shared}${membersOf(fields)}${isWritten ? '"body":' : '"text":'}`
    // a character takes at most three bytes
    const room = (head.length + text.length + 2) * 3
    if (room > piece.length - used) {
      pieces.push(piece.subarray(0, used))
      ;[piece, used] = [Buffer.allocUnsafe(Math.max(room, pieceLength)), 0]
    }
    const start = used
    used += piece.write(head, used)
    used += piece.write(text, used)
    used += piece.write("}\n", used)
    const sum = crc32(piece.subarray(start + startLength, used - 1))
    for (let i = 0; i < 8; i++) piece[start + sumAt + i] = digitAt(sum, i)
    sizes.push(used - start)
  }
  return { pieces: [...pieces, piece.subarray(0, used)], sizes }
}

/** The members of an object as they stand before another one. */
const membersOf = (fields: object): string => {
  const json = JSON.stringify(fields)
  return json === "{}" ? "" : `${json.slice(1, -1)},`
}

const digits = Buffer.from("0123456789abcdef")

/** The byte of one of the eight hexadecimal digits of a checksum. */
const digitAt = (sum: number, i: number): number => digits[(sum >>> (28 - 4 * i)) & 15] ?? 0

/** The checksum of a text or of bytes, as eight hexadecimal digits. */
export const checksum = (data: string | Uint8Array): string => crc32(data).toString(16).padStart(8, "0")

/** What was found in the bytes of a file after the lines that are known already. */
export interface Found {
  readonly lines: readonly Line[]
  /** How many bytes these lines take; what follows them is a batch that was not written to its end. */
  readonly size: number
}

/** The file holds something else than was written. */
export class Damage extends Error {}

/**
 * The whole batches in the bytes, of which the first line has the number `first`.
 *
 * @throws Damage when a line was changed, removed or added by something else. What a crash leaves behind is no damage: a
 *   batch at the end whose lines are not all there.
 */
export const read = (bytes: Buffer, first: number): Found => {
  const lines: Line[] = []
  let batch: Placed[] = []
  let size = 0
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from)
    const line = end < 0 ? undefined : parse(bytes.subarray(from, end))
    const seq = first + lines.length + batch.length
    if (line === undefined) {
      refuseUnlessTorn(bytes.subarray(from), seq)
      break
    }
    if (
      line.seq !== seq ||
      line.first !== (batch[0]?.seq ?? seq) ||
      line.last !== (batch[0]?.last ?? line.last)
    ) {
      throw new Damage(
        `Line ${seq} has the number ${line.seq}: lines were removed, or two branches were merged`
      )
    }
    batch.push(line)
    from = end + 1
    if (line.last === seq) {
      for (const { first: _first, last: _last, ...one } of batch) lines.push(one)
      batch = []
      size = from
    }
  }
  return { lines, size }
}

/**
 * A crash leaves lines that are cut or empty, in the last batch alone. More than that was done by something else: a line that
 * never began as one of these, as git marks a conflict, or one behind it whose number comes too early for its place.
 */
const refuseUnlessTorn = (rest: Buffer, seq: number): void => {
  const [broken = "", ...others] = rest.toString("latin1").split("\n")
  if (!beginsAsLine(broken)) {
    throw new Damage(
      `Line ${seq} is none of this store: something else wrote there, or two branches were merged`
    )
  }
  if (others.length > 0 && isObject(broken)) throw new Damage(`Line ${seq} was changed`)
  for (const [i, text] of others.entries()) {
    const line = parse(Buffer.from(text, "latin1"))
    if (line === undefined) continue
    if (line.seq <= seq + i) {
      throw new Damage(`Line ${seq + i + 1} has the number ${line.seq}: two branches were merged`)
    }
    if (line.first > seq) throw new Damage(`Line ${seq} is damaged`)
  }
}

/** Whether a line of this store can have begun so; where a crash kept its bytes from the disk there are none, or zeros. */
const beginsAsLine = (text: string): boolean =>
  text.includes("\0") || beforeSum.startsWith(text.slice(0, beforeSum.length))

const isObject = (text: string): boolean => {
  try {
    return typeof JSON.parse(text) === "object"
  } catch {
    return false
  }
}

/** What a line begins with, around its checksum; what the checksum is of begins behind. */
const [beforeSum, afterSum] = ['{"crc32":"', '",']
const sumAt = beforeSum.length
const startLength = sumAt + 8 + afterSum.length

/** The body of a line, without its end, of which it is known that it was whole. @throws Damage when it was changed since. */
export const bodyAt = (line: Buffer, seq: number): string => {
  if (isWhole(line) && hasAt(line, startLength, `"seq":${seq},`)) return bodyOf(line, headEnd(line))
  throw new Damage(`Line ${seq} was changed while it was read`)
}

/** A line with the ends of its batch. */
interface Placed extends Line {
  readonly first: number
  readonly last: number
}

const parse = (bytes: Buffer): Placed | undefined => {
  if (!isWhole(bytes)) return undefined
  const end = headEnd(bytes)
  const {
    seq,
    first = seq,
    last = seq,
    ...fields
  } = JSON.parse(`{${bytes.toString("utf8", startLength, end)}}`) as Partial<Placed> & { seq: number }
  return { seq, first, last, size: bytes.length + 1, fields, body: bodyOf(bytes, end) }
}

const isWhole = (bytes: Buffer): boolean => {
  if (!hasAt(bytes, 0, beforeSum) || !hasAt(bytes, sumAt + 8, afterSum)) return false
  const sum = crc32(bytes.subarray(startLength))
  for (let i = 0; i < 8; i++) if (bytes[sumAt + i] !== digitAt(sum, i)) return false
  return true
}

/** Whether that text, of ASCII, stands at that place. */
const hasAt = (bytes: Buffer, at: number, text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false
  return true
}

const [asBody, asText] = [Buffer.from(',"body":'), Buffer.from(',"text":')]

/** Where the head ends: inside a JSON text every quotation mark has a backslash before it, so a text has no `,"body":`. */
const headEnd = (bytes: Buffer): number => {
  const body = bytes.indexOf(asBody, startLength)
  return body < 0 ? bytes.indexOf(asText, startLength) : body
}

const bodyOf = (bytes: Buffer, headEnd: number): string => {
  const body = bytes.toString("utf8", headEnd + asBody.length, bytes.length - 1)
  return bytes[headEnd + 2] === asBody[2] ? body : JSON.parse(body)
}
