/**
 * A logframe while it is read: rows with ids by kind and position, what became of each line, what was doubtful.
 *
 * @internal
 */

import type { Finding, Logframe } from "@logframe/core"
import type { Line } from "../read/Block.ts"
import type { ReadBreakdown } from "../wording/breakdowns.ts"
import { categoryNames, dimensionIds } from "../wording/categories.ts"
import type { ReadStatement } from "../wording/ReadStatement.ts"
import { readStatement } from "../wording/statement.ts"
import type { Share } from "../wording/values.ts"
import { codeOf, nextId, slug, unique } from "./codes.ts"
import { named, spoken } from "./measureNames.ts"
import { placeAt } from "./placeAt.ts"

type Input = Logframe.Input
type Row<
  Key extends
    | "results"
    | "indicators"
    | "activities"
    | "assumptions"
    | "sections"
    | "notes"
    | "parties"
    | "places"
    | "dimensions"
    | "contacts"
> = NonNullable<Input[Key]>[number]
type Mutable<A> = { -readonly [K in keyof A]: A[K] }

/** An indicator that is still being read. */
export type IndicatorDraft = Mutable<Row<"indicators">>
/** A target that is still being read. */
export type TargetDraft = NonNullable<IndicatorDraft["targets"]>[number]
/** A party that is still being read. */
export type PartyDraft = Mutable<Row<"parties">>
/** A result that is still being read. */
export type ResultDraft = Mutable<Row<"results">>

/** Where a line of the document went. */
export interface Placed {
  readonly at: string
  readonly text: string
  /** The path in the logframe, or nothing when it was not used. */
  readonly went?: string
}

const letters = "abcdefghijklmnopqrstuvwxyz"

/** Collects rows. */
export class Draft {
  readonly language: string
  readonly document: string
  readonly results: ResultDraft[] = []
  readonly indicators: IndicatorDraft[] = []
  readonly activities: Row<"activities">[] = []
  readonly assumptions: Row<"assumptions">[] = []
  readonly sections: Mutable<Row<"sections">>[] = []
  readonly notes: Mutable<Row<"notes">>[] = []
  readonly contacts: Row<"contacts">[] = []
  readonly parties = new Map<string, PartyDraft>()
  readonly places = new Map<string, Row<"places">>()
  readonly dimensions = new Map<string, Mutable<Row<"dimensions">>>()
  readonly findings: Finding.Finding[] = []
  /** Fields of the logframe itself. */
  readonly header: Partial<Mutable<Input>> = {}
  /** The levels in the order in which they occur, with the words of the document. */
  readonly levels = new Map<string, string>()
  readonly #went = new Map<Line, string>()
  readonly #parts = new Map<string, number>()
  readonly #placesByName = new Map<string, string>()
  readonly #partiesByName = new Map<string, PartyDraft>()
  /** First and last day, when they stand in rows of their own. */
  readonly edges: { start?: string; end?: string } = {}
  /** Footnote marks on values, with the row they stand on: whether there is a note for each is known at the end. */
  readonly marks: { readonly mark: string; readonly row: string; readonly line: Line }[] = []
  readonly #said = new Set<string>()
  #wholes = 0

  constructor(language: string, document: string) {
    this.language = language
    this.document = document
  }

  /** The words in the language of the document. */
  text(words: string): Record<string, string> {
    return { [this.language]: words }
  }

