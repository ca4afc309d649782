/**
 * What a column of a table holds, by its header and by what its cells look like: each reading is scored, the best is taken, and
 * its rivals are kept.
 *
 * @internal
 */

import { codeOf } from "../draft/codes.ts"
import { columnPhrases, isWord, wordsIn } from "../vocabulary/knownWords.ts"
import type { Column } from "../vocabulary/Vocabulary.ts"
import { readValue } from "../wording/values.ts"
import { isBareLevel, isTimeHeader, levelOf } from "./labels.ts"

/** A column as it is read, how sure that is from 0 to 1, and what else it may be. */
export interface ReadColumn {
  readonly header: string
  readonly kind: Column
  readonly confidence: number
  readonly rivals: readonly { readonly kind: Column; readonly confidence: number }[]
}

/** Words of a header that say when, or how a value is written, and not what the column holds. */
const neutral =
  /^(?:\d+|(?:19|20)\d\d|[yqmtsh]\d{1,2}|fy\d*|py\d*|years?|annees?|anos?|anni|anno|jahr\w*|months?|mois|mes|meses|mesi?|monat\w*|quarters?|trimestres?|trimestr\w*|semestr\w*|values?|valeurs?|valor\w*|wert\w*|dates?|data|end|fin|fine|ende|project|projet|projeto|proyecto|progetto|projekt|programme|annual\w*|annuel\w*|anual\w*|annual[ei]|jahrlich\w*|cumulative|cumul\w*|eur|usd|gbp|chf|incl|eg|quantitative|qualitative|please|x)$/

type Known = Exclude<Column, "other">

interface Hit {
  readonly score: number
  readonly words: number
}

/** How well the header names each kind: the share of its words that phrases of the kind cover, and whether its noun is among them. */
const headerHits = (header: string): ReadonlyMap<Known, Hit> => {
  const words = wordsIn(header)
  const level = levelOf(header)
  const modifiers = new Set(level === undefined ? [] : wordsIn(level.words.slice(0, 40)))
  const covered = new Map<Known, { readonly at: Set<number>; noun: boolean }>()
  for (const { column, words: phrase, noun } of columnPhrases) {
    for (let from = 0; from + phrase.length <= words.length; from++) {
      if (!phrase.every((pattern, i) => isWord(words[from + i] ?? "", pattern))) continue
      const found = covered.get(column) ?? { at: new Set<number>(), noun: false }
      phrase.forEach((_, i) => void found.at.add(from + i))
      const last = words.findLastIndex((word) => !neutral.test(word))
      const first = words.findIndex((word) => !neutral.test(word))
      found.noun ||=
        noun === "last"
          ? from + phrase.length - 1 >= last || (from === 0 && /\bof\b|\(/.test(header))
          : from <= first
      covered.set(column, found)
    }
  }
  return new Map(
    [...covered].map(([column, { at, noun }]) => {
      const free = words.filter((word, i) => !at.has(i) && !neutral.test(word) && !modifiers.has(word)).length
      return [column, { score: (at.size / (at.size + free)) * 0.85 + (noun ? 0.15 : 0), words: at.size }]
    })
  )
}

/** What the cells of a column look like, as shares from 0 to 1. */
export interface Looks {
  readonly filled: number
  readonly values: number
  readonly levels: number
  readonly codes: number
  readonly sentences: number
  /** The mean number of words. */
  readonly length: number
}

const onlyCode = /^[A-Z]{0,3}[\s.-]?\d[\d.]*[a-z]?[.)]?$/i
const valueSign = /^[+±<>≤≥~$€£₹-]|[%$€£₹]|^(?:tbd|n\/?a|yes|no|oui|non|sí|sim|ja|nein|sì)\.?$/i

/** Looks at the first cells. */
export const looksOf = (cells: readonly string[], language: string): Looks => {
  const texts = cells
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .slice(0, 40)
  const share = (is: (text: string) => boolean) =>
    texts.length === 0 ? 0 : texts.filter(is).length / texts.length
  const count = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length
  return {
    filled: texts.length,
    values: share((text) => isValue(text, language)),
    levels: share(isBareLevel),
    codes: share((text) => onlyCode.test(text)),
    sentences: share((text) => count(text) >= 2 && !isValue(text, language) && !isBareLevel(text)),
    length: texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + count(text), 0) / texts.length
  }
}

