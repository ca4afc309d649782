/**
 * Reports as Markdown.
 *
 * @packageDocumentation
 */

export * as MarkdownRenderer from "./MarkdownRenderer.ts"
