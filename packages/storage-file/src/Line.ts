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

/** A line without its number: what the store says of the body, and the body. */
export interface Content {
  readonly fields: Readonly<Record<string, unknown>>
  readonly body: string
}

/** A line that was read. */
export interface Line extends Content {
  readonly seq: number
  /** How many bytes it takes, with its end. */
  readonly size: number
}

/** The lines as one batch, the first with that number. */
export const write = (batch: readonly Content[], first: number): readonly Buffer[] =>
  batch.map((content, i) => {
    const place = batch.length === 1 ? {} : { first, last: first + batch.length - 1 }
    return written({ seq: first + i, ...place, ...content.fields }, content.body)
  })

const written = (fields: object, body: string): Buffer => {
  const head = JSON.stringify(fields).slice(1, -1)
  const line = Buffer.from(
    `{"crc32":"00000000",${head},${isJsonLine(body) ? `"body":${body}` : `"text":${JSON.stringify(body)}`}}\n`
  )
  line.write(checksum(line.subarray(startLength, -1)), 10, "latin1")
  return line
}

const isJsonLine = (body: string): boolean => {
  if (/[\n\r]/.test(body)) return false
  try {
    JSON.parse(body)
    return true
  } catch {
    return false
  }
}

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

/** A crash leaves lines that are cut or empty, in the last batch alone: more than that was done by something else. */
const refuseUnlessTorn = (rest: Buffer, seq: number): void => {
  const [broken = "", ...others] = rest.toString("latin1").split("\n")
  if (others.length > 0 && isObject(broken)) throw new Damage(`Line ${seq} was changed`)
  const later = others.some((line) => (parse(Buffer.from(line, "latin1"))?.first ?? 0) > seq)
  if (later) throw new Damage(`Line ${seq} is damaged`)
}

const isObject = (text: string): boolean => {
  try {
    return typeof JSON.parse(text) === "object"
  } catch {
    return false
  }
}

/** What a line begins with, up to where its checksum begins to count. */
const start = /^\{"crc32":"([0-9a-f]{8})",$/
const startLength = 20

/** The body of a line of which it is known that it was whole. @throws Damage when it was changed since. */
export const bodyAt = (bytes: Buffer, seq: number): string => {
  const line = bytes.subarray(0, -1)
  const isSame =
    isWhole(line) && line.toString("latin1", startLength, startLength + 24).startsWith(`"seq":${seq},`)
  if (!isSame) throw new Damage(`Line ${seq} was changed while it was read`)
  return bodyOf(line, headEnd(line))
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

const isWhole = (bytes: Buffer): boolean =>
  start.exec(bytes.toString("latin1", 0, startLength))?.[1] === checksum(bytes.subarray(startLength))

const [asBody, asText] = [Buffer.from(',"body":'), Buffer.from(',"text":')]

/** Where the head ends: inside a JSON text every quotation mark has a backslash before it. */
const headEnd = (bytes: Buffer): number => {
  const [body, text] = [bytes.indexOf(asBody, startLength), bytes.indexOf(asText, startLength)]
  return text >= 0 && (body < 0 || text < body) ? text : body
}

const bodyOf = (bytes: Buffer, headEnd: number): string => {
  const body = bytes.toString("utf8", headEnd + asBody.length, bytes.length - 1)
  return bytes[headEnd + 2] === asBody[2] ? body : JSON.parse(body)
}
