/**
 * What must hold of the formulas of calculated indicators: they can be read, and name indicators that are there.
 *
 * Works on the raw input and passes over what has the wrong shape.
 *
 * @internal
 */
import * as Formula from "./Formula.ts"
import type { Problem } from "./InvalidInput.ts"
import { nearest } from "./nearest.ts"
import { shown } from "./shown.ts"

interface Row {
  readonly path: string
  readonly fields: Readonly<Record<string, unknown>>
}

const measureOf = (row: Row): Readonly<Record<string, unknown>> => {
  const { measure } = row.fields
  return typeof measure === "object" && measure !== null ? (measure as Record<string, unknown>) : {}
}

const read = (row: Row): Formula.Formula | Formula.FormulaProblem | undefined => {
  const { _tag, formula } = measureOf(row)
  return _tag === "Calculated" && typeof formula === "string" && formula.length <= 10_000
    ? Formula.read(formula)
    : undefined
}

/** All that is wrong with the formulas, each with the place in its text. */
export const formulaProblems = (indicators: readonly Row[], known: ReadonlySet<string>): readonly Problem[] =>
  indicators.flatMap((row) => {
    const path = `${row.path}.measure.formula`
    const formula = read(row)
    if (formula === undefined) return []
    const at = (position: number) => ` at character ${position + 1}`
    if (!("is" in formula)) {
      const hint = Formula.hint(formula)
      const found = `${formula.found}${at(formula.at)}`
      return [{ path, found, expected: formula.expected, ...(hint === undefined ? {} : { hint }) }]
    }
    return [...Formula.inputs(formula)]
      .filter(([id]) => !known.has(id))
      .map(([id, position]) => {
        const near = nearest(id, [...known])
        return {
          path,
          found: `${shown(id)}${at(position)}`,
          expected: "the id of an indicator of this logframe",
          hint: near === undefined ? "Add the indicator or correct the id." : `Did you mean "${near}"?`
        }
      })
  })

/** For each indicator those it is calculated from: the inputs of a formula, the parts of a composite. */
export const formulaEdges = (indicators: readonly Row[]): readonly Row[] =>
  indicators.map((row) => {
    const formula = read(row)
    const parts = () =>
      indicators.filter(({ fields }) => fields.partOf === row.fields.id).map(({ fields }) => fields.id)
    const inputs =
      formula !== undefined && "is" in formula
        ? [...Formula.inputs(formula).keys()]
        : measureOf(row)._tag === "Composite"
          ? parts()
          : []
    return { path: `${row.path}.measure`, fields: { id: row.fields.id, formula: inputs } }
  })
