import { statSync } from "node:fs"
import { Cells, CsvFacts, type Facts, Fraction, Plan } from "@logframe/core"
import * as Result from "effect/Result"
import { cellKeys, csvOptions, logframeOf, questionOf } from "../ours.ts"
import type { Make } from "../Peer.ts"
import { pieces } from "../pieces.ts"

/** This library: csv bytes into columns, then cells. */
export const make: Make = ({ plan, csv }) => {
  const question = Plan.make(logframeOf(plan), questionOf(plan))
  let facts: Facts.Facts
  let cells: Cells.Cells
  return {
    load: async () => {
      const options = { ...csvOptions, size: statSync(csv).size }
      facts = Result.getOrThrow(await CsvFacts.readChunks(pieces(csv), options))
    },
    evaluate: () => {
      cells = Cells.of(question, facts)
    },
    groups: (emit) => {
      const numbers = new Map(plan.indicators.map(({ id }, i) => [id, i]))
      const quarters = new Map(questionOf(plan).periods.map(({ from }, i) => [from as string, i]))
      interface Group {
        facts: number
        numerator: Fraction.Fraction
        denominator: Fraction.Fraction
      }
      const groups = new Map<string, Group>()
      for (const { indicator, cell, window, used, part } of Cells.rows(cells)) {
        const number = numbers.get(indicator) ?? -1
        const quarter = quarters.get(question.windows[window]?.from ?? "")
        if (part === null || quarter === undefined) continue
        const value =
          part.fold === "sum"
            ? part.sum
            : part.fold === "ratio"
              ? part.n
              : part.fold === "max"
                ? part.value
                : part.fold === "latest" && part.value._tag === "Number"
                  ? part.value.value
                  : "0"
        const numerator = Fraction.parse(value) ?? Fraction.zero
        const denominator = (part.fold === "ratio" ? Fraction.parse(part.d) : undefined) ?? Fraction.zero
        const key = `${number} ${quarter} ${cellKeys.indexOf(cell ?? "")}`
        const before = groups.get(key)
        if (before === undefined) groups.set(key, { facts: used, numerator, denominator })
        else {
          before.facts += used
          before.numerator =
            part.fold === "max"
              ? Fraction.max(before.numerator, numerator)
              : Fraction.add(before.numerator, numerator)
          before.denominator = Fraction.add(before.denominator, denominator)
        }
      }
      for (const [key, { facts, numerator, denominator }] of groups) {
        const [indicator = 0, quarter = 0, cell = 0] = key.split(" ").map(Number)
        const rule = plan.indicators[indicator]?.rule
        const divisor =
          rule === "average" ? String(facts) : rule === "ratio" ? Fraction.format(denominator) : "1"
        emit(indicator, quarter, cell, facts, Fraction.format(numerator), divisor)
      }
    }
  }
}
