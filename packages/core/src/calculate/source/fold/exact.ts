/**
 * Between exact numbers and the text in which a fold writes them.
 *
 * @internal
 */
import * as Fraction from "../../numbers/Fraction.ts"

/** A sum of decimals is a decimal, of any length. */
export const decimal = Fraction.format

/**
 * The number that the text writes.
 *
 * @throws RangeError when it writes none: what a store calculated is not to be trusted blindly.
 */
export const exact = (text: string): Fraction.Fraction => {
  const value = Fraction.parse(text)
  if (value === undefined) throw new RangeError(`No exact number: ${JSON.stringify(text.slice(0, 80))}.`)
  return value
}
