/**
 * What a store says of itself: which halves it offers, which folds it calculates, what it claims to be able to do.
 *
 * What is not supported is either not there yet or cannot be there at all, each with a sentence that a user can plan
 * with. The conformance kit proves what is claimed, and that the rest refuses.
 *
 * @module
 */
import type { FoldWire } from "../calculate/source/FoldWire.ts"

/** Whether something can be done here. */
export type Support = { readonly is: "supported" } | Lack

/** Why something cannot be done here. */
export type Lack =
  /** The engine could, this adapter does not; `because` says what to do meanwhile. */
  | { readonly is: "notYet"; readonly because: string }
  /** The engine cannot; `because` says what to do instead. */
  | { readonly is: "impossible"; readonly because: string }

/** It can be done. */
export const supported: Support = { is: "supported" }

/** It could be done and is not yet. */
export const notYet = (because: string): Lack => ({ is: "notYet", because })

/** It cannot be done. */
export const impossible = (because: string): Lack => ({ is: "impossible", because })

/** What a store may claim. */
export type Claim =
  /** Folds facts itself instead of handing all of them over. */
  | "fold"
  /** Says by itself when a journal grows, instead of being asked again and again. */
  | "wait"
  /** Removes personal data from facts that stay otherwise as they are. */
  | "erase"
  /** What was acknowledged survives the end of the process. */
  | "durable"
  /** Several processes may write at the same time. */
  | "concurrentWriters"
  /** One store keeps several tenants apart. */
  | "tenants"

/** The part of a store that keeps logframes, and the part that keeps facts. */
export type Half = "documents" | "journal"

/** The folds that a store may calculate itself. */
export type FoldName = FoldWire["fold"]

/** What a store says of itself. */
export interface StorageManifest {
  /** The name of the adapter: "memory", "sqlite". */
  readonly adapter: string
  /** The version of the contract that it was written for. */
  readonly contract: 1
  readonly halves: readonly Half[]
  /** Empty: none, facts are read and folded by this library. */
  readonly folds: readonly FoldName[]
  readonly claims: Readonly<Record<Claim, Support>>
}
