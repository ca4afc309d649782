/**
 * Reports as one self-contained, accessible HTML file.
 *
 * @packageDocumentation
 */

export * as HtmlRenderer from "./HtmlRenderer.ts"
