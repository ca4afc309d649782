/**
 * The quote that keeps a spreadsheet from running a text as a formula.
 *
 * A text that begins, perhaps after spaces, with one of `= + - @`, their full-width forms, a tab or a return gets a `'`
 * before it, and so does one that begins with a `'` or holds nothing but spaces, so that taking it away is exact.
 *
 * @internal
 */
const start = /^(?:\s*[=+\-@＝＋－＠']|[\t\r]|\s+$)/

/** The text as a cell that no spreadsheet runs. */
export const quoted = (text: string): string => (start.test(text) ? `'${text}` : text)

/** The text that {@link quoted} was given. */
export const unquoted = (cell: string): string =>
  cell.startsWith("'") && start.test(cell.slice(1)) ? cell.slice(1) : cell
