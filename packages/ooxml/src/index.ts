/**
 * Word and Excel files as packages of parts, read within limits of time and memory.
 *
 * @packageDocumentation
 */

export * as OfficePackage from "./OfficePackage.ts"
export * as OfficeXml from "./OfficeXml.ts"
export * as Workbook from "./Workbook.ts"
