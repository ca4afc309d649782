/**
 * What each style of a cell says of its numbers.
 *
 * @internal
 */
import { type Shows, showsOf } from "./numberFormat.ts"
import type { OfficePackage } from "./OfficePackage.ts"

/** The meaning of numbers by the style of their cell; none where the part is missing. */
export const stylesOf = (from: OfficePackage, part: string): readonly Shows[] => {
  const codes = new Map<number, string>()
  const styles: Shows[] = []
  let inCells = false
  from.read(part, {
    open: (name, { numFmtId = "0", formatCode = "" }) => {
      if (name === "numFmt") codes.set(Number(numFmtId), formatCode)
      else if (name === "cellXfs") inCells = true
      else if (name === "xf" && inCells) styles.push(showsOf(Number(numFmtId), codes.get(Number(numFmtId))))
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false
    }
  })
  return styles
}
