/**
 * French: what the check says of periods, rates, budgets and notes.
 *
 * @internal
 */
import { term } from "../grammar.ts"
import type { TimeAndMoneyMessages, Wordings } from "../Messages.ts"
import { number, plural, quoted } from "./frenchSigns.ts"
import { terms } from "./frenchTerms.ts"

/** What a rate comes to over the project, counted in its unit and in that of the rate. */
const rate =
  (unit: string, unitOf: (every: string) => string) =>
  (duration: string, count: string, every: string, due: string, total: string): string =>
    `${duration} ${unit} à raison de ${number(count)} par période de ${number(every)} ${unitOf(every)} font ${number(due)}\u00a0; le document promet ${number(total)}.`

/** By what is said in English, in the order in which it is told. */
export const frenchTimeAndMoney: Wordings<TimeAndMoneyMessages> = {
  "The project has no period: project years, rates and targets for life have no day.":
    "Le projet n’a pas de période\u00a0: années du projet, rythmes et cibles pour sa durée n’ont pas de date.",
  "Add `period` with the first and the last day.": "Ajoutez `period`, avec le premier et le dernier jour.",
  "It is due by {}; the project runs from {} to {}.": (due, from, through) =>
    `La cible échoit le ${due}\u00a0; le projet va du ${from} au ${through}.`,
  "Correct the day of the target, or the period of the project.":
    "Corrigez la date de la cible, ou la période du projet.",
  "No target covers the days between {} and {}.": (from, to) =>
    `Aucune cible ne couvre les jours entre le ${from} et le ${to}.`,
  "Nothing to do when nothing was promised for them; else add the target.":
    "Rien à faire si rien n’a été promis pour ces jours\u00a0; sinon, ajoutez la cible.",
  "The periods {} to {} and {} to {} share days; a fact on one of them counts by its last day.": (
    from,
    through,
    laterFrom,
    laterThrough
  ) =>
    `Les périodes du ${from} au ${through} et du ${laterFrom} au ${laterThrough} ont des jours communs\u00a0; un relevé qui y tombe compte d’après son dernier jour.`,
  "Let the later period start on the day after the earlier ends.":
    "Faites commencer la seconde période le lendemain de la fin de la première.",
  "{} months at {} per {} months is {}; the document promises {}.": rate("mois", () => "mois"),
  "{} days at {} per {} months is {}; the document promises {}.": rate("jours", () => "mois"),
  "{} days at {} per {} days is {}; the document promises {}.": rate("jours", (every) =>
    plural(every, { one: "jour", other: "jours" })
  ),
  "Both are kept: the rate says what is due by when, the total what is due at the end.":
    "Les deux sont gardés\u00a0: le rythme dit ce qui est dû et pour quand, le total ce qui est dû à la fin.",
  "No total budget is stated, so no gap can be computed.":
    "Aucun budget total n’est indiqué\u00a0: aucun manque ne peut être calculé.",
  "Add a line of `budget` without result, period, funder and name: the programme's total.":
    "Ajoutez une ligne de `budget` sans résultat, période, bailleur ni intitulé\u00a0: le total du programme.",
  "The gap in {} leaves out the money in {}.": (currency, others) =>
    `L’écart en ${currency} ne tient pas compte des montants en ${others}.`,
  "Convert it with a table of rates, or say it beside the gap.":
    "Convertissez-les avec une table de taux, ou indiquez-les à côté de l’écart.",
  "Budget lines {} are for the same results, period, funder and name; {} counts.": (all, counting) =>
    `Les lignes de budget ${all} ont les mêmes résultats, période, bailleur et intitulé\u00a0; ${counting} est retenue.`,
  "Keep one, or say in `for`, `period`, `funder` or `name` what the others are for.":
    "Gardez-en un, ou indiquez dans `for`, `period`, `funder` ou `name` à quoi servent les autres.",
  "The lines by {}{} add up to {}, {} of {} {}.": (by, level, sum, limit, total, currency) =>
    `La somme des lignes par ${term(terms.lines, by)}${level} est de ${number(sum)}, ${term(terms.limits, limit)} de ${number(total)}\u00a0${currency}.`,
  "Correct the lines or the total, or add the line that is missing.":
    "Corrigez les lignes ou le total, ou ajoutez la ligne qui manque.",
  "{} is no currency in force by ISO 4217, and the logframe does not declare it.": (currency) =>
    `${currency} n’est pas une monnaie en vigueur selon l’ISO 4217, et le cadre logique ne la déclare pas.`,
  "Correct the code, or add it to `currencies` when it is a token or a unit of account.":
    "Corrigez le code, ou ajoutez-le à `currencies` s’il s’agit d’un jeton ou d’une unité de compte.",
  "The footnote does not say what it is about.": "La note ne dit pas sur quoi elle porte.",
  'Name in `on` the rows it stands on, or "funding" or "logframe".':
    'Nommez dans `on` les lignes sur lesquelles elle porte, ou "funding" ou "logframe".',
  'The logframe is in "{}", these words only in {}.': (language, others) =>
    `La langue du cadre logique est ${quoted(language)}, ces mots n’existent qu’en ${others}.`,
  "Add the translation, or correct the language of the logframe.":
    "Ajoutez la traduction, ou corrigez la langue du cadre logique."
}
