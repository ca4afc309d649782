/**
 * The line of headers: which column means what.
 *
 * @internal
 */
import { type Finding, nearest, type Problem } from "@logframe/core"
import type { CsvRecord } from "./Csv.ts"
import { type Column, columnOf, columns, knownNames } from "./columns.ts"
import type { Header } from "./Sheet.ts"

/** The headers in the order of the file, nothing where a column means nothing, and what is wrong with them. */
export interface Headers {
  readonly headers: readonly (Header | undefined)[]
  readonly problems: readonly Problem[]
  readonly findings: readonly Finding.Finding[]
}

/** Reads the headers; the mapping wins over what they are called. */
export const headersOf = (record: CsvRecord, mapping: ReadonlyMap<string, string>): Headers => {
  const problems: Problem[] = mappingProblems(record, mapping)
  const findings: Finding.Finding[] = []
  const taken = new Map<string, string>()
  const headers = record.cells.map((cell): Header | undefined => {
    const written = cell.trim()
    if (written === "" || mapping.get(written) === "ignore") return undefined
    const known = columnOf(mapping.get(written) ?? written)
    if (known === undefined) return unknown(record, written, problems, findings)
    const key = `${known.column}.${known.language ?? ""}`
    const before = taken.get(key)
    if (before !== undefined) problems.push(twice(record, written, before, known.column))
    taken.set(key, written)
    return { ...known, written }
  })
  return { headers, problems, findings }
}

/** A column that nobody knows: a slip of the pen is a problem, a column of somebody's own is passed over and told. */
const unknown = (
  record: CsvRecord,
  written: string,
  problems: Problem[],
  findings: Finding.Finding[]
): undefined => {
  const near = nearest(written, columns) ?? nearest(written, knownNames)
  if (near !== undefined) {
    problems.push({
      path: `line ${record.line}`,
      found: `the unknown column "${written}"`,
      expected: "a known column",
      hint: `Did you mean "${near}"? Rename it, or map it to "ignore".`
    })
    return undefined
  }
  findings.push({
    code: "UnknownColumn",
    severity: "warning",
    place: { _tag: "Document", line: record.line, column: written },
    sentence: "This column means nothing to the reader and was passed over.",
    hint: `Map it to one of ${columns.join(", ")}, or to "ignore".`
  })
  return undefined
}

const twice = (record: CsvRecord, written: string, before: string, column: Column): Problem => ({
  path: `line ${record.line}`,
  found: `two columns that mean "${column}": "${before}" and "${written}"`,
  expected: "one",
  hint: 'Rename one, or map it to "ignore".'
})

const mappingProblems = (record: CsvRecord, mapping: ReadonlyMap<string, string>): Problem[] =>
  [...mapping].flatMap(([from, to]) => {
    const written = record.cells.map((cell) => cell.trim())
    if (!written.includes(from)) {
      const near = nearest(from, written)
      return [
        {
          path: `line ${record.line}`,
          found: `no column "${from}", which the mapping names`,
          expected: `one of ${written.filter((name) => name !== "").join(", ")}`,
          ...(near === undefined ? {} : { hint: `Did you mean "${near}"?` })
        }
      ]
    }
    if (to === "ignore" || columnOf(to) !== undefined) return []
    const near = nearest(to, columns)
    return [
      {
        path: "the mapping",
        found: `"${from}" mapped to "${to}"`,
        expected: `one of ${columns.join(", ")}, ignore`,
        ...(near === undefined ? {} : { hint: `Did you mean "${near}"?` })
      }
    ]
  })
