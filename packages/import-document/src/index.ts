/**
 * Reads logical frameworks from Markdown and HTML documents, with the provenance of every row.
 *
 * @packageDocumentation
 */
export * as ImportDocument from "./ImportDocument.ts"
