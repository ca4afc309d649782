/**
 * What the commands print: results to stdout, everything else to stderr, colours only on a terminal that wants them.
 */
import { styleText } from "node:util"
import { Finding, Language } from "@logframe/core"
import { displayWidth } from "effect/cli/CliOutput"
import * as Effect from "effect/Effect"

/** Prints to stdout: what a script may read. */
export const print = (text: string): Effect.Effect<void> => Effect.sync(() => write(process.stdout, text))

/** Writes bytes to stdout as they are: a file that a script takes on. */
export const printBytes = (bytes: Uint8Array): Effect.Effect<void> =>
  Effect.callback((resume) => {
    process.stdout.write(bytes, () => resume(Effect.void))
  })

/** Prints to stderr: what a person is told beside the result. */
export const tell = (text: string): Effect.Effect<void> => Effect.sync(() => write(process.stderr, text))

const write = (stream: NodeJS.WriteStream, text: string): void => {
  stream.write(text.endsWith("\n") ? text : `${text}\n`)
}

type Style = Parameters<typeof styleText>[0]

/** The text in a style, when the stream is a terminal and `NO_COLOR` is not set. */
export const styled = (stream: NodeJS.WriteStream, style: Style, text: string): string =>
  styleText(style, text, { stream, validateStream: true })

const severity: Readonly<Record<Finding.Severity, Style>> = { error: "red", warning: "yellow", info: "cyan" }

/** One finding on a line of its own, with its hint and the words it is about below it. */
const finding = (stream: NodeJS.WriteStream, found: Finding.Finding, words: Language.Language): string => {
  const { place, sentence, hint } = Finding.text(found, words)
  const kind = styled(stream, severity[found.severity], words.severity[found.severity].one)
  const head = `${kind}  ${styled(stream, "bold", found.code)}  ${place}${words.colon} ${sentence}`
  const below = [found.text === undefined ? undefined : words.quoted(shortened(found.text, 120)), hint]
  return [head, ...below.filter((line) => line !== undefined).map((line) => `    ${line}`)].join("\n")
}

/** Findings in their order, and how many there are of each severity. */
export const findings = (
  stream: NodeJS.WriteStream,
  all: readonly Finding.Finding[],
  words: Language.Language = Language.languages.en
): string =>
  all.length === 0
    ? words.noFindings
    : [...all.map((one) => finding(stream, one, words)), counted(all, words)].join("\n")

/** What a reader of the facts would ask, beside the result; nothing where there is nothing to ask. */
export const doubts = (
  all: readonly Finding.Finding[],
  words: Language.Language = Language.languages.en
): Effect.Effect<void> =>
  all.length === 0
    ? Effect.void
    : tell(`${words.doubts}${words.colon}\n${findings(process.stderr, all, words)}`)

const counted = (all: readonly Finding.Finding[], words: Language.Language): string =>
  (["error", "warning", "info"] as const)
    .flatMap((kind) => {
      const count = all.filter((one) => one.severity === kind).length
      return count === 0 ? [] : [words.counted(count, words.severity[kind])]
    })
    .join(", ")

/** The text on one line, cut to a width with a sign that it was. */
export const shortened = (text: string, width: number): string => {
  const line = text.replaceAll("\n", " ")
  if (displayWidth(line) <= width) return line
  let cut = ""
  for (const letter of line) {
    if (displayWidth(cut + letter) > width - 1) break
    cut += letter
  }
  return `${cut}…`
}

/** A column of a table; `numeric` ones stand at their end. */
export interface Column {
  readonly title: string
  readonly numeric?: true
}

/** A table for a terminal: the first column takes what the others leave of the width. */
export const table = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number
): string => {
  const widths = columns.map((column, i) =>
    Math.max(displayWidth(column.title), ...rows.map((row) => displayWidth(row[i] ?? "")))
  )
  const others = widths.slice(1).reduce((sum, one) => sum + one + 2, 0)
  const first = Math.max(20, Math.min(widths[0] ?? 0, width - others))
  const line = (cells: readonly string[]): string =>
    columns
      .map((column, i) =>
        padded(
          i === 0 ? shortened(cells[0] ?? "", first) : (cells[i] ?? ""),
          i === 0 ? first : (widths[i] ?? 0),
          column
        )
      )
      .join("  ")
      .trimEnd()
  const titles = line(columns.map(({ title }) => title))
  return [titles, "─".repeat(displayWidth(titles)), ...rows.map(line)].join("\n")
}

const padded = (text: string, width: number, { numeric }: Column): string => {
  const rest = " ".repeat(Math.max(0, width - displayWidth(text)))
  return numeric ? rest + text : text + rest
}
