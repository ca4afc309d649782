import { readFileSync } from "node:fs"
import * as BigDecimal from "effect/BigDecimal"
import { installed } from "../installed.ts"
import type { Make } from "../Peer.ts"
import { generator } from "../workload.ts"

/** The operations on one kind of number. */
interface Numbers<N> {
  readonly parse: (text: string) => N
  readonly add: (a: N, b: N) => N
  readonly isLarger: (a: N, b: N) => boolean
  readonly text: (n: N) => string
}

interface Row<N> {
  readonly id: string
  readonly indicator: string
  readonly start: string
  readonly place: string
  readonly cell: string
  readonly value: N
  readonly denominator: N | undefined
  readonly approved: boolean
  readonly supersedes: string
}

const cellNames = ["f", "m"].flatMap((sex) => ["0-17", "18-59", "60+"].map((age) => `${sex}/${age}`))

/** What a developer writes first: an object for each fact, a Map of groups by a text key. */
const maps =
  <N>(numbers: Numbers<N>): Make =>
  ({ plan, csv }) => {
    const rules = new Map(plan.indicators.map(({ id, rule }, i) => [id, { rule, i }]))
    let rows: Row<N>[] = []
    let groups = new Map<string, { facts: number; numerator: N; denominator: N | undefined }>()
    return {
      load: () => {
        rows = readFileSync(csv, "utf8")
          .trimEnd()
          .split("\n")
          .slice(1)
          .map((line) => {
            const [
              id = "",
              indicator = "",
              start = "",
              place = "",
              sex = "",
              age = "",
              value = "",
              below = "",
              status = "",
              supersedes = ""
            ] = line.split(",")
            return {
              id,
              indicator,
              start,
              place,
              cell: `${sex}/${age}`,
              value: numbers.parse(value),
              denominator: below === "" ? undefined : numbers.parse(below),
              approved: status === "approved",
              supersedes
            }
          })
      },
      evaluate: () => {
        const replaced = new Set(
          rows.filter((row) => row.approved && row.supersedes !== "").map((row) => row.supersedes)
        )
        const latest = new Map<string, Row<N>>()
        groups = new Map()
        const add = (row: Row<N>, isSum: boolean, facts: number) => {
          const quarter =
            Math.floor((Number(row.start.slice(5, 7)) - 1) / 3) + (Number(row.start.slice(0, 4)) - 2019) * 4
          const key = `${row.indicator}|${quarter}|${row.cell}`
          const group = groups.get(key)
          if (group === undefined) {
            groups.set(key, { facts, numerator: row.value, denominator: row.denominator })
            return
          }
          group.facts += facts
          if (isSum) group.numerator = numbers.add(group.numerator, row.value)
          else if (numbers.isLarger(row.value, group.numerator)) group.numerator = row.value
          if (group.denominator !== undefined && row.denominator !== undefined) {
            group.denominator = numbers.add(group.denominator, row.denominator)
          }
        }
        const counts = new Map<string, number>()
        for (const row of rows) {
          if (!row.approved || replaced.has(row.id)) continue
          const rule = rules.get(row.indicator)?.rule
          if (rule !== "last") {
            add(row, rule !== "max", 1)
            continue
          }
          const quarter = `${row.start.slice(0, 4)}-${Math.floor((Number(row.start.slice(5, 7)) - 1) / 3)}`
          const series = `${row.indicator}|${quarter}|${row.cell}|${row.place}`
          const before = latest.get(series)
          if (before === undefined || before.start <= row.start) latest.set(series, row)
          counts.set(series, (counts.get(series) ?? 0) + 1)
        }
        for (const [series, row] of latest) add(row, true, counts.get(series) ?? 0)
      },
      groups: (emit) => {
        for (const [key, { facts, numerator, denominator }] of groups) {
          const [indicator = "", quarter = "", cell = ""] = key.split("|")
          const { rule, i } = rules.get(indicator) ?? { rule: "sum", i: -1 }
          const below =
            rule === "average" ? String(facts) : denominator === undefined ? "1" : numbers.text(denominator)
          emit(i, Number(quarter), cellNames.indexOf(cell), facts, numbers.text(numerator), below)
        }
      }
    }
  }

/** Plain numbers: fast to write, wrong when cents add up. */
export const number = maps<number>({
  parse: Number,
  add: (a, b) => a + b,
  isLarger: (a, b) => a > b,
  text: String
})

/** Exact decimals of effect. */
export const bigDecimal = maps<BigDecimal.BigDecimal>({
  parse: BigDecimal.fromStringUnsafe,
  add: BigDecimal.sum,
  isLarger: BigDecimal.isGreaterThan,
  text: (n) => {
    const { value, scale } = BigDecimal.scale(n, 2)
    return scale === 2 ? generator.decimal(value) : String(n)
  }
})

interface DecimalJs {
  readonly plus: (other: DecimalJs) => DecimalJs
  readonly gt: (other: DecimalJs) => boolean
  readonly toFixed: () => string
}

/** Exact decimals of decimal.js. */
export const decimalJs: Make = async (input) => {
  const { default: Decimal } = await installed<{
    default: { new (text: string): DecimalJs; set: (o: { precision: number }) => void }
  }>("decimal.js")
  Decimal.set({ precision: 60 })
  return maps<DecimalJs>({
    parse: (text) => new Decimal(text),
    add: (a, b) => a.plus(b),
    isLarger: (a, b) => a.gt(b),
    text: (n) => n.toFixed()
  })(input)
}
