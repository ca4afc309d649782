/**
 * Folds that follow the facts one by one: what a fact changes is changed, and nothing else is looked at.
 *
 * Sums subtract. An extreme or a latest value that goes is found again among the rows of its series. What happens seldom (a
 * series nobody had, more decimal places than before) makes everything anew, with room for more.
 *
 * @internal
 */

import type * as Fact from "../../model/Fact.ts"
import { statuses } from "../../model/statuses.ts"
import { kind } from "../columns/Columns.ts"
import { isKnown, reviewed } from "../columns/effective.ts"
import * as Facts from "../columns/Facts.ts"
import { besideAt, exactGroup, type FoldCode, foldCode, folded, isLater, proved } from "../columns/Grid.ts"
import { GridSource } from "../columns/GridSource.ts"
import { dayNumber } from "../columns/writeFact.ts"
import type { Plan } from "../source/Plan.ts"

/** A row that began or ceased to count. */
export type Changed = (row: number, counts: boolean) => void

/** Folds with the facts behind them. */
export class LiveGrid {
  readonly plan: Plan
  facts: Facts.Facts
  source: GridSource
  /** The number of times that everything was made anew. */
  generation = 0
  #mask: Uint8Array
  #status: Uint8Array
  readonly #accepted: Uint8Array
  readonly #asOf: number
  readonly #starts: readonly number[]
  /** Of chains with corrections the version that stands, by the head of the chain; −1 when none does. */
  #standing = new Map<number, number>()
  /** Facts that are corrected and have not come yet. */
  #missing = new Set<string>()
  #lastSeq = 0

  constructor(plan: Plan, facts: Facts.Facts) {
    const { asOf, include = ["approved"] } = plan.question
    this.plan = plan
    this.facts = facts
    this.#accepted = Uint8Array.from(statuses, (word) => (include.includes(word) ? 1 : 0))
    this.#asOf = dayNumber(asOf)
    this.#starts = plan.windows.map(({ from }) => dayNumber(from))
    this.source = this.#made()
    this.#mask = this.source.mask
    this.#status = new Uint8Array(0)
    this.#begin()
  }

