/**
 * Decimals as whole counts of a unit, as the engine adds them up, and back.
 *
 * @internal
 */
import { Decimal } from "@logframe/core"

/** A whole count of units of 10^-scale. */
export interface Count {
  readonly count: bigint
  readonly scale: number
}

/** Most numbers are counted in this unit at least, so that those with fewer digits are of the same series. */
const usualScale = 4

/** A decimal as a count that fits into 64 bits; nothing when it does not. */
export const countOf = (text: string): Count | undefined => {
  const decimal = Decimal.parse(text)
  if (decimal === undefined) return undefined
  const { coefficient, scale } = Decimal.toScaled(decimal)
  if (scale < usualScale) {
    const count = coefficient * 10n ** BigInt(usualScale - scale)
    if (fits(count)) return { count, scale: usualScale }
  }
  return fits(coefficient) ? { count: coefficient, scale } : undefined
}

const fits = (integer: bigint): boolean => BigInt.asIntN(64, integer) === integer

/** The decimal of a count that the engine wrote as digits. */
export const decimalOf = (digits: string, scale: number): string => {
  if (scale === 0) return digits
  const isNegative = digits.startsWith("-")
  const padded = (isNegative ? digits.slice(1) : digits).padStart(scale + 1, "0")
  const point = padded.length - scale
  let end = padded.length
  while (end > point && padded[end - 1] === "0") end--
  const plain =
    end === point ? padded.slice(0, point) : `${padded.slice(0, point)}.${padded.slice(point, end)}`
  return isNegative ? `-${plain}` : plain
}
