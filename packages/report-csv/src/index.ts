/**
 * The tables of reports as csv files.
 *
 * @packageDocumentation
 */

export * as CsvRenderer from "./CsvRenderer.ts"
