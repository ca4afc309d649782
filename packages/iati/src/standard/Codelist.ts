/**
 * The codes of the IATI standard, with their names.
 *
 * @module
 */
import { codelistTable } from "./codelistTable.ts"

/** One list of codes. */
export interface Codelist {
  /** What the standard calls it: `ResultType`. */
  readonly name: string
  /** Whether the list is complete: other codes are wrong, not only unusual. */
  readonly complete: boolean
  /** The English name of each code. */
  readonly names: ReadonlyMap<string, string>
}

const readAll = (): ReadonlyMap<string, Codelist> =>
  new Map(
    `\n${codelistTable}`
      .split("\n=")
      .slice(1)
      .map((block) => {
        const [head = "", ...lines] = block.split("\n")
        const name = head.replace("*", "")
        const names = lines.map((line): [string, string] => {
          const cut = line.indexOf("|")
          return [line.slice(0, cut), line.slice(cut + 1)]
        })
        return [name, { name, complete: !head.endsWith("*"), names: new Map(names) }]
      })
  )

let all: ReadonlyMap<string, Codelist> | undefined

/**
 * The list of that name, when the standard publishes it and activities use it.
 *
 * @example
 * ```ts
 * import { Codelist } from "@logframe/iati"
 *
 * Codelist.of("ResultType")?.names.get("2") // "Outcome"
 * ```
 */
export const of = (name: string): Codelist | undefined => {
  all ??= readAll()
  return all.get(name)
}

/** The names of all lists, in their order. */
export const names = (): readonly string[] => {
  all ??= readAll()
  return [...all.keys()]
}

/** The English name of a code; the code itself when the list does not have it. */
export const nameOf = (list: string, code: string): string => of(list)?.names.get(code) ?? code
