/**
 * What a reader of a format has to say of the document: of words that it left out, or read one way of two.
 *
 * @internal
 */
import type { Finding } from "@logframe/core"
import type { Block, Line } from "./Block.ts"

/** One thing to say. */
export interface Told {
  readonly code: string
  readonly severity: Finding.Severity
  readonly at?: string
  readonly sentence: string
  readonly hint?: string
}

/** A remark of somebody beside the document, with the line that it is about. */
export interface Comment {
  readonly line: Line
  readonly on: Line | undefined
}

/** A document of an office suite as blocks. */
export interface OfficeDocument {
  readonly blocks: readonly Block[]
  readonly told: readonly Told[]
  readonly comments: readonly Comment[]
}
