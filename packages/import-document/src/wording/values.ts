/**
 * What stands in a cell for a baseline or a target: numbers, percentages, ranges, "to be determined", places, women and men.
 *
 * @internal
 */
import { Decimal } from "@logframe/core"
import { type Bound, boundBehind, boundOf, boundPattern } from "./bounds.ts"
import { type Category, categoryOf, isTotal } from "./categories.ts"
import { currencyIn, currencyPattern } from "./currencies.ts"
import { magnitudePattern, numberPattern, readNumber } from "./numbers.ts"
import { type TimeIn, timeIn, type When } from "./times.ts"

/** A part of the whole that is promised too: "min. 50 % female", "600 women". */
export interface Share {
  readonly value: Decimal.Decimal
  readonly percent: boolean
  readonly bound?: Bound
  readonly category: string
  readonly known?: Category
}

/** One value as read. */
export interface ReadValue {
  readonly kind: "number" | "range" | "parts" | "open" | "written"
  readonly value?: Decimal.Decimal
  /** The upper end of a range, or the denominator of "5 of 8". */
  readonly high?: Decimal.Decimal
  /** "from 40 % to 60 %": where it starts. */
  readonly from?: Decimal.Decimal
  readonly percent: boolean
  /** "+10 %", "10 % increase": a change from the baseline; `points` when the words say percentage points. */
  readonly change?: "points" | "unclear" | "units"
  readonly bound?: Bound
  readonly why?: "toBeDetermined" | "notApplicable" | "notAvailable"
  readonly currency?: string
  readonly when?: When
  readonly projectMonth?: number
  /** "70 per 100,000": of how many. */
  readonly per?: Decimal.Decimal
  /** "per year": months of a rate. */
  readonly everyMonths?: number
  readonly place?: string
  readonly cell?: Category
  readonly shares: readonly Share[]
  /** Words that were set aside: in brackets, or a footnote's mark. */
  readonly note?: string
  readonly mark?: string
  /** What a reader should look at, in sentences. */
  readonly doubts: readonly string[]
  /** What is left of the words: a unit. */
  readonly rest: string
  readonly text: string
}

type Base = Omit<ReadValue, "kind">

const open: readonly (readonly [RegExp, NonNullable<ReadValue["why"]>])[] = [
  [
    /^(?:tbd|tbc|to be (?:determined|defined|confirmed|decided|set|established|agreed)|à (?:déterminer|définir|confirmer|préciser)|noch offen|wird noch festgelegt|por (?:definir|determinar)|a definir)\b/i,
    "toBeDetermined"
  ],
  [
    /^(?:n\/a|n\.?a\.?|not applicable|sans objet|s\.?o\.?|entfällt|no aplica|não aplicável)$/i,
    "notApplicable"
  ],
  [
    /^(?:not (?:yet )?available|no (?:baseline )?data(?: available)?|unknown|not known|n\.?d\.?|non disponible|inconnue?|nicht verfügbar|unbekannt|no disponible)\.?$/i,
    "notAvailable"
  ]
]

/** The longest cell that is read for numbers; a longer one is an essay. */
const longest = 400

/** Reads one line of a value cell; an empty line or a dash says nothing, and several labelled values are several. */
export const readValues = (line: string, language: string): readonly ReadValue[] => {
  const groups = line.length > longest ? undefined : readGroups(line, language)
  if (groups !== undefined) return groups
  const pieces =
    line.length > longest
      ? []
      : line.split(/\s*[;|]\s*|,\s+(?=[^,:=]{1,30}[:=])/).filter((piece) => piece !== "")
  if (pieces.length > 1) {
    const read = pieces.map((piece) => readValue(piece, language))
    const labelled = read.every(
      (one) =>
        one !== undefined && one.kind !== "written" && (one.place ?? one.cell ?? one.when) !== undefined
    )
    if (labelled) return read.flatMap((one) => one ?? [])
  }
  const whole = readValue(line, language)
  return whole === undefined ? [] : [whole]
}

