/**
 * One line of csv by the full rules: quotation marks, doubled ones inside them, line breaks inside them, CR LF.
 *
 * @internal
 */

/** The bytes as text; ill-formed UTF-8 becomes the replacement character, which no rule accepts. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string }

/** A line: its fields, where the next one begins, how many lines of the file it takes. */
export interface CsvLine {
  readonly fields: readonly string[]
  readonly end: number
  readonly lines: number
}

const comma = 44
const newline = 10
const carriageReturn = 13
const quote = 34

/** The line that begins at `from`; nothing when the bytes end before it does. */
export const lineOf = (bytes: Uint8Array, from: number): CsvLine | undefined => {
  const decoder = new TextDecoder()
  const fields: string[] = []
  let at = from
  let lines = 0
  for (;;) {
    let text = ""
    if (bytes[at] === quote) {
      let start = ++at
      for (; bytes[at] !== quote || bytes[at + 1] === quote; at++) {
        if (at >= bytes.length) return undefined
        if (bytes[at] === newline) lines++
        if (bytes[at] === quote) {
          text += decoder.decode(bytes.subarray(start, at))
          start = ++at
        }
      }
      text += decoder.decode(bytes.subarray(start, at))
      at++
    }
    const start = at
    while (at < bytes.length && bytes[at] !== comma && bytes[at] !== newline) at++
    if (at >= bytes.length) return undefined
    const end = bytes[at] === newline && at > start && bytes[at - 1] === carriageReturn ? at - 1 : at
    // what follows a closing quotation mark belongs to the field, so that no value is made of a part of one
    fields.push(text + decoder.decode(bytes.subarray(start, end)))
    if (bytes[at++] === newline) return { fields, end: at, lines: lines + 1 }
  }
}
