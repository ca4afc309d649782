/**
 * The text of a file of unknown encoding: UTF-8, or UTF-16 that says so by its first bytes.
 *
 * Nothing is guessed: a byte that is no UTF-8 is a problem with its line, never a replacement sign in somebody's name.
 *
 * @internal
 */
import type { Problem } from "@logframe/core"
import * as Result from "effect/Result"

/** The most bytes of a file. */
const maxBytes = 64 * 1024 * 1024

const hint = 'Save the sheet again as "CSV UTF-8".'

/** The text without a byte order mark, or why the bytes are none. */
export const textOf = (bytes: Uint8Array): Result.Result<string, Problem> => {
  if (bytes.length > maxBytes) {
    return problem(`${bytes.length} bytes`, `at most ${maxBytes} bytes`, "Split the file.")
  }
  if (startsWith(bytes, [0x50, 0x4b, 3, 4])) {
    return problem("a workbook or another zip file", "text with separated columns", hint)
  }
  if (startsWith(bytes, [0xff, 0xfe])) return decoded(bytes, "utf-16le")
  if (startsWith(bytes, [0xfe, 0xff])) return decoded(bytes, "utf-16be")
  return bytes.includes(0)
    ? problem("zero bytes: a binary file, or UTF-16 without a byte order mark", "text in UTF-8", hint)
    : decoded(bytes, "utf-8")
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte)

const problem = (found: string, expected: string, hint: string): Result.Result<never, Problem> =>
  Result.fail({ path: "", found, expected, hint })

const decoded = (bytes: Uint8Array, encoding: string): Result.Result<string, Problem> => {
  try {
    return Result.succeed(new TextDecoder(encoding, { fatal: true }).decode(bytes))
  } catch {
    return Result.fail({ path: firstBad(bytes, encoding), ...undecodable(encoding) })
  }
}

const undecodable = (encoding: string) => ({
  found: `bytes that are no ${encoding.toUpperCase()}`,
  expected: "text in UTF-8",
  hint
})

/** The first line that cannot be decoded, by halving; the empty text when lines cannot be told apart. */
const firstBad = (bytes: Uint8Array, encoding: string): string => {
  if (encoding !== "utf-8") return ""
  const lines = lineStarts(bytes)
  const isBad = (line: number) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, lines[line]))
      return false
    } catch {
      return true
    }
  }
  let good = 0
  let bad = lines.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isBad(middle)) bad = middle
    else good = middle
  }
  return `line ${bad}`
}

/** Where each line starts: the first at 0. */
const lineStarts = (bytes: Uint8Array): readonly number[] => {
  const starts = [0]
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) starts.push(at + 1)
  return starts
}
