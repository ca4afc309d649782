/**
 * The tables, as changes that are applied in order. A migration that was released is never changed, so it shares nothing
 * with the code that changes.
 *
 * @internal
 */
import { firstTables } from "./firstTables.ts"
import type { Migration } from "./Migration.ts"
import { measurementTables } from "./measurementTables.ts"
import { unsampledTexts } from "./unsampledTexts.ts"

/** Form 1, form 2 and so on. */
export const migrations: readonly Migration[] = [firstTables, measurementTables, unsampledTexts]