const isValue = (text: string, language: string): boolean => {
  const [line = ""] = text.split("\n")
  if (valueSign.test(line) && /\d/.test(line) && line.length <= 40) return true
  if (line.length > 60 || (codeOf(line).code !== undefined && /\p{L}{3}/u.test(line))) return false
  const value = readValue(line, language)
  return value !== undefined && value.kind !== "written" && value.rest.split(/\s+/).length <= 4
}

/** How the cells speak for a kind: from -1 against it to 1 for it. */
const evidence: Readonly<Partial<Record<Known, (looks: Looks) => number>>> = {
  level: ({ levels, length }) => levels * 2 - (length > 4 && levels < 0.3 ? 1 : 0),
  code: ({ codes, length }) => codes - (length > 2 ? 1 : 0),
  statement: ({ sentences, levels, values, codes }) => sentences - levels * 1.5 - values - codes,
  indicator: ({ sentences, values, codes, levels }) => sentences - values - codes - levels,
  baseline: ({ values, length }) => values - (values < 0.2 && length > 8 ? 1 : 0),
  baselineYear: ({ values }) => values,
  target: ({ values, length }) => values - (values < 0.2 && length > 12 ? 1 : 0),
  current: ({ values }) => values * 0.5,
  activity: ({ sentences, values }) => sentences - values,
  assumption: ({ sentences, values }) => sentences - values,
  verification: ({ values }) => -values,
  unit: ({ length, values }) => (length <= 3 ? 0.3 : -0.5) - values,
  means: ({ values }) => -values * 0.2,
  cost: ({ values }) => values * 0.5
}

/** Kinds of which a table has one column. */
const single: ReadonlySet<Column> = new Set<Column>([
  "level",
  "code",
  "statement",
  "indicator",
  "unit",
  "baselineYear",
  "frequency",
  "weight",
  "breakdown"
])

/** The least that a reading must score. */
const least = 0.5

/** Reads all columns of a table together: a kind of which there is one goes to the column that speaks for it most. */
export const readColumns = (
  headers: readonly string[],
  cells: readonly (readonly string[])[],
  language: string
): readonly ReadColumn[] => {
  const scored = headers.map((header, x) => scoresOf(header, looksOf(cells[x] ?? [], language)))
  const taken = scored.map(() => 0)
  for (let again = true; again; ) {
    again = false
    for (const kind of single) {
      const rivals = scored.flatMap((scores, x) => (scores[taken[x] ?? 0]?.kind === kind ? [x] : []))
      const best = rivals.reduce<number | undefined>(
        (most, x) =>
          most === undefined ||
          (scored[x]?.[taken[x] ?? 0]?.confidence ?? 0) > (scored[most]?.[taken[most] ?? 0]?.confidence ?? 0)
            ? x
            : most,
        undefined
      )
      for (const x of rivals) {
        if (x === best) continue
        taken[x] = (taken[x] ?? 0) + 1
        again = true
      }
    }
  }
  return headers.map((header, x) => {
    const scores = scored[x] ?? []
    const chosen = scores[taken[x] ?? 0]
    return {
      header,
      kind: chosen?.kind ?? "other",
      confidence: chosen?.confidence ?? 0,
      rivals: scores.filter((one) => one !== chosen)
    }
  })
}

/** The readings of one column that score enough, the best first. */
const scoresOf = (
  header: string,
  looks: Looks
): readonly { readonly kind: Known; readonly confidence: number }[] => {
  const hits = new Map(headerHits(header))
  if (
    hits.size === 0 &&
    (isTimeHeader(header) || /\b(?:month|mois|mes|m[eê]s|mese|monat)\s*\d{1,3}\b/i.test(header))
  )
    hits.set("target", { score: 0.7, words: 1 })
  if (looks.levels >= 0.6 && looks.filled > 0)
    hits.set("level", { score: Math.max(0.6, hits.get("level")?.score ?? 0), words: 1 })
  return [...hits]
    .map(([kind, { score, words }]) => {
      const weight = looks.filled === 0 ? 0 : (evidence[kind]?.(looks) ?? 0)
      return {
        kind,
        confidence: Math.max(0, Math.min(1, (score + 0.03 * words + 0.25 * weight) / 1.4)),
        score
      }
    })
    .filter(({ score, confidence }) => score >= least && confidence >= 0.25)
    .sort((a, b) => b.confidence - a.confidence)
    .map(({ kind, confidence }) => ({ kind, confidence: Math.round(confidence * 100) / 100 }))
}
