/**
 * Measurements as columns of numbers: a row for each value, in the order of the journal.
 *
 * A fact with several cells has several rows, one after the other; the first of them stands for the fact. A value is a
 * whole number of units of the indicator's smallest decimal place: 12.5 is 1250 where another value has two decimals. Whole
 * numbers up to 2^53 are exact in a column of floats; a larger one is kept as a big integer beside the column. Nothing is rounded.
 *
 * @internal
 */

import { inOrder } from "../journal/inOrder.ts"
import { CellCodes } from "./CellCodes.ts"
import { Codes, Triples } from "./Codes.ts"
import { Ids } from "./Ids.ts"

/** What a row says: a number, the parts of a ratio, nothing (a withdrawal), or what a column cannot hold. */
export const kind = { number: 0, parts: 1, nothing: 2, other: 3 } as const

/** The cell of a row that says nothing. */
export const noCell = -1

/** The bit among the kinds of an indicator that says: some of its facts name, by pseudonyms, the people counted. */
export const named = 128

/** A value too large for a column of floats. */
export interface Wide {
  readonly value: bigint
  readonly denominator: bigint
}

type Column = Int32Array | Float64Array | Uint8Array

const grown = <A extends Column>(column: A, length: number): A => {
  const larger = new (column.constructor as new (length: number) => A)(length)
  larger.set(column)
  return larger
}

/** 10 to the power of `n`. */
const ten = (n: number): number => powers[n] as number
const powers = Array.from({ length: 16 }, (_, n) => 10 ** n)

/** Measurements as columns. Only grows. */
export class Columns {
  readonly ids: Ids
  readonly indicators = new Codes()
  /** Who reported: place and party, `place|party`. */
  readonly units = new Codes()
  /** Cells by their key; 0 is the whole. */
  readonly cells = new Codes()
  readonly cellCodes = new CellCodes(this.cells)
  /** Series by code: indicator, unit, cell. */
  readonly series = new Triples()
  rows = 0
  seriesOf: Int32Array
  /** First and last day of the span, in days since 1970. */
  first: Int32Array
  last: Int32Array
  /** Units of the indicator's smallest decimal place; NaN where the value is wide. */
  value: Float64Array
  denominator: Float64Array | undefined
  /** The decimal places of the units in which the row is written; see {@link Columns.settle}. */
  scale: Uint8Array
  kind: Uint8Array
  status: Uint8Array
  readonly wide = new Map<number, Wide>()

  /** The first rows of corrections, ascending, each with the version of its chain before it and the head of the chain. */
  readonly corrections: number[] = []
  readonly previous: number[] = []
  readonly #heads = new Map<number, number>()
  readonly #lastOfChain = new Map<number, number>()
  /** Rows that withdraw. */
  readonly withdrawals: number[] = []
  /** Later rows with the id of an earlier one. */
  readonly twins = new Map<number, number[]>()
  /** What a correction says that it corrects: an earlier row, or an id that no row had by then. */
  readonly supersedes = new Map<number, number | string>()
  /** Of chains in which a version came after one that corrects it: the versions in their order, by the head of the chain. */
  readonly tangled = new Map<number, readonly number[]>()
  /** Corrections whose originals no row has yet, by the id of the original. */
  readonly #early = new Map<string, number[]>()
  /** The id of the first version of a chain, where that version is not here, by the head of the chain. */
  readonly roots = new Map<number, string>()
  readonly #rootless = new Map<string, number>()
  /** Instants of recording by code; the code of each row, absent while all rows have the first. */
  readonly instants = new Codes()
  readonly #moments: number[] = []
  recorded: Int32Array | undefined
  /** The place in the journal, absent while it is the row counted from 1. */
  seq: Float64Array | undefined

  /** By indicator: decimal places, the largest size of a value in units, which kinds occur (a bit for each). */
  readonly scaleOf: number[] = []
  readonly largestOf: number[] = []
  readonly kindsOf: number[] = []
  firstDay = Number.POSITIVE_INFINITY
  lastDay = Number.NEGATIVE_INFINITY
  #unsettled = false

  /** @param expected - how many rows are likely to come. */
  constructor(expected: number) {
    const room = expected + 16
    this.ids = new Ids(expected)
    this.seriesOf = new Int32Array(room)
    this.first = new Int32Array(room)
    this.last = new Int32Array(room)
    this.value = new Float64Array(room)
    this.scale = new Uint8Array(room)
    this.kind = new Uint8Array(room)
    this.status = new Uint8Array(room)
    this.cells.of("")
  }

  readonly #unitCodes = new Map<string | undefined, Map<string | undefined, number>>()

  /** The code of who reports; no text is put together for somebody seen before. */
  unitCode(place: string | undefined, party: string | undefined): number {
    const known = this.#unitCodes.get(place)?.get(party)
    if (known !== undefined) return known
    const code = this.units.of(`${place ?? ""}|${party ?? ""}`)
    const parties = this.#unitCodes.get(place) ?? new Map<string | undefined, number>()
    this.#unitCodes.set(place, parties.set(party, code))
    return code
  }

