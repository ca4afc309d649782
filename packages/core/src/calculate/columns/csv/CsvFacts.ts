/**
 * Facts from csv bytes, straight into columns: no text is made for what is a number, nor for a word that was seen before.
 *
 * @module
 */
import * as Result from "effect/Result"
import { InvalidInput } from "../../../model/InvalidInput.ts"
import type { Facts } from "../Facts.ts"
import { type CsvOptions, CsvReader } from "./CsvReader.ts"

export type { CsvMeaning, CsvOptions } from "./CsvReader.ts"

/**
 * Facts from csv bytes, each line a measurement of one value. Headers say what the columns mean; see {@link CsvOptions}.
 *
 * All problems of all lines are listed. What it accepts, and as what, is what `Fact.decode` accepts.
 */
export const read = (bytes: Uint8Array, options: CsvOptions): Result.Result<Facts, InvalidInput> => {
  const reader = new CsvReader(options, bytes.length)
  reader.push(bytes)
  return finished(options, reader)
}

/** Facts from csv bytes that arrive in pieces, cut anywhere. */
export const readChunks = async (
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: CsvOptions & {
    /** How many bytes are likely to come, when that is known. */ readonly size?: number
  }
): Promise<Result.Result<Facts, InvalidInput>> => {
  const reader = new CsvReader(options, options.size ?? 0)
  for await (const chunk of chunks) reader.push(chunk)
  return finished(options, reader)
}

const finished = ({ logframe }: CsvOptions, reader: CsvReader): Result.Result<Facts, InvalidInput> => {
  const problems = reader.end()
  return problems.length > 0
    ? Result.fail(new InvalidInput("facts", problems))
    : Result.succeed({ logframe, columns: reader.columns, kept: new Map(), others: [] })
}
