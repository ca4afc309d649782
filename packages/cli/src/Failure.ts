/**
 * Why a command ended without doing its work, with the code that a script sees.
 *
 * @module
 */
import { type InvalidInput, problemSentence, type StorageError } from "@logframe/core"
import * as Data from "effect/Data"

/** The codes with which the command ends. */
export const exitCode = {
  done: 0,
  /** What was handed in is not right, or the check found errors. */
  input: 1,
  /** The command line itself is not right. */
  usage: 2,
  /** A file or a store could not be read or written. */
  store: 3,
  /** A fault of this program. */
  fault: 4
} as const

/** The command could not do its work; `text` says why and what to do, in whole sentences. */
export class Failure extends Data.TaggedError("Failure")<{
  readonly exit: number
  readonly text: string
}> {}

/** What was handed in is not right. */
export const ofInput = (text: string): Failure => new Failure({ exit: exitCode.input, text })

/** As many problems as the command lists: whoever corrects a file wants all of them. */
const listed = 1_000

/** The problems of an input, under the name of the file that it came from. */
export const ofProblems = (file: string, { message, problems }: InvalidInput): Failure => {
  const [title = ""] = message.split("\n")
  const more = problems.length > listed ? [`… and ${problems.length - listed} more.`] : []
  return ofInput(
    [`${file}: ${title}`, ...problems.slice(0, listed).map(problemSentence), ...more].join("\n  ")
  )
}

/** A file or a store could not be read or written. */
export const ofStore = (text: string): Failure => new Failure({ exit: exitCode.store, text })

/** What a store refused. A conflict is a matter of the input, anything else of the store. */
export const ofStorageError = (error: StorageError.StorageError): Failure =>
  error.reason._tag === "Conflict" ? ofInput(error.message) : ofStore(error.message)
