import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { deducible } from "../../../src/calculate/reading/deducible.ts"
import { following } from "../rank.ts"

/** Equations as one would write them: "a + b - c". */
const equation = (text: string): ReadonlyMap<string, number> =>
  new Map(
    [...text.matchAll(/([+-]?)\s*(\d*)([a-z])/g)].map(([, sign, times, name = ""]) => {
      return [name, (sign === "-" ? -1 : 1) * Number(times || 1)] as const
    })
  )

const followsFrom = (...equations: readonly string[]) =>
  [...deducible(equations.map(equation))].sort().join("")

describe("from equations", () => {
  it.each([
    ["follows what stands alone", ["a"], "a"],
    ["nothing follows where two stand together", ["a + b"], ""],
    ["follows the other, where one is known", ["a + b", "a"], "ab"],
    ["nothing follows from the same said twice", ["a + b", "2a + 2b"], ""],
    ["both follow from their sum and their difference", ["a + b", "a - b"], "ab"],
    ["follows what is left of a whole, its parts unknown", ["a + b + c", "a + b"], "c"],
    ["nothing follows from a table of two by two", ["a + b", "c + d", "a + c", "b + d"], ""],
    [
      "follows the cell by which two such tables hang together",
      ["a + b", "c + d + e", "a + c", "b + d", "e + f + g", "f + h", "g + i", "h + i"],
      "e"
    ],
    ["nothing follows where every total of it is unknown", ["a + b - c", "d + e - f"], ""],
    ["follows what both of two totals leave", ["a + b - c", "a + b + d - c"], "d"],
    ["nothing follows from nothing", [""], ""]
  ])("%s", (_, equations, expected) => {
    expect(followsFrom(...equations)).toBe(expected)
  })

  it("follow the unknowns with which the equations have no more to say, and no others", () => {
    const unknowns = [..."abcdefg"]
    const rows = fc.array(fc.tuple(...unknowns.map(() => fc.constantFrom(0n, 0n, 0n, 1n, 1n, -1n, 2n))), {
      minLength: 1,
      maxLength: 8
    })
    fc.assert(
      fc.property(rows, (rows) => {
        const equations = rows.map(
          (row) =>
            new Map(row.flatMap((times, i) => (times === 0n ? [] : [[unknowns[i] ?? "", Number(times)]])))
        )
        expect([...deducible(equations)].sort()).toEqual(following(rows).map((i) => unknowns[i]))
      })
    )
  })
})
