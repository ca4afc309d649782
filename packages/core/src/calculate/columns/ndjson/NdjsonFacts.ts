/**
 * Facts from bytes with one JSON object a line, by the same door as any other fact.
 *
 * @module
 */
import * as Result from "effect/Result"
import { readJson } from "../../../model/decode.ts"
import * as Fact from "../../../model/Fact.ts"
import type * as Id from "../../../model/Id.ts"
import type * as Instant from "../../../model/Instant.ts"
import { InvalidInput, type Problem } from "../../../model/InvalidInput.ts"
import { stored } from "../../journal/Journal.ts"
import * as Facts from "../Facts.ts"
import { Lines } from "./Lines.ts"

/** When facts that come from no store count as recorded, and of which logframe they are. */
export interface NdjsonOptions {
  readonly logframe: Id.Logframe
  readonly recorded: Instant.Instant
}

/** Facts from bytes with one JSON object a line, as {@link Fact.toJson} writes them; all problems are listed. */
export const read = (bytes: Uint8Array, options: NdjsonOptions): Result.Result<Facts.Facts, InvalidInput> => {
  const reader = ndjsonReader(options, Math.ceil(bytes.length / 200))
  reader.lines.push(bytes)
  return reader.end()
}

/** The same from bytes that arrive in pieces, cut anywhere. */
export const readChunks = async (
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: NdjsonOptions
): Promise<Result.Result<Facts.Facts, InvalidInput>> => {
  const reader = ndjsonReader(options, 0)
  for await (const chunk of chunks) reader.lines.push(chunk)
  return reader.end()
}

const ndjsonReader = ({ logframe, recorded }: NdjsonOptions, expected: number) => {
  const facts = Facts.empty(logframe, expected)
  const problems: Problem[] = []
  const others: { readonly fact: Fact.Fact; readonly seq: number }[] = []
  let line = 0
  let seq = 0
  const lines = new Lines((text) => {
    line++
    if (text?.trim() === "") return
    const read = text === undefined ? notUtf8 : Result.flatMap(readJson("fact", text), Fact.decode)
    if (Result.isFailure(read)) {
      const at = `line ${line}`
      problems.push(
        ...read.failure.problems.map((one) => ({ ...one, path: one.path === "" ? at : `${at}, ${one.path}` }))
      )
    } else if (problems.length === 0 && read.success.logframe === logframe) {
      const fact = read.success
      seq++
      if (fact._tag === "Measurement") {
        const superseded = fact.supersedes === undefined ? -1 : facts.columns.ids.findText(fact.supersedes)
        const root = superseded < 0 ? fact.id : (facts.columns.rootOf(superseded) as Id.Fact)
        Facts.append(facts, { fact, seq, recorded, root })
      } else others.push({ fact, seq })
    }
  })
  const end = (): Result.Result<Facts.Facts, InvalidInput> => {
    lines.end()
    const rootOf = new Map(
      stored(
        others.map(({ fact }) => fact),
        recorded
      ).map(({ fact, root }) => [fact, root])
    )
    for (const { fact, seq } of others) {
      Facts.append(facts, { fact, seq, recorded, root: rootOf.get(fact) ?? fact.id })
    }
    return problems.length > 0 ? Result.fail(new InvalidInput("facts", problems)) : Result.succeed(facts)
  }
  return { lines, end }
}

const notUtf8 = Result.fail(
  new InvalidInput("fact", [{ path: "", found: "bytes that are no UTF-8", expected: "text in UTF-8" }])
)
