/**
 * Reads and writes activities as IATI has them.
 *
 * Versions 2.01 to 2.03 are read, and version 1 for what it has. Each activity becomes a logframe with its facts; what no row of
 * a logframe holds is kept with the row that it belongs to, as XML. Nothing is trusted and nothing lost: what cannot be
 * read as it should be is a finding with its element and line, never a number.
 *
 * @module
 */
import { Finding, InvalidInput, type Portfolio } from "@logframe/core"
import * as Result from "effect/Result"
import { type Activity, readActivity } from "./activity/Activity.ts"
import { idOf } from "./activity/Ids.ts"
import { checkCodes } from "./check/codes.ts"
import { Report } from "./check/Report.ts"
import { checkRules } from "./check/rules.ts"
import { checkStructure } from "./check/structure.ts"
import type { Options, Publication } from "./publish/Publishing.ts"
import { writeActivity } from "./publish/writeActivity.ts"
import { ActivityParser, type Around } from "./xml/ActivityParser.ts"
import { Decoder } from "./xml/Decoder.ts"
import { child, type Element, textOf } from "./xml/Element.ts"
import { serialize } from "./xml/serialize.ts"

export type { Activity, Related } from "./activity/Activity.ts"
export type { Options, Publication, Reporter } from "./publish/Publishing.ts"
export { published } from "./publish/published.ts"

/** The largest file that {@link read} takes into memory; {@link activities} reads any. */
export const maxBytes = 100_000_000

/** What was read of a file. */
export interface Read {
  readonly activities: readonly Activity[]
  /** All logframes of the file. IATI does not say which indicator feeds which, so there are no contributions. */
  readonly portfolio: Portfolio.Portfolio
}

/**
 * Reads a whole file; fails with the line where it stops being one.
 *
 * @example
 * ```ts
 * import { Iati } from "@logframe/iati"
 * import * as Result from "effect/Result"
 *
 * const file = `<iati-activities version="2.03"><iati-activity xml:lang="en">
 *   <iati-identifier>XM-DAC-1-WELLS</iati-identifier>
 *   <title><narrative>Wells</narrative></title>
 *   <result type="1"><title><narrative>Wells dug</narrative></title>
 *     <indicator measure="1"><title><narrative>Number of wells</narrative></title>
 *       <period><period-start iso-date="2026-01-01"/><period-end iso-date="2026-12-31"/>
 *         <target value="12"/><actual value="9"/></period></indicator></result>
 * </iati-activity></iati-activities>`
 *
 * const [wells] = Result.getOrThrow(Iati.read(file, { name: "wells.xml" })).activities
 * wells?.logframe.indicators[0]?.targets[0]?.expectation // {"_tag": "AtLeast", "value": "12"}
 * wells?.facts.length // 1
 * ```
 */
export const read = (
  file: Uint8Array | string,
  options: { readonly name: string }
): Result.Result<Read, InvalidInput> =>
  attempt(() => {
    const all: Activity[] = []
    parsed(file, (element) => all.push(readActivity(element)))
    return { activities: all, portfolio: portfolioOf(all, options.name) }
  })

/**
 * Reads a file of any size, one activity after the other: memory holds one of them.
 *
 * @throws InvalidInput where the file stops being IATI; what was given before that was read.
 */
export async function* activities(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
): AsyncGenerator<Activity, void, undefined> {
  for await (const element of elements(chunks)) yield readActivity(element)
}

/** What the standard finds in one activity. */
export interface Judgement {
  readonly identifier: string
  /**
   * What is wrong: errors are what the schema of IATI 2.03 refuses; codes that the codelists do not have, and breaches of the
   * ruleset, are warnings or less.
   */
  readonly findings: readonly Finding.Finding[]
}

/**
 * Judges a file of any size as the standard does: by its schema, its codelists and its ruleset, one activity after the other.
 *
 * `today` is the day after which nothing can have happened; without it, rules about the future are passed over.
 *
 * @throws InvalidInput where the file stops being IATI.
 */
