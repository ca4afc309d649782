/**
 * Percentages, proportions and rates.
 *
 * @internal
 */

import { ratio } from "./measures.ts"
import { isBurden, isDone } from "./nouns.ts"
import { readNumber } from "./numbers.ts"
import { trailingPromise, withoutPromise } from "./promise.ts"
import type { Rule } from "./ReadStatement.ts"

const words =
  "%|(?:percentage|per cent|percent|proportion|share|pourcentage|part|anteil|prozentsatz|porcentaje|proporción|porcentagem|percentagem|proporção|percentuale|quota|proporzione)"
const of =
  "(?:(?:of|de la|de los|de las|du|der|des|del|von|de|di|dei|degli|delle|della|da|das|do|dos)(?![\\p{L}])|de l[’']|d[’'])"
const leading = new RegExp(
  `^(?:the |le |la |der |el |la )?(?:${words})\\s+${of}\\s*(?:the\\s+|les\\s+|los\\s+|las\\s+)?(.+)$`,
  "isu"
)
const inner =
  /^(.+?)\s+(?:as (?:an? )?(?:%|percentage|share|proportion)|en (?:%|pourcentage|part)) (?:of|de|du|des)\s+(.+)$/is

/** Whether the words ask for a percentage. */
export const isRatio = (statement: string): boolean =>
  leading.test(statement) ||
  inner.test(statement) ||
  /^(?:%|percentage)\s+\p{L}/iu.test(statement) ||
  /\((?:in )?(?:%|per ?cent|percentage|en %)\)\s*$/i.test(statement)

const verbs =
  /\s+(?:who|that|which|with|whose|where|qui|ayant|avec|dont|die|que|con|[\p{L}]{3,}(?:ing|ant|ed|és?|ées?))(?![\p{L}])/iu

/** "% of farmers who sell together": those who do, over all of them; "price as % of the market's": the one over the other. */
export const readRatio: Rule = (statement, { language }) => {
  const bare = withoutPromise(statement)
  const as = inner.exec(bare)
  const numerator = as?.[1] ?? leading.exec(bare)?.[1] ?? bare
  const denominator = as?.[2] ?? wholeOf(numerator)
  const measure = ratio(numerator.trim().slice(0, 1_000), denominator.trim().slice(0, 1_000))
  const promise = trailingPromise(statement, language, measure)
  return {
    measure,
    ...promise,
    inferred: ["measure", ...(promise.expectation === undefined ? [] : ["targets"])],
    ...(numerator === denominator ? { doubt: "The words do not say of what the percentage is taken." } : {})
  }
}

/** Those of whom it is said: the words before "who", "with" or what was done. */
const wholeOf = (words: string): string => {
  const parts = (words.split(verbs)[0] ?? words).split(/\s+/)
  const done = parts.findIndex((word, i) => i > 0 && isDone(word))
  return (done < 0 ? parts : parts.slice(0, done)).join(" ")
}

const perPattern =
  /^(.{3,300}?)[\s(,]+(?:per|pour|für je|por(?: cada)?)\s+(\d[\d., \u00a0\u202f]{0,12}\d|‰)\s+([^()]{2,120}?)\)?$/iu

/** "Deaths per 100,000 live births": a factor, a numerator, a denominator; "unemployment rate": a percentage, with a doubt. */
export const readRate: Rule = (statement, { language }) => {
  const match = perPattern.exec(withoutPromise(statement))
  const factor = readNumber(match?.[2] ?? "", language)
  if (match !== null && factor !== undefined && /^10{2,7}$/.test(factor)) {
    const numerator = (match[1] ?? "").replace(/[(,\s]+$/, "")
    return { measure: ratio(numerator, match[3] ?? "", factor), inferred: ["measure"] }
  }
  const perMille = /\(‰\)\s*$/.test(statement)
  if (!perMille && !named.test(statement)) return undefined
  const measure = ratio(statement.slice(0, 1_000), "all", perMille ? "1000" : "100")
  return {
    measure,
    ...trailingPromise(statement, language, measure),
    inferred: ["measure"],
    doubt: `It is read as ${perMille ? "so many of a thousand" : "a percentage"}; the words do not say of what.${isBurden(statement) ? " Fewer may be better." : ""}`
  }
}

const named =
  /^(?:[\p{L}’'/-]+\s+){1,5}rate(?![\p{L}])|^(?:the )?(?:rate|prevalence|incidence|coverage|taux|prévalence|couverture|quote|rate|tasa|taxa)\s+(?:of|de|d[’']|des|du|der)|(?:quote|rate)$/iu
