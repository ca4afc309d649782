/**
 * What is wrong with an input, all of it, each with its place.
 *
 * @module
 */

/** One thing that is wrong. */
export interface Problem {
  /** The place, as a path: `indicators[2].targets[0].expectation.value`; the empty text is the whole. */
  readonly path: string
  /** What stands there, shortened. */
  readonly found: string
  /** What should stand there. */
  readonly expected: string
  /** What to do about it, where that is not plain from what was expected. */
  readonly hint?: string
}

/** The problem as a sentence. */
export const sentence = ({ path, found, expected, hint }: Problem): string =>
  `${path === "" ? "the whole" : path}: found ${found}, expected ${expected}.${hint === undefined ? "" : ` ${hint}`}`

/** As many sentences as the message lists; `problems` holds all. */
const listed = 10

/** The input is not what it should be; every problem is listed. */
export class InvalidInput extends Error {
  readonly _tag = "InvalidInput"
  /** What was to be read: "logframe". */
  readonly what: string
  /** Everything that is wrong, in the order in which it was found. */
  readonly problems: readonly Problem[]

  constructor(what: string, problems: readonly Problem[]) {
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`
    const more = problems.length > listed ? [`… and ${problems.length - listed} more.`] : []
    const lines = [...problems.slice(0, listed).map(sentence), ...more].map((line) => `\n  ${line}`)
    super(`${count} in the ${what}:${lines.join("")}`)
    this.name = "InvalidInput"
    this.what = what
    this.problems = problems
  }

  /** How Node prints it: with the sentences of the message, and not with the problems again. */
  [Symbol.for("nodejs.util.inspect.custom")](): string | undefined {
    return this.stack
  }
}