export async function* check(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: { readonly today?: string } = {}
): AsyncGenerator<Judgement, void, undefined> {
  for await (const element of elements(chunks)) yield judge(element, options.today)
}

/** Judges an activity. */
const judge = (activity: Element, today: string | undefined): Judgement => {
  const written = child(activity, "iati-identifier")
  const text = written === undefined ? "" : textOf(written).trim()
  const identifier = text === "" ? `activity-line-${activity.line}` : text.slice(0, 200)
  const report = new Report(identifier)
  checkStructure(activity, report)
  checkCodes(activity, report)
  checkRules(activity, report, today)
  return { identifier, findings: Finding.bySeverity(report.findings) }
}

/** The activities of chunks of bytes, as elements. */
async function* elements(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
): AsyncGenerator<Element, void, undefined> {
  let complete: Element[] = []
  const decoder = new Decoder()
  const parser = new ActivityParser((element) => complete.push(element))
  for await (const chunk of chunks) {
    parser.write(decoder.write(chunk, parser.line))
    if (complete.length > 0) {
      yield* complete
      complete = []
    }
  }
  parser.write(decoder.end(parser.line))
  parser.end()
  yield* complete
}

const pieces = 65_536

const parsed = (file: Uint8Array | string, give: (element: Element) => void): Around => {
  if (file.length > maxBytes)
    throw new InvalidInput("IATI file", [
      {
        path: "",
        found: `${file.length} bytes`,
        expected: `at most ${maxBytes} bytes`,
        hint: "Read it one activity after the other, with `activities`."
      }
    ])
  const parser = new ActivityParser(give)
  if (typeof file === "string") parser.write(file.replace(/^\ufeff/, ""))
  else {
    const decoder = new Decoder()
    for (let at = 0; at < file.length; at += pieces)
      parser.write(decoder.write(file.subarray(at, at + pieces), parser.line))
    parser.write(decoder.end(parser.line))
  }
  parser.end()
  return parser.around
}

const portfolioOf = (all: readonly Activity[], name: string): Portfolio.Portfolio =>
  ({
    format: 1,
    id: idOf(name.replace(/\.xml$/i, "")),
    name: { und: name },
    logframes: [...new Set(all.map(({ logframe }) => logframe.id))],
    contributions: [],
    rates: []
  }) as unknown as Portfolio.Portfolio

const attempt = <A>(run: () => A): Result.Result<A, InvalidInput> => {
  try {
    return Result.succeed(run())
  } catch (error) {
    if (error instanceof InvalidInput) return Result.fail(error)
    throw error
  }
}

/** What was written. */
export interface Written {
  /** The file, IATI 2.03 in UTF-8. */
  readonly xml: string
  /** What IATI cannot say, and what was assumed. */
  readonly findings: readonly Finding.Finding[]
}

/**
 * Writes logframes and their facts as one file of IATI 2.03; fails with what is missing that IATI asks for.
 *
 * What was read from IATI is written as it was, as far as the logframe still says the same. What IATI has no words for is a
 * finding, and stands in an element of this project unless `plain` is asked for: reading the file again gives the same
 * logframes.
 */
export const write = (
  publications: readonly Publication[],
  options: Options = {}
): Result.Result<Written, InvalidInput> => {
  const all = publications.map((one) => ({ id: one.logframe.id, ...writeActivity(one, options) }))
  const problems = all.flatMap(({ id, problems }) =>
    problems.map((problem) => ({
      ...problem,
      path: publications.length === 1 ? problem.path : `${id}, ${problem.path}`
    }))
  )
  if (problems.length > 0) return Result.fail(new InvalidInput("publication", problems))
  const activities = all.map(({ activity }) => `  ${serialize(activity, "\n  ")}\n`)
  return Result.succeed({
    xml: `<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03">\n${activities.join("")}</iati-activities>\n`,
    findings: Finding.bySeverity(all.flatMap(({ findings }) => findings))
  })
}
