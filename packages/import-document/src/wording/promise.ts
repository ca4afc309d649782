/**
 * Numbers that an indicator promises in its own words: "up to 30", "between 3 and 5", "from 40 % to 60 %", "by 15 %".
 *
 * @internal
 */
import { Decimal } from "@logframe/core"
import { boundBehind, boundOf, boundPattern } from "./bounds.ts"
import { currencyIn, currencyPattern } from "./currencies.ts"
import { quantity, ratio } from "./measures.ts"
import { countedIn, isBody, isBurden, isDone } from "./nouns.ts"
import { magnitudePattern, numberPattern, readNumber } from "./numbers.ts"
import type { Context, MeasureInput, ReadStatement, Rule } from "./ReadStatement.ts"
import { timeIn } from "./times.ts"
import { isTime, readValue } from "./values.ts"

type Promise = Pick<ReadStatement, "expectation" | "when">
const percent =
  "(?:%|per ?cent(?![\\p{L}])|pour ?cent(?![\\p{L}])|prozent(?![\\p{L}])|por ciento(?![\\p{L}]))"
const amount = `(?<number>${numberPattern})(?:\\s*(?<magnitude>${magnitudePattern})(?![\\p{L}]))?\\s*(?<percent>${percent})?`

/** What a number with its bound expects; a plain one is at least, or at most where fewer are better. */
const expect = (
  bound: ReturnType<typeof boundOf>,
  value: Decimal.Decimal,
  falling = false
): NonNullable<Promise["expectation"]> =>
  bound === undefined || bound === "About"
    ? { _tag: falling ? "AtMost" : "AtLeast", value }
    : { _tag: bound, value }

const inBrackets =
  /\s*\(\s*(?:(?:target|goal|cible|objectif|ziel|meta)\s*:?\s*)?([^()]{1,60}?)(?:\s+(?:in total|in all|altogether|au total|en tout|insgesamt|en total))?\s*\)\s*\p{L}*\s*$/iu
