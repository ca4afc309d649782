/**
 * What one reporter says of one cell over time, folded for any span.
 *
 * Reports stand in the order of their last days. A span to date is folded on from a shorter one that was asked for before:
 * all the periods of a project together cost what its last one costs.
 *
 * @internal
 */
import type { CalendarDate } from "../../model/CalendarDate.ts"
import type * as Fact from "../../model/Fact.ts"
import * as Amount from "../numbers/Amount.ts"
import * as Fraction from "../numbers/Fraction.ts"
import * as overTime from "../rules/overTime.ts"
import type { Spoken } from "./spoken.ts"

/** One report that counts. */
export interface Report {
  readonly stored: Fact.StoredMeasurement
  /** Its place among the reports of the indicator, in the order of the journal. */
  readonly position: number
  /** The moment of recording, ordered by `<`. */
  readonly moment: string
  /** It counts only because the question asked for what is not approved. */
  readonly isPreview: boolean
}

/** What a report says of the cell of a series: as it states it, or added up from the finer cells. */
export interface Entry {
  readonly report: Report
  readonly spoken: Spoken
  readonly isStated: boolean
  readonly amount: Amount.Amount | undefined
}

/** Values that are used together. */
interface Values {
  count: number
  previews: number
  /** Those of reports that state no total. */
  untotalled: number
  /** The sum of sizes, for a mean. */
  sizes: Fraction.Fraction
  /** The largest or the smallest, of several alike the first in the journal. */
  best: { readonly entry: Entry; readonly size: Fraction.Fraction } | undefined
}

/** Some reports of a series, folded. */
export interface Part {
  /** The number of the report after the last. */
  end: number
  /** The reports that state the cell. */
  stated: number
  /** How the others make it up, each way with the first report that does. */
  unstated: ReadonlyMap<Spoken, number>
  kinds: number
  numerator: Fraction.Fraction
  denominator: Fraction.Fraction
  /** Of numbers of people: the largest, and the sum of those below zero. */
  largest: Fraction.Fraction
  negative: Fraction.Fraction
  /** Where one value is made of all: numbers and steps, ratios, what has no size. Else all of them are the first. */
  readonly values: readonly [Values, Values, Values]
}

const kindOf = { Number: 1, Parts: 2, Step: 4, Narrative: 8 } as const satisfies Record<
  Amount.Amount["_tag"],
  number
>

/** Whether all that has a value is of that kind; not when nothing has. */
export const isAll = ({ kinds }: Part, kind: Amount.Amount["_tag"]): boolean => kinds === kindOf[kind]

/** Whether a value is of that kind. */
export const has = ({ kinds }: Part, kind: Amount.Amount["_tag"]): boolean => (kinds & kindOf[kind]) !== 0

const noValues: Values = { count: 0, previews: 0, untotalled: 0, sizes: Fraction.zero, best: undefined }

const nothing: Part = {
  end: 0,
  stated: 0,
  unstated: new Map(),
  kinds: 0,
  numerator: Fraction.zero,
  denominator: Fraction.zero,
  largest: Fraction.zero,
  negative: Fraction.zero,
  values: [noValues, noValues, noValues]
}

/** One reporter and one cell. */
export class Series {
  readonly entries: readonly Entry[]
  readonly #rule: overTime.Rule
  readonly #countsPeople: boolean
  /** By the first report the parts that were folded from there, ascending. */
  readonly #parts = new Map<number, Part[]>()

  /** @param entries - in the order of the journal. */
  constructor(entries: readonly Entry[], rule: overTime.Rule, countsPeople: boolean) {
    const isInOrder = entries.every((one, i) => i === 0 || order(entries[i - 1] as Entry, one) < 0)
    this.entries = isInOrder ? entries : [...entries].sort(order)
    this.#rule = rule
    this.#countsPeople = countsPeople
  }

