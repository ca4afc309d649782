/**
 * The results chain while it is read: which result a row continues, and, when all are known, which one each stands under.
 *
 * The scheme says who is above whom, not the order of the rows: an impact stands above an outcome wherever it is written.
 *
 * @internal
 */
import type { Line } from "../read/Block.ts"
import type { Level } from "../vocabulary/Vocabulary.ts"
import { numbersOf } from "./codes.ts"
import type { Draft } from "./Draft.ts"

interface Standing {
  readonly id: string
  readonly level: Level
  readonly statement: string
  readonly code: string | undefined
}

/** How far from the top a level stands in the schemes of the field. */
const ranks: Readonly<Record<Level, number>> = {
  goal: 1,
  impact: 1,
  overallObjective: 1,
  strategicObjective: 2,
  developmentObjective: 3,
  projectObjective: 3,
  moduleObjective: 3,
  objective: 3,
  purpose: 4,
  specificObjective: 4,
  outcome: 5,
  intermediateOutcome: 6,
  intermediateResult: 6,
  subIntermediateResult: 7,
  pathway: 8,
  component: 8,
  stage: 8,
  expectedResult: 9,
  result: 9,
  output: 10
}

/** A result to be placed. */
export interface NewResult {
  readonly level: Level
  readonly statement: string
  readonly lines: readonly Line[]
  readonly code?: string | undefined
  readonly levelWords: string
  /** The result above it, where the row itself says so. */
  readonly under?: string | undefined
}

interface Placed extends Standing {
  readonly lines: readonly Line[]
  readonly under: string | undefined
  /** The table or part in which it stands. */
  readonly part: number
}

/** Collects results in the order of the document. */
export class Chain {
  readonly #draft: Draft
  readonly #placed: Placed[] = []
  readonly #last = new Map<Level, Standing>()
  readonly #byNumbers = new Map<string, string>()
  #part = 0
  /** The result that indicators and activities stand under. */
  current: string | undefined
  /** The results of the row that is read; several when one cell states several. */
  row: readonly string[] = []

  constructor(draft: Draft) {
    this.#draft = draft
  }

  /** A table or a part of its own begins: the results above it are those of other tables. */
  begin(): void {
    this.#part++
    this.row = []
  }

  /** The last result of the level. */
  last(level: Level): Standing | undefined {
    return this.#last.get(level)
  }

  /** The level that was used last. */
  get level(): Level | undefined {
    return this.#placed.at(-1)?.level
  }

  /** The result whose code this code begins with: "1.2" for "1.2.3". */
  byCode(code: string | undefined): string | undefined {
    const numbers = numbersOf(code ?? "")
    return numbers.includes(".") ? this.#byNumbers.get(numbers.slice(0, numbers.lastIndexOf("."))) : undefined
  }

  /** Whether the code is that of something of the current result: "1.1" and "1.1.2" beside output 1.1. */
  isOf(code: string | undefined): boolean {
    const own = numbersOf(this.#placed.find(({ id }) => id === this.current)?.code ?? "")
    const numbers = numbersOf(code ?? "")
    return own.includes(".") && (numbers === own || numbers.startsWith(`${own}.`))
  }

  /** The results that something with that code serves: by the code, else those of the row, else the current one. */
  servedBy(code: string | undefined): readonly string[] {
    const result = this.byCode(code)
    if (result !== undefined) return [result]
    return this.row.length > 1 ? this.row : this.current === undefined ? [] : [this.current]
  }

  /** Adds a result. */
  add({ level: named, statement, lines, code, levelWords, under }: NewResult): string {
    const level = this.#known(named, lines[0])
    const row = this.#draft.result(level, statement, lines, {
      ...(code === undefined ? {} : { code }),
      levelWords
    })
    this.#placed.push({ id: row.id, level, statement, code, lines, under, part: this.#part })
    this.#last.set(level, { id: row.id, level, statement, code })
    for (const lower of this.#last.keys()) if (ranks[lower] > ranks[level]) this.#last.delete(lower)
    const numbers = code === undefined ? "" : numbersOf(code)
    if (numbers !== "") this.#byNumbers.set(`${level}|${numbers}`, row.id).set(numbers, row.id)
    this.current = row.id
    return row.id
  }

