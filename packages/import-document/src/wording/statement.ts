/**
 * What the words of an indicator say about its measure and its target.
 *
 * The words themselves stay untouched. Everything that is read into them is named in `inferred`, and where a rule had to choose,
 * a doubt says so with the words it is about.
 *
 * @internal
 */
import type { Decimal, Logframe } from "@logframe/core"
import { numberPattern, readNumber } from "./numbers.ts"

type IndicatorInput = NonNullable<Logframe.Input["indicators"]>[number]
type MeasureInput = IndicatorInput["measure"]
type ExpectationInput = NonNullable<IndicatorInput["targets"]>[number]["expectation"]

/** A part that is counted but is no line of the text. */
export interface ImpliedPart {
  readonly words: string
  readonly measure: MeasureInput
}

/** What was read into the words. */
export interface ReadStatement {
  readonly measure: MeasureInput
  readonly expectation?: ExpectationInput
  readonly cadence?:
    | { readonly count: string; readonly months: number }
    | { readonly count: string; readonly days: number }
  readonly direction?: "rising" | "falling"
  readonly implied?: readonly ImpliedPart[]
  /** The dimensions it is to be broken down by, in words: "sex". */
  readonly breakdowns: readonly string[]
  readonly inferred: readonly string[]
  /** Why a reader should look at it. */
  readonly doubt?: string
}

const text = (words: string) => ({ und: words })
const quantity = (
  unit: string,
  facts: "increment" | "runningTotal" | "level",
  counts?: "contacts"
): MeasureInput => ({
  _tag: "Quantity",
  unit: { name: text(unit) },
  facts,
  ...(counts === undefined ? {} : { counts })
})

const people =
  /^(people|persons|participants|experts|farmers|women|men|girls|boys|children|students|judges|prosecutors|officers|practitioners|caregivers|households|beneficiaries|personnes|participants|experts|femmes|hommes|enfants|juges|procureurs|agriculteurs|bénéficiaires)$/i
const groupsOfPlaces =
  /^(countries|states|parties|municipalities|districts|regions|villages|communities|organi[sz]ations|institutions|pays|états|communes|régions|organisations)$/i
const done =
  /\b(held|trained|reached|distributed|organi[sz]ed|produced|published|adopted|completed|completing|participating|attending|assisted|supported|delivered|formed|conducted|issued|built|installed|developed|formés?|formées?|organisés?|organisées?|tenus?|tenues?|publiés?|adoptés?|participant|distribués?|réalisés?|atteintes?|touchées?)\b/i

/** The unit in the words after a number: the last noun before a preposition or a participle. */
const unitAfter = (words: string): string => {
  const phrase =
    words
      .split(
        /[,;.()]|\s(?:held|of|in|by|to|from|for|with|on|that|who|which|organi[sz]ed|produced|trained|reached|de|des|d’|du|pour|dans|par|qui|organisés?|tenus?|tenues?|formés?)\b/i
      )[0]
      ?.trim() ?? ""
  const parts = phrase.split(/\s+/).filter((word) => word !== "")
  return parts.at(-1)?.toLowerCase() ?? ""
}

/** The noun behind "number of": adjectives may stand before it, so the last word before a preposition or a participle. */
const plural = (word: string): string =>
  word === "" || /s$|people|personnes/i.test(word) ? word : `${word}s`

const bounds: readonly (readonly [RegExp, "UpTo" | "AtLeast" | "AtMost"])[] = [
  [new RegExp(`\\b(?:up to|jusqu[’']à)\\s+(${numberPattern})\\b\\s*(%?)\\s*(.*)$`, "i"), "UpTo"],
  [
    new RegExp(
      `\\b(?:at least|no fewer than|not less than|a minimum of|au moins|au minimum)\\s+(${numberPattern})\\b\\s*(%?)\\s*(.*)$`,
      "i"
    ),
    "AtLeast"
  ],
  [
    new RegExp(
      `\\b(?:at most|no more than|not more than|fewer than|a maximum of|au plus|au maximum)\\s+(${numberPattern})\\b\\s*(%?)\\s*(.*)$`,
      "i"
    ),
    "AtMost"
  ]
]

const cadencePattern = new RegExp(
  `\\b(${numberPattern}|a|an)\\s+([^\\d(]{2,60}?)\\s+(?:per|every|each|par|tous les|toutes les|chaque)\\s+(?:(${numberPattern})\\s+)?(day|week|month|quarter|half-year|semester|year|jour|semaine|mois|trimestre|semestre|an|année)s?\\b`,
  "i"
)
const totalPattern = new RegExp(
  `\\(\\s*(${numberPattern})\\s+(?:in total|in all|altogether|au total|en tout)\\s*\\)`,
  "i"
)

