/**
 * What a calculation says in French of facts, and of values beside their targets.
 *
 * @internal
 */
import { term } from "../grammar.ts"
import type { FactMessages, Wordings } from "../Messages.ts"
import { number, plural, quoted } from "./frenchSigns.ts"
import { terms } from "./frenchTerms.ts"

/** By what is said in English, in the order in which it is told. */
export const frenchFacts: Wordings<FactMessages> = {
  "Two accepted corrections replace it, {} and {}; the later counts.": (one, other) =>
    `Deux corrections acceptées, ${one} et ${other}, remplacent ce relevé\u00a0; celle enregistrée en dernier compte.`,
  "Reject one, or let the later correct the other.":
    "Rejetez-en une, ou faites de la dernière une correction de l’autre.",
  "It measures {}, which this edition does not have.": (indicator) =>
    `Le relevé porte sur ${indicator}, que cette édition du cadre logique n’a pas.`,
  "A value of the kind {} does not fit the measure {}; it is kept, not calculated with.": (kind, measure) =>
    `Une valeur de type ${quoted(term(terms.values, kind))} ne convient pas à la mesure ${quoted(term(terms.measured, measure))}\u00a0; elle est gardée sans entrer dans le calcul.`,
  "Correct the report, or the measure of the indicator.": "Corrigez le relevé, ou la mesure de l’indicateur.",
  "Report {} of the same place and partner speaks of the same days, {} to {}: both count.": (
    report,
    from,
    through
  ) =>
    `Le relevé ${report} du même lieu et du même partenaire porte sur les mêmes jours, du ${from} au ${through}\u00a0: les deux comptent.`,
  "Report {} of the same place and partner speaks of the same days, {} to {}: the later one counts.": (
    report,
    from,
    through
  ) =>
    `Le relevé ${report} du même lieu et du même partenaire porte sur les mêmes jours, du ${from} au ${through}\u00a0: celui enregistré en dernier compte.`,
  "Withdraw one of the two, or record one as the correction of the other.":
    "Retirez l’un des deux, ou enregistrez l’un comme correction de l’autre.",
  "It reports {} to {}, report {} of the same place and partner {} to {}: both count, also for the days that they share.":
    (from, through, report, itsFrom, itsThrough) =>
      `Le relevé va du ${from} au ${through}, et le relevé ${report} du même lieu et du même partenaire du ${itsFrom} au ${itsThrough}\u00a0: les deux comptent, même pour les jours communs.`,
  "Correct one of them, so that each day is reported once.":
    "Corrigez l’un des deux, pour que chaque jour n’ait qu’un relevé.",
  "A share of {} does not lie between nothing and the whole, {}.": (share, whole) =>
    `Une part de ${number(share)} n’est pas comprise entre zéro et le tout, ${number(whole)}.`,
  "There cannot be {}, which is less than nothing.": (value) =>
    `Il ne peut y en avoir ${number(value)}, moins que zéro.`,
  "Correct the report; where such values are meant, say so in the measure or the target of the indicator.":
    "Corrigez le relevé\u00a0; si de telles valeurs sont voulues, dites-le dans la mesure ou la cible de l’indicateur.",
  "It says {} of something that is counted in whole pieces.": (value) =>
    `Le relevé indique ${number(value)} d’une chose qui se compte en unités entières.`,
  "Correct the report, or name in the unit what is measured.":
    "Corrigez le relevé, ou nommez dans l’unité ce qui est mesuré.",
  "It says {}, where the median of the other reports is {}.": (value, median) =>
    `Le relevé indique ${number(value)}, alors que la médiane des autres relevés est de ${number(median)}.`,
  "Check the unit: thousands, a percentage written as a fraction, a decimal point that was lost.":
    "Vérifiez l’unité\u00a0: des milliers, un pourcentage écrit comme une fraction, une virgule perdue.",
  "It reports {} to {}, outside the project ({} to {}).": (from, through, start, end) =>
    `Le relevé va du ${from} au ${through}, hors du projet (du ${start} au ${end}).`,
  "The cells by {} may overlap and add up to {}; {} {} does not lie between the largest of them and their sum.":
    (by, sum, what, total) =>
      `Les cases par ${by} peuvent se chevaucher et leur somme est de ${number(sum)}\u00a0; ${term(terms.totals, what)}, ${number(total)}, ne se situe pas entre la plus grande et cette somme.`,
  "The cells by {} may overlap; {} does not lie between the largest of them and their sum.": (by, what) =>
    `Les cases par ${by} peuvent se chevaucher\u00a0; ${term(terms.totals, what)} ne se situe pas entre la plus grande et leur somme.`,
  "The cells by {} add up to {}, more than {} {}; the total stays the reading.": (by, sum, what, total) =>
    `La somme des cases par ${by} est de ${number(sum)}, plus que ${term(terms.totals, what)}, ${number(total)}\u00a0; le total est retenu.`,
  "The cells by {} add up to more than {}; the total stays the reading.": (by, what) =>
    `La somme des cases par ${by} dépasse ${term(terms.totals, what)}\u00a0; le total est retenu.`,
  "The cells by {} add up to {}, less than {} {}; the rest is shown as not stated.": (by, sum, what, total) =>
    `La somme des cases par ${by} est de ${number(sum)}, moins que ${term(terms.totals, what)}, ${number(total)}\u00a0; le reste figure comme non précisé.`,
  "The cells by {} add up to less than {}; the rest is shown as not stated.": (by, what) =>
    `La somme des cases par ${by} n’atteint pas ${term(terms.totals, what)}\u00a0; le reste figure comme non précisé.`,
  "The steps of a scale were averaged as if equally far apart.":
    "La moyenne des étapes d’une échelle a été calculée comme si elles étaient également espacées.",
  "The running total fell from {} to {}; the value is kept.": (before, after) =>
    `Le total cumulé est passé de ${number(before)} à ${number(after)}\u00a0; la valeur est gardée.`,
  "A total to date does not fall: check whether the report is an increment.":
    "Un total à ce jour ne baisse pas\u00a0: vérifiez si le relevé est une augmentation.",
  "It reports {} to {} and counts wholly in the period from {}, in which it ends.": (from, through, start) =>
    `Le relevé va du ${from} au ${through} et compte en entier dans la période qui commence le ${start}, où il finit.`,
  "The places add up to {}, the whole was reported as {}; the whole stays the reading.": (sum, whole) =>
    `La somme des lieux est de ${number(sum)}, le relevé de l’ensemble est de ${number(whole)}\u00a0; celui de l’ensemble est retenu.`,
  "The places add up to {}, place {} as a whole was reported as {}; the whole stays the reading.": (
    sum,
    place,
    whole
  ) =>
    `La somme des lieux est de ${number(sum)}, le relevé du lieu ${place} dans son ensemble est de ${number(whole)}\u00a0; celui de l’ensemble est retenu.`,
  "The partners add up to {}, without a partner {} was reported; what was reported without a partner stays the reading.":
    (sum, all) =>
      `La somme des partenaires est de ${number(sum)}, le relevé sans partenaire est de ${number(all)}\u00a0; celui-ci est retenu.`,
  "Some of the parts have reported later than the whole, not all of them; the whole stays the reading.":
    "Certaines parties ont donné un relevé plus récent que celui de l’ensemble, mais pas toutes\u00a0; celui de l’ensemble est retenu.",
  "Some of the parts of place {} have reported later than it as a whole, not all of them; the whole stays the reading.":
    (place) =>
      `Certaines parties du lieu ${place} ont donné un relevé plus récent que celui du lieu dans son ensemble, mais pas toutes\u00a0; celui de l’ensemble est retenu.`,
  "Report {} has numerator and denominator, report {} only the percentage: the two do not add up.": (
    withParts,
    without
  ) =>
    `Le relevé ${withParts} a un numérateur et un dénominateur, le relevé ${without} n’a que le pourcentage\u00a0: les deux ne s’additionnent pas.`,
  "Report numerator and denominator of each percentage.":
    "Donnez le numérateur et le dénominateur de chaque pourcentage.",
  "Baselines {} speak of the same place, party and cell; {}, the latest, counts.": (all, counting) =>
    `Les valeurs de référence ${all} portent sur le même lieu, partenaire et case\u00a0; ${counting}, la plus récente, est retenue.`,
  "{} of {} periods have a report.": (present, all) => `${present} périodes sur ${all} ont un relevé.`,
  "Report every period: a limit is kept when each of them was.":
    "Donnez un relevé de chaque période\u00a0: un plafond est tenu quand chacune l’a tenu.",
  "Report the whole again, or the parts that are missing.":
    "Donnez un nouveau relevé de l’ensemble, ou les parties qui manquent.",
  "The target for the life of the project is {}, the targets of the periods come to {}; the first counts.": (
    stated,
    derived
  ) =>
    `La cible pour la durée du projet est de ${number(stated)}, les cibles des périodes donnent ${number(derived)}\u00a0; la première est retenue.`,
  "{} were delivered where up to {} were funded.": (delivered, funded) =>
    `La valeur réalisée est de ${number(delivered)}, alors que le financement allait jusqu’à ${number(funded)}.`,
  "Say in the report how the rest was paid for.": "Indiquez dans le rapport comment le reste a été payé.",
  "The value is {} where exactly {} was promised.": (value, promised) =>
    `La valeur est de ${number(value)}, alors qu’il était promis exactement ${number(promised)}.`,
  "It counts what happens and has a baseline of {}; the value to date is {}.": (baseline, how) =>
    `L’indicateur compte ce qui se produit et a une valeur de référence de ${number(baseline)}\u00a0; la valeur à ce jour ${term(terms.flowBaselines, how)}.`,
  "More was {} than {}: {} against {} {}.": (what, than, sum, above, currency) =>
    `Le montant ${term(terms.money, what)} dépasse le montant ${term(terms.money, than)}\u00a0: ${number(sum)} contre ${number(above)}\u00a0${currency}.`,
  "Check the facts of money.": "Vérifiez les mouvements de fonds.",
  "The document says that the project is {}; the gap is {} {}.": (funded, gap, currency) =>
    `Selon le document, le projet est ${term(terms.funded, funded)}\u00a0; le manque est de ${number(gap)}\u00a0${currency}.`,
  "{} reports came where {} were due; the completeness is shown as 100 %.": (came, due) =>
    `${came} relevés sont arrivés alors que ${due} ${plural(due, { one: "était attendu", other: "étaient attendus" })}\u00a0; la complétude affichée est de 100\u00a0%.`,
  "The weights of the scored outputs add up to {}, not to 100; the mean is divided by their sum.": (total) =>
    `La somme des pondérations des produits notés est de ${number(total)}, et non de 100\u00a0; la moyenne est divisée par cette somme.`,
  "{} would contribute to itself; this contribution is not counted.": (indicator) =>
    `${indicator} contribuerait à lui-même\u00a0; cette contribution n’est pas comptée.`,
  "{} is reached on two paths; it counts once.": (indicator) =>
    `${indicator} est atteint par deux chemins\u00a0; il compte une fois.`,
  "{} does not add up: it says that it may not be added up over projects.": (indicator) =>
    `${indicator} ne s’additionne pas\u00a0: il indique qu’il ne doit pas être additionné entre projets.`,
  "{} does not add up: the parent says that it may not be added up over projects.": (indicator) =>
    `${indicator} ne s’additionne pas\u00a0: l’indicateur parent indique qu’il ne doit pas être additionné entre projets.`,
  "{} does not add up: it is a score or a share without its parts.": (indicator) =>
    `${indicator} ne s’additionne pas\u00a0: c’est une note, ou une part sans numérateur ni dénominateur.`,
  "{} does not add up: its unit is another.": (indicator) =>
    `${indicator} ne s’additionne pas\u00a0: son unité est différente.`
}
