/**
 * Names rows and values of a logframe in a language, as a sentence about a change needs them.
 *
 * Ids are never shown: what they stand for is looked up in the editions, the newest first.
 *
 * @internal
 */
import type { Json, JsonObject } from "effect/Schema"
import * as Decimal from "../model/Decimal.ts"
import type { Logframe } from "../model/Logframe.ts"
import { stepsOf } from "../model/Measure.ts"
import * as Text from "../model/Text.ts"
import type { Noun } from "../words/ChangeWords.ts"
import type { Language } from "../words/Language.ts"
import * as languages from "../words/languages.ts"
import { lengthOf, number } from "../words/tell.ts"
import type { RowKind } from "./Change.ts"
import { type Row, type Rows, rowKey, takeApart, toObject, valueOf } from "./rows.ts"

/** What speaks of the editions in a language. */
export interface Speaker {
  readonly words: Language
  readonly editions: readonly Rows[]
  /** The language of the logframe, whose words need no mark. */
  readonly language: string
}

/** Speaks the language asked for, English where there are no words for it. */
export const speaker = (
  language: Text.LanguageTag | Language,
  ...editions: readonly Logframe[]
): Speaker => ({
  words: languages.of(language),
  editions: editions.map(takeApart),
  language: editions[0]?.language ?? "und"
})

const longest = 100

/** Words in the reader's language, on one line, shortened, in quotation marks. */
const quoted = ({ words }: Speaker, text: string): string => {
  const letters = [...text.replace(/\s+/g, " ")]
  return words.quoted(
    letters.length > longest ? `${letters.slice(0, longest).join("").trimEnd()}…` : letters.join("")
  )
}

/** The row in the newest edition that has it. */
export const rowOf = ({ editions }: Speaker, kind: RowKind, id: string): Row | undefined =>
  editions.flatMap((rows) => rows.get(rowKey(kind, id)) ?? [])[0]

/** What is printed of the row, without its kind: its code, else its words. */
const labelOf = (speaker: Speaker, row: Row | undefined): string | undefined => {
  const code = valueOf(row, "code") ?? valueOf(row, "number")
  return typeof code === "string" ? code : row && wordsOf(speaker, row)
}

/** The words of a row in the reader's language: its statement, name, title or text. */
export const wordsOf = (speaker: Speaker, row: Row): string | undefined => {
  const { statement, name, title, text, label } = toObject(row)
  const words = statement ?? name ?? title ?? text ?? label
  if (typeof words === "string") return quoted(speaker, words)
  return words === undefined ? undefined : textIn(speaker, words as JsonObject)
}

const textIn = (speaker: Speaker, text: JsonObject): string =>
  quoted(speaker, Text.read(text as Text.Text, speaker.words.tag, speaker.language))

/** "result 1.2", "target for 2026 of indicator 3.1": the row as it is spoken of. */
export const nameOf = (speaker: Speaker, kind: RowKind, id: string, withTime = true): string => {
  const { words } = speaker
  const noun = words.changes.row[kind].name
  const row = rowOf(speaker, kind, id)
  if (row === undefined) return `${noun} ${quoted(speaker, id)}`
  if (kind === "logframe") return noun
  const partOfWhole = kind === "target" || kind === "baseline"
  const label = partOfWhole ? undefined : labelOf(speaker, row)
  const when = withTime && partOfWhole ? valueOf(row, "when") : undefined
  const owner = rowOf(speaker, "indicator", String(valueOf(row, "indicator")))
  const scope = (label === undefined ? scopeFields : []).flatMap((field) => {
    const value = valueOf(row, field)
    return value === undefined ? [] : [valueText(speaker, row, [field], value)]
  })
  return [
    noun,
    label === undefined ? "" : ` ${label}`,
    when === undefined ? "" : words.changes.forTime(valueText(speaker, row, ["when"], when)),
    owner === undefined ? "" : words.changes.ofIndicator(labelOf(speaker, owner) ?? ""),
    scope.length === 0 ? "" : ` (${scope.join(", ")})`
  ].join("")
}

/** What tells rows apart that have no words of their own: of baselines, targets and lines of the budget. */
const scopeFields = ["place", "party", "cell", "for", "funder", "period"] as const

/** The name of a field of a row. */
export const fieldOf = ({ words, language }: Speaker, kind: RowKind, path: readonly string[]): Noun => {
  const [first = "", second = "", third] = path
  const { field: names }: { readonly field: Readonly<Record<string, Noun>> } = words.changes
  const inner = names[`${first}.${second}`]
  const field = inner ?? names[`${kind}.${first}`] ?? names[first] ?? { name: first }
  const rest = inner === undefined ? second : third
  const tag = rest === undefined || rest === "" || rest === language ? "" : words.changes.inLanguage(rest)
  return { ...field, name: field.name + tag }
}

/** What fields refer to. */
const references: Readonly<Record<string, readonly RowKind[]>> = {
  under: ["result", "activity", "place"],
  for: ["result", "activity"],
  partOf: ["indicator"],
  indicator: ["indicator"],
  place: ["place"],
  party: ["party"],
  responsible: ["party"],
  funder: ["party"],
  by: ["party"],
  breakdowns: ["dimension"],
  on: [
    "result",
    "indicator",
    "activity",
    "assumption",
    "section",
    "budgetLine",
    "target",
    "baseline",
    "party"
  ]
}

