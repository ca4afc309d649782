/**
 * The laws of storage: a table of contents.
 *
 * A law is added by adding it to one of these lists; it then holds for every adapter at once. Keys never change their
 * meaning: a law that becomes stricter gets a new key.
 *
 * @module
 */
import { appendLaws } from "./appendLaws.ts"
import { claimLaws } from "./claimLaws.ts"
import { crashLaws } from "./crashLaws.ts"
import { doubtLaws } from "./doubtLaws.ts"
import { eraseLaws } from "./eraseLaws.ts"
import { evaluationLaws } from "./evaluationLaws.ts"
import { foldLaws } from "./foldLaws.ts"
import { headingLaws } from "./headingLaws.ts"
import { headLaws } from "./headLaws.ts"
import { historyLaws } from "./historyLaws.ts"
import type { Law } from "./Law.ts"
import { processLaws } from "./processLaws.ts"
import { readLaws } from "./readLaws.ts"
import { revisionLaws } from "./revisionLaws.ts"
import { rootLaws } from "./rootLaws.ts"
import { sizeLaws } from "./sizeLaws.ts"
import { waitLaws } from "./waitLaws.ts"

/** Every law of storage. */
export const laws: readonly Law[] = [
  ...claimLaws,
  // these share a process: crashes end it
  ...processLaws,
  ...crashLaws,
  ...revisionLaws,
  ...headingLaws,
  ...appendLaws,
  ...doubtLaws,
  ...readLaws,
  ...rootLaws,
  ...headLaws,
  ...waitLaws,
  ...sizeLaws,
  ...eraseLaws,
  ...historyLaws,
  ...evaluationLaws,
  ...foldLaws
]
