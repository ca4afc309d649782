/**
 * Cells that hold one of a few words, with the other spellings that are understood.
 *
 * @internal
 */
import { type Fact, nearest } from "@logframe/core"
import * as Result from "effect/Result"
import { folded } from "./columns.ts"
import { type Read, trouble } from "./scalars.ts"

/** Each word with its other spellings, in English and French. */
export type Words<A extends string> = Readonly<Record<A, readonly string[]>>

/** The word that the cell means, whatever its case, accents and spaces. */
export const word = <A extends string>(text: string, words: Words<A>): Read<A> => {
  const all = Object.keys(words) as A[]
  const found = all.find((one) => [one, ...words[one]].some((spelling) => folded(spelling) === folded(text)))
  if (found !== undefined) return Result.succeed(found)
  const near = nearest(text, all)
  return trouble(text, `one of ${all.join(", ")}`, near === undefined ? undefined : `Did you mean "${near}"?`)
}

/** Where a fact stands in its review. */
export const status: Words<Fact.Status> = {
  draft: ["brouillon"],
  submitted: ["soumis"],
  approved: ["approuvé", "validé"],
  rejected: ["rejeté"]
}

/** Kinds of fact. */
export const factKind: Words<Fact.Fact["_tag"]> = {
  Measurement: ["mesure"],
  Transaction: ["money"],
  Assessment: ["judgement"],
  Review: ["revue"]
}

/** Kinds of money. */
export const transactionKind: Words<Fact.Transaction["kind"]> = {
  pledge: ["pledged", "promesse"],
  commitment: ["committed", "engagement"],
  receipt: ["received", "recette", "reçu"],
  spending: ["spent", "expenditure", "dépense"]
}

/** Why there is no value. */
export const open: Words<"toBeDetermined" | "notApplicable" | "notAvailable"> = {
  toBeDetermined: ["tbd", "à déterminer"],
  notApplicable: ["n/a", "sans objet", "does not apply"],
  notAvailable: ["non disponible", "missing"]
}

/** Kinds of judgement. */
export const judgementKind: Words<Fact.Judgement["_tag"]> = {
  AssumptionState: [],
  ActivityState: [],
  Score: [],
  Kept: [],
  OnTrack: []
}

/** What a judgement of each kind may say. */
export const says = {
  AssumptionState: {
    holds: ["tient"],
    atRisk: ["à risque"],
    failed: ["ne tient pas"],
    notAssessed: ["non évalué"]
  },
  ActivityState: {
    notStarted: ["pas commencé"],
    underWay: ["en cours", "ongoing"],
    done: ["completed", "terminé"],
    late: ["en retard"],
    cancelled: ["canceled", "annulé"]
  },
  Kept: { yes: ["kept", "oui", "tenu"], no: ["not kept", "non", "non tenu"] },
  OnTrack: { onTrack: ["en bonne voie"], atRisk: ["à risque"], offTrack: ["hors de la voie"] }
} as const satisfies Readonly<Record<string, Words<string>>>
