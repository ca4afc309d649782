import type { Make } from "../Peer.ts"
import { generator, limit } from "../workload.ts"

const cells = 6

/** The hand-tuned ceiling: typed arrays of one shape and one scale, one pass. */
export const make: Make = ({ plan, csv }) => {
  const setup = limit.setup(plan)
  let facts: ReturnType<typeof limit.parseCsv>
  let folded: ReturnType<typeof limit.evaluate>
  return {
    load: () => {
      facts = limit.parseCsv(csv, plan)
    },
    evaluate: () => {
      folded = limit.evaluate(setup, facts)
    },
    groups: (emit) => {
      for (let group = 0; group < folded.n.length; group++) {
        const facts = folded.n[group] ?? 0
        if (facts === 0) continue
        const indicator = Math.floor(group / (plan.quarters * cells))
        const rule = plan.indicators[indicator]?.rule
        const denominator =
          rule === "average"
            ? String(facts)
            : rule === "ratio"
              ? generator.decimal(folded.den[group] ?? 0)
              : "1"
        const quarter = Math.floor(group / cells) % plan.quarters
        emit(indicator, quarter, group % cells, facts, generator.decimal(folded.num[group] ?? 0), denominator)
      }
    }
  }
}
