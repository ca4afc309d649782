import type { Vocabulary } from "./Vocabulary.ts"

export const french: Vocabulary = {
  noun: "first",
  columns: {
    level: "niveau* | niveau logique | niveau resultat* | type | hierarchie",
    code: "no | n | numero | code | ref | reference | numero indicateur | n indicateur | code indicateur",
    statement:
      "enonce | chaine resultat* | logique intervention | description | resultat* attendu* | resultat* | objectif* | hierarchie objectifs | hierarchie | resume | resume narratif | libelle | realisations attendues | changement* attendu*",
    indicator:
      "indicateur* | iov | indicateur* objectivement verifiable* | indicateur* performance | indicateur* reussite | indicateur* succes | indicateur* realisation | mesure* succes | critere* reussite | kpi | icp",
    unit: "unite* | unite* mesure",
    baseline:
      "valeur* reference | valeur* depart | valeur* base | valeur* initiale* | niveau reference | situation depart | situation initiale | situation reference | donnee* base | donnee* reference | ligne base | point depart | reference | base | etat lieux",
    baselineYear: "annee reference | annee base | date reference | annee valeur reference",
    target:
      "cible* | valeur* cible* | jalon* | objectif* chiffre* | valeur* finale* | valeur* attendue* | valeur* prevue* | prevision* | prevu*",
    current:
      "valeur* actuelle* | realise* | realisation* | atteint* | valeur* atteinte* | progres | situation actuelle | etat avancement",
    verification:
      "source* verification | moyen* verification | verification | source* | source* donnees | source* information | mode* verification | methode* collecte | methode* | preuve* | mdv",
    frequency: "frequence* | periodicite | frequence collecte",
    responsible: "responsable* | qui | charge* | pilote | acteur* | structure responsable",
    definition: "definition*",
    breakdown: "ventilation | desagregation | decomposition",
    assumption:
      "hypothese* | hypothese* critique* | condition* critique* | condition* prealable* | condition* | presuppose* | supposition* | facteur* externe* | condition* externe*",
    risk: "risque* | facteur* risque*",
    activity: "activite* | activite* principale* | action* | tache* | intervention*",
    means: "moyen* | ressource* | intrant* | apport*",
    cost: "cout* | budget | montant* | depense* | cout* estime* | prix",
    period: "calendrier | echeance* | periode* | date* | duree | delai* | chronogramme | quand",
    weight: "ponderation | poids"
  },
  levels: {
    goal: "but | buts | finalité | finalités",
    impact: "impact | impacts | impact attendu",
    overallObjective:
      "objectif général | objectifs généraux | objectif global | objectifs globaux | objectif principal",
    strategicObjective: "objectif stratégique | objectifs stratégiques | axe stratégique",
    developmentObjective: "objectif de développement | objectifs de développement",
    projectObjective: "objectif du projet | objectifs du projet | objectif du programme",
    moduleObjective: "objectif du module | objectifs du module",
    objective: "objectif | objectifs | objectif immédiat",
    purpose: "but du projet | but du programme",
    specificObjective: "objectif spécifique | objectifs spécifiques",
    outcome: "effet | effets | effet direct | effets directs | effet attendu | effets attendus",
    intermediateOutcome: "effet intermédiaire | effets intermédiaires | effet immédiat",
    intermediateResult: "résultat intermédiaire | résultats intermédiaires",
    subIntermediateResult: "sous-résultat | sous-résultats | sous-résultat intermédiaire",
    pathway: "pilier | piliers | axe | axes",
    component: "composante | composantes | volet | volets | lot de travaux | domaine de résultats",
    stage: "étape | étapes | phase | phases",
    expectedResult: "résultat attendu | résultats attendus | réalisation escomptée | réalisations escomptées",
    result: "résultat | résultats",
    output: "produit | produits | extrant | extrants | livrable | livrables | réalisation | réalisations"
  },
  lists: {
    indicators:
      "indicateur | indicateurs | indicateurs de performance | indicateurs objectivement vérifiables | indicateurs clés | indicateurs de résultat | iov",
    assumptions:
      "hypothèse | hypothèses | hypothèses et risques | hypothèses critiques | conditions critiques | conditions préalables | conditions",
    risks: "risque | risques | risques et hypothèses | risques principaux",
    activities: "activité | activités | activités principales | activités prévues | actions",
    verification:
      "source | sources | source de vérification | sources de vérification | moyens de vérification | moyen de vérification | sources et moyens de vérification | source de données",
    baseline:
      "valeur de référence | valeurs de référence | situation de départ | situation initiale | référence | ligne de base",
    target: "cible | cibles | valeur cible | valeurs cibles | jalon"
  },
  total: "total | total général | sous-total | ensemble | somme",
  glossary: "glossaire | définitions | lexique | termes | sigles | vocabulaire"
}
