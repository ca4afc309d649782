/**
 * The third form of the tables: the server keeps no samples of the texts of facts.
 *
 * It looks at some values of each column to plan statements, and keeps them where no statement that erases finds them. No
 * condition ever asks for a text, so nothing is lost. The type that is set again stays as it is; the samples go with it.
 *
 * @internal
 */
import type { Migration } from "./Migration.ts"

/** Drops the samples that are there, and lets none be taken. */
export const unsampledTexts: Migration = (on, table) =>
  on.script(`ALTER TABLE ${table("fact")} ALTER COLUMN body TYPE text, ALTER COLUMN body SET STATISTICS 0`)
