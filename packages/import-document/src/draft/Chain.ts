/**
 * The results chain while it is read: which result a new one stands under, which one a row continues.
 *
 * @internal
 */
import type { Line } from "../read/Block.ts"
import { numbersOf } from "./codes.ts"
import type { Draft } from "./Draft.ts"

interface Standing {
  readonly id: string
  readonly statement: string
  readonly code: string | undefined
}

/** A result to be placed. */
export interface NewResult {
  readonly level: string
  readonly statement: string
  readonly lines: readonly Line[]
  readonly code?: string | undefined
  readonly levelWords: string
}

/** Collects results in the order of the document. */
export class Chain {
  readonly #draft: Draft
  readonly #order: string[] = []
  readonly #last = new Map<string, Standing>()
  readonly #byNumbers = new Map<string, string>()
  readonly #counts = new Map<string, number>()
  /** How many results of each level there were when the table or part began. */
  #before = new Map<string, number>()
  #said = false
  /** The result that indicators and activities stand under. */
  current: string | undefined

  constructor(draft: Draft) {
    this.#draft = draft
  }

  /** A table or a part of its own begins: the results above it are those of other tables. */
  begin(): void {
    this.#before = new Map(this.#counts)
    this.#said = false
  }

  /** The last result of the level. */
  last(level: string): Standing | undefined {
    return this.#last.get(level)
  }

  /** The level that was used last. */
  get level(): string | undefined {
    return [...this.#last.keys()].at(-1)
  }

  /** The result whose code this code begins with: "1.2" for "1.2.3". */
  byCode(code: string | undefined): string | undefined {
    const numbers = numbersOf(code ?? "")
    return numbers.includes(".") ? this.#byNumbers.get(numbers.slice(0, numbers.lastIndexOf("."))) : undefined
  }

  /** The result that an activity with that code serves: by the code, else the current one. */
  servedBy(code: string | undefined): readonly string[] {
    const result = this.byCode(code) ?? this.current
    return result === undefined ? [] : [result]
  }

  /** Adds a result below the last one of the level above, or below the one whose code its own code begins with. */
  add({ level: named, statement, lines, code, levelWords }: NewResult): string {
    const level = this.#known(named, lines[0])
    const depth = this.#order.indexOf(level)
    const upper = this.#order.slice(0, depth)
    const above = upper.findLast((other) => this.#last.has(other))
    const under =
      this.#parentByCode(code, upper) ?? (above === undefined ? undefined : this.#last.get(above)?.id)
    if (above !== undefined && this.#parentByCode(code, upper) === undefined)
      this.#assumed(above, statement, lines)
    const row = this.#draft.result(level, statement, lines, {
      ...(under === undefined ? {} : { under: [under] }),
      ...(code === undefined ? {} : { code }),
      levelWords
    })
    this.#last.delete(level)
    this.#last.set(level, { id: row.id, statement, code })
    for (const lower of this.#order.slice(depth + 1)) this.#last.delete(lower)
    const numbers = code === undefined ? "" : numbersOf(code)
    if (numbers !== "") this.#byNumbers.set(`${level}|${numbers}`, row.id).set(numbers, row.id)
    this.#counts.set(level, (this.#counts.get(level) ?? 0) + 1)
    this.current = row.id
    return row.id
  }

  /** The level; a chain is at most twelve deep, whatever the document says. */
  #known(level: string, line: Line | undefined): string {
    if (this.#order.includes(level)) return level
    const last = this.#order.at(-1)
    if (this.#order.length < 12 || last === undefined) {
      this.#order.push(level)
      return level
    }
    this.#draft.finding(
      "TooManyLevels",
      "warning",
      line,
      `The document names more than 12 levels; ${level} is read as ${last}.`
    )
    return last
  }

  #parentByCode(code: string | undefined, upper: readonly string[]): string | undefined {
    const numbers = code === undefined ? "" : numbersOf(code)
    const prefix = numbers.includes(".") ? numbers.slice(0, numbers.lastIndexOf(".")) : ""
    if (prefix === "") return undefined
    return upper.toReversed().flatMap((level) => this.#byNumbers.get(`${level}|${prefix}`) ?? [])[0]
  }

  /** A table of its own for each level does not say which of several results above a row serves. */
  #assumed(above: string, statement: string, lines: readonly Line[]): void {
    const before = this.#before.get(above) ?? 0
    const foreign = before > 1 && before === this.#counts.get(above)
    if (!foreign || this.#said) return
    this.#said = true
    this.#draft.finding(
      "ParentAssumed",
      "warning",
      lines[0],
      `The document does not say which of ${before} results above "${statement.slice(0, 80)}" and those beside it serve; the last one is taken.`,
      "Correct `under` where it is another one."
    )
  }
}
