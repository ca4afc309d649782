/**
 * Bytes as text, in the encoding that the file has: that of its byte order mark, else the one that it declares, else UTF-8.
 *
 * @internal
 */
import { refusal } from "./refusal.ts"

/** Reads the bytes of one file, a piece at a time. */
export class Decoder {
  #decoder: TextDecoder | undefined
  #waiting = new Uint8Array(0)

  /** The text of the next piece; `line` is the last line that was read, for what is said of bytes that are no text. */
  write(piece: Uint8Array, line: number): string {
    if (this.#decoder !== undefined) return this.#decoded(piece, true, line)
    const all = joined(this.#waiting, piece)
    this.#waiting = all
    return all.length < enough ? "" : this.#begin(line)
  }

  /** What is left at the end of the file. */
  end(line: number): string {
    const first = this.#decoder === undefined ? this.#begin(line) : ""
    return first + this.#decoded(new Uint8Array(0), false, line)
  }

  #begin(line: number): string {
    const bytes = this.#waiting
    this.#decoder = new TextDecoder(labelOf(bytes), { fatal: true })
    this.#waiting = new Uint8Array(0)
    return this.#decoded(bytes, true, line)
  }

  #decoded(bytes: Uint8Array, more: boolean, line: number): string {
    try {
      return this.#decoder?.decode(bytes, { stream: more }) ?? ""
    } catch {
      throw refusal(
        `after line ${line}`,
        `bytes that are no ${this.#decoder?.encoding} text`,
        "the encoding that the first line of the file declares",
        'Save the file as UTF-8, or declare its encoding: <?xml version="1.0" encoding="windows-1252"?>.'
      )
    }
  }
}

/** The bytes in which an XML declaration with an encoding has its place. */
const enough = 256

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(a.length + b.length)
  all.set(a)
  all.set(b, a.length)
  return all
}

/** The name of the encoding. A file of single bytes that declares UTF-16 is read as UTF-8: its first letters show it. */
const labelOf = (bytes: Uint8Array): string => {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe) return "utf-16le"
  if (a === 0xfe && b === 0xff) return "utf-16be"
  if (a === 0x3c && b === 0 && d === 0) return "utf-16le"
  if (a === 0 && b === 0x3c && c === 0) return "utf-16be"
  const start = String.fromCharCode(...bytes.subarray(0, enough))
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(
    start.replace(/^\xef\xbb\xbf/, "")
  )?.[1]
  if (declared === undefined || /^(ucs-2|utf-?16|utf-?32)/i.test(declared)) return "utf-8"
  try {
    return new TextDecoder(declared).encoding
  } catch {
    throw refusal(
      "line 1",
      `the encoding ${JSON.stringify(declared.slice(0, 40))}`,
      "an encoding that is known, such as UTF-8",
      "Save the file as UTF-8."
    )
  }
}
