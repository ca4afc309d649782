import { Logframe } from "@logframe/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type Failure, ofProblems } from "./Failure.ts"
import * as files from "./files.ts"

/** The logframe of a JSON file; fails with every problem of the file. */
export const readLogframe = (path: string): Effect.Effect<Logframe.Logframe, Failure> =>
  Effect.flatMap(files.readText(path), (text) => {
    const read = Logframe.fromJson(text)
    return Result.isSuccess(read) ? Effect.succeed(read.success) : Effect.fail(ofProblems(path, read.failure))
  })
