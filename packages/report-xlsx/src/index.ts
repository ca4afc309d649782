/**
 * Reports as an Excel workbook.
 *
 * @packageDocumentation
 */

export * as XlsxRenderer from "./XlsxRenderer.ts"