  #made(): GridSource {
    const { series } = this.facts.columns
    return new GridSource(this.plan, this.facts, { series: Math.ceil(series.length / 2) + 64 })
  }

  /** Arranges what is known of chains and statuses, from the facts as they are. */
  #begin(): void {
    const { columns, others } = this.facts
    const { knownAt } = this.plan.question
    const room = columns.value.length
    this.#mask = new Uint8Array(room)
    this.#mask.set(this.source.mask)
    this.#status = new Uint8Array(room)
    this.#status.set(reviewed(columns, others, knownAt).subarray(0, columns.rows))
    this.#standing = new Map()
    for (const row of columns.corrections) {
      const head = columns.headOf(row)
      if (!this.#standing.has(head)) this.#standing.set(head, this.#accepts(head) ? head : -1)
      if (this.#accepts(row)) this.#standing.set(head, row)
    }
    for (const [head, rows] of columns.tangled) this.#standing.set(head, this.#lastAccepted(rows))
    this.#missing = new Set()
    for (const superseded of columns.supersedes.values())
      if (typeof superseded === "string") this.#missing.add(superseded)
    others.forEach(this.#expect)
    const lastRow = columns.rows - 1
    this.#lastSeq = Math.max(lastRow < 0 ? 0 : columns.seqOf(lastRow), others.at(-1)?.seq ?? 0)
  }

  /** Makes everything anew. */
  #restart(): void {
    this.source = this.#made()
    this.#begin()
    this.generation++
  }

  /** Takes one more fact; `changed` is told of every row that begins or ceases to count. */
  apply(stored: Fact.Stored, changed: Changed): void {
    const { facts } = this
    if (stored.seq <= this.#lastSeq) {
      this.facts = Facts.of(facts.logframe, [...Facts.stored(facts), stored])
      this.#restart()
      const row = this.facts.columns.ids.findText(stored.fact.id)
      if (stored.fact._tag === "Measurement" && row >= 0) this.#tell(row, changed)
      return
    }
    if (this.#missing.has(stored.fact.id)) {
      this.#beginLate(stored, changed)
      return
    }
    this.#expect(stored)
    this.#lastSeq = stored.seq
    if (stored.fact._tag === "Review") {
      facts.others.push(stored)
      this.#review(stored.fact, stored.recorded, changed)
    } else {
      const row = Facts.append(facts, stored)
      if (row < 0) return
      if (!facts.columns.isSettled || !this.#admits(row)) {
        const head = facts.columns.headOf(row)
        const was = head === row ? -1 : (this.#standing.get(head) ?? head)
        const counted = this.#mask[was] === 1
        this.#restart()
        if (counted && this.#mask[was] === 0) changed(was, false)
        this.#tell(row, changed)
      } else this.#report(row, changed)
    }
  }

  /** A chain that begins with a correction lacks what that one corrects. */
  readonly #expect = ({ fact, root }: Fact.Stored): void => {
    if (fact.supersedes !== undefined && root === fact.id) this.#missing.add(fact.supersedes)
  }

  /** Corrections that came before this fact are of its chain from now on. */
  #beginLate(begun: Fact.Stored, changed: Changed): void {
    const earlier = [...Facts.stored(this.facts)]
    const orphaned = new Set(
      earlier.filter(({ fact }) => fact.supersedes === begun.fact.id).map(({ root }) => root)
    )
    const adopted = earlier.map((one) => (orphaned.has(one.root) ? { ...one, root: begun.root } : one))
    const before = this.#mask
    this.facts = Facts.of(this.facts.logframe, [...adopted, begun])
    this.#restart()
    for (let row = 0; row < this.facts.columns.rows; row++)
      if (this.#mask[row] !== (before[row] ?? 0)) changed(row, this.#mask[row] === 1)
  }

  /** Tells of the rows of a fact that count. */
  #tell(first: number, changed: Changed): void {
    const end = this.facts.columns.endOf(first)
    for (let row = first; row < end; row++) if (this.#mask[row] === 1) changed(row, true)
  }

  /** Makes room for the row and its series; false when there is none. */
  #admits(row: number): boolean {
    const { columns } = this.facts
    const { source } = this
    if (this.#mask.length < columns.value.length) {
      const [mask, status] = [new Uint8Array(columns.value.length), new Uint8Array(columns.value.length)]
      mask.set(this.#mask)
      status.set(this.#status)
      this.#mask = mask
      this.#status = status
    }
    if (columns.series.length > source.grid.stride) return false
    for (let at = row; at < columns.rows; at++) {
      this.#status[at] = columns.status[at] as number
      source.admit(columns.seriesOf[at] as number)
      source.see(at)
    }
    return true
  }

  #report(row: number, changed: Changed): void {
    const { columns } = this.facts
    const head = columns.headOf(row)
    if (head === row) {
      if (this.#accepts(row)) this.#put(row, changed)
      return
    }
    const standing = this.#standing.get(head) ?? (this.#accepts(head) ? head : -1)
    this.#standing.set(head, standing)
    if (this.#accepts(row)) this.#replace(head, standing, row, changed)
  }

  /** A decision changes what stands in the chain of each fact that it names. */
  #review({ of, becomes }: Fact.Review, recorded: string, changed: Changed): void {
    const { columns } = this.facts
    const { knownAt } = this.plan.question
    if (!isKnown(recorded, knownAt)) return
    const heads = new Set<number>()
    for (const id of of) {
      const found = columns.ids.findText(id)
      if (found < 0) continue
      for (const row of [found, ...(columns.twins.get(found) ?? [])]) {
        this.#status.fill(statuses.indexOf(becomes), row, columns.endOf(row))
        heads.add(columns.headOf(row))
      }
    }
    for (const head of heads) this.#settle(head, changed)
  }

  /** Looks for the version that stands, from the last one back. */
  #settle(head: number, changed: Changed): void {
    const { columns } = this.facts
    const tangled = columns.tangled.get(head)
    let now = tangled === undefined ? columns.lastOf(head) : this.#lastAccepted(tangled)
    while (now >= 0 && !this.#accepts(now)) now = columns.before(now)
    const was = this.#standing.get(head) ?? (this.#mask[head] === 1 ? head : -1)
    if (was !== now || this.#mask[now] === 0) this.#replace(head, was, now, changed)
  }

  /** The version that stands; −1 when none does. */
  #lastAccepted(versions: readonly number[]): number {
    return versions.findLast((row) => this.#accepts(row)) ?? -1
  }

  #replace(head: number, was: number, now: number, changed: Changed): void {
    if (was >= 0) this.#take(was, changed)
    if (now >= 0) this.#put(now, changed)
    if (head !== now || this.#standing.has(head)) this.#standing.set(head, now)
  }

  #accepts(row: number): boolean {
    const { columns } = this.facts
    const { knownAt } = this.plan.question
    const isAccepted = this.#accepted[this.#status[row] as number] === 1
    return isAccepted && isKnown(columns.recordedAt(row), knownAt)
  }

  /** The window of a row, or −1 when it has none. */
  windowOf(row: number): number {
    const day = this.facts.columns.last[row] as number
    if (day > this.#asOf) return -1
    let [low, high] = [0, this.#starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if ((this.#starts[middle] as number) <= day) low = middle
      else high = middle - 1
    }
    return low
  }

  #put(first: number, changed: Changed): void {
    const { columns } = this.facts
    if (columns.kind[first] === kind.nothing) return
    const end = columns.endOf(first)
    for (let row = first; row < end; row++) {
      if (this.#mask[row] === 1) continue
      this.#mask[row] = 1
      this.#add(row)
      changed(row, true)
    }
  }

  #take(first: number, changed: Changed): void {
    const { columns } = this.facts
    const end = columns.endOf(first)
    for (let row = first; row < end; row++) {
      if (this.#mask[row] === 0) continue
      this.#mask[row] = 0
      this.#remove(row)
      changed(row, false)
    }
  }

  #add(row: number): void {
    const { columns } = this.facts
    const { grid, folds } = this.source
    const series = columns.seriesOf[row] as number
    const code = folds[series] as FoldCode
    const window = this.windowOf(row)
    if (code === foldCode.none || window < 0) return
    const group = window * grid.stride + series
    const at = besideAt(grid, series, window)
    const used = (grid.used[group] as number) + 1
    if (code === foldCode.latest) {
      const before = (grid.beside[at] as number) - 1
      if (before < 0 || isLater(columns, columns.moments, row, before)) grid.beside[at] = row + 1
    } else if (this.#isLarge(series, window, code, used)) {
      grid.large.set(group, folded(grid.large.get(group), columns.exact(row), code))
    } else {
      const value = columns.value[row] as number
      const now = grid.value[group] as number
      switch (code) {
        case foldCode.max:
          grid.value[group] = used === 1 || value > now ? value : now
          break
        case foldCode.min:
          grid.value[group] = used === 1 || value < now ? value : now
          break
        case foldCode.sum:
          grid.value[group] = now + value
          break
        case foldCode.ratio:
          grid.value[group] = now + value
          grid.beside[at] = (grid.beside[at] as number) + (columns.denominator?.[row] ?? 0)
      }
    }
    grid.used[group] = used
  }

  /** Whether the group is, or with so many facts may become, too large for floats. */
  #isLarge(series: number, window: number, code: FoldCode, used: number): boolean {
    const { columns } = this.facts
    const { grid } = this.source
    const group = window * grid.stride + series
    if (grid.large.has(group)) return true
    const indicator = columns.series.first[series] as number
    const isSum = code === foldCode.sum || code === foldCode.ratio
    const isWide = columns.largestOf[indicator] === Number.POSITIVE_INFINITY
    if (isSum ? used <= proved(columns, indicator) : !isWide) return false
    if (used > 1) grid.large.set(group, exactGroup(grid, series, window))
    return true
  }

  #remove(row: number): void {
    const { columns } = this.facts
    const { grid, folds } = this.source
    const series = columns.seriesOf[row] as number
    const code = folds[series] as FoldCode
    const window = this.windowOf(row)
    if (code === foldCode.none || window < 0) return
    const group = window * grid.stride + series
    const at = besideAt(grid, series, window)
    grid.used[group] = (grid.used[group] as number) - 1
    switch (code) {
      case foldCode.latest:
        if (grid.beside[at] === row + 1) this.#refold(series, window)
        return
      case foldCode.max:
      case foldCode.min:
        this.#refold(series, window)
        return
      case foldCode.sum:
      case foldCode.ratio:
        this.#subtract(row, code, series, window)
    }
  }

  /** Takes a row out of the sum that it is in. */
  #subtract(row: number, code: FoldCode, series: number, window: number): void {
    const { columns } = this.facts
    const { grid } = this.source
    const group = window * grid.stride + series
    const large = grid.large.get(group)
    if (large !== undefined) {
      const { value, denominator } = columns.exact(row)
      const left = { value: large.value - value, denominator: large.denominator - denominator }
      if (grid.used[group] === 0) this.#clear(series, window)
      else grid.large.set(group, left)
      return
    }
    grid.value[group] = (grid.value[group] as number) - (columns.value[row] as number)
    if (code !== foldCode.ratio) return
    const at = besideAt(grid, series, window)
    grid.beside[at] = (grid.beside[at] as number) - (columns.denominator?.[row] ?? 0)
  }

  /** Folds one series in one window again. */
  #refold(series: number, window: number): void {
    this.#clear(series, window)
    for (const row of this.source.rows.of(series)) {
      if (this.#mask[row] === 1 && this.windowOf(row) === window) this.#add(row)
    }
  }

  #clear(series: number, window: number): void {
    const { grid } = this.source
    const group = window * grid.stride + series
    grid.used[group] = 0
    grid.value[group] = 0
    grid.beside[besideAt(grid, series, window)] = 0
    grid.large.delete(group)
  }
}