/** A value of a field, as it is spoken of. */
export const valueText = (
  speaker: Speaker,
  row: Row | undefined,
  path: readonly string[],
  value: Json | undefined
): string => {
  const { words } = speaker
  if (value === undefined || value === null) return words.changes.nothing
  if (typeof value === "boolean") return value ? words.changes.yes : words.changes.no
  if (Array.isArray(value)) {
    const items = value.map((item: Json) => valueText(speaker, row, path, item))
    return items.length === 0 ? words.changes.nothing : items.join(", ")
  }
  if (typeof value === "object") return objectText(speaker, row, path, value as JsonObject)
  const kind = references[path.at(-1) ?? ""]?.find(
    (kind) => rowOf(speaker, kind, String(value)) !== undefined
  )
  if (kind === "place" || kind === "party") return labelOf(speaker, rowOf(speaker, kind, String(value))) ?? ""
  if (kind !== undefined) return nameOf(speaker, kind, String(value))
  if (typeof value === "string" && printed.has(path.join("."))) return shortWord(speaker, value)
  if (typeof value === "number" || Decimal.isDecimal(value)) return number(words, String(value))
  return path.length > 1 && path[0] !== "conventions" ? quoted(speaker, value) : shortWord(speaker, value)
}

/** Fields that are printed as they are, also when they look like a number. */
const printed: ReadonlySet<string> = new Set(["code", "number", "version", "label", "mark"])

const shortWord = (speaker: Speaker, value: string): string =>
  /^[\w.:/-]{1,64}$/.test(value) ? value : quoted(speaker, value)

const objectText = (
  speaker: Speaker,
  row: Row | undefined,
  path: readonly string[],
  value: JsonObject
): string => {
  const { words } = speaker
  const show = (inner: Json | undefined): string => valueText(speaker, row, path, inner)
  const step = (id: Json | undefined): string => {
    const owner = rowOf(speaker, "indicator", String(valueOf(row, "indicator")))
    const steps = stepsOf((valueOf(owner, "measure") ?? { _tag: "Unclassified" }) as never)
    const name = steps.find((step) => step.id === id)?.name
    return name === undefined ? quoted(speaker, String(id)) : textIn(speaker, name)
  }
  switch (value._tag) {
    case "AtLeast":
      return words.expectation.atLeast(show(value.value))
    case "AtMost":
      return words.expectation.atMost(show(value.value))
    case "Exactly":
      return words.expectation.exactly(show(value.value))
    case "UpTo":
      return words.expectation.upTo(show(value.value))
    case "Between":
      return words.expectation.between(show(value.low), show(value.high))
    case "Number":
      return show(value.value)
    case "Parts":
      return `${show(value.numerator)} / ${show(value.denominator)}`
    case "Stage":
      return step(value.stage)
    case "Label":
      return step(value.label)
    case "Narrative":
      return textIn(speaker, value.text as JsonObject)
    case "Written":
      return quoted(speaker, String(value.text))
    case "Open":
      return words.open[value.why as keyof typeof words.open] ?? String(value.why)
  }
  const { measure }: { readonly measure: Readonly<Record<string, string>> } = words.changes
  return (
    (typeof value._tag === "string" ? measure[value._tag] : undefined) ?? plainText(speaker, row, path, value)
  )
}

const plainText = (
  speaker: Speaker,
  row: Row | undefined,
  path: readonly string[],
  value: JsonObject
): string => {
  const { words } = speaker
  const show = (inner: Json | undefined): string => valueText(speaker, row, path, inner)
  if ("through" in value) return `${show(value.from)} – ${show(value.through)}`
  if ("projectYear" in value) return words.expectation.projectYear(Number(value.projectYear))
  if ("amount" in value) return `${show(value.amount)} ${String(value.currency)}`
  if ("months" in value || "days" in value)
    return words.expectation.cadence(show(value.count), lengthOf(words, value as never))
  if (path[0] === "cell") return cellText(speaker, value)
  const text = Object.keys(value).length > 0 && Object.keys(value).every(isTag)
  if (text) return textIn(speaker, value)
  const inner = Object.entries(value).flatMap(([name, field]) =>
    name === "id" ? [] : [valueText(speaker, row, [name], field)]
  )
  return inner.length === 0 ? words.changes.nothing : inner.join(" ")
}

const isTag = (key: string): boolean => /^[a-z]{2,3}(-|$)/.test(key) && key !== "day" && key !== "url"

const cellText = (speaker: Speaker, cell: JsonObject): string =>
  Object.entries(cell)
    .map(([dimension, category]) => {
      const row = rowOf(speaker, "dimension", dimension)
      const categories = (valueOf(row, "categories") ?? []) as unknown as readonly {
        id: string
        name: JsonObject
      }[]
      const name = categories.find(({ id }) => id === category)?.name
      if (name !== undefined) return textIn(speaker, name)
      return category === "notStated" ? speaker.words.notStated : quoted(speaker, String(category))
    })
    .join(", ")
