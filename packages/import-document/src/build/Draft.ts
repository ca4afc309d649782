/**
 * A logframe while it is read: rows with ids by kind and position, what became of each line, what was doubtful.
 *
 * @internal
 */
import type { Finding, Logframe } from "@logframe/core"
import type { Line } from "../read/Block.ts"
import { type ReadStatement, readStatement } from "../wording/statement.ts"

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
  readonly notes: Row<"notes">[] = []
  readonly contacts: Row<"contacts">[] = []
  readonly parties = new Map<string, Row<"parties">>()
  readonly places = new Map<string, Row<"places">>()
  readonly dimensions = new Map<string, Mutable<Row<"dimensions">>>()
  readonly findings: Finding.Finding[] = []
  /** Fields of the logframe itself. */
  readonly header: Partial<Mutable<Input>> = {}
  /** The levels in the order in which they occur, with the words of the document. */
  readonly levels = new Map<string, string>()
  readonly #went = new Map<Line, string>()
  #tops = 0

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
      place: line?.at ?? "document",
      sentence,
      ...(hint === undefined ? {} : { hint }),
      ...(line === undefined ? {} : { text: line.text.slice(0, 1000) })
    })
  }

  /** Adds a result; the id is `o` for the only one at the top of a summary, else by position. */
  result(
    level: string,
    words: string,
    lines: readonly Line[],
    more: { under?: readonly string[]; code?: string; levelWords?: string }
  ): ResultDraft {
    if (!this.levels.has(level)) this.levels.set(level, more.levelWords ?? level)
    const top = (more.under ?? []).length === 0 && this.results.every((row) => (row.under ?? []).length > 0)
    const id = top
      ? this.#tops++ === 0
        ? "o"
        : `o${this.#tops}`
      : `r${this.results.filter((row) => row.id.startsWith("r")).length + 1}`
    const row: ResultDraft = {
      id,
      level,
      ...(more.under === undefined ? {} : { under: more.under }),
      ...(more.code === undefined ? {} : { code: more.code }),
      statement: this.text(words),
      source: this.source(lines)
    }
    this.results.push(row)
    this.place(lines, `results.${id}.statement`)
    return row
  }

  /** Adds an indicator, a whole or a part, and reads its words. */
  indicator(
    line: Line,
    owner: { under: readonly string[] } | { partOf: IndicatorDraft },
    hasParts = false
  ): IndicatorDraft {
    const whole = "partOf" in owner ? owner.partOf : undefined
    const { code, words } = codeOf(line.text)
    const read = readStatement(words, {
      language: this.language,
      hasParts,
      partOfComposite: whole?.measure._tag === "Composite"
    })
    const row: IndicatorDraft = {
      id: whole === undefined ? this.#nextIndicator() : this.#nextPart(whole.id),
      ...(whole === undefined
        ? { under: (owner as { under: readonly string[] }).under }
        : { partOf: whole.id }),
      ...(code === undefined ? {} : { code }),
      statement: this.text(words),
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
    if (read.expectation !== undefined) {
      const expectation =
        read.expectation._tag === "Narrative"
          ? { ...read.expectation, text: this.text(Object.values(read.expectation.text)[0] ?? "") }
          : read.expectation
      row.targets = [{ id: `${row.id}-t`, expectation, source: this.source([line], ["expectation"]) }]
      if (row.measure._tag === "Quantity" && row.measure.facts !== "level") row.targetsSay = "toDate"
    }
    for (const dimension of read.breakdowns) this.breakdown(row, dimension)
    read.implied?.forEach((part, i) => {
      this.indicators.push({
        id: `${row.id}${letters[i] ?? `-${i + 1}`}`,
        partOf: row.id,
        implied: true,
        statement: this.text(part.words),
        measure: named(part.measure, this.language),
        direction: "rising",
        source: this.source([line], ["statement", "measure", "direction"])
      })
    })
    if (read.doubt !== undefined) {
      const code =
        read.measure._tag === "Unclassified" && read.implied === undefined
          ? "MeasureNotUnderstood"
          : "ReadIntoWords"
      this.finding(
        code,
        code === "ReadIntoWords" ? "info" : "warning",
        line,
        `Indicator ${row.id}: ${read.doubt}`,
        "Confirm or correct the measure."
      )
    }
  }

  /** Breaks an indicator down by a dimension, which is declared when it is new. */
  breakdown(row: IndicatorDraft, words: string): string {
    const id = dimensionIds[words] ?? slug(words)
    if (!this.dimensions.has(id)) {
      this.dimensions.set(id, {
        id,
        name: this.text(words),
        categories:
          knownCategories[id]?.map(([category, en, fr]) => ({
            id: category,
            name: { [this.language]: this.language.startsWith("fr") ? fr : en }
          })) ?? []
      })
    }
    if (!(row.breakdowns ?? []).some((dimensions) => dimensions.includes(id)))
      row.breakdowns = [...(row.breakdowns ?? []), [id]]
    return id
  }

  #nextIndicator(): string {
    return `i${this.indicators.filter((row) => row.partOf === undefined).length + 1}`
  }

  #nextPart(whole: string): string {
    const count = this.indicators.filter((row) => row.partOf === whole).length
    return `${whole}${letters[count] ?? `-${count + 1}`}`
  }

  activity(line: Line, under: readonly string[]): void {
    const { code, words } = codeOf(line.text)
    const id = `a${this.activities.length + 1}`
    this.activities.push({
      id,
      under,
      ...(code === undefined ? {} : { code }),
      statement: this.text(words),
      source: this.source([line])
    })
    this.place([line], `activities.${id}.statement`)
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

  /** The id of the place with that name, declared when it is new. */
  placeNamed(name: string): string {
    const known = [...this.places.values()].find((place) => Object.values(place.name)[0] === name)
    if (known !== undefined) return known.id
    const id = unique(slug(name), (candidate) => this.places.has(candidate))
    this.places.set(id, { id, name: this.text(name) })
    return id
  }
}