const monthsOf: Readonly<Record<string, number>> = {
  month: 1,
  mois: 1,
  quarter: 3,
  trimestre: 3,
  "half-year": 6,
  semester: 6,
  semestre: 6,
  year: 12,
  an: 12,
  année: 12
}

const readCadence = (words: string, language: string): ReadStatement | undefined => {
  const match = cadencePattern.exec(words)
  if (match === null) return undefined
  const [, countText = "", thing = "", everyText = "1", unitText = ""] = match
  const count = readNumber(countText, language)
  const every = Number(readNumber(everyText, language) ?? "1")
  if (count === undefined || count === "0" || !Number.isInteger(every) || every < 1) return undefined
  const unit = unitText.toLowerCase()
  const months = monthsOf[unit]
  const days = /^(week|semaine)$/.test(unit) ? every * 7 : every
  const total = readNumber(totalPattern.exec(words)?.[1] ?? "", language)
  return {
    measure: quantity(plural(unitAfter(thing)), "increment"),
    cadence: months === undefined ? { count, days } : { count, months: months * every },
    direction: "rising",
    ...(total === undefined ? {} : { expectation: { _tag: "AtLeast" as const, value: total } }),
    breakdowns: [],
    inferred: ["measure", "cadence", ...(total === undefined ? [] : ["targets"])]
  }
}

const readBound = (words: string, language: string): ReadStatement | undefined => {
  for (const [pattern, tag] of bounds) {
    const match = pattern.exec(words)
    const value = readNumber(match?.[1] ?? "", language)
    if (match === null || value === undefined) continue
    const expectation = { _tag: tag, value }
    if (match[2] === "%")
      return {
        ...ratio(words),
        expectation,
        direction: tag === "AtMost" ? "falling" : "rising",
        inferred: ["measure", "targets"]
      }
    const unit = unitAfter(match[3] ?? "")
    const served =
      groupsOfPlaces.test(unit) && /\b(to|in|for|à|dans|pour)\s+$/i.test(words.slice(0, match.index))
    return {
      measure: quantity(
        unit === "" ? "count" : unit,
        served ? "runningTotal" : "increment",
        people.test(unit) ? "contacts" : undefined
      ),
      expectation,
      ...(tag === "UpTo" ? {} : { direction: tag === "AtMost" ? ("falling" as const) : ("rising" as const) }),
      breakdowns: [],
      inferred: ["measure", "targets"],
      ...(served
        ? { doubt: `The same ${unit} are probably not counted twice: reports are read as running totals.` }
        : {})
    }
  }
  return undefined
}

/** "% of farmers who sell together": those who do, over all of them; "price as % of the market's": the one over the other. */
const ratio = (words: string): ReadStatement => {
  const as =
    /^(.+?)\s+(?:as (?:a )?(?:%|percentage|share)|en (?:%|pourcentage)) (?:of|de|du|des)\s+(.+)$/i.exec(words)
  const of =
    /^(?:the )?(?:%|percentage|per cent|proportion|share|rate|pourcentage|part|taux)\s+(?:of|de|des|du|d’)\s*(?:the\s+|les\s+)?(.+)$/i.exec(
      words
    )
  const numerator = as?.[1] ?? of?.[1] ?? words
  const denominator =
    as?.[2] ??
    numerator.split(/\s+(?:who|that|which|with|whose|qui|ayant|[\p{L}]+(?:ing|ant))\b/iu)[0] ??
    "all"
  return {
    measure: {
      _tag: "Ratio",
      numerator: text(numerator.trim()),
      denominator: text(denominator.trim() || "all"),
      factor: "100",
      facts: "level",
      shown: "percent"
    },
    breakdowns: [],
    inferred: ["measure"]
  }
}

const isRatio = (words: string): boolean =>
  /^(?:the )?(?:%|(?:percentage|per cent|proportion|share|rate|pourcentage|proportion|part|taux) (?:of|de|des|du)\b|taux d’)|\bas (?:a )?(?:%|percentage|share) of\b|\ben (?:%|pourcentage) (?:de|du|des)\b/i.test(
    words
  )

