/**
 * French: what the check says of indicators, their baselines and targets.
 *
 * @internal
 */
import { term } from "../grammar.ts"
import type { IndicatorMessages, Wordings } from "../Messages.ts"
import { number, quoted } from "./frenchSigns.ts"
import { terms } from "./frenchTerms.ts"

/** By what is said in English, in the order in which it is told. */
export const frenchIndicators: Wordings<IndicatorMessages> = {
  "It has no unit and no measure: nothing can be calculated.":
    "L’indicateur n’a ni unité ni mesure\u00a0: rien ne peut être calculé.",
  "Say whether it is a number with a unit, a percentage, a milestone, a scale or words.":
    "Indiquez s’il s’agit d’un nombre avec son unité, d’un pourcentage, d’un jalon, d’une échelle ou de mots.",
  'At character {} of the formula "{}" meets "{}".': (at, a, b) =>
    `Au caractère ${at} de la formule, ${quoted(a)} rencontre ${quoted(b)}.`,
  'At character {} of the formula "{}" meets a number without unit.': (at, unit) =>
    `Au caractère ${at} de la formule, ${quoted(unit)} rencontre un nombre sans unité.`,
  'The formula gives "{}", the unit is stated as "{}".': (gives, stated) =>
    `La formule donne ${quoted(gives)}, l’unité indiquée est ${quoted(stated)}.`,
  'The formula gives a number without unit, the unit is stated as "{}".': (stated) =>
    `La formule donne un nombre sans unité, l’unité indiquée est ${quoted(stated)}.`,
  "Correct the formula, or write the same unit in the same words.":
    "Corrigez la formule, ou écrivez la même unité avec les mêmes mots.",
  "It is made of parts and has fewer than two.": "L’indicateur se compose de parties et en a moins de deux.",
  "Add the parts as indicators whose `partOf` names it.":
    "Ajoutez les parties comme indicateurs dont `partOf` le nomme.",
  "It has no baseline, so nobody can say how far it has come.":
    "L’indicateur n’a pas de valeur de référence\u00a0: nul ne peut dire quel chemin est parcouru.",
  "Its baseline is still to be determined, so nobody can say how far it has come.":
    "La valeur de référence reste à déterminer\u00a0: nul ne peut dire quel chemin est parcouru.",
  "Add the value before the project, with its day.": "Ajoutez la valeur d’avant le projet, avec sa date.",
  "It has no year; what is expected in between is reckoned from the project's start.":
    "La valeur de référence n’est pas datée\u00a0; ce qui est attendu entre-temps est calculé à partir du début du projet.",
  "Add `when`: a day, a month or a year.": "Ajoutez `when`\u00a0: un jour, un mois ou une année.",
  "It has no target.": "L’indicateur n’a pas de cible.",
  "Add what is promised and by when, or say that it is only watched.":
    "Ajoutez ce qui est promis et pour quand, ou indiquez qu’il est seulement suivi.",
  "The target is left open, the measure is a number: nothing can be held against it.":
    "La cible est laissée ouverte alors que la mesure est un nombre\u00a0: rien ne peut lui être comparé.",
  "The target is words, the measure is a number: nothing can be held against it.":
    "La cible est exprimée en mots alors que la mesure est un nombre\u00a0: rien ne peut lui être comparé.",
  "State a number, or make the indicator qualitative.":
    "Indiquez un nombre, ou rendez l’indicateur qualitatif.",
  "It says {}, which does not fit {}; nothing can be calculated from it.": (what, measure) =>
    `La valeur indiquée est ${term(terms.says, what)}, ce qui ne convient pas ${term(terms.measures, measure)}\u00a0; rien ne peut en être calculé.`,
  'It says the {} "{}", which does not fit {}; nothing can be calculated from it.': (what, step, measure) =>
    `La valeur indiquée est ${term(terms.names, what)} ${quoted(step)}, ce qui ne convient pas ${term(terms.measures, measure)}\u00a0; rien ne peut en être calculé.`,
  "Correct the row, or the measure of the indicator.": "Corrigez la ligne, ou la mesure de l’indicateur.",
  "{} of {} indicators does not say how it is verified.": (missing, all) =>
    `${missing} indicateur sur ${all} n’indique pas comment il est vérifié.`,
  "{} of {} indicators do not say how they are verified.": (missing, all) =>
    `${missing} indicateurs sur ${all} n’indiquent pas comment ils sont vérifiés.`,
  "Name the means of verification: a register, a survey, a report.":
    "Nommez les moyens de vérification\u00a0: un registre, une enquête, un rapport.",
  'The target "{}" lies on the worse side of the baseline "{}".': (target, baseline) =>
    `La cible ${quoted(target)} est moins bonne que la valeur de référence ${quoted(baseline)}.`,
  "The target {} lies on the worse side of the baseline {}, for an indicator that should be {}.": (
    target,
    baseline,
    direction
  ) =>
    `La cible ${number(target)} est moins bonne que la valeur de référence ${number(baseline)}, pour un indicateur qui devrait ${term(terms.directions, direction)}.`,
  "Check target and baseline, or state the direction.":
    "Vérifiez la cible et la valeur de référence, ou indiquez le sens.",
  "Baseline and target are both {}: there is no way to cover.": (value) =>
    `La valeur de référence et la cible sont toutes deux ${number(value)}\u00a0: il n’y a aucun chemin à parcourir.`,
  "Nothing to do when the promise is to hold the level; else correct one of the two.":
    "Rien à faire s’il est promis de maintenir le niveau\u00a0; sinon, corrigez l’une des deux.",
  "Targets {} speak of the same place, party, cell and time; {} counts.": (all, counting) =>
    `Les cibles ${all} portent sur le même lieu, partenaire, case et moment\u00a0; ${counting} est retenue.`,
  "Remove all but one, or say what tells them apart.":
    "Supprimez-les toutes sauf une, ou indiquez ce qui les distingue.",
  "The target of {} by {} speaks of everything to date, and is not above the {} by {}.": (
    last,
    by,
    first,
    since
  ) =>
    `La cible de ${number(last)} au ${by} porte sur tout ce qui est atteint jusque-là, et ne dépasse pas celle de ${number(first)} au ${since}.`,
  'If each target is for its own year, say so with targetsSay "perPeriod"; else correct the values.':
    'Si chaque cible vaut pour sa propre année, indiquez-le par `targetsSay` "perPeriod"\u00a0; sinon, corrigez les valeurs.',
  'They have the same words: "{}".': (words) => `Ces indicateurs ont le même énoncé\u00a0: ${quoted(words)}.`,
  "If they are one, let it stand under several results.":
    "S’il s’agit d’un seul indicateur, rattachez-le à plusieurs résultats.",
  "It is set for {}, but the indicator is not broken down by {}.": (cell, dimensions) =>
    `La cible vaut pour ${cell}, mais l’indicateur n’est pas ventilé par ${dimensions}.`,
  "Add the dimension to `breakdowns`, so that reports are asked for it.":
    "Ajoutez la dimension à `breakdowns`, pour que les relevés la demandent.",
  "By {} there is no target for {}.": (dimension, missing) =>
    `Dans la ventilation par ${dimension}, il n’y a pas de cible pour ${missing}.`,
  "Add the targets that are missing, or let the whole stand alone.":
    "Ajoutez les cibles qui manquent, ou ne gardez que celle de l’ensemble.",
  "The targets by {} add up to {}, the whole is {}.": (dimension, total, whole) =>
    `La somme des cibles par ${dimension} est de ${number(total)}, celle de l’ensemble est de ${number(whole)}.`,
  "Correct one of the numbers, or say that the dimension is `overlapping`.":
    "Corrigez l’un des nombres, ou indiquez que la dimension est `overlapping`.",
  "It is broken down by {}, which has no categories.": (dimension) =>
    `L’indicateur est ventilé par ${dimension}, qui n’a pas de catégories.`,
  "Name the categories of the dimension.": "Nommez les catégories de la dimension."
}
