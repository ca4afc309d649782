import type { Vocabulary } from "./Vocabulary.ts"

export const german: Vocabulary = {
  noun: "last",
  columns: {
    level: "ebene | zielebene | wirkungsebene | stufe | art | hierarchie",
    code: "nr | nummer | code | kennung | ref | id | indikatornummer",
    statement:
      "wirkungslogik | beschreibung | zusammenfassung | interventionslogik | ziel* | ergebnis* | erwartete ergebnisse | wirkungskette | zielhierarchie | projektbeschreibung",
    indicator:
      "indikator* | objektiv nachprufbare indikatoren | objektiv uberprufbare indikatoren | erfolgsindikator* | leistungsindikator* | kennzahl* | messgrosse*",
    unit: "einheit* | masseinheit*",
    baseline:
      "basiswert* | ausgangswert* | ausgangslage | ausgangssituation | startwert* | baseline | referenzwert*",
    baselineYear: "basisjahr | jahr basiswert | referenzjahr",
    target: "zielwert* | soll | sollwert* | meilenstein* | zielgrosse* | planwert* | etappenziel*",
    current: "istwert* | aktueller wert | aktueller stand | erreicht* | stand | fortschritt",
    verification:
      "quelle* | uberprufungsquelle* | nachweis* | nachweisquelle* | verifizierungsquelle* | datenquelle* | verifikation* | mittel uberprufung | uberprufung | erhebungsmethode* | belege",
    frequency: "haufigkeit | frequenz | erhebungsfrequenz",
    responsible: "verantwortlich* | wer | zustandig*",
    definition: "definition*",
    breakdown: "aufschlusselung | disaggregierung",
    assumption: "annahme* | wichtige annahmen | rahmenbedingung* | voraussetzung* | externe faktoren",
    risk: "risik* | risikofaktor*",
    activity: "aktivitat* | massnahme* | tatigkeit*",
    means: "mittel | ressourcen | inputs",
    cost: "kosten | budget | betrag",
    period: "zeitraum | zeitplan | termin* | frist* | dauer | wann",
    weight: "gewicht* | gewichtung"
  },
  levels: {
    goal: "ziel | ziele",
    impact: "wirkung | wirkungen | impact",
    overallObjective: "oberziel | oberziele | gesamtziel | gesamtziele | übergeordnetes ziel",
    strategicObjective: "strategisches ziel | strategische ziele",
    developmentObjective: "entwicklungsziel | entwicklungsziele",
    projectObjective: "projektziel | projektziele | programmziel | programmziele | vorhabenziel",
    moduleObjective: "modulziel | modulziele",
    objective: "zielsetzung | zielsetzungen",
    purpose: "zweck | projektzweck",
    specificObjective: "spezifisches ziel | spezifische ziele | einzelziel",
    outcome: "direkte wirkung | direkte wirkungen",
    intermediateOutcome: "zwischenwirkung | zwischenwirkungen",
    intermediateResult: "zwischenergebnis | zwischenergebnisse",
    subIntermediateResult: "teilergebnis | teilergebnisse",
    pathway: "säule | säulen",
    component: "komponente | komponenten | arbeitspaket | arbeitspakete | handlungsfeld",
    stage: "etappe | etappen",
    expectedResult: "erwartetes ergebnis | erwartete ergebnisse",
    result: "ergebnis | ergebnisse | resultat | resultate",
    output: "leistung | leistungen | output | outputs"
  },
  lists: {
    indicators: "indikator | indikatoren | erfolgsindikatoren | leistungsindikatoren",
    assumptions: "annahme | annahmen | annahmen und risiken | rahmenbedingungen | voraussetzungen",
    risks: "risiko | risiken | risiken und annahmen",
    activities: "aktivität | aktivitäten | maßnahme | maßnahmen",
    verification:
      "quelle | quellen | nachweis | nachweise | überprüfungsquellen | datenquelle | datenquellen",
    baseline: "basiswert | basiswerte | ausgangswert | ausgangswerte | ausgangslage",
    target: "zielwert | zielwerte | sollwert | meilenstein"
  },
  total: "summe | gesamt | gesamtsumme | zwischensumme | insgesamt",
  glossary: "glossar | definitionen | begriffe | abkürzungen"
}
