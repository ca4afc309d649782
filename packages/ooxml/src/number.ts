/**
 * Numbers of a sheet, as decimals: a workbook stores binary fractions, of which 15 digits are meant.
 *
 * @internal
 */

const written = /^([+-]?)(\d{0,400})(?:\.(\d{0,400}))?(?:[eE]([+-]?\d{1,4}))?$/
const meant = 15

/** The number times ten to the `shift`, written out: ".3" is "0.3", "1.2E-2" shifted by 2 is "1.2". */
export const decimalOf = (text: string, shift = 0): string | undefined => {
  const match = written.exec(text)
  if (match === null) return undefined
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match
  const all = (whole + fraction).replace(/^0+/, "")
  if (whole + fraction === "") return undefined
  if (all === "") return "0"
  const power = Number(exponent) + shift - fraction.length
  if (Math.abs(power) > 400) return undefined
  const { digits, dropped } = rounded(all)
  const unsigned = placed(digits, power + dropped)
  return sign === "-" ? `-${unsigned}` : unsigned
}

/** The first 15 digits, the last of them rounded, and how many were dropped behind them. */
const rounded = (all: string): { readonly digits: string; readonly dropped: number } => {
  if (all.length <= meant) return { digits: all, dropped: 0 }
  const up = (all[meant] ?? "0") >= "5" ? 1n : 0n
  return { digits: String(BigInt(all.slice(0, meant)) + up), dropped: all.length - meant }
}

const placed = (digits: string, power: number): string => {
  if (power >= 0) return digits + "0".repeat(power)
  const padded = digits.padStart(1 - power, "0")
  const fraction = padded.slice(power).replace(/0+$/, "")
  return fraction === "" ? padded.slice(0, power) : `${padded.slice(0, power)}.${fraction}`
}