const dimensionIds: Readonly<Record<string, string>> = {
  sexe: "sex",
  gender: "sex",
  genre: "sex",
  âge: "age",
  lieu: "location",
  handicap: "disability"
}
const knownCategories: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  sex: [
    ["female", "female", "femmes"],
    ["male", "male", "hommes"]
  ]
}

/** The unit's words in the language of the document instead of "not known". */
const named = (measure: IndicatorDraft["measure"], language: string): IndicatorDraft["measure"] => {
  const words = (text: Readonly<Record<string, string>>) =>
    text.und === undefined ? text : { [language]: text.und }
  const steps = <A extends { readonly name: Readonly<Record<string, string>> }>(rows: readonly A[]) =>
    rows.map((row) => ({
      ...row,
      name: {
        [language]:
          (language.startsWith("fr") ? row.name.fr : row.name.en) ?? Object.values(row.name)[0] ?? ""
      }
    }))
  switch (measure._tag) {
    case "Quantity":
      return "name" in measure.unit
        ? { ...measure, unit: { ...measure.unit, name: words(measure.unit.name) } }
        : measure
    case "Ratio":
      return { ...measure, numerator: words(measure.numerator), denominator: words(measure.denominator) }
    case "Milestone":
      return { ...measure, stages: steps(measure.stages) }
    case "Scale":
      return { ...measure, labels: steps(measure.labels) }
    default:
      return measure
  }
}

/** A printed code in front of the words: "3.1.2_ Number of …", "1.1 Implementer prepared". */
export const codeOf = (text: string): { readonly code?: string; readonly words: string } => {
  const match =
    /^((?:\d+\.)+\d+[a-z]?|\d+\.\d+[a-z]?|(?:OC|OP|IR|Oc|Op|Ir)\s?\d+(?:\.\d+)*|[A-Z]\d+(?:\.\d+)*)\s*[_:.)\s-]\s*(\S[\s\S]*)$/.exec(
      text.trim()
    )
  return match?.[1] === undefined || match[2] === undefined
    ? { words: text.trim() }
    : { code: match[1], words: match[2].trim() }
}

/** An id from words: ASCII letters and digits with dashes. */
export const slug = (words: string): string => {
  const plain = words
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase()
    .slice(0, 48)
  return plain === "" ? "row" : plain
}

/** The id, or the id with the first number that makes it unique. */
export const unique = (id: string, taken: (candidate: string) => boolean): string => {
  if (!taken(id)) return id
  let n = 2
  while (taken(`${id}-${n}`)) n++
  return `${id}-${n}`
}
