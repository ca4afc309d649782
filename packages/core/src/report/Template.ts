/**
 * What a donor wants to see: makes a document of a snapshot.
 *
 * A template knows no format. It is total, it reads nothing but what it is given (no clock, no locale), and the
 * same snapshot and parameters make the same document.
 *
 * @module
 */
import type { Snapshot } from "../snapshot/Snapshot.ts"
import type { Document } from "./Document.ts"

/** A layout of the field under a name. */
export interface Template<Params> {
  /** A short name for command lines and registries: "progress", "coe-summary". */
  readonly name: string
  /** The parameters when nothing is said. */
  readonly defaults: Params
  readonly document: (snapshot: Snapshot, params: Params) => Document
}
