/**
 * Rates in words: "one conference per 18 months", "twice a year", "quarterly meetings".
 *
 * @internal
 */
import type { Decimal } from "@logframe/core"
import { Decimal as Decimals } from "@logframe/core"
import { type Bound, boundOf, boundPattern } from "./bounds.ts"
import { countedIn, plural } from "./nouns.ts"
import { numberPattern, readNumber } from "./numbers.ts"

/** What a rate says. */
export interface ReadCadence {
  readonly unit: string
  readonly cadence:
    | { readonly count: string; readonly months: number }
    | { readonly count: string; readonly days: number }
  readonly bound?: Bound
  /** "12 workshops (3 per year)": the number for life that stands with the rate. */
  readonly total?: Decimal.Decimal
}

const span = `(?:(?<every>${numberPattern})\\s+)?(?<half>(?:and a half|et demie?)\\s+)?(?<span>days?|weeks?|months?|quarters?|half-years?|semesters?|years?|annum|jours?|semaines?|mois|trimestres?|semestres?|ans?|années?|tage?n?|wochen?|monate?n?|quartale?n?|jahre?n?|días?|semanas?|meses|mes|años?|anos?)(?<behind>[- ]and[- ]a[- ]half| et demi)?(?![\\p{L}])`
const per = "(?:per|every|each|a|par|tous les|toutes les|chaque|pro|alle|jede[sn]?|por|al|cada)"

const counted = new RegExp(
  `(?<![\\p{L}\\d-])(?:(?<bound>${boundPattern})\\s+)?(?<count>${numberPattern}|an?|un|ein)\\s+(?<thing>[^\\d(;.]{2,80}?)\\s+${per}\\s+${span}`,
  "iu"
)
const times = new RegExp(
  `(?<![\\p{L}\\d])(?:(?<bound>${boundPattern})\\s+)?(?:(?<once>once|twice|thrice)|(?<count>${numberPattern})\\s+(?:times?|fois|mal|veces))\\s+${per}\\s+${span}`,
  "iu"
)
const first = new RegExp(
  `^(?:every|each|tous les|toutes les|chaque|cada)\\s+${span},?\\s+(?<count>${numberPattern}|an?)\\s+(?<thing>[^\\d(;.]{2,80})`,
  "iu"
)

const occasions =
  "(?:meetings?|conferences?|reports?|bulletins?|newsletters?|reviews?|workshops?|trainings?|audits?|sessions?|publications?|events?|forums?|fora|consultations?|missions?|visits?|briefings?|updates?|dialogues?|réunions?|conférences?|rapports?|ateliers?|formations?|sessions?|revues?|bulletins?|treffen|berichte?|konferenz(?:en)?)"
const adjectives: readonly (readonly [string, { months: number } | { days: number }])[] = [
  ["weekly|hebdomadaires?|wöchentliche?r?", { days: 7 }],
  ["monthly|mensuel(?:le)?s?|monatliche?r?", { months: 1 }],
  ["quarterly|trimestriel(?:le)?s?|vierteljährliche?r?", { months: 3 }],
  ["semi-?annual|half-?yearly|semestriel(?:le)?s?|halbjährliche?r?", { months: 6 }],
  ["annual|yearly|annuel(?:le)?s?|jährliche?r?", { months: 12 }],
  ["biennial|two-yearly|bisannuel(?:le)?s?", { months: 24 }]
]
const regular = adjectives.map(
  ([words, length]) =>
    [
      new RegExp(
        `^(?:the )?(?:${words})\\s+(?:[\\p{L}-]+\\s+){0,3}?(?<thing>${occasions})(?![\\p{L}])|^(?<thing2>${occasions})\\s+(?:[\\p{L}-]+\\s+){0,3}?(?:${words})(?![\\p{L}])`,
        "iu"
      ),
      length
    ] as const
)
const adverbs: readonly (readonly [RegExp, { months: number } | { days: number }])[] = [
  [/\s(?:weekly|chaque semaine)\.?$/i, { days: 7 }],
  [/\s(?:monthly|mensuellement)\.?$/i, { months: 1 }],
  [/\s(?:quarterly)\.?$/i, { months: 3 }],
  [/\s(?:semi-?annually|half-?yearly)\.?$/i, { months: 6 }],
  [/\s(?:annually|yearly|annuellement|jährlich)\.?$/i, { months: 12 }]
]

/** Words that say twice a year or every two years, whoever one asks. */
export const isTwofold = (words: string): boolean =>
  /\bbi-?(?:annual|annually|monthly|weekly|yearly)\b/i.test(words)

