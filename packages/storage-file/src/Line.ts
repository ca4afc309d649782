/**
 * The lines of an append-only file: numbered from 1, each with a checksum, in batches that hold as a whole.
 *
 *     {"crc32":"5f2b9c31","seq":7,"last":8,"recorded":"2026-03-31T09:15:00.000Z", …,"body":{ … }}
 *
 * The checksum is of all that follows it. `last` is the number of the last line of the batch, left out where that is the
 * line itself: what is written together is there as a whole or not at all. The body stands at the end exactly as it was
 * handed in; a text that is no JSON on one line is written as a JSON text instead, under `text`.
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
}

/** The lines as one batch, the first with that number. */
export const write = (batch: readonly Content[], first: number): string =>
  batch.map((content, i) => written(content, first + i, first + batch.length - 1)).join("")

const written = ({ fields, body }: Content, seq: number, last: number): string => {
  const head = JSON.stringify({ seq, ...(last === seq ? {} : { last }), ...fields }).slice(1, -1)
  const rest = `${head},${isJsonLine(body) ? `"body":${body}` : `"text":${JSON.stringify(body)}`}}`
  return `{"crc32":"${checksum(rest)}",${rest}\n`
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
  let batch: (Line & { readonly last: number })[] = []
  let size = 0
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from)
    const line = end < 0 ? undefined : parse(bytes.subarray(from, end))
    const seq = first + lines.length + batch.length
    if (line === undefined) {
      refuseUnlessTorn(bytes.subarray(from), seq, batch[0]?.last)
      break
    }
    if (line.seq !== seq || line.last !== (batch[0]?.last ?? line.last)) {
      throw new Damage(
        `Line ${seq} has the number ${line.seq}: lines were removed, or two branches were merged`
      )
    }
    batch.push(line)
    from = end + 1
    if (line.last === seq) {
      for (const one of batch) lines.push(one)
      batch = []
      size = from
    }
  }
  return { lines, size }
}

/** A crash leaves lines that are cut or empty, in the last batch alone: more than that was done by something else. */
const refuseUnlessTorn = (rest: Buffer, seq: number, last: number | undefined): void => {
  const [broken = "", ...others] = rest.toString("latin1").split("\n")
  if (others.length > 0 && isObject(broken)) throw new Damage(`Line ${seq} was changed`)
  const batches = others.flatMap((line) => parse(Buffer.from(line, "latin1"))?.last ?? [])
  if (new Set(last === undefined ? batches : [last, ...batches]).size > 1)
    throw new Damage(`Line ${seq} is damaged`)
}

const isObject = (text: string): boolean => {
  try {
    return typeof JSON.parse(text) === "object"
  } catch {
    return false
  }
}

const start = '{"crc32":"'
const startLength = start.length + '00000000",'.length

const parse = (bytes: Buffer): (Line & { readonly last: number }) | undefined => {
  const text = bytes.toString()
  if (!text.startsWith(start)) return undefined
  if (checksum(bytes.subarray(startLength)) !== text.slice(start.length, start.length + 8)) return undefined
  // inside a JSON text every quotation mark has a backslash before it, so this is where the head ends
  const [, head = "", name, body = ""] = /^(.*?),"(body|text)":(.*)\}$/s.exec(text.slice(startLength)) ?? []
  const { seq, last = seq, ...fields } = JSON.parse(`{${head}}`) as { seq: number; last?: number }
  return { seq, last, fields, body: name === "body" ? body : JSON.parse(body) }
}