  /** The reports whose last day lies in the span, from the first to before the second number. */
  between({ from, through }: Pick<overTime.Window, "from" | "through">): readonly [number, number] {
    const after = (isAfter: (day: CalendarDate) => boolean) =>
      firstWhere(this.entries, ({ report }) => isAfter(report.stored.fact.period.through))
    const begin = from === undefined ? 0 : after((day) => day >= from)
    return [
      begin,
      Math.max(
        begin,
        after((day) => day > through)
      )
    ]
  }

  /** The latest of them that has a value. */
  latest(begin: number, end: number): Entry | undefined {
    for (let i = end - 1; i >= begin; i--) {
      const entry = this.entries[i] as Entry
      if (entry.amount !== undefined) return entry
    }
    return undefined
  }

  /** Those reports, folded. */
  part(begin: number, end: number): Part {
    const parts = this.#parts.get(begin) ?? []
    this.#parts.set(begin, parts)
    let at = parts.length
    while (at > 0 && (parts[at - 1] as Part).end > end) at--
    const before = parts[at - 1]
    if (before?.end === end) return before
    const { values, ...rest } = before ?? nothing
    const part: Part = { ...rest, end, values: [{ ...values[0] }, { ...values[1] }, { ...values[2] }] }
    for (let i = before?.end ?? begin; i < end; i++) this.#add(part, this.entries[i] as Entry)
    parts.splice(at, 0, part)
    return part
  }

  #add(part: Part, entry: Entry): void {
    const { amount, isStated, report, spoken } = entry
    const rule = this.#rule
    if (isStated) part.stated++
    else if (report.position < (part.unstated.get(spoken) ?? Number.POSITIVE_INFINITY)) {
      part.unstated = new Map(part.unstated).set(spoken, report.position)
    }
    if (amount === undefined) return
    part.kinds |= kindOf[amount._tag]
    const isOneOfAll = overTime.makes[rule] === "oneOfAll"
    const size = isOneOfAll ? Amount.size(amount) : undefined
    const values = part.values[!isOneOfAll ? 0 : size === undefined ? 2 : amount._tag === "Parts" ? 1 : 0]
    values.count++
    if (report.isPreview) values.previews++
    if (report.stored.fact.value === undefined) values.untotalled++
    if (rule === "sum" || rule === "ratioOfSums") total(part, amount, this.#countsPeople)
    else if (size !== undefined && rule === "mean") values.sizes = Fraction.add(values.sizes, size)
    else if (size !== undefined) values.best = better(values.best, { entry, size }, rule === "max" ? 1 : -1)
  }
}

/** The place of the first of which something holds, that from then on holds of all; their number where it holds of none. */
export const firstWhere = <A>(all: readonly A[], holds: (one: A) => boolean): number => {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(all[middle] as A)) high = middle
    else low = middle + 1
  }
  return low
}

/** By last day, moment of recording, and place in the journal; of two in one place the first is the later. */
const order = ({ report: a }: Entry, { report: b }: Entry): number => {
  const [x, y] = [a.stored.fact.period.through, b.stored.fact.period.through]
  if (x !== y) return x < y ? -1 : 1
  if (a.moment !== b.moment) return a.moment < b.moment ? -1 : 1
  return a.stored.seq - b.stored.seq || b.position - a.position
}

const total = (part: Part, amount: Amount.Amount, countsPeople: boolean): void => {
  if (amount._tag === "Parts") {
    part.numerator = Fraction.add(part.numerator, amount.numerator)
    part.denominator = Fraction.add(part.denominator, amount.denominator)
  } else if (amount._tag === "Number") {
    part.numerator = Fraction.add(part.numerator, amount.value)
    if (!countsPeople) return
    part.largest = Fraction.max(part.largest, amount.value)
    if (Fraction.sign(amount.value) < 0) part.negative = Fraction.add(part.negative, amount.value)
  }
}

const better = (
  best: Values["best"],
  next: NonNullable<Values["best"]>,
  wanted: 1 | -1
): NonNullable<Values["best"]> => {
  if (best === undefined) return next
  const difference = Fraction.compare(next.size, best.size)
  const isFirst = difference === 0 && next.entry.report.position < best.entry.report.position
  return difference === wanted || isFirst ? next : best
}