const inBrackets = new RegExp(
  `^(?<whole>${numberPattern})\\s+(?<thing>[^\\d(;.]{2,80}?)\\s*\\(\\s*(?<count>${numberPattern})\\s+${per}\\s+${span}\\s*\\)`,
  "iu"
)

/** The rate that the words say, with the thing that recurs. */
export const readCadence = (words: string, language: string): ReadCadence | undefined => {
  const behind = inBrackets.exec(words)?.groups
  const total = readNumber(behind?.whole ?? "", language)
  const found = behind === undefined ? undefined : rate(behind, countOf(behind.count, language), language)
  if (behind !== undefined && found !== undefined && total !== undefined)
    return { unit: plural(countedIn(behind.thing ?? "", language).unit), ...found, total }
  const anywhere = counted.exec(words)
  const isName = anywhere !== null && /\S\s+\S+\s*$/.test(words.slice(0, anywhere.index))
  const groups = (isName ? null : (anywhere ?? first.exec(words)))?.groups
  const byCount = groups === undefined ? undefined : rate(groups, countOf(groups.count, language), language)
  if (byCount !== undefined && groups !== undefined) {
    const unit = plural(countedIn(groups.thing ?? "", language).unit)
    if (!/^(?:times?|fois|veces)$/i.test(unit)) return { unit, ...byCount, ...bounded(groups.bound) }
  }
  const often = times.exec(words)
  if (often?.groups !== undefined) {
    const { once } = often.groups
    const count =
      once === undefined
        ? countOf(often.groups.count, language)
        : Decimals.make(["once", "twice", "thrice"].indexOf(once.toLowerCase()) + 1)
    const found = rate(often.groups, count, language)
    const before = words.slice(0, often.index)
    const unit = /\s(?:meets?|se réunit|tagt)\s*$/i.test(before)
      ? "meetings"
      : countedIn(before, language).unit
    if (found !== undefined) return { unit: plural(unit), ...found, ...bounded(often.groups.bound) }
  }
  return byAdjective(words, language)
}

const bounded = (words: string | undefined): { bound?: Bound } => {
  const bound = boundOf(words)
  return bound === undefined ? {} : { bound }
}

const byAdjective = (words: string, language: string): ReadCadence | undefined => {
  for (const [pattern, length] of regular) {
    const groups = pattern.exec(words)?.groups
    const thing = groups?.thing ?? groups?.thing2
    if (thing !== undefined) return { unit: plural(thing.toLowerCase()), cadence: { count: "1", ...length } }
  }
  const adverb = adverbs.find(([pattern]) => pattern.test(words))
  const start = new RegExp(
    `^(?:(?<bound>${boundPattern})\\s+)?(?<count>${numberPattern}|an?)\\s+(?<thing>.+)$`,
    "isu"
  ).exec(words)
  const count = countOf(start?.groups?.count, language)
  if (adverb === undefined || start?.groups === undefined || count === undefined || count === "0")
    return undefined
  return {
    unit: plural(countedIn(start.groups.thing ?? "", language).unit),
    cadence: { count, ...adverb[1] },
    ...bounded(start.groups.bound)
  }
}

const countOf = (words: string | undefined, language: string): Decimal.Decimal | undefined =>
  words === undefined
    ? undefined
    : /^(?:an?|un|ein)$/i.test(words)
      ? Decimals.make(1)
      : readNumber(words, language)

const rate = (
  groups: Readonly<Record<string, string | undefined>>,
  count: Decimal.Decimal | undefined,
  language: string
): { readonly cadence: ReadCadence["cadence"] } | undefined => {
  const every = groups.every === undefined ? 1 : Number(readNumber(groups.every, language))
  const word = (groups.span ?? "").toLowerCase()
  const months = monthsOf(word)
  const halves = groups.half !== undefined || groups.behind !== undefined
  const length =
    (months ?? (/^(?:week|semaine|woche|semana)/.test(word) ? 7 : 1)) * (halves ? every + 0.5 : every)
  if (count === undefined || count === "0" || count.startsWith("-")) return undefined
  if (!Number.isInteger(length) || length < 1 || length > 36_600) return undefined
  return { cadence: months === undefined ? { count, days: length } : { count, months: length } }
}

const monthsOf = (word: string): number | undefined =>
  /^(?:half|semest)/.test(word)
    ? 6
    : /^(?:quart|trimest)/.test(word)
      ? 3
      : /^(?:year|annum|ans?$|année|jahr|año|ano)/.test(word)
        ? 12
        : /^(?:month|mois|monat|mes)/.test(word)
          ? 1
          : undefined
