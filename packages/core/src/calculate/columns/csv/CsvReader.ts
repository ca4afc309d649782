/**
 * Measurements from csv bytes that come in pieces.
 *
 * A plain line is read byte by byte straight into columns. A line with anything unusual (a quotation mark, a number of more
 * than 15 digits, something wrong) is read once more, slowly and by the full rules, which also say what is wrong with it.
 *
 * @internal
 */

import type * as Id from "../../../model/Id.ts"
import type { Instant } from "../../../model/Instant.ts"
import type { Problem } from "../../../model/InvalidInput.ts"
import { idShape } from "../../../model/idShape.ts"
import { statuses } from "../../../model/statuses.ts"
import { Codes, Triples } from "../Codes.ts"
import { Columns, kind, noCell } from "../Columns.ts"
import { factor, seed } from "../Ids.ts"
import { writeNumber } from "../writeFact.ts"
import { ByteCodes, unseen } from "./ByteCodes.ts"
import { lineOf } from "./csvLine.ts"
import { type CsvMeaning, type Header, headersOf, idOf, is, readFields } from "./csvRow.ts"
import { dayAt, noDay } from "./dayAt.ts"

export type { CsvMeaning } from "./csvRow.ts"

/** How csv bytes become facts. */
export interface CsvOptions {
  /** The logframe that the facts are of. */
  readonly logframe: Id.Logframe
  /** When they count as recorded. Their order in the journal is that of the lines. */
  readonly recorded: Instant
  /**
   * What headers mean that are no meanings themselves: `{ start: "day", sex: "cell.sex" }`. Needed are id, indicator, value,
   * and day or from with through. Without a column status every fact is approved. A value with a denominator is a ratio.
   */
  readonly columns?: Readonly<Record<string, CsvMeaning>>
  /** Words of the file that stand for ids of indicators, places, parties or categories: `{ "60+": "60-and-over" }`. */
  readonly ids?: Readonly<Record<string, string>>
}

/** More problems than anybody reads are counted, not listed. */
const maxProblems = 10_000

/** The most bytes of a line: one that is longer has a quotation mark that is not closed. */
const maxLine = 1 << 20

const comma = 44
const newline = 10
const carriageReturn = 13
const minus = 45
const point = 46
const quote = 34
const zero = 48

const idBytes = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[A-Za-z0-9._:~-]/.test(String.fromCharCode(byte)) ? 1 : 0
)

const ascii = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(start, end))

/** Reads bytes that come in pieces. */
export class CsvReader {
  readonly columns: Columns
  readonly #options: CsvOptions
  readonly #problems: Problem[] = []
  #dropped = 0
  #line = 1
  #rest: Uint8Array = new Uint8Array(0)
  #scratch = new Uint8Array(0)
  #headers: readonly Header[] | undefined
  readonly #seen: ByteCodes[] = []
  readonly #codes: Codes[] = []
  readonly #places = new Codes()
  readonly #parties = new Codes()
  /** Places with parties, and the unit of each pair; categories one after the other, and the cell of each way. */
  readonly #pairs = new Triples()
  readonly #unitOfPair: number[] = []
  #lastPlace = -2
  #lastParty = -2
  #lastUnit = 0
  readonly #steps = new Triples()
  readonly #cellOfStep: number[] = []

  /** @param expectedBytes - how many bytes are likely to come. */
  constructor(options: CsvOptions, expectedBytes: number) {
    this.#options = options
    this.columns = new Columns(Math.ceil(expectedBytes / 50))
    this.columns.instants.of(options.recorded)
    this.#steps.of(-1, -1, -1)
    this.#cellOfStep.push(0)
  }

