/**
 * Charts as PNG pictures, for programs that show no SVG.
 *
 * @packageDocumentation
 */

export * as Picture from "./Picture.ts"
