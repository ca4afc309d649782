/**
 * What the languages share: terms, levels, counts.
 *
 * @internal
 */

/** A word of a table; what is no word of it stays as it is. */
export const term = (table: Readonly<Record<string, string>>, value: string): string =>
  (Object.hasOwn(table, value) ? table[value] : undefined) ?? value

/** The names of levels, which a message has as "un.output / un.outcome"; a level of one's own stays as it is. */
export const levelNames = (table: Readonly<Record<string, string>>, value: string): string =>
  value
    .split(" / ")
    .map((key) => term(table, key))
    .join(" / ")

/** What is counted, in the forms that the language has: "1 report", "2 reports". */
export interface Forms {
  readonly one: string
  readonly other: string
}

/** Picks the form that goes with a count, by the rules of the language. */
export const plural = (tag: string): ((count: number | string, forms: Forms) => string) => {
  let rules: Intl.PluralRules | undefined
  return (count, { one, other }) => {
    rules ??= new Intl.PluralRules(tag)
    return rules.select(Number(count)) === "one" ? one : other
  }
}

/** The first letter as a capital: words of a table where they begin a sentence or stand alone. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
