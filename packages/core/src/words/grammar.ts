/**
 * What the languages share: terms, counts.
 *
 * @internal
 */

/** A word of a table; what is no word of it stays as it is. */
export const term = (table: Readonly<Record<string, string>>, value: string): string =>
  (Object.hasOwn(table, value) ? table[value] : undefined) ?? value

/** What is counted, in the forms that the language has: "1 report", "2 reports". */
export interface Forms {
  readonly one: string
  readonly other: string
}

/** Picks the form that goes with a count, by the rules of the language. */
export const plural = (tag: string): ((count: number | string, forms: Forms) => string) => {
  const rules = new Intl.PluralRules(tag)
  return (count, { one, other }) => (rules.select(Number(count)) === "one" ? one : other)
}