/** "200 male, 300 female", "men: 200 / women: 300": a number for each group of people, and none for the whole. */
export const readGroups = (line: string, language: string): readonly ReadValue[] | undefined => {
  const pieces = line.split(/\s*[;|/]\s*|,\s+|\s+(?:and|et|y|e|und|&)\s+/).filter((piece) => piece !== "")
  const read = pieces.flatMap((piece) => {
    const match = /^(?:(\d[\d.,\s]*?)\s*(\p{L}+)|(\p{L}+)\s*[:=]?\s*(\d[\d.,\s]*))$/u.exec(piece.trim())
    const cell = categoryOf(match?.[2] ?? match?.[3] ?? "")
    const value = readNumber((match?.[1] ?? match?.[4] ?? "").trim(), language)
    return cell === undefined || value === undefined
      ? []
      : [
          {
            kind: "number" as const,
            value,
            cell,
            percent: false,
            shares: [],
            doubts: [],
            rest: "",
            text: line
          }
        ]
  })
  const categories = new Set(read.map(({ cell }) => cell.category))
  return pieces.length >= 2 && read.length === pieces.length && categories.size === read.length
    ? read
    : undefined
}

/** Reads one value. */
export const readValue = (line: string, language: string): ReadValue | undefined => {
  const text = line.trim()
  if (text === "" || /^[-–—.…_/]+$/.test(text)) return undefined
  const base: Base = { percent: false, shares: [], doubts: [], rest: "", text }
  if (text.length > longest) return { ...base, kind: "written" }
  const marked = /^(.*[\d%)])\s*(\*+|†|‡|\[\d{1,2}\])$/.exec(text)
  const labelled = unlabelled(marked?.[1] ?? text)
  const { words, ...around } = untimed(labelled.words)
  const { time: _, ...labels } = labelled
  const time = labelled.time ?? around.time
  const found: Base = {
    ...base,
    ...(labels.place === undefined ? {} : { place: labels.place }),
    ...(labels.cell === undefined ? {} : { cell: labels.cell }),
    ...(time === undefined ? {} : { when: time.when }),
    ...(time?.projectMonth === undefined ? {} : { projectMonth: time.projectMonth }),
    ...(around.note === undefined ? {} : { note: around.note }),
    ...(marked?.[2] === undefined ? {} : { mark: marked[2] }),
    doubts: time?.doubt === undefined ? [] : [time.doubt]
  }
  const why = open.find(([pattern]) => pattern.test(words))?.[1]
  if (why !== undefined) return { ...found, kind: "open", why, ...noteBehind(words) }
  return (
    range(words, language, found) ??
    perMany(words, language, found) ??
    parts(words, language, found) ??
    change(words, language, found) ??
    single(words, language, found) ?? { ...found, kind: "written", rest: words }
  )
}

/** "TBD at inception": what is said beyond the word. */
const noteBehind = (words: string): { note?: string } =>
  words.split(/\s+/).length > 3 ? { note: words } : {}

interface Labelled {
  readonly words: string
  readonly time?: TimeIn
  readonly place?: string
  readonly cell?: Category
}

const valueWord =
  /^(?:base ?line|target|value|milestone|goal|end ?line|référence|cible|valeur|basiswert|zielwert|meta|línea de base)s?\b\s*/i

/** What stands before a colon: a word for the value, a time, a group of people, the whole, or a place. */
const unlabelled = (text: string): Labelled => {
  const match = /^([^:()=]{1,60}?)\s*(?::|=(?=\s*[\d+<>≥≤~]))\s*(\S.*)$/s.exec(text)
  const [, label = "", rest = ""] = match ?? []
  if (match === null || /^\d+$/.test(label) !== /^(?:19|20)\d\d$/.test(label)) return { words: text }
  if (valueWord.test(label)) {
    const time = timeIn(label)
    const inner = unlabelled(rest)
    return { ...inner, ...(time === undefined ? {} : { time }) }
  }
  const time = isTime(label) ? timeIn(label) : undefined
  if (time !== undefined) return { ...unlabelled(rest), time }
  if (isTotal(label)) return { words: rest }
  const cell = categoryOf(label)
  if (cell !== undefined) return { words: rest, cell }
  return /^\p{L}[^\d%]+$/u.test(label) ? { words: rest, place: label } : { words: text }
}

