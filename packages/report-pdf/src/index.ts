/**
 * Reports as an accessible PDF document.
 *
 * @packageDocumentation
 */

export * as PdfRenderer from "./PdfRenderer.ts"