const readCount = (words: string): ReadStatement | undefined => {
  const match = /(?:\b(?:number|no\.|nombre)\s+(?:of|de|des|d’)|^#\s*(?:of)?)\s*(.+)$/i.exec(words)
  if (match === null) return undefined
  const rest = (match[1] ?? "").replace(/[‘’“”"]/g, "")
  const implied = impliedParts(rest)
  if (implied !== undefined) {
    return {
      measure: { _tag: "Unclassified" },
      implied,
      breakdowns: [],
      inferred: ["measure"],
      doubt: `One line counts ${implied.length} things: each is measured by itself.`
    }
  }
  const head =
    rest.split(
      /\(|\s(?:in|by|from|for|with|on|who|that|which|to|at|dans|pour|par|qui|ayant|disaggregated|ventilé)\b/i
    )[0] ?? rest
  const nouns = (
    head.split(
      /\s(?:of|de|des|d’|including|held|completing|participating|[\p{L}]+ed|dug|built|sold|grown|taught|formés?|formées?|tenus?|tenues?)\s|\s(?:held|dug|built|sold|grown|taught|[\p{L}]+ed|formés?|formées?|tenus?|tenues?)$/iu
    )[0] ?? head
  ).trim()
  const unit =
    nouns
      .split(/\s+/)
      .at(-1)
      ?.toLowerCase()
      .replace(/[^\p{L}\p{N}-]/gu, "") ?? ""
  const flow = done.test(rest) || people.test(unit)
  return {
    measure: quantity(
      unit === "" ? "count" : unit,
      flow ? "increment" : "level",
      flow && people.test(unit) ? "contacts" : undefined
    ),
    direction: "rising",
    breakdowns: [],
    inferred: ["measure", "direction"],
    doubt: flow
      ? "Each report is read as what was added."
      : "Each report is read as how many there are on the day."
  }
}

/** "experts and countries and organisations participating", "participants in and meetings of": one line, several counts. */
const impliedParts = (rest: string): readonly ImpliedPart[] | undefined => {
  const shared = /^([\p{L}-]+)\s+(?:in|of|at|from|to)\s+and\s+([\p{L}-]+)\s+(?:in|of|at|from|to)\b/iu.exec(
    rest
  )
  if (shared !== null) return [shared[1] ?? "", shared[2] ?? ""].map((noun) => part(noun, noun))
  const listed =
    /^((?:[\p{L}-]+)(?:(?:\s*,\s*|\s+(?:and|et)\s+)[\p{L}-]+)+)\s+(participating|attending|trained|reached|assisted|supported|participant|formés)\b/iu.exec(
      rest
    )
  const nouns = listed?.[1]?.split(/\s*,\s*|\s+(?:and|et)\s+/i) ?? []
  return nouns.length < 2 ? undefined : nouns.map((noun) => part(noun, `${noun} ${listed?.[2]}`))
}

const part = (noun: string, words: string): ImpliedPart => {
  const lower = noun.toLowerCase()
  const measure = quantity(
    lower,
    groupsOfPlaces.test(lower) ? "level" : "increment",
    people.test(lower) ? "contacts" : undefined
  )
  return { words: `${words[0]?.toUpperCase() ?? ""}${words.slice(1)}`, measure }
}

const available: MeasureInput = {
  _tag: "Milestone",
  stages: [
    { id: "no", name: { en: "not available", fr: "non disponible" } },
    { id: "yes", name: { en: "available", fr: "disponible" } }
  ]
}

const threeLabels: MeasureInput = {
  _tag: "Scale",
  labels: [
    { id: "l1", name: { en: "low", fr: "faible" } },
    { id: "l2", name: { en: "medium", fr: "moyen" } },
    { id: "l3", name: { en: "high", fr: "élevé" } }
  ]
}

/** Where the statement stands: its own parts below it, or a part of a composite. */
export interface Context {
  readonly language: string
  readonly hasParts: boolean
  readonly partOfComposite: boolean
}

/** Reads the words by the first rule that applies. */
export const readStatement = (words: string, context: Context): ReadStatement => {
  const broken = breakdownsIn(words)
  const read = byRule(words, context)
  return broken.length === 0
    ? read
    : { ...read, breakdowns: broken, inferred: [...read.inferred, "breakdowns"] }
}

const byRule = (words: string, { language, hasParts, partOfComposite }: Context): ReadStatement => {
  const plain = { breakdowns: [] as const }
  if (hasParts && /^(?:the )?(?:level|degree|extent|niveau|degré)\b/i.test(words)) {
    return { ...plain, measure: { _tag: "Composite", of: "reading" }, inferred: ["measure"] }
  }
  if (hasParts) return { ...plain, measure: { _tag: "Unclassified" }, inferred: [] }
  if (isRatio(words)) return ratio(words)
  const counted = /^(?:the )?(?:total )?(?:number|no\.|nombre)\s+(?:of|de|des|d’)|^#/i.test(words)
    ? readCount(words)
    : undefined
  if (counted !== undefined) return counted
  const cadence = readCadence(words, language)
  if (cadence !== undefined) return cadence
  const bound = readBound(words, language)
  if (bound !== undefined) return bound
  if (
    /^(?:the )?(?:availability of|existence of|disponibilité d|existence d)|\b(?:is |are |made )?(?:available|in place|in force|disponibles?|en place|en vigueur)\s*\.?$/i.test(
      words
    )
  ) {
    return {
      ...plain,
      measure: available,
      expectation: { _tag: "Stage", stage: "yes" },
      inferred: ["measure", "targets"]
    }
  }
  const count = readCount(words)
  if (count !== undefined) return count
  if (partOfComposite) {
    return {
      ...plain,
      measure: threeLabels,
      inferred: ["measure"],
      doubt: "The words give no scale: low, medium, high is proposed."
    }
  }
  if (/^(?:the )?(?:level|degree|extent|niveau|degré)\s+(?:of|de|d’|to)/i.test(words)) {
    return {
      ...plain,
      measure: threeLabels,
      inferred: ["measure"],
      doubt: "The words give no scale: low, medium, high is proposed."
    }
  }
  const produced =
    /^(?:[\p{L}’'-]+\s+){0,5}?([\p{L}-]+s)\s+(?:are |were |have been )?(produced|adopted|held|published|issued|delivered|completed|organi[sz]ed|produits?|adoptés?|publiés?|tenue?s)\b/iu.exec(
      words
    )
  if (produced !== null) {
    return {
      ...plain,
      measure: quantity((produced[1] ?? "").toLowerCase(), "increment"),
      direction: "rising",
      inferred: ["measure", "direction"],
      doubt: "The words give no number: what was done is counted."
    }
  }
  const works =
    /\b(functioning|functions|is working|works|serving|serves|operational|fonctionne|fonctionnant|opérationnel(?:le)?s?)\b(.*)$/i.exec(
      words
    )
  if (works !== null) {
    return {
      ...plain,
      measure: { _tag: "Qualitative" },
      expectation: { _tag: "Narrative", text: text(works[0].trim().replace(/\.$/, "")) },
      inferred: ["measure", "targets"],
      doubt: "Somebody has to say whether it does: nothing is counted."
    }
  }
  if (
    /^(?:the )?(?:mean|median|average|annual|total|coefficient|index|price|yield|moyenne|médiane)\b/i.test(
      words
    )
  ) {
    return { ...plain, measure: quantity(bracketed(words) ?? "value", "level"), inferred: ["measure"] }
  }
  const tonnes = /^((?:metric )?(?:tonnes?|tons?|kilometres?|km|hectares?|ha|litres?|kg))\s+of\b/i.exec(words)
  if (tonnes !== null)
    return {
      ...plain,
      measure: quantity((tonnes[1] ?? "").toLowerCase(), "increment"),
      direction: "rising",
      inferred: ["measure"]
    }
  return {
    ...plain,
    measure: { _tag: "Unclassified" },
    inferred: [],
    doubt: "The words do not say how it is measured."
  }
}

const bracketed = (words: string): string | undefined => /\(([^()]{1,40})\)/.exec(words)?.[1]

const breakdownsIn = (words: string): readonly string[] => {
  const match =
    /(?:disaggregated by|broken down by|by|ventilés? par|désagrégés? par)\s+((?:sex|gender|age|location|disability|sexe|âge|genre|handicap|lieu)(?:(?:\s*,\s*|\s+(?:and|et)\s+)(?:sex|gender|age|location|disability|sexe|âge|genre|handicap|lieu))*)\b/i.exec(
      words
    )
  return match?.[1]?.toLowerCase().split(/\s*,\s*|\s+(?:and|et)\s+/) ?? []
}

/** Whether the words are a unit of people, so that a breakdown by sex makes sense. */
export const isPeople = (unit: string): boolean => people.test(unit)

/** The decimal of a number word or digits; for headers. */
export const numberIn = (words: string, language: string): Decimal.Decimal | undefined =>
  readNumber(words, language)