  /** Says where lines went. */
  place(lines: readonly Line[], path: string): void {
    for (const line of lines) if (!this.#went.has(line)) this.#went.set(line, path)
  }

  /** Where the line went. */
  placeOf(line: Line): string | undefined {
    return this.#went.get(line)
  }

  /** Where each line went. */
  trace(lines: readonly Line[]): readonly Placed[] {
    return lines.map((line) => {
      const went = this.#went.get(line)
      return { at: line.at, text: line.text, ...(went === undefined ? {} : { went }) }
    })
  }

  source(lines: readonly Line[], inferred: readonly string[] = []) {
    const text = lines.map((line) => line.text).join("\n")
    const at = lines[0]?.at
    return {
      document: this.document,
      ...(at ? { at } : {}),
      text,
      ...(inferred.length > 0 ? { inferred } : {})
    }
  }

  finding(
    code: string,
    severity: Finding.Severity,
    line: Line | undefined,
    sentence: string,
    hint?: string
  ): void {
    this.findings.push({
      code,
      severity,
      place: placeAt(line?.at ?? ""),
      sentence,
      ...(hint === undefined ? {} : { hint }),
      ...(line === undefined ? {} : { text: line.text.slice(0, 1000) })
    })
  }

  /** Adds a result; the first is `o`, the others are numbered. */
  result(
    level: string,
    words: string,
    lines: readonly Line[],
    more: { code?: string; levelWords?: string }
  ): ResultDraft {
    if (!this.levels.has(level)) this.levels.set(level, more.levelWords ?? level)
    const row: ResultDraft = {
      id: this.results.length === 0 ? "o" : `r${this.results.length}`,
      level,
      ...(more.code === undefined ? {} : { code: more.code.slice(0, 64) }),
      statement: this.text(words),
      source: this.source(lines)
    }
    this.results.push(row)
    this.place(lines, `results.${row.id}.statement`)
    return row
  }

  /** Adds an indicator, a whole or a part, and reads its words. */
  indicator(
    line: Line,
    owner: { under: readonly string[] } | { partOf: IndicatorDraft },
    hasParts = false,
    code?: string
  ): IndicatorDraft {
    const whole = "partOf" in owner ? owner.partOf : undefined
    const printed = code === undefined ? codeOf(line.text) : { code, words: codeOf(line.text).words }
    const read = readStatement(printed.words, {
      language: this.language,
      hasParts,
      partOfComposite: whole?.measure._tag === "Composite"
    })
    const row: IndicatorDraft = {
      id: whole === undefined ? `i${++this.#wholes}` : this.nextPart(whole.id),
      ...("partOf" in owner ? { partOf: owner.partOf.id } : { under: owner.under }),
      ...(printed.code === undefined ? {} : { code: printed.code.slice(0, 64) }),
      statement: this.text(printed.words),
      measure: named(read.measure, this.language),
      source: this.source([line], read.inferred)
    }
    this.indicators.push(row)
    this.place([line], `indicators.${row.id}.statement`)
    this.#apply(row, read, line)
    return row
  }

  #apply(row: IndicatorDraft, read: ReadStatement, line: Line): void {
    if (read.direction !== undefined) row.direction = read.direction
    if (read.cadence !== undefined) row.cadence = read.cadence
    if (read.definition !== undefined) row.sheet = { ...row.sheet, definition: this.text(read.definition) }
    if (read.baseline !== undefined)
      row.baselines = [
        {
          id: `${row.id}-b`,
          value: { _tag: "Number", value: read.baseline },
          ...(read.baselineWhen === undefined ? {} : { when: read.baselineWhen }),
          source: this.source([line], ["value"])
        }
      ]
    if (read.expectation !== undefined) row.targets = [this.#target(row, read, read.expectation, line)]
    for (const breakdown of read.breakdowns ?? []) this.breakdown(row, breakdown)
    for (const share of read.shares ?? []) this.share(row, share, line, {})
    read.implied?.forEach((part) => {
      this.indicators.push({
        id: this.nextPart(row.id),
        partOf: row.id,
        implied: true,
        statement: this.text(part.words),
        measure: named(part.measure, this.language),
        direction: "rising",
        source: this.source([line], ["statement", "measure", "direction"])
      })
    })
    if (read.doubt !== undefined) this.#doubt(row, read, read.doubt, line)
  }

  #target(
    row: IndicatorDraft,
    read: ReadStatement,
    expectation: NonNullable<ReadStatement["expectation"]>,
    line: Line
  ): TargetDraft {
    if (row.measure._tag === "Quantity" && row.measure.facts !== "level") row.targetsSay = "toDate"
    const words = expectation._tag === "Narrative" ? Object.values(expectation.text)[0] : undefined
    return {
      id: `${row.id}-t`,
      expectation: words === undefined ? expectation : { _tag: "Narrative", text: this.text(words) },
      ...(read.when === undefined ? {} : { when: read.when }),
      ...(read.basis === undefined ? {} : { basis: read.basis }),
      source: this.source([line], ["expectation"])
    }
  }