  /** The level; a chain is at most twelve deep, whatever the document says. */
  #known(level: Level, line: Line | undefined): Level {
    const known = new Set(this.#placed.map((one) => one.level))
    const last = this.level
    if (known.has(level) || known.size < 12 || last === undefined) return level
    this.#draft.finding(
      "TooManyLevels",
      "warning",
      line,
      `The document names more than 12 levels; ${level} is read as ${last}.`
    )
    return last
  }

  /** Says of each result which one it stands under: by its row, by its code, else by the levels of its neighbours. */
  settle(): void {
    const first = new Map<Level, number>()
    for (const { level } of this.#placed) if (!first.has(level)) first.set(level, first.size)
    const isAbove = (a: Placed, b: Placed) =>
      ranks[a.level] < ranks[b.level] ||
      (a.level !== b.level &&
        ranks[a.level] === ranks[b.level] &&
        (first.get(a.level) ?? 0) < (first.get(b.level) ?? 0))
    const upwards = this.#isUpwards(isAbove)
    const said = new Set<number>()
    this.#placed.forEach((one, i) => {
      const row = this.#draft.results.find(({ id }) => id === one.id)
      if (row === undefined) return
      const byCode = this.#parentByCode(one)
      const before = nearest(this.#placed.slice(0, i), one, isAbove)
      const behind = this.#placed.slice(i + 1).find((other) => isAbove(other, one))
      const beside = upwards ? (behind ?? before) : (before ?? behind)
      const under = one.under ?? byCode ?? beside?.id
      if (under === undefined) return
      row.under = [under]
      if (one.under === undefined && byCode === undefined && beside !== undefined && !said.has(one.part))
        if (this.#assumed(one, beside)) said.add(one.part)
    })
  }

  /** Whether the document goes from the bottom to the top. */
  #isUpwards(isAbove: (a: Placed, b: Placed) => boolean): boolean {
    const [first] = this.#placed
    const last = this.#placed.at(-1)
    if (first === undefined || last === undefined || !isAbove(last, first)) return false
    return !this.#placed.some((one) => isAbove(one, last))
  }

  #parentByCode({ code, level }: Placed): string | undefined {
    const numbers = code === undefined ? "" : numbersOf(code)
    const prefix = numbers.includes(".") ? numbers.slice(0, numbers.lastIndexOf(".")) : ""
    if (prefix === "") return undefined
    return Object.entries(ranks)
      .filter(([, rank]) => rank < ranks[level])
      .sort(([, a], [, b]) => b - a)
      .flatMap(([upper]) => this.#byNumbers.get(`${upper}|${prefix}`) ?? [])[0]
  }

  /** A table of its own for each level does not say which of several results above a row serves. */
  #assumed({ statement, lines, part }: Placed, above: Placed): boolean {
    const rivals = this.#placed.filter((one) => one.level === above.level && one.part !== part)
    if (above.part === part || rivals.length < 2) return false
    this.#draft.finding(
      "ParentAssumed",
      "warning",
      lines[0],
      `The document does not say which of ${rivals.length} results above "${statement.slice(0, 80)}" and those beside it serve; ${above.id} is taken.`,
      "Correct `under` where it is another one."
    )
    return true
  }
}

/**
 * The last result above one among those before it. One that stood alone at the beginning is nearer than a higher one that
 * followed it: of "outcome, impact, output" the output serves the outcome.
 */
const nearest = (
  before: readonly Placed[],
  one: Placed,
  isAbove: (a: Placed, b: Placed) => boolean
): Placed | undefined => {
  const last = before.findLast((other) => isAbove(other, one))
  const [first] = before
  const alone =
    last !== undefined &&
    first !== undefined &&
    isAbove(last, first) &&
    isAbove(first, one) &&
    !before.some((other) => other !== first && !isAbove(other, first))
  return alone ? first : last
}

/** Levels from the top. */
export const byRank = (a: string, b: string): number => (ranks[a as Level] ?? 5) - (ranks[b as Level] ?? 5)
