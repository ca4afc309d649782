import type { Vocabulary } from "./Vocabulary.ts"

export const italian: Vocabulary = {
  noun: "first",
  columns: {
    level: "livello | livelli | tipo | gerarchia",
    code: "n | no | numero | codice | rif | id | numero indicatore | codice indicatore",
    statement:
      "logica intervento | logica | descrizione | enunciato | sintesi | riassunto | catena risultati | risultat* attes* | risultat* | obiettiv* | gerarchia obiettivi | gerarchia | sommario narrativo",
    indicator:
      "indicator* | iov | indicator* oggettivamente verificabil* | indicator* verificabil* oggettivamente | indicator* performance | indicator* successo | misur* successo",
    unit: "unita | unita misura",
    baseline:
      "valor* base | valor* partenza | valor* inizial* | valor* riferimento | situazione inizial* | situazione partenza | linea base | dato partenza | dat* base | base | partenza",
    baselineYear: "anno base | anno riferimento | data riferimento",
    target:
      "target | traguard* | valor* obiettivo | valor* attes* | valor* final* | obiettiv* quantitativ* | meta | valor* target | previst*",
    current: "valor* attual* | raggiunt* | realizzat* | progress* | avanzamento",
    verification:
      "font* verifica | mezz* verifica | verifica | font* | font* informazione | font* dati | font* informazioni | metod* raccolta | metod* | evidenz*",
    frequency: "frequenza | periodicita",
    responsible: "responsabil* | chi | incaricat*",
    definition: "definizion*",
    breakdown: "disaggregazion* | suddivision*",
    assumption:
      "ipotesi | assunzion* | condizion* | presuppost* | precondizion* | condizion* critich* | condizion* esterne | fattori esterni",
    risk: "rischi* | fattor* rischio",
    activity: "attivita | azion* | compit* | attivita principali",
    means: "mezz* | risors* | input",
    cost: "cost* | budget | bilancio | import* | prezz*",
    period: "tempistic* | calendario | cronoprogramma | scadenz* | period* | data | date | durata | quando",
    weight: "peso | ponderazione"
  },
  levels: {
    goal: "finalità | fine",
    impact: "impatto | impatti",
    overallObjective: "obiettivo generale | obiettivi generali | obiettivo globale",
    strategicObjective: "obiettivo strategico | obiettivi strategici",
    developmentObjective: "obiettivo di sviluppo | obiettivi di sviluppo",
    projectObjective: "obiettivo del progetto | obiettivi del progetto | obiettivo di progetto",
    moduleObjective: "obiettivo del modulo",
    objective: "obiettivo | obiettivi",
    purpose: "scopo | scopi | scopo del progetto",
    specificObjective: "obiettivo specifico | obiettivi specifici",
    outcome: "effetto | effetti | effetto diretto | effetti diretti",
    intermediateOutcome: "effetto intermedio | effetti intermedi",
    intermediateResult: "risultato intermedio | risultati intermedi",
    subIntermediateResult: "sotto-risultato | sottorisultato",
    pathway: "pilastro | pilastri | asse | assi",
    component: "componente | componenti | pacchetto di lavoro | area di risultato",
    stage: "fase | fasi | tappa",
    expectedResult: "risultato atteso | risultati attesi",
    result: "risultato | risultati",
    output: "prodotto | prodotti | realizzazione | realizzazioni"
  },
  lists: {
    indicators:
      "indicatore | indicatori | indicatori di performance | indicatori oggettivamente verificabili",
    assumptions: "ipotesi | assunzioni | condizioni | presupposti | ipotesi e rischi | precondizioni",
    risks: "rischio | rischi | rischi e ipotesi",
    activities: "attività | attività principali | azioni",
    verification: "fonte | fonti | fonte di verifica | fonti di verifica | mezzi di verifica",
    baseline: "valore di base | valore di partenza | valore iniziale | situazione iniziale | linea di base",
    target: "target | traguardo | traguardi | valore obiettivo | valore atteso"
  },
  total: "totale | totale generale | subtotale | somma",
  glossary: "glossario | definizioni | termini | sigle"
}