const total = new RegExp(
  `\\(\\s*(?:(?:a total of |total:? )(${numberPattern})|(${numberPattern})\\s+(?:in total|in all|altogether|au total|en tout|insgesamt|en total))\\s*\\)`,
  "iu"
)
/** A bracket is a promise when it says so: "(under 15)" is an age. */
const said = /\(\s*(?:target|goal|cible|objectif|ziel|meta)/i
const strongly =
  /^(?:up to|jusqu|bis zu|hasta|no more than|not more than|at most|max|≤|no fewer than|not less than|no less than|at least|min|≥|au (?:moins|plus)|mindestens|höchstens|al menos)/i
const behindColon = /\s*:\s*([^:]{1,60})$/

/** "(target: 12)", "(5 in total) held", ": 10": the number at the end that is the promise for life. */
export const trailingPromise = (words: string, language: string, measure: MeasureInput): Promise => {
  const whole = total.exec(words)
  const counted = readNumber(whole?.[1] ?? whole?.[2] ?? "", language)
  if (counted !== undefined && measure._tag === "Quantity")
    return { expectation: { _tag: "AtLeast", value: counted } }
  const bracket = inBrackets.exec(words)
  const says = bracket !== null && (said.test(bracket[0]) || strongly.test(bracket[1] ?? ""))
  const end = says ? bracket?.[1] : behindColon.exec(words)?.[1]
  const value = end === undefined ? undefined : readValue(end, language)
  if (value?.kind !== "number" || value.value === undefined || value.change !== undefined) return {}
  if (
    value.percent !== (measure._tag === "Ratio") ||
    value.everyMonths !== undefined ||
    value.cell !== undefined ||
    value.place !== undefined
  )
    return {}
  if (/^(?:19|20)\d\d$/.test(value.value) && value.rest === "") return {}
  return {
    expectation: expect(value.bound, value.value, isBurden(words)),
    ...(value.when === undefined ? {} : { when: value.when })
  }
}

/** The words without a number in brackets or behind a colon at their end. */
export const withoutPromise = (words: string): string => {
  const bracket = inBrackets.exec(words)
  if (
    bracket !== null &&
    /\d/.test(bracket[1] ?? "") &&
    !/\p{L}{3,}\s+\p{L}{3,}\s+\p{L}{3,}/u.test(bracket[1] ?? "") &&
    !/(?:per|pour)\s+\d/i.test(bracket[1] ?? "")
  )
    return words.slice(0, bracket.index)
  const colon = behindColon.exec(words)
  return colon !== null && /\d/.test(colon[1] ?? "") ? words.slice(0, colon.index) : words
}

/** "… by 2025", "… by the end of 2026": the time at the end, and the words before it. */
export const dated = (
  words: string
): { readonly words: string; readonly when?: NonNullable<Promise["when"]> } => {
  const match = /^(.*\S),?\s+((?:by|until|before|d[’']ici(?: à)?|bis|hasta|até)\s+[^()]{4,40})$/is.exec(words)
  const time = match?.[2] !== undefined && isTime(match[2]) ? timeIn(match[2]) : undefined
  return match?.[1] === undefined || time === undefined ? { words } : { words: match[1], when: time.when }
}

const raising =
  "increas\\p{L}*|ris(?:es?|en|ing)|rose|grow(?:s|th|n)?|improv\\p{L}*|augment\\p{L}*|hausse|progress\\p{L}*|steig\\p{L}*|erhöh\\p{L}*|aument\\p{L}*"
const lowering =
  "reduc\\p{L}*|decreas\\p{L}*|declin\\p{L}*|fall(?:s|en)?|drop\\p{L}*|lower\\p{L}*|cut|diminu\\p{L}*|rédu\\p{L}*|baiss\\p{L}*|senk\\p{L}*|reducc\\p{L}*|reduz\\p{L}*"
const moves = new RegExp(`(?<![\\p{L}])(?:(?<up>${raising})|(?<down>${lowering}))(?![\\p{L}])`, "iu")
const fromTo = new RegExp(
  `(?<![\\p{L}\\d])(?:from|de|von)\\s+(?<from>${numberPattern})\\s*(?:${percent})?(?:\\s*\\(?(?:in |en |em |im |nel )?(?<year>(?:19|20)\\d\\d)\\)?)?\\s+(?:to|à|auf|a|para|bis)\\s+${amount}(?:\\s*\\(?(?:in |by |en |em |im |nel |d[’']ici |bis )?(?<until>(?:19|20)\\d\\d)(?!\\d)\\)?)?`,
  "iu"
)

/** "Share of girls increases from 40 % to 60 %": a baseline and a target. */
export const readFromTo: Rule = (statement, { language }) => {
  const { words, when } = dated(statement)
  const match = fromTo.exec(words)
  const { groups = {} } = match ?? {}
  const from = readNumber(groups.from ?? "", language)
  const to = readNumber(groups.number ?? "", language, groups.magnitude)
  if (match === null || from === undefined || to === undefined || !moves.test(words)) return undefined
  const falling = Decimal.compare(to, from) < 0
  const about = `${words.slice(0, match.index)} ${words.slice(match.index + match[0].length)}`
    .replace(moves, " ")
    .replace(/\s+/g, " ")
    .replace(/^\s*(?:in|of|dans|de la|de)\s+/i, "")
    .trim()
  const behind = countedIn(words.slice(match.index + match[0].length), language).unit
  const unit = /^(?:in|of)?$/i.test(behind) ? "value" : behind
  return {
    measure: groups.percent === undefined ? quantity(unit, "level", language) : ratio(about, "all"),
    baseline: from,
    ...(groups.year === undefined ? {} : { baselineWhen: groups.year }),
    expectation: { _tag: falling ? "AtMost" : "AtLeast", value: to },
    ...(groups.until !== undefined ? { when: groups.until } : when === undefined ? {} : { when }),
    direction: falling ? "falling" : "rising",
    inferred: ["measure", "direction", "baselines", "targets"],
    doubt: `It is read as a way from ${from} to ${to}.`
  }
}

const byAmount = new RegExp(
  `(?<![\\p{L}])(?:by|de|d[’']au moins|um|en un?|of)\\s+(?:(?<bound>${boundPattern})\\s+)?${amount}(?<behind>.*)$`,
  "isu"
)
const amountFirst = new RegExp(
  `^(?:an? )?(?:(?<bound>${boundPattern})\\s+)?${amount}(?<unit>\\s+[\\p{L}]+)?\\s+(?:(?<up>${raising})|(?<down>${lowering}))(?![\\p{L}])\\s*(?<behind>.*)$`,
  "isu"
)

/** "Reduce waiting time by 15 %", "20 % increase in income": a change from the baseline, which the document must give. */
export const readChange: Rule = (statement, { language }) => {
  const { words, when } = dated(statement)
  const move = moves.exec(words)
  const leading = amountFirst.exec(words)
  const match = leading ?? (move === null ? null : byAmount.exec(words))
  const value = readNumber(match?.groups?.number ?? "", language, match?.groups?.magnitude)
  if (match?.groups === undefined || move?.groups === undefined || value === undefined || value === "0")
    return undefined
  if (
    match.groups.percent === undefined &&
    (leading !== null || !/^(?:\s*\p{L}+){1,3}\s*$/u.test(match.groups.behind ?? ""))
  )
    return undefined
  const down = move.groups.down !== undefined
  const unit =
    match.groups.percent === undefined ? countedIn(match.groups.behind ?? "", language).unit : "value"
  const bound = boundOf(match.groups.bound)
  return {
    measure: quantity(unit, "level", language),
    expectation: {
      _tag: bound === "UpTo" ? (down ? "AtMost" : "AtLeast") : down ? "AtMost" : "AtLeast",
      value: down ? Decimal.make(`-${value}`) : value
    },
    basis: match.groups.percent === undefined ? "changeInUnits" : "changeInPercent",
    ...(when === undefined ? {} : { when }),
    direction: down ? "falling" : "rising",
    inferred: ["measure", "direction", "targets"],
    doubt: "It is read as a change from the baseline; the words do not say in what unit the value itself is."
  }
}

const strong =
  "up to|jusqu[’']à|bis zu|hasta|no more than|not more than|not exceeding|at most|at the most|(?:a |un )?maximum(?: of| de)?|max\\.|≤|fewer than|less than|au plus|pas plus de|moins de|höchstens|como máximo|no fewer than|not fewer than|not less than|no less than|at least|at the least|(?:a |un )?minimum(?: of| de)?|min\\.|≥|au moins|pas moins de|mindestens|al menos|por lo menos|pelo menos|exactly|exactement|between|entre|zwischen"
const bounded = new RegExp(
  `(?<![\\p{L}])(?<bound>${strong})\\s*(?<money>${currencyPattern}\\s*)?${amount}(?:\\s*(?:–|-|to|and|à|et|und|y)\\s*(?:(?:at most|au plus)\\s+)?(?<high>${numberPattern}))?(?![\\p{L}\\d])(?<behind>.*)$`,
  "isu"
)

/** "at least 25 countries", "up to 30 workshops", "between 3 and 5 laws", "25 countries at least". */
export const readBounded: Rule = (statement, context) => {
  const { words, when } = dated(statement)
  const match = bounded.exec(words)
  const { groups = {} } = match ?? {}
  const { language } = context
  const value = readNumber(groups.number ?? "", language, groups.magnitude)
  if (match === null || value === undefined) return undefined
  const before = words.slice(0, match.index)
  const between = /^(?:between|entre|zwischen)$/i.test(groups.bound ?? "")
  const high = readNumber(groups.high ?? "", language)
  if (between && (high === undefined || Decimal.compare(value, high) > 0)) return undefined
  const behind =
    groups.high !== undefined && high === undefined ? `${groups.high}${groups.behind}` : (groups.behind ?? "")
  const expectation =
    high !== undefined && (between || Decimal.compare(value, high) <= 0)
      ? ({ _tag: "Between", low: value, high } as const)
      : expect(boundOf(groups.bound), value)
  const read = promised(
    words,
    before,
    behind,
    { percent: groups.percent !== undefined, currency: currencyIn(groups.money ?? "") },
    context
  )
  const burden = expectation._tag === "AtMost"
  return {
    ...read,
    expectation,
    ...(when === undefined ? {} : { when }),
    ...(expectation._tag === "UpTo" || expectation._tag === "Between"
      ? {}
      : { direction: burden ? ("falling" as const) : ("rising" as const) }),
    inferred: ["measure", "targets"]
  }
}

/** The measure of a promised number: a percentage, money, or so many of the things behind it. */
const promised = (
  words: string,
  before: string,
  behind: string,
  { percent: isPercent, currency }: { readonly percent: boolean; readonly currency: string | undefined },
  { language }: Context
): { readonly measure: MeasureInput; readonly doubt?: string } => {
  if (isPercent) {
    const of = /^\s*(?:of|de la|de|des|du|d[’']|der)\s+(?:the |all |les )?(.+)$/is.exec(behind)?.[1] ?? words
    return {
      measure: ratio(
        of,
        of.split(
          /\s+(?:who|that|which|with|are|have|is|pass|qui|ont|sont|[\p{L}]{3,}(?:ed|ing))(?![\p{L}])/iu
        )[0] ?? of
      )
    }
  }
  if (currency !== undefined) return { measure: quantity(currency, "increment", language) }
  const { unit } = countedIn(boundBehind(behind.trim()).rest, language)
  const served = isBody(unit) && /(?:^|\s)(?:to|in|for|à|dans|pour|für|in)\s*$/i.test(before)
  const level = /^(?:days?|hours?|weeks?|jours?|heures?|tage)$/i.test(unit)
  return {
    measure: quantity(unit, served ? "runningTotal" : level ? "level" : "increment", language),
    ...(served
      ? { doubt: `The same ${unit} are probably not counted twice: reports are read as running totals.` }
      : {})
  }
}

const shareOf = new RegExp(`^${amount}\\s+(?:of|de la|de|des|du|d[’']|der)\\s+(?<behind>.+)$`, "isu")

/** "80 % of trainees pass": a percentage that is promised. */
export const readShareOf: Rule = (statement, context) => {
  const { words, when } = dated(statement)
  const { groups } = shareOf.exec(words.replace(new RegExp(`^(?:${boundPattern})\\s+`, "i"), "")) ?? {}
  const value = readNumber(groups?.number ?? "", context.language)
  if (groups?.percent === undefined || value === undefined) return undefined
  const bound = boundOf(new RegExp(`^(?:${boundPattern})(?=\\s)`, "i").exec(words)?.[0])
  return {
    ...promised(words, "", `of ${groups.behind ?? ""}`, { percent: true, currency: undefined }, context),
    expectation: expect(bound, value),
    ...(when === undefined ? {} : { when }),
    direction: bound === "AtMost" ? "falling" : "rising",
    inferred: ["measure", "direction", "targets"],
    ...(bound === undefined ? { doubt: "The percentage is read as at least." } : {})
  }
}

const things = new RegExp(
  `^(?:all |all of the |les |the )?(?:(?<bound>${boundPattern})\\s*)?(?<money>${currencyPattern}\\s*)?(?<number>${numberPattern})(?:\\s*(?<magnitude>${magnitudePattern})(?![\\p{L}]))?(?:\\s*(?:–|-|to|à|bis)\\s*(?<high>${numberPattern}))?(?![\\p{L}\\d.,%:/])\\s*(?<behind>.+)$`,
  "isu"
)

/** "100 wells dug", "3-5 laws amended", "more than 300 schools equipped", "EUR 2 million disbursed": a number of things. */
export const readThings: Rule = (statement, context) => {
  const { words, when } = dated(statement)
  const groups = things.exec(words)?.groups
  const value = readNumber(groups?.number ?? "", context.language, groups?.magnitude)
  if (groups === undefined || value === undefined) return undefined
  const currency = currencyIn(groups.money ?? "")
  if (groups.money !== undefined && currency === undefined) return undefined
  const behind = boundBehind((groups.behind ?? "").trim())
  const { unit, behind: rest } = countedIn(behind.rest, context.language)
  const reached = unit === "" || isDone(unit)
  if (currency === undefined && (reached || /^(?:of|out|and|et|von|sur|st|nd|rd|th)$/i.test(unit)))
    return undefined
  if (/^(?:of|out of|sur|von)\s+\d/i.test(behind.rest)) return undefined
  const high = readNumber(groups.high ?? "", context.language)
  const bound = boundOf(groups.bound) ?? behind.bound
  if (new RegExp(`^${percent}`, "iu").test(behind.rest)) {
    return {
      measure: ratio(words, "all"),
      expectation: expect(bound, value),
      ...(when === undefined ? {} : { when }),
      direction: bound === "AtMost" ? "falling" : "rising",
      inferred: ["measure", "direction", "targets"],
      doubt: "The words do not say of what the percentage is taken."
    }
  }
  const expectation =
    high !== undefined && Decimal.compare(value, high) <= 0
      ? ({ _tag: "Between", low: value, high } as const)
      : expect(bound, value)
  const plain = bound === undefined || bound === "About"
  const level = !rest.split(/[^\p{L}-]+/u).some(isDone) && /^(?:have|has|are|is|ont|sont|haben)\b/i.test(rest)
  return {
    measure: quantity(currency ?? unit, level ? "level" : "increment", context.language),
    expectation,
    ...(when === undefined ? {} : { when }),
    ...(expectation._tag === "Between" || expectation._tag === "UpTo"
      ? {}
      : { direction: expectation._tag === "AtMost" ? ("falling" as const) : ("rising" as const) }),
    inferred: ["measure", "targets"],
    ...(plain && expectation._tag !== "Between"
      ? {
          doubt:
            bound === "About"
              ? "The document calls the number approximate; it is read as at least."
              : "The number is read as at least."
        }
      : {})
  }
}
