/**
 * What all reports share: the words of a language, the way numbers and days are shown, charts, and the templates.
 *
 * @packageDocumentation
 */

export * as Charts from "./Charts.ts"
export * as Columns from "./Columns.ts"
export * as StatusSign from "./charts/symbols.ts"
export * as Markup from "./Markup.ts"
export { plainText } from "./plainText.ts"
export { printable } from "./printable.ts"
export * as Show from "./Show.ts"
export { type Titled, tablesOf } from "./tables.ts"
export * as CoeSummary from "./templates/CoeSummary.ts"
export * as ProgressReport from "./templates/ProgressReport.ts"
export * as Words from "./Words.ts"
