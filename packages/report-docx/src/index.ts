/**
 * Reports as a Word document.
 *
 * @packageDocumentation
 */

export * as DocxRenderer from "./DocxRenderer.ts"