  /** Reads every line that is complete. */
  push(chunk: Uint8Array): void {
    const bytes = this.#rest.length === 0 ? chunk : this.#withRest(chunk)
    this.#rest = bytes.slice(this.#lines(bytes))
    if (this.#rest.length <= maxLine) return
    this.#problem({
      path: `line ${this.#line}`,
      found: `more than ${maxLine} bytes`,
      expected: "a line break",
      hint: "Is a quotation mark not closed?"
    })
    this.#headers = []
    this.#rest = new Uint8Array(0)
  }

  /** What is left of earlier pieces with the next one, in memory that is used again. */
  #withRest(chunk: Uint8Array): Uint8Array {
    const length = this.#rest.length + chunk.length
    if (this.#scratch.length < length) this.#scratch = new Uint8Array(length + 1024)
    this.#scratch.set(this.#rest)
    this.#scratch.set(chunk, this.#rest.length)
    return this.#scratch.subarray(0, length)
  }

  /** Reads what is left, and gives every problem. */
  end(): readonly Problem[] {
    const read = this.#rest.length === 0 ? 0 : this.#lines(this.#withRest(Uint8Array.of(newline)))
    if (read < this.#rest.length) {
      this.#problem({
        path: `line ${this.#line}`,
        found: "a quotation mark that is not closed",
        expected: 'a closing "'
      })
    } else if (this.#headers === undefined) {
      this.#problem({ path: "line 1", found: "nothing", expected: "a line of headers" })
    }
    return this.#dropped === 0
      ? this.#problems
      : [...this.#problems, { path: "", found: `${this.#dropped} more problems`, expected: "none" }]
  }

  /** Reads the lines that are complete; gives where the first that is not begins. */
  #lines(bytes: Uint8Array): number {
    const limit = bytes.lastIndexOf(newline) + 1
    let at = 0
    if (this.#headers === undefined) {
      const line = lineOf(bytes, bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0)
      if (line === undefined) return 0
      this.#begin(line.fields)
      at = line.end
      this.#line += line.lines
    }
    if (this.#headers?.length === 0) return bytes.length
    while (at < limit) {
      const next = this.#fast(bytes, at)
      if (next >= 0) {
        at = next
        this.#line++
        continue
      }
      const line = lineOf(bytes, at)
      if (line === undefined) return at
      this.#slow(line.fields)
      at = line.end
      this.#line += line.lines
    }
    return at
  }

  /** Learns from the line of headers what the columns mean; with a problem in it no line is read. */
  #begin(fields: readonly string[]): void {
    const { headers, problems } = headersOf(fields, this.#options.columns ?? {})
    this.#headers = problems.length > 0 ? [] : headers
    for (const problem of problems) this.#problem(problem)
    for (const { meaning } of headers) {
      const seen = new ByteCodes()
      if (meaning === is.status) for (const [code, word] of statuses.entries()) seen.set(word, code)
      this.#seen.push(seen)
      this.#codes.push(
        meaning === is.indicator
          ? this.columns.indicators
          : meaning === is.place
            ? this.#places
            : meaning === is.party
              ? this.#parties
              : new Codes()
      )
    }
  }

  /** Reads a plain line; gives where the next begins, or −1 when the line is not plain. */
  #fast(bytes: Uint8Array, from: number): number {
    const headers = this.#headers as readonly Header[]
    const final = headers.length - 1
    let at = from
    let byte = 0
    let [indicator, place, party, status, step] = [-1, -1, -1, 2, 0]
    let [first, last, value, denominator] = [0, 0, 0, 0]
    // decimal places; −1 when there is no number
    let [scale, denominatorScale] = [-1, -1]
    let dimensions = 0
    let [idStart, idEnd, idHash] = [0, 0, 0]
    let [oldStart, oldEnd, oldHash] = [0, 0, 0]
    for (let column = 0; column <= final; column++) {
      const meaning = (headers[column] as Header).meaning
      const start = at
      switch (meaning) {
        case is.id:
        case is.supersedes: {
          let hash = seed
          byte = bytes[at] as number
          while (idBytes[byte] === 1) {
            hash = Math.imul(hash ^ byte, factor)
            byte = bytes[++at] as number
          }
          if (at - start > 128) return -1
          if (meaning === is.id) {
            idStart = start
            idEnd = at
            idHash = hash
          } else {
            oldStart = start
            oldEnd = at
            oldHash = hash
          }
          break
        }
        case is.day:
        case is.from:
        case is.through: {
          const day = dayAt(bytes, at)
          if (day === noDay) return -1
          if (meaning !== is.through) first = day
          if (meaning !== is.from) last = day
          at += 10
          byte = bytes[at] as number
          break
        }
        case is.value:
        case is.denominator: {
          byte = bytes[at] as number
          if (byte === comma || byte === newline || byte === carriageReturn) break
          const negative = byte === minus
          if (negative) byte = bytes[++at] as number
          const whole = at
          let number = 0
          while (byte >= zero && byte <= 57) {
            number = number * 10 + (byte - zero)
            byte = bytes[++at] as number
          }
          let digits = at - whole
          if (digits === 0) return -1
          let places = 0
          if (byte === point) {
            byte = bytes[++at] as number
            while (byte >= zero && byte <= 57) {
              number = number * 10 + (byte - zero)
              byte = bytes[++at] as number
              places++
            }
            if (places === 0 || places > 10) return -1
            digits += places
          }
          if (digits > 15) return -1
          if (negative) number = 0 - number
          if (meaning === is.value) {
            value = number
            scale = places
          } else {
            denominator = number
            denominatorScale = places
          }
          break
        }
        case is.indicator:
        case is.place:
        case is.party:
        case is.status:
        case is.cell: {
          let hash = seed
          byte = bytes[at] as number
          while (
            byte > comma ||
            (byte !== comma && byte !== newline && byte !== carriageReturn && byte !== quote)
          ) {
            hash = Math.imul(hash ^ byte, factor)
            byte = bytes[++at] as number
          }
          if (at === start) {
            if (meaning === is.indicator || meaning === is.status) return -1
            break
          }
          const seen = this.#seen[column] as ByteCodes
          let code = seen.find(bytes, start, at, hash)
          if (code === unseen) {
            code = this.#learn(column, bytes, start, at)
            if (code === unseen) return -1
          }
          if (meaning === is.indicator) indicator = code
          else if (meaning === is.place) place = code
          else if (meaning === is.party) party = code
          else if (meaning === is.status) status = code
          else {
            step = this.#steps.of(step, column, code)
            dimensions++
          }
        }
      }
      if (column === final) break
      if (byte !== comma) return -1
      at++
    }
    if (byte === carriageReturn) byte = bytes[++at] as number
    if (byte !== newline || idEnd === idStart || last < first || dimensions > 6) return -1
    const corrects = oldEnd > oldStart
    if (corrects && oldHash === idHash) return -1
    if (scale < 0 && (denominatorScale >= 0 || !corrects)) return -1
    const { columns } = this
    const series = columns.seriesCode(
      indicator,
      this.#unit(place, party),
      scale < 0 ? noCell : this.#cell(step)
    )
    let kindOf: number = scale < 0 ? kind.nothing : kind.number
    if (denominatorScale >= 0) {
      kindOf = kind.parts
      if (denominatorScale !== scale) {
        // hundredths with tenths: both in the smaller unit, exact for as long as 15 digits allow
        if (scale < denominatorScale) value *= 10 ** (denominatorScale - scale)
        else denominator *= 10 ** (scale - denominatorScale)
        scale = Math.max(scale, denominatorScale)
        if (!Number.isSafeInteger(value) || !Number.isSafeInteger(denominator)) return -1
      }
    }
    const row = columns.add(series, first, last, status, kindOf, Math.max(scale, 0), value, denominator)
    const twin = columns.ids.add(bytes, idStart, idEnd, idHash)
    if (twin >= 0) this.#again(twin)
    if (columns.seq !== undefined) columns.journal(row, row + 1, 0)
    if (scale < 0) columns.withdrawals.push(row)
    if (corrects) {
      const old = columns.ids.find(bytes, oldStart, oldEnd, oldHash)
      this.#correct(row, old < 0 || old === row ? ascii(bytes, oldStart, oldEnd) : old)
    } else columns.link(row, undefined)
    return at + 1
  }

  /** The code of a word that is seen for the first time, if it is a good one. */
  #learn(column: number, bytes: Uint8Array, start: number, end: number): number {
    if (end - start > 64) return unseen
    const word = ascii(bytes, start, end)
    const { meaning } = (this.#headers as readonly Header[])[column] as Header
    const id = idOf(this.#options.ids, word)
    if (meaning === is.status || !idShape.test(id)) return unseen
    const code = (this.#codes[column] as Codes).of(id)
    ;(this.#seen[column] as ByteCodes).set(word, code)
    return code
  }

  #unit(place: number, party: number): number {
    if (place === this.#lastPlace && party === this.#lastParty) return this.#lastUnit
    this.#lastPlace = place
    this.#lastParty = party
    this.#lastUnit = this.#unitOf(place, party)
    return this.#lastUnit
  }

  #unitOf(place: number, party: number): number {
    const pair = this.#pairs.of(place, party, 0)
    const known = this.#unitOfPair[pair]
    if (known !== undefined) return known
    const unit = this.columns.units.of(
      `${this.#places.words[place] ?? ""}|${this.#parties.words[party] ?? ""}`
    )
    this.#unitOfPair.push(unit)
    return unit
  }

  #cell(step: number): number {
    const known = this.#cellOfStep[step]
    if (known !== undefined) return known
    const entries: string[] = []
    for (let at = step; at > 0; at = this.#steps.first[at] as number) {
      const column = this.#steps.second[at] as number
      const { dimension } = (this.#headers as readonly Header[])[column] as Header
      entries.push(`${dimension}=${(this.#codes[column] as Codes).words[this.#steps.third[at] as number]}`)
    }
    const cell = this.columns.cells.of(entries.sort().join("&"))
    this.#cellOfStep[step] = cell
    return cell
  }

  #correct(row: number, old: number | string): void {
    if (typeof old === "number") this.columns.correct(row, old)
    this.columns.link(row, old)
  }

  /** Reads a line by the full rules, or says everything that is wrong with it. */
  #slow(fields: readonly string[]): void {
    if (fields.length === 1 && fields[0] === "") return
    const headers = this.#headers as readonly Header[]
    const { row: read, problems } = readFields(headers, fields, this.#options.ids)
    for (const problem of problems) {
      this.#problem({ ...problem, path: `line ${this.#line}${problem.path}` })
    }
    if (read === undefined) return
    const { columns } = this
    const unit = columns.units.of(`${read.place ?? ""}|${read.party ?? ""}`)
    const cell = read.value === undefined ? noCell : columns.cells.of(read.cell)
    const series = columns.seriesCode(columns.indicators.of(read.indicator), unit, cell)
    const place = [series, read.first, read.last, read.status] as const
    const row =
      read.value === undefined
        ? columns.add(...place, kind.nothing, 0, 0, 0)
        : writeNumber(
            columns,
            ...place,
            read.denominator === undefined ? kind.number : kind.parts,
            read.value,
            read.denominator
          )
    const twin = columns.ids.addText(read.id)
    if (twin >= 0) this.#again(twin)
    if (read.value === undefined) columns.withdrawals.push(row)
    if (read.supersedes !== undefined) {
      const old = columns.ids.findText(read.supersedes)
      this.#correct(row, old < 0 || old === row ? read.supersedes : old)
    } else columns.link(row, undefined)
  }

  #again(twin: number): void {
    this.#problem({
      path: `line ${this.#line}, column "id"`,
      found: `"${this.columns.ids.text(twin)}" again`,
      expected: "each id once",
      hint: "A correction has an id of its own and names the other in `supersedes`."
    })
  }

  #problem(problem: Problem): void {
    if (this.#problems.length < maxProblems) this.#problems.push(problem)
    else this.#dropped++
  }
}
