/**
 * What is different between two editions of a logframe, row by row and field by field, in the words of the field:
 * a target was raised, a due date moved, an indicator hangs under another result.
 *
 * Rows are known by their ids, so a row that was renumbered or moved is the same row. What means nothing makes no
 * difference: the order of parties, of targets, of languages. Every difference is a plain object, and {@link text} says
 * them in English or French.
 *
 * @module
 */
export { apply } from "./apply.ts"
export { between } from "./between.ts"
export type { Change, ChangeKind, Distance, OrderedRow, RowKind } from "./Change.ts"
export { text } from "./diffText.ts"
