/**
 * The laws of reporters: a table of contents. Keys never change their meaning.
 *
 * @module
 */
import { artifactLaws } from "./artifactLaws.ts"
import { documentLaws } from "./documentLaws.ts"
import { honestLaws } from "./honestLaws.ts"
import type { ReporterLaw } from "./ReporterLaw.ts"
import { renderLaws } from "./renderLaws.ts"
import { safeLaws } from "./safeLaws.ts"
import { toldLaws } from "./toldLaws.ts"

/** Every law of reporters. */
export const reporterLaws: readonly ReporterLaw[] = [
  ...artifactLaws,
  ...renderLaws,
  ...honestLaws,
  ...toldLaws,
  ...documentLaws,
  ...safeLaws
]