const timeWords =
  /^(?:(?:by|in|until|as of|at|the|months?|mois|mes|m[eê]s|mese|monat|m|end|of|beginning|mid|year|years|yr|project|fy|py|y|q|h|s|t|fin|de|du|d|ici|à|en|an|année|annee|jahr|ende|bis|año|ano|quarter|semester|trimestre|semestre|jan\p{L}*|f[eé][bv]\p{L}*|m[aä]r\p{L}*|a[pv]r\p{L}*|ma[iy]o?|ju[nil]\p{L}*|ao[uû]t|aug\p{L}*|sep\p{L}*|o[ck]t\p{L}*|nov\p{L}*|d[eéi][cz]\p{L}*|st|nd|rd|th|er|one|two|three|four|five|baseline|target|base|line)[\s.,'’-]*)*$/iu

/** Whether the words are a time and nothing else. */
export const isTime = (words: string): boolean =>
  words.length <= 40 &&
  timeIn(words) !== undefined &&
  timeWords.test(words.replace(/[\d/.–()-]+/g, " ").trim())

/** The time in brackets at the end, or after "by"; other words in brackets are a note. */
const untimed = (text: string): { words: string; time?: TimeIn; note?: string } => {
  const bracket = /^(.*?\S)\s*\(([^()]{1,120})\)\.?$/s.exec(text)
  if (bracket?.[1] !== undefined && bracket[2] !== undefined) {
    const time = timeIn(bracket[2])
    if (time !== undefined && isTime(bracket[2])) return { words: bracket[1], time }
    if (time !== undefined && /^[^\d]*(?:19|20)\d\d[^\d]*$/.test(bracket[2]))
      return { words: bracket[1], time, note: bracket[2] }
  }
  const behind =
    /^(.*?\S),?\s+((?:by|in|until|as of|d[’']ici(?: à)?|en|à la|bis|hasta|para|até)\s+(?:the\s+)?[^()]{4,40})$/is.exec(
      text
    )
  if (behind?.[1] !== undefined && behind[2] !== undefined && isTime(behind[2])) {
    const time = timeIn(behind[2])
    if (time !== undefined) return { words: behind[1], time }
  }
  return { words: text }
}

const percentPattern =
  "(?:%[ -]points?|percentage points?|points? de pourcentage|prozentpunkte|pp\\b|%|per ?cent\\b|pour ?cent\\b|prozent\\b|por ciento\\b|por cento\\b)"
const isPoints = (percent: string | undefined): boolean =>
  percent !== undefined && /point|punkte|pp/i.test(percent)

const rangePattern = new RegExp(
  `^(?<lead>between|entre|from|de|zwischen|von)?\\s*(?<low>${numberPattern})\\s*(?:${percentPattern})?\\s*(?:–|—|-|to|and|à|et|bis|und|y|a)\\s*(?<high>${numberPattern})\\s*(?<percent>${percentPattern})?\\s*(?<rest>[^\\d]*)$`,
  "isu"
)

/** "40–60 %", "between 3 and 5"; "from 40 % to 60 %" is a start and an end. */
const range = (words: string, language: string, base: Base): ReadValue | undefined => {
  const groups = rangePattern.exec(words)?.groups
  const low = readNumber(groups?.low ?? "", language)
  const high = readNumber(groups?.high ?? "", language)
  if (groups === undefined || low === undefined || high === undefined) return undefined
  const rest = (groups.rest ?? "").trim()
  const percent = groups.percent !== undefined
  const currency = currencyIn(rest)
  const more = { ...base, percent, rest, ...(currency === undefined ? {} : { currency }) }
  if (/^(?:from|de|von)$/i.test(groups.lead ?? "")) return { ...more, kind: "number", value: high, from: low }
  return Decimal.compare(low, high) > 0 ? undefined : { ...more, kind: "range", value: low, high }
}

const perManyPattern = new RegExp(
  `^(?<bound>${boundPattern})?\\s*(?<number>${numberPattern})\\s*(?:/|per|pour|por|su|pro|auf|‰)\\s*(?<per>1[.,\u00a0\u202f ]?000(?:[.,\u00a0\u202f ]?000)*|10[.,\u00a0\u202f ]?000|100[.,\u00a0\u202f ]?000)(?<rest>\\s[^\\d]*)?$`,
  "isu"
)

/** "70/100,000", "48 per 1,000": a rate of so many. */
const perMany = (words: string, language: string, base: Base): ReadValue | undefined => {
  const groups = perManyPattern.exec(words)?.groups
  const value = readNumber(groups?.number ?? "", language)
  const per = Decimal.parse((groups?.per ?? "").replace(/\D/g, ""))
  if (value === undefined || per === undefined) return undefined
  const bound = boundOf(groups?.bound)
  return {
    ...base,
    kind: "number",
    value,
    per,
    rest: (groups?.rest ?? "").trim(),
    ...(bound === undefined ? {} : { bound })
  }
}

/** "5 of 8", "3/5": a part and its whole. */
const parts = (words: string, language: string, base: Base): ReadValue | undefined => {
  const match = /^(\d{1,12})\s*(?:\/|of|out of|sur|von|de)\s*(\d{1,12})$/i.exec(words)
  const value = readNumber(match?.[1] ?? "", language)
  const high = readNumber(match?.[2] ?? "", language)
  return value === undefined || high === undefined ? undefined : { ...base, kind: "parts", value, high }
}

const rises = "increase|rise|growth|gain|improvement|augmentation|hausse|progression|steigerung|aumento|more"
const falls =
  "reduction|decrease|decline|fall|drop|less|fewer|réduction|diminution|baisse|senkung|reducción|redução"
const changePatterns = [
  new RegExp(
    `^(?:an? |une? )?(?:(?<up>increased?s?|rises?|growth|augmentation|hausse|aumento)|(?<down>reduced?s?|reduction|decreased?s?|decline|réduction|diminution|baisse|reducción))\\s+(?:by|of|de)\\s+(?<bound>${boundPattern})?\\s*(?<number>${numberPattern})\\s*(?<percent>${percentPattern})?(?<rest>[^\\d]*)$`,
    "isu"
  ),
  new RegExp(
    `^(?<bound>${boundPattern})?\\s*(?<number>${numberPattern})\\s*(?<percent>${percentPattern})?\\s*(?:(?<up>${rises})|(?<down>${falls}))(?![\\p{L}])(?<rest>[^\\d]*)$`,
    "isu"
  )
]

/** "increase by 10 %", "15 % reduction": a change in words. */
const change = (words: string, language: string, base: Base): ReadValue | undefined => {
  for (const pattern of changePatterns) {
    const groups = pattern.exec(words)?.groups
    const value = readNumber(groups?.number ?? "", language)
    if (groups === undefined || value === undefined) continue
    const bound = boundOf(groups.bound)
    return {
      ...base,
      kind: "number",
      value: groups.down === undefined ? value : negative(value),
      percent: groups.percent !== undefined,
      change: changeOf(groups.percent),
      rest: (groups.rest ?? "").trim(),
      ...(bound === undefined ? {} : { bound })
    }
  }
  return undefined
}

const changeOf = (percent: string | undefined): NonNullable<ReadValue["change"]> =>
  isPoints(percent) ? "points" : percent === undefined ? "units" : "unclear"

const negative = (value: Decimal.Decimal): Decimal.Decimal =>
  value === "0" ? value : Decimal.make(value.startsWith("-") ? value.slice(1) : `-${value}`)

const singlePattern = new RegExp(
  `^(?<bound>${boundPattern})?\\s*(?<money>${currencyPattern})?\\s*(?<sign>[+−–-]\\s?)?(?<number>${numberPattern})\\s*(?<magnitude>${magnitudePattern}(?![\\p{L}])|m(?![\\p{L}²³\\d])|k(?![\\p{L}]))?\\s*(?<percent>${percentPattern})?(?<rest>.*)$`,
  "isu"
)

const single = (words: string, language: string, base: Base): ReadValue | undefined => {
  const groups = singlePattern.exec(words)?.groups
  if (groups === undefined) return undefined
  const behind = boundBehind((groups.rest ?? "").trim())
  const currency = currencyIn(`${groups.money ?? ""} ${behind.rest}`)
  const short = /^[mk]$/i.test(groups.magnitude ?? "")
  if (short && currency === undefined) return undefined
  const magnitude = short ? (/m/i.test(groups.magnitude ?? "") ? "million" : "thousand") : groups.magnitude
  const value = readNumber(groups.number ?? "", language, magnitude)
  if (value === undefined || /^[=;×x*^]|^[eE][+-]?\d|^[.,:]\d|^\p{No}/u.test(behind.rest)) return undefined
  const { shares, rest: unshared } = sharesIn(behind.rest, language)
  const bracket = /^(.*?)\s*\(([^()]*)\)$/s.exec(unshared)
  const rest = (bracket?.[1] ?? unshared).replace(/^[\s.,;:]+|[\s.,;:]+$/g, "")
  if (/\d/.test(rest.replace(/\b(?:m|km|co)[23]\b/gi, "")) || /[=×]/.test(rest)) return undefined
  const note = [base.note, bracket?.[2]].filter((text) => text !== undefined && text !== "").join("; ")
  const sign = groups.sign?.trim()
  const minus = sign !== undefined && sign !== "+"
  const changes = sign === "+" || isPoints(groups.percent) || (minus && groups.percent !== undefined)
  const rate = ratePattern.exec(rest)
  const bound = boundOf(groups.bound) ?? behind.bound
  return {
    ...base,
    kind: "number",
    value: minus ? negative(value) : value,
    percent: groups.percent !== undefined,
    ...(changes ? { change: changeOf(groups.percent) } : {}),
    rest: rate === null ? rest : rest.slice(0, rate.index).trim(),
    shares,
    ...(note === "" ? {} : { note }),
    ...(rate === null ? {} : { everyMonths: rateMonths(rate[1] ?? "") }),
    ...(bound === undefined ? {} : { bound }),
    ...(currency === undefined ? {} : { currency })
  }
}

const ratePattern =
  /(?:^|\s)(?:per|each|every|a|par|pro|por)\s+(year|annum|quarter|month|semester|half-year|an|année|trimestre|mois|semestre|jahr|quartal|monat|año|ano)\.?$|(?:^|\s)(annually|yearly|quarterly|monthly)$/i

const rateMonths = (word: string): number =>
  /^(?:quarter|trimestre|quartal)/i.test(word)
    ? 3
    : /^(?:month|mois|monat)/i.test(word)
      ? 1
      : /^(?:semest|half)/i.test(word)
        ? 6
        : 12

const shareLead =
  "(?:min\\.?|minimum|at least|au moins|of whom|of which|including|incl\\.?|dont|davon|with|soit)"
const sharePatterns = [
  new RegExp(
    `^(?:${shareLead}\\s+)*(?<number>\\d[\\d.,  ]*)\\s*(?<percent>${percentPattern})?\\s*(?:of\\s+(?:them\\s+)?|are\\s+|is\\s+|de\\s+|d[’'])*(?<category>\\p{L}[\\p{L} ]{0,40})$`,
    "iu"
  ),
  new RegExp(
    `^(?:${shareLead}\\s+)*(?<category>\\p{L}[\\p{L} ]{0,40}?)\\s*[:=]?\\s*(?<number>\\d[\\d.,]*)\\s*(?<percent>${percentPattern})?$`,
    "iu"
  )
]

/** "(min. 50 % female)", "(600 women / 600 men)", ", of whom 600 women": parts of the whole; all pieces must be one. */
const sharesIn = (
  rest: string,
  language: string
): { readonly shares: readonly Share[]; readonly rest: string } => {
  const match =
    /^(.*?)\s*(?:\(([^()]{2,160})\)|,\s*((?:of wh(?:om|ich)|including|dont|davon)\s[^()]{2,160}))$/is.exec(
      rest
    )
  const inner = match?.[2] ?? match?.[3]
  if (match === null || inner === undefined) return { shares: [], rest }
  const pieces = inner.split(/\s*[;/&]\s*|,\s+|\s+(?:and|et|und|y)\s+/)
  const shares = pieces.flatMap((piece) => shareOf(piece.trim(), language) ?? [])
  return shares.length === pieces.length ? { shares, rest: match[1] ?? "" } : { shares: [], rest }
}

/** The groups of people that a statement names in brackets: "1,200 people (600 women, 600 men) trained". */
export const sharesOf = (words: string, language: string): readonly Share[] =>
  (words.slice(0, 1_000).match(/\([^()]{2,160}\)/g) ?? []).flatMap((bracket) =>
    sharesIn(` ${bracket}`, language).shares.filter((share) => share.known !== undefined)
  )

const shareOf = (piece: string, language: string): Share | undefined => {
  for (const pattern of sharePatterns) {
    const groups = pattern.exec(piece)?.groups
    const value = readNumber((groups?.number ?? "").trim(), language)
    if (groups === undefined || value === undefined) continue
    const category = (groups.category ?? "").trim()
    const known = categoryOf(category)
    const percent = groups.percent !== undefined
    if (known === undefined && !percent) continue
    const least = /\b(?:min|minimum|at least|au moins)\b/i.test(piece)
    return {
      value,
      percent,
      category,
      ...(known === undefined ? {} : { known }),
      ...(least ? { bound: "AtLeast" as const } : {})
    }
  }
  return undefined
}

/** "240 MT / 10,000 HH", "10 workshops, 200 participants": two values with a unit each, or nothing. */
export const readPair = (line: string, language: string): readonly ReadValue[] | undefined => {
  if (line.length > longest) return undefined
  const halves = line.split(/\s+(?:\/|and|et|und|&|\+)\s+|;\s*|,\s+(?=\d)/)
  if (halves.length !== 2) return undefined
  const read = halves.flatMap((half) => readValue(half, language) ?? [])
  const counted = (one: ReadValue) =>
    one.kind === "number" && one.rest !== "" && !one.percent && one.currency === undefined
  const differ = read[0]?.rest.toLowerCase() !== read[1]?.rest.toLowerCase()
  return read.length === 2 && read.every(counted) && differ ? read : undefined
}