  /** The series of an indicator, a unit and a cell, all by code. */
  seriesCode(indicator: number, unit: number, cell: number): number {
    while (this.scaleOf.length <= indicator) {
      this.scaleOf.push(0)
      this.largestOf.push(0)
      this.kindsOf.push(0)
    }
    return this.series.of(indicator, unit, cell)
  }

  /** Adds a row with a number (`kind` says of what) in units of ten to the power of minus `scale`. */
  add(
    series: number,
    first: number,
    last: number,
    status: number,
    kindOf: number,
    scale: number,
    value: number,
    denominator: number
  ): number {
    const row = this.rows++
    if (row === this.value.length) this.#grow()
    const indicator = this.series.first[series] as number
    this.seriesOf[row] = series
    this.first[row] = first
    this.last[row] = last
    this.status[row] = status
    this.kind[row] = kindOf
    if (last < this.firstDay) this.firstDay = last
    if (last > this.lastDay) this.lastDay = last
    this.kindsOf[indicator] = (this.kindsOf[indicator] as number) | (1 << kindOf)
    if (kindOf <= kind.parts) this.#write(row, indicator, kindOf, scale, value, denominator)
    return row
  }

  #write(
    row: number,
    indicator: number,
    kindOf: number,
    scale: number,
    value: number,
    denominator: number
  ): void {
    const common = this.scaleOf[indicator] as number
    if (scale > common) this.#raise(indicator, scale)
    const lift = scale < common ? ten(common - scale) : 1
    const v = value * lift
    const d = kindOf === kind.parts ? denominator * lift : 0
    const largest = Math.max(Math.abs(v), Math.abs(d))
    this.scale[row] = Math.max(scale, common)
    if (largest > Number.MAX_SAFE_INTEGER) {
      const by = BigInt(lift)
      this.#writeWide(row, indicator, { value: BigInt(value) * by, denominator: BigInt(denominator) * by })
      return
    }
    if (largest > (this.largestOf[indicator] as number)) this.largestOf[indicator] = largest
    this.value[row] = v
    if (kindOf === kind.parts) {
      this.denominator ??= new Float64Array(this.value.length)
      this.denominator[row] = d
    }
  }

  /** Gives the row a value that a float cannot hold exactly. */
  addWide(row: number, scale: number, wide: Wide): void {
    const indicator = this.series.first[this.seriesOf[row] as number] as number
    const common = this.scaleOf[indicator] as number
    if (scale > common) this.#raise(indicator, scale)
    const by = 10n ** BigInt(Math.max(common - scale, 0))
    this.scale[row] = Math.max(scale, common)
    this.#writeWide(row, indicator, { value: wide.value * by, denominator: wide.denominator * by })
  }

  #writeWide(row: number, indicator: number, wide: Wide): void {
    this.wide.set(row, wide)
    this.value[row] = Number.NaN
    this.largestOf[indicator] = Number.POSITIVE_INFINITY
  }

  #raise(indicator: number, scale: number): void {
    const before = this.scaleOf[indicator] as number
    this.scaleOf[indicator] = scale
    this.largestOf[indicator] = (this.largestOf[indicator] as number) * 10 ** (scale - before)
    this.#unsettled ||= (this.largestOf[indicator] as number) > 0
  }

  /** Whether all rows of each indicator are written in the same units. */
  get isSettled(): boolean {
    return !this.#unsettled
  }

  /** Brings rows that were written before a value with more decimal places came to the same units. */
  settle(): void {
    if (!this.#unsettled) return
    this.#unsettled = false
    for (let row = 0; row < this.rows; row++) {
      if ((this.kind[row] as number) > kind.parts) continue
      const indicator = this.series.first[this.seriesOf[row] as number] as number
      const common = this.scaleOf[indicator] as number
      const own = this.scale[row] as number
      if (own === common) continue
      const wide = this.wide.get(row)
      if (wide !== undefined) this.addWide(row, own, wide)
      else {
        const d = this.denominator?.[row] ?? 0
        this.#write(row, indicator, this.kind[row] as number, own, this.value[row] as number, d)
      }
    }
  }

  /** The exact value of a row in units, also when it is wide. */
  exact(row: number): Wide {
    return (
      this.wide.get(row) ?? {
        value: BigInt(this.value[row] as number),
        denominator: BigInt(this.denominator?.[row] ?? 0)
      }
    )
  }

  /** Says that the row is a later version of the chain of `of`. */
  correct(row: number, of: number): void {
    const head = this.headOf(of)
    this.corrections.push(row)
    this.previous.push(this.#lastOfChain.get(head) ?? head)
    this.#heads.set(row, head)
    this.#lastOfChain.set(head, row)
    const versions = this.tangled.get(head)
    if (versions !== undefined) this.tangled.set(head, [...versions, row])
  }

  /**
   * Says what a row corrects: an earlier row, or an id that no row has. Called once for each row that begins a fact, when
   * it has its chain; corrections of it that were there before join that chain.
   */
  link(row: number, superseded: number | string | undefined): void {
    if (superseded !== undefined) this.supersedes.set(row, superseded)
    if (typeof superseded === "string") {
      this.#early.set(superseded, [...(this.#early.get(superseded) ?? []), row])
    }
    if (this.#early.size === 0) return
    const id = this.ids.text(row)
    const early = this.#early.get(id)
    if (early === undefined) return
    this.#early.delete(id)
    this.#tangle(row, early)
  }

  /** A version whose corrections are there already: all of them are one chain, each after the one it corrects. */
  #tangle(row: number, early: readonly number[]): void {
    const head = this.headOf(row)
    const heads = [...new Set([head, ...early.map((one) => this.headOf(one))])]
    const rows = heads.flatMap((one) => this.versionsOf(one)).sort((a, b) => a - b)
    const at = new Map<string | number, number>(rows.map((one) => [this.ids.text(one), one]))
    const corrects = (one: number): number | undefined => {
      const superseded = this.supersedes.get(one)
      return typeof superseded === "string" ? at.get(superseded) : superseded
    }
    for (const one of rows) if (one !== head) this.#heads.set(one, head)
    for (const one of heads) this.tangled.delete(one)
    this.tangled.set(head, inOrder(rows, corrects))
  }

  /** The versions of the chain with that head, each after the one it corrects. */
  versionsOf(head: number): readonly number[] {
    const tangled = this.tangled.get(head)
    if (tangled !== undefined) return tangled
    const rows: number[] = []
    for (let row = this.lastOf(head); row >= 0; row = this.before(row)) rows.push(row)
    return rows.reverse()
  }

  /**
   * Says which id the chain of a row begins with, in the words of the store; called once the row has its id.
   *
   * @param twin - an earlier row with the same id, or −1.
   */
  rooted(row: number, root: string, id: string, twin: number): void {
    if (root === id) {
      const waiting = this.#rootless.size === 0 ? undefined : this.#rootless.get(root)
      if (waiting !== undefined) this.correct(row, waiting)
      else if (twin >= 0) this.correct(row, twin)
      return
    }
    const first = this.ids.findText(root)
    if (first >= 0 && this.headOf(first) === first && !this.roots.has(first)) this.correct(row, first)
    else {
      const waiting = this.#rootless.get(root)
      if (waiting !== undefined) this.correct(row, waiting)
      else {
        this.#rootless.set(root, row)
        this.roots.set(row, root)
      }
    }
  }

  /** The id of the first version of the chain of a row. */
  rootOf(row: number): string {
    const head = this.headOf(row)
    return this.roots.get(head) ?? this.ids.text(head)
  }

  /** Says where in the journal a row stands and when it was recorded. */
  journal(row: number, seq: number, instant: number): void {
    if (this.seq === undefined && seq !== row + 1) {
      this.seq = new Float64Array(this.value.length)
      for (let i = 0; i < row; i++) this.seq[i] = i + 1
    }
    if (this.seq !== undefined) this.seq[row] = seq
    if (instant !== 0) this.recorded ??= new Int32Array(this.value.length)
    if (this.recorded !== undefined) this.recorded[row] = instant
  }

  /** The place of a row in the journal. */
  seqOf(row: number): number {
    return this.seq?.[row] ?? row + 1
  }

  /** By the code of an instant its moment, so that instants are ordered by `<`. */
  get moments(): readonly number[] {
    const { words } = this.instants
    while (this.#moments.length < words.length) {
      this.#moments.push(Date.parse(words[this.#moments.length] as string))
    }
    return this.#moments
  }

  /** When a row was recorded. */
  recordedAt(row: number): string {
    return this.instants.words[this.recorded?.[row] ?? 0] as string
  }

  /** The first version of the chain that the row belongs to; itself when it corrects nothing. */
  headOf(row: number): number {
    return this.#heads.get(row) ?? row
  }

  /** The last version of the chain with that head. */
  lastOf(head: number): number {
    return this.#lastOfChain.get(head) ?? head
  }

  /** The version before a row in its chain, or −1. */
  before(row: number): number {
    let low = 0
    let high = this.corrections.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.corrections[middle] as number) < row) low = middle + 1
      else high = middle
    }
    return this.corrections[low] === row ? (this.previous[low] as number) : -1
  }

  /** The row after the last one of the fact that begins in `row`. */
  endOf(row: number): number {
    let end = row + 1
    while (end < this.rows && this.ids.continues(end)) end++
    return end
  }

  #grow(): void {
    const length = Math.ceil(this.rows * 1.5) + 16
    this.seriesOf = grown(this.seriesOf, length)
    this.first = grown(this.first, length)
    this.last = grown(this.last, length)
    this.value = grown(this.value, length)
    if (this.denominator !== undefined) this.denominator = grown(this.denominator, length)
    this.scale = grown(this.scale, length)
    this.kind = grown(this.kind, length)
    this.status = grown(this.status, length)
    if (this.seq !== undefined) this.seq = grown(this.seq, length)
    if (this.recorded !== undefined) this.recorded = grown(this.recorded, length)
  }
}
