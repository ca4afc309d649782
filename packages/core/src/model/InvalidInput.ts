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

/** The input is not what it should be; every problem is listed. */
export class InvalidInput extends Error {
  readonly _tag = "InvalidInput"
  /** What was to be read: "logframe". */
  readonly what: string
  readonly problems: readonly Problem[]

  constructor(what: string, problems: readonly Problem[]) {
    super(
      `${problems.length === 1 ? "1 problem" : `${problems.length} problems`} in the ${what}:\n${problems
        .map((problem) => `  ${sentence(problem)}`)
        .join("\n")}`
    )
    this.name = "InvalidInput"
    this.what = what
    this.problems = problems
  }
}
