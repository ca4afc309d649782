/**
 * Whether a formula adds up: a sum of its inputs, each perhaps times a number, and no share of one in another.
 *
 * @internal
 */
import type { Formula } from "../../model/Formula.ts"

/** Whether the formula of a sum is the sum of the formulas. */
export const isSum = ({ is, of }: Formula): boolean => {
  switch (is) {
    case "indicator":
    case "previous":
    case "yearToDate":
      return true
    case "+":
    case "-":
    case "sum":
    case "negate":
      return of.every(isSum)
    case "*":
      return (
        of.some(({ is: kind }) => kind === "number") && of.every((one) => one.is === "number" || isSum(one))
      )
    case "/":
      return isSum(of[0] as Formula) && of[1]?.is === "number"
    // a number is there once for each part of the whole; what chooses or divides among its inputs does not add up
    case "number":
    case "baseline":
    case "target":
    case "mean":
    case "min":
    case "max":
    case "first":
    case "abs":
    case "if":
    case "share":
    case "rate":
    case "<":
    case "<=":
    case ">":
    case ">=":
    case "=":
    case "!=":
    case "and":
    case "or":
    case "not":
      return false
  }
}
