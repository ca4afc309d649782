/**
 * French: what the check says of results, activities, assumptions and weights.
 *
 * @internal
 */
import { term } from "../grammar.ts"
import type { ChainMessages, Wordings } from "../Messages.ts"
import { number, plural, quoted } from "./frenchSigns.ts"
import { terms } from "./frenchTerms.ts"

/** By what is said in English, in the order in which it is told. */
export const frenchChain: Wordings<ChainMessages> = {
  '"{}" stands under no result of the level above.': (words) =>
    `${quoted(words)} ne relève d’aucun résultat du niveau supérieur.`,
  "Say in `under` which result it contributes to.": "Indiquez dans `under` à quel résultat il contribue.",
  "It is of the level {} and stands under {}, of the level {}; the scheme expects no result.": (
    level,
    above,
    its
  ) =>
    `Ce résultat est de niveau ${quoted(level)} et relève de ${above}, de niveau ${quoted(its)}\u00a0; le modèle de niveaux n’attend aucun résultat au-dessus.`,
  "It is of the level {} and stands under {}, of the level {}; the scheme expects a result of the level {}.":
    (level, above, its, expected) =>
      `Ce résultat est de niveau ${quoted(level)} et relève de ${above}, de niveau ${quoted(its)}\u00a0; le modèle de niveaux attend un résultat de niveau ${quoted(expected)}.`,
  "Move the result, or write out a level scheme that allows it.":
    "Déplacez le résultat, ou écrivez un modèle de niveaux qui le permette.",
  "It hangs on {}, of the level {}, which has no {} in this scheme.": (results, level, what) =>
    `Cet élément est rattaché à ${results}, de niveau ${quoted(level)}, qui n’a pas ${term(terms.lacking, what)} dans ce modèle de niveaux.`,
  "Hang it on another level, or write out a level scheme that allows it.":
    "Rattachez-le à un autre niveau, ou écrivez un modèle de niveaux qui le permette.",
  '{} rows have the code "{}".': (count, code) => `${count} lignes portent le code ${quoted(code)}.`,
  "Give each its own code; ids tell them apart meanwhile.":
    "Donnez à chacune son propre code\u00a0; d’ici là, les identifiants les distinguent.",
  '"{}" is listed after "{}".': (code, before) => `${quoted(code)} figure après ${quoted(before)}.`,
  "Rows print in the order of the list: move the row, or correct its code.":
    "Les lignes s’impriment dans l’ordre de la liste\u00a0: déplacez la ligne, ou corrigez son code.",
  'No indicator measures "{}".': (words) => `Aucun indicateur ne mesure ${quoted(words)}.`,
  "Add an indicator that would show whether it was reached.":
    "Ajoutez un indicateur qui montre si ce résultat est atteint.",
  'No activity serves "{}".': (words) => `Aucune activité ne sert ${quoted(words)}.`,
  "Add the activity, or name the result in `under` of one that serves it.":
    "Ajoutez l’activité, ou nommez le résultat dans `under` de celle qui le sert.",
  '"{}" serves no output.': (words) => `${quoted(words)} ne sert aucun résultat.`,
  "Say in `under` which result it serves.": "Indiquez dans `under` quel résultat cette activité sert.",
  'No assumption is stated for "{}".': (words) => `Aucune hypothèse n’est énoncée pour ${quoted(words)}.`,
  "Say what must hold outside the project for it to lead to the level above.":
    "Indiquez ce qui doit être vrai hors du projet pour que ce résultat mène au niveau supérieur.",
  '"{}" is rated probability {}, impact {}.': (words, probability, impact) =>
    `${quoted(words)} a une probabilité cotée ${probability} et un impact coté ${impact}.`,
  "Redesign the project so that it does not depend on it.": "Remaniez le projet pour qu’il n’en dépende pas.",
  "It has an impact and no probability; a risk score needs both.":
    "Un impact est coté, la probabilité ne l’est pas\u00a0; un score de risque demande les deux.",
  "It has a probability and no impact; a risk score needs both.":
    "Une probabilité est cotée, l’impact ne l’est pas\u00a0; un score de risque demande les deux.",
  "Add the other, from 1 to 5.": "Ajoutez l’autre cote, de 1 à 5.",
  "None of them has a weight, although this level has weights.":
    "Aucun n’a de pondération, alors que ce niveau en prévoit.",
  "Add the weights in per cent; together they are 100.":
    "Ajoutez les pondérations en pour cent\u00a0; ensemble, elles font 100.",
  "{} of {} have a weight; without the others none can be used.": (given, all) =>
    `${given} sur ${all} ${plural(given, { one: "a", other: "ont" })} une pondération\u00a0; sans les autres, aucune ne peut servir.`,
  "Give each its weight in per cent, or none of them.":
    "Donnez à chacun sa pondération en pour cent, ou à aucun.",
  "The weights add up to {}, not to 100.": (total) =>
    `La somme des pondérations est de ${number(total)}, et non de 100.`,
  "Means are divided by their sum; correct the weights.":
    "Les moyennes sont divisées par cette somme\u00a0; corrigez les pondérations."
}
