/**
 * Why a report could not be written.
 *
 * Rendering is total over documents, so what goes wrong lies outside of them: a limit of the format, or a part that the
 * machine does not have.
 *
 * @module
 */

/** What went wrong. Names are stable: callers decide by `_tag`. */
export type Reason =
  /** The format cannot hold the document: a sheet with more rows than the format knows. */
  | { readonly _tag: "TooLarge"; readonly what: string; readonly found: number; readonly limit: number }
  /** A part that the renderer needs is not there: a font, a native library. */
  | { readonly _tag: "PartMissing"; readonly part: string; readonly hint: string }
  /** Anything else, with its cause. */
  | { readonly _tag: "Unexpected"; readonly cause: unknown }

const sentence = (reason: Reason): string => {
  switch (reason._tag) {
    case "TooLarge":
      return `It has ${reason.found} ${reason.what}; the format holds at most ${reason.limit}. Split the report or choose another format.`
    case "PartMissing":
      return `${reason.part} is not available here. ${reason.hint}`
    case "Unexpected":
      return `This was not expected: ${String(reason.cause)}`
  }
}

/** A report could not be written in the format. */
export class RenderError extends Error {
  readonly _tag = "RenderError"
  readonly format: string
  readonly reason: Reason

  constructor(format: string, reason: Reason) {
    super(`The report could not be written as ${format}. ${sentence(reason)}`)
    this.name = "RenderError"
    this.format = format
    this.reason = reason
  }
}
