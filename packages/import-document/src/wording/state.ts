/**
 * Indicators that are no number: available or not, adopted or not, a level, a judgement, an average.
 *
 * @internal
 */
import { currencyIn } from "./currencies.ts"
import { available, quantity, stages, text, threeLabels } from "./measures.ts"
import { countedIn, isBurden, isDone } from "./nouns.ts"
import { magnitudePattern } from "./numbers.ts"
import type { Rule } from "./ReadStatement.ts"

/** "Availability of …", "… in force", "Yes/No: …": it is there or not. */
export const readStage: Rule = (words) =>
  /^(?:the )?(?:availability|existence|presence) of\b|^(?:la |l[’'])?(?:disponibilité|existence)\s+d|^(?:verfügbarkeit|vorhandensein|disponibilidad|existencia)\b|^yes\s*\/\s*no\b|^oui\s*\/\s*non\b|(?:^|\s)(?:is |are |made |becomes? )?(?:available|in place|in force|disponibles?|en place|en vigueur)$/i.test(
    words
  ) || /\((?:yes\s*\/\s*no|y\/n|oui\s*\/\s*non)\)$/i.test(words)
    ? { measure: available, expectation: { _tag: "Stage", stage: "yes" }, inferred: ["measure", "targets"] }
    : undefined

const scaleDoubt = "The words give no scale: low, medium, high is proposed."

/** "Level of …", and the parts of such a whole. */
export const readLevel: Rule = (words, { partOfComposite }) =>
  partOfComposite ||
  /^(?:the )?(?:level|degree|extent|quality|niveau|degré|qualité|grad|qualität|nivel|grado|calidad)\s+(?:of|to|d|der|des|de)\b/i.test(
    words
  ) ||
  /^(?:the )?(?:extent|degree)\b/i.test(words)
    ? { measure: threeLabels, inferred: ["measure"], doubt: scaleDoubt }
    : undefined

const reached =
  "produced|adopted|held|published|issued|delivered|completed|organi[sz]ed|established|developed|approved|signed|ratified|created|launched|drafted|submitted|finali[sz]ed|endorsed|conducted|installed|built|set up|revised|enacted|amended|provided|deployed|distributed|identified|prepared|conducted|demonstrated|produits?|produites?|adoptée?s?|publiée?s?|tenue?s?|organisée?s?|créée?s?|établie?s?|élaborée?s?|approuvée?s?|signée?s?|ratifiée?s?|lancée?s?|achevée?s?|mise?s? en place|réalisée?s?"
const reachedPattern = new RegExp(
  `^(?<thing>[^,;:.()]{2,160}?(?<!\\s(?:and|et)))\\s+(?:(?:is|are|was|were|has been|have been|been|est|sont|a été|ont été)\\s+)?(?<done>${reached})(?=$|[,;.(]|\\s+(?:by|in|on|to|and|for|with|at|within|under|par|en|dans|et|pour|sur)(?![\\p{L}]))`,
  "iu"
)

/** "Guidance notes produced": what was done is counted. "Law adopted": it is, or it is not yet. */
export const readReached: Rule = (words, { language }) => {
  const groups = reachedPattern.exec(words)?.groups
  if (groups === undefined) return undefined
  const thing = groups.thing ?? ""
  const done = (groups.done ?? "").toLowerCase()
  const head = thing.split(/\s+(?:of|on|for|to|in|with|de|des|du|sur|pour)\s+/i)[0] ?? thing
  const noun = countedIn(head, language).unit
  if (
    /[^su]s$|people$|children$/iu.test(noun) &&
    !/(?:analysis|process|basis|campus|census|status|corps)$/i.test(noun)
  ) {
    return {
      measure: quantity(noun.toLowerCase(), "increment", language),
      direction: "rising",
      inferred: ["measure", "direction"],
      doubt: "The words give no number: what was done is counted."
    }
  }
  return {
    measure: stages({ en: `not ${done}`, fr: `non ${done}` }, { en: done, fr: done }),
    expectation: { _tag: "Stage", stage: "yes" },
    inferred: ["measure", "targets"],
    doubt: `It is read as one thing that is ${done} or is not yet.`
  }
}

/** "Clerks trained (F/M)", "Children aged 12-23 months vaccinated": things in the plural, and what was done with them. */
export const readDoneThings: Rule = (words, { language }) => {
  const { unit, behind } = countedIn(words, language)
  const isPlural =
    /s$|^(?:people|children|men|women)$/i.test(unit) && !/ss$|^(?:access|status|process|basis)$/i.test(unit)
  const done = behind
    .split(/[^\p{L}-]+/u)
    .slice(0, 8)
    .some(isDone)
  return !isPlural || !done
    ? undefined
    : {
        measure: quantity(unit, "increment", language),
        ...(isBurden(words) ? {} : { direction: "rising" as const }),
        inferred: ["measure", ...(isBurden(words) ? [] : ["direction"])],
        doubt: "The words give no number: what was done is counted."
      }
}

const perTime =
  /^(?<thing>.{3,200}?)\s+(?:per|each|a|par|por|pro|al|all[’'])\s+(?:year|annum|quarter|month|week|an|année|trimestre|mois|semaine|año|mes|ano|mês|anno|mese|jahr|quartal|monat)$/iu

/** "Under-five deaths per year", without a number: so many are added in the time. */
export const readFrequencyOf: Rule = (words, { language }) => {
  const thing = perTime.exec(words)?.groups?.thing
  const unit = thing === undefined ? "" : countedIn(thing, language).unit
  if (unit === "" || thing === undefined || averages.test(thing)) return undefined
  return {
    measure: quantity(unit, "increment", language),
    ...(isBurden(thing) ? {} : { direction: "rising" as const }),
    inferred: ["measure", ...(isBurden(thing) ? [] : ["direction"])],
    doubt: "Each report is read as what was added."
  }
}

const working =
  /(?<![\p{L}])(functioning|functions|is working|works|serving|serves|operational|fonctionne|fonctionnant|opérationnel(?:le)?s?|funktioniert|funciona)(?![\p{L}])(.*)$/iu

/** "… functioning as a resource": somebody has to say whether it does. */
export const readWorks: Rule = (words) => {
  const match = working.exec(words)
  return match === null
    ? undefined
    : {
        measure: { _tag: "Qualitative" },
        expectation: { _tag: "Narrative", text: text(match[0].trim()) },
        inferred: ["measure", "targets"],
        doubt: "Somebody has to say whether it does: nothing is counted."
      }
}

const averages =
  /^(?:the )?(?:mean|median|average|annual|total|coefficient|index|price|yield|amount|value|volume|quantity|area|time|duration|length|cost|income|expenditure|budget|revenue|score|rank|gini|ratio|turnover|moyenne|médiane|montant|valeur|volume|quantité|superficie|temps|durée|délai|coût|revenu|indice|note|score|durchschnitt\p{L}*|reddit[oi]|rendimentos?|ingresos?|prezz[oi]|preço|precio|salari[oi]|produzione|produção|producción|superfície|área|media|média|betrag|promedio|valor|monto|índice)(?![\p{L}])/iu
const measured =
  /^((?:metric )?(?:tonnes?|tons?|kilometres?|kilometers?|km|hectares?|ha|litres?|kg|mw|kwh|m3|m²|square metres?|kilomètres?))\s+(?:of|de|d[’'])\b/i

/** Averages, amounts and measures: a number on the day, or what was added when something was done with it. */
export const readAmount: Rule = (words, { language }) => {
  const tonnes = measured.exec(words)
  if (tonnes !== null) {
    return {
      measure: quantity((tonnes[1] ?? "").toLowerCase(), "increment", language),
      direction: "rising",
      inferred: ["measure", "direction"]
    }
  }
  if (!averages.test(words)) return undefined
  const bracket = /\(([^()]{1,60})\)\s*$/.exec(words)?.[1] ?? /\(([^()]{1,60})\)/.exec(words)?.[1]
  const inMillions = new RegExp(`(?:^|\\s)${magnitudePattern}(?![\\p{L}])`, "iu").test(bracket ?? "")
  const currency = bracket === undefined || inMillions ? undefined : currencyIn(bracket)
  const facts =
    /^(?:the )?(?:amount|value|volume|quantity|total|montant|volume|quantité|area)/i.test(words) &&
    words.split(/[^\p{L}-]+/u).some(isDone)
  return {
    measure: quantity(currency ?? bracket ?? "value", facts ? "increment" : "level", language),
    ...(currency !== undefined && bracket !== undefined && bracket.length > 3 ? { definition: bracket } : {}),
    inferred: ["measure"],
    ...(bracket === undefined ? { doubt: "The words give no unit." } : {})
  }
}