  #doubt(row: IndicatorDraft, read: ReadStatement, doubt: string, line: Line): void {
    const unknown = read.measure._tag === "Unclassified" && read.implied === undefined
    this.finding(
      unknown ? "MeasureNotUnderstood" : "ReadIntoWords",
      unknown ? "warning" : "info",
      line,
      `Indicator ${row.id}: ${doubt}`,
      "Confirm or correct the measure."
    )
  }

  /** The target of a group of people: a share of the whole, or a number of its own. */
  share(row: IndicatorDraft, share: Share, line: Line, more: Pick<TargetDraft, "when">): void {
    const words = share.category
    const known = share.known ?? { dimension: "category", category: slug(words) }
    const dimension = this.breakdown(row, {
      dimension: known.dimension,
      categories: [{ id: known.category, words }]
    })
    row.targets = [
      ...(row.targets ?? []),
      {
        id: nextId(row.id, "t", row.targets),
        expectation: { _tag: "AtLeast", value: share.value },
        ...(share.percent ? { basis: "shareOfTotal" as const } : {}),
        cell: { [dimension]: known.category },
        ...more,
        source: this.source([line], ["expectation", "cell", ...(share.percent ? ["basis"] : [])])
      }
    ]
  }

  /** Breaks an indicator down by a dimension, which is declared when it is new; gives its id. */
  breakdown(row: IndicatorDraft, { dimension, categories }: ReadBreakdown): string {
    const id = dimensionIds[dimension] ?? slug(dimension)
    const declared = this.dimensions.get(id) ?? {
      id,
      name: this.text(dimension),
      categories: this.#named(
        id,
        (categoryNames[id] ?? []).map(([category]) => ({ id: category, words: category }))
      )
    }
    const added = this.#named(id, categories).filter(
      (one) => !(declared.categories ?? []).some((other) => other.id === one.id)
    )
    if ((declared.categories ?? []).length + added.length <= 50)
      declared.categories = [...(declared.categories ?? []), ...added]
    this.dimensions.set(id, declared)
    if (!(row.breakdowns ?? []).some((dimensions) => dimensions.includes(id)))
      row.breakdowns = [...(row.breakdowns ?? []), [id]]
    return id
  }

  /** Categories with the names that rules give them, or the words of the document. */
  #named(dimension: string, categories: ReadBreakdown["categories"]) {
    return categories.map(({ id, words }) => {
      const ours = categoryNames[dimension]?.find(([category]) => category === id)
      const name = ours === undefined ? words : ours[spoken(this.language) === "fr" ? 2 : 1]
      return { id, name: this.text(name) }
    })
  }

  /** Whether the indicator has parts. */
  hasParts(whole: string): boolean {
    return this.#parts.has(whole)
  }

  /** The id of the next part of an indicator: `i3a`, `i3b`, … */
  nextPart(whole: string): string {
    const count = this.#parts.get(whole) ?? 0
    this.#parts.set(whole, count + 1)
    return `${whole}${letters[count] ?? `-${count + 1}`}`
  }

  /** Adds an activity, with what its row says of the time, the means and who does it. */
  activity(
    line: Line,
    under: readonly string[],
    more: Pick<Row<"activities">, "period" | "responsible" | "means" | "code"> = {}
  ): Row<"activities"> {
    const { code, words } = codeOf(line.text)
    const row = {
      id: `a${this.activities.length + 1}`,
      under,
      ...(code === undefined ? {} : { code: code.slice(0, 64) }),
      statement: this.text(words),
      ...more,
      source: this.source([line])
    }
    this.activities.push(row)
    this.place([line], `activities.${row.id}.statement`)
    return row
  }

  /** Adds an assumption; "not applicable" states none. */
  assumption(line: Line, under: readonly string[], kind: "assumption" | "risk" = "assumption"): void {
    if (/^(?:not applicable|n\/?a|sans objet|none|néant|[-–—.…]+)\.?$/i.test(line.text)) {
      this.place([line], "no assumption, said on purpose")
      return
    }
    const id = `as${this.assumptions.length + 1}`
    this.assumptions.push({ id, under, kind, statement: this.text(line.text), source: this.source([line]) })
    this.place([line], `assumptions.${id}.statement`)
  }

  /** Says that assumptions of the cell above are assumptions of these results too. */
  shareAssumptions(texts: ReadonlySet<string>, at: string, under: readonly string[]): void {
    this.assumptions.forEach((row, i) => {
      const isSame = row.source?.at?.startsWith(at) === true && texts.has(row.source.text ?? "")
      if (isSame) this.assumptions[i] = { ...row, under: [...new Set([...(row.under ?? []), ...under])] }
    })
  }

  /** The id of the place with that name, declared when it is new. */
  placeNamed(name: string): string {
    const known = this.#placesByName.get(name)
    if (known !== undefined) return known
    const id = unique(slug(name), (candidate) => this.places.has(candidate))
    this.places.set(id, { id, name: this.text(name) })
    this.#placesByName.set(name, id)
    return id
  }

  /** The measure of an indicator is known after all: a column says its unit. */
  understood(id: string): void {
    const i = this.findings.findIndex(
      ({ code, sentence }) => code === "MeasureNotUnderstood" && sentence.startsWith(`Indicator ${id}:`)
    )
    if (i >= 0) this.findings.splice(i, 1)
  }

  /** Whether something is said for the first time, so that a hundred rows do not say it again. */
  isNews(what: string): boolean {
    if (this.#said.has(what)) return false
    this.#said.add(what)
    return true
  }

  /** The party with that name. */
  partyNamed(name: string): PartyDraft | undefined {
    return this.#partiesByName.get(name)
  }

  /** Adds a party whose id is new. */
  addParty(party: PartyDraft): void {
    this.parties.set(party.id, party)
    this.#partiesByName.set(Object.values(party.name)[0] ?? "", party)
  }
}
