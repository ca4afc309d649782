import type { ConventionWords } from "../Words.ts"

/** The choices of an evaluation in French. */
export const frenchConventions: ConventionWords = {
  cadenceCounting: {
    name: "Échu d’après un rythme",
    options: {
      completedIntervals: "un pour chaque intervalle achevé",
      dueAtStart: "un au début de chaque intervalle",
      linear: "au prorata des jours de l’intervalle en cours"
    }
  },
  spanCrossing: {
    name: "Relevé à cheval sur deux périodes",
    options: {
      endDay: "appartient à la période de son dernier jour",
      prorateByDays: "est réparti selon les jours"
    }
  },
  overTime: {
    name: "Valeurs dans le temps",
    options: {
      default: "selon la nature de l’indicateur",
      sum: "additionnées",
      latest: "la plus récente compte",
      mean: "leur moyenne",
      max: "la plus grande",
      min: "la plus petite",
      count: "leur nombre",
      ratioOfSums: "somme des numérateurs sur somme des dénominateurs",
      distinct: "personnes différentes"
    }
  },
  mean: {
    name: "Moyenne dans le temps",
    options: { perFact: "chaque relevé pèse autant", timeWeighted: "un niveau pèse les jours qu’il a duré" }
  },
  overPlaces: {
    name: "Valeurs de plusieurs lieux",
    options: {
      default: "selon la nature de l’indicateur",
      sum: "additionnées",
      mean: "leur moyenne",
      max: "la plus grande",
      min: "la plus petite",
      median: "leur médiane",
      ratioOfSums: "somme des numérateurs sur somme des dénominateurs",
      countPerStep: "nombre de lieux à chaque étape",
      refuse: "ne sont pas réunies"
    }
  },
  placesMeet: {
    name: "Niveaux de plusieurs lieux",
    options: {
      eachLatest: "chaque lieu avec son relevé le plus récent",
      sameDayOnly: "seulement les lieux relevés le dernier jour"
    }
  },
  progress: {
    name: "Progression",
    options: {
      default: "chemin parcouru depuis la valeur de référence, à défaut part de la cible",
      wayCovered: "chemin parcouru entre valeur de référence et cible",
      achievement: "part de la cible"
    }
  },
  fallingWithoutBaseline: {
    name: "Baisse sans valeur de référence",
    options: {
      refuse: "pas de pourcentage",
      inverse: "cible sur réalisé",
      tola: "réalisé sur cible",
      mirror: "deux moins réalisé sur cible"
    }
  },
  progressFloor: {
    name: "Progression négative",
    options: { none: "montrée telle quelle", floorAtZero: "montrée comme zéro" }
  },
  progressCap: {
    name: "Progression au-delà de la cible",
    options: { none: "montrée telle quelle", capAtOne: "montrée comme 100\u00a0%" }
  },
  headline: {
    name: "Cible qui fait foi",
    options: {
      life: "celle de la durée du projet",
      period: "celle de la période en cours ou de la dernière"
    }
  },
  flowBaseline: {
    name: "Valeur de référence d’un décompte",
    options: { baselineExcluded: "ne compte pas pour la cible", carryBaseline: "compte pour la cible" }
  },
  missingPart: {
    name: "Composite dont une partie manque",
    options: { refuse: "n’a pas de valeur", renormalise: "est la moyenne des parties présentes" }
  },
  compositeParts: {
    name: "Parties d’un composite au-delà de 100\u00a0%",
    options: { uncapped: "comptent telles quelles", capAtOne: "comptent pour 100\u00a0%" }
  },
  resultParts: {
    name: "Indicateurs au-delà de 100\u00a0% dans la progression d’un résultat",
    options: { capAtOne: "comptent pour 100\u00a0%", uncapped: "comptent tels quels" }
  },
  calculated: {
    name: "Formules",
    options: { afterAggregation: "sur les valeurs déjà réunies", perCell: "partie par partie, puis réunies" }
  },
  missingInput: {
    name: "Formule dont une donnée manque",
    options: { refuse: "n’a pas de valeur", skipMissing: "la laisse de côté" }
  },
  schedule: {
    name: "Attendu à ce jour",
    options: {
      default: "selon la nature des cibles",
      completedPeriods: "cibles des périodes achevées",
      stepped: "le dernier jalon daté",
      linear: "en ligne droite entre les points datés",
      cadence: "selon le rythme promis",
      none: "rien avant l’échéance"
    }
  },
  includeRunning: {
    name: "La période en cours",
    options: { no: "n’est pas encore attendue", prorata: "est attendue au prorata de ses jours" }
  },
  statusScheme: {
    name: "État",
    options: {
      ours: "atteint, en bonne voie, en retard, compromis",
      tola15: "au-dessus, conforme, au-dessous, tolérance de 15\u00a0%",
      usaid10: "explication demandée au-delà de 10\u00a0% d’écart",
      undp: "vert, jaune, rouge"
    }
  },
  rounding: {
    name: "Arrondi",
    options: {
      halfAwayFromZero: "demi vers l’extérieur",
      halfEven: "demi vers le chiffre pair",
      down: "vers le bas"
    }
  },
  nearWhole: {
    name: "Valeurs que l’arrondi montrerait comme 0\u00a0% ou 100\u00a0%",
    options: { marked: "signalées par > ou <", plain: "arrondies" }
  },
  suppressedZero: {
    name: "Zéro dans un tableau protégé",
    options: { shown: "montré", hidden: "non publié" }
  },
  scaleOverPlaces: {
    name: "Appréciations de plusieurs lieux",
    options: {
      median: "leur médiane",
      treatAsInterval: "leur moyenne, comme si les degrés étaient équidistants"
    }
  },
  gapFrom: {
    name: "Le manque de financement",
    options: {
      committed: "budget moins engagé",
      pledged: "budget moins annoncé",
      received: "budget moins reçu"
    }
  },
  yearBeginsIn: (month) => `Les années de rapport commencent en ${month}`,
  suppressBelow: (count) =>
    `Les nombres inférieurs à ${count} ne sont pas publiés, pour protéger les personnes`,
  onTrackFrom: (share) => `En bonne voie à partir de ${share} de l’attendu à ce jour`,
  behindFrom: (share) => `En retard à partir de ${share} de l’attendu à ce jour, compromis au-dessous`
}
