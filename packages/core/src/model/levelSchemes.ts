/**
 * The level schemes of the field: what donors call the steps of a results chain, and what hangs on each.
 *
 * Names follow the donors' published matrices; activities are not a level, they hang where `activities` is true.
 */

interface Row {
  readonly id: string
  readonly en: string
  readonly plural: string
  readonly fr: string
  readonly under?: readonly string[]
  readonly iati?: "1" | "2" | "3" | "9"
  readonly has: string
}

const scheme = (id: string, en: string, fr: string, rows: readonly Row[]) => ({
  id,
  name: { en, fr },
  levels: rows.map((row) => ({
    id: row.id,
    name: { en: row.en, fr: row.fr },
    plural: { en: row.plural },
    under: row.under ?? [],
    ...(row.iati === undefined ? {} : { iati: row.iati }),
    indicators: row.has.includes("i"),
    assumptions: row.has.includes("a"),
    weights: row.has.includes("w"),
    risk: row.has.includes("r"),
    activities: row.has.includes("t")
  }))
})

/** What each letter allows: `i` indicators, `a` assumptions, `w` weights, `r` a risk rating, `t` activities. */
const make = () => ({
  "coe-summary": scheme(
    "coe-summary",
    "Council of Europe project summary",
    "Conseil de l’Europe, résumé de projet",
    [
      {
        id: "objective",
        en: "Project objective",
        plural: "Project objectives",
        fr: "Objectif du projet",
        iati: "2",
        has: "ia"
      },
      {
        id: "output",
        en: "Output",
        plural: "Outputs",
        fr: "Résultat",
        under: ["objective"],
        iati: "1",
        has: "iat"
      }
    ]
  ),
  "coe-full": scheme(
    "coe-full",
    "Council of Europe joint programme",
    "Conseil de l’Europe, programme conjoint",
    [
      {
        id: "overallObjective",
        en: "Overall objective",
        plural: "Overall objectives",
        fr: "Objectif général",
        iati: "3",
        has: "ia"
      },
      {
        id: "purpose",
        en: "Project purpose",
        plural: "Project purposes",
        fr: "But du projet",
        under: ["overallObjective"],
        iati: "2",
        has: "ia"
      },
      {
        id: "expectedResult",
        en: "Expected result",
        plural: "Expected results",
        fr: "Résultat attendu",
        under: ["purpose"],
        iati: "1",
        has: "iat"
      }
    ]
  ),
  "eu-intpa": scheme(
    "eu-intpa",
    "European Union, international partnerships",
    "Union européenne, partenariats internationaux",
    [
      { id: "impact", en: "Impact", plural: "Impact", fr: "Impact", iati: "3", has: "i" },
      {
        id: "outcome",
        en: "Outcome",
        plural: "Outcomes",
        fr: "Effet",
        under: ["impact"],
        iati: "2",
        has: "ia"
      },
      {
        id: "intermediateOutcome",
        en: "Intermediate outcome",
        plural: "Intermediate outcomes",
        fr: "Effet intermédiaire",
        under: ["outcome"],
        iati: "2",
        has: "ia"
      },
      {
        id: "output",
        en: "Output",
        plural: "Outputs",
        fr: "Produit",
        under: ["outcome", "intermediateOutcome"],
        iati: "1",
        has: "iat"
      }
    ]
  ),
  fcdo: scheme("fcdo", "United Kingdom, FCDO", "Royaume-Uni, FCDO", [
    { id: "impact", en: "Impact", plural: "Impact", fr: "Impact", iati: "3", has: "i" },
    {
      id: "outcome",
      en: "Outcome",
      plural: "Outcomes",
      fr: "Effet",
      under: ["impact"],
      iati: "2",
      has: "ia"
    },
    {
      id: "output",
      en: "Output",
      plural: "Outputs",
      fr: "Produit",
      under: ["outcome"],
      iati: "1",
      has: "iawrt"
    }
  ]),
  usaid: scheme("usaid", "United States, USAID", "États-Unis, USAID", [
    { id: "goal", en: "Goal", plural: "Goals", fr: "But", iati: "3", has: "ia" },
    {
      id: "purpose",
      en: "Purpose",
      plural: "Purposes",
      fr: "Objectif",
      under: ["goal"],
      iati: "2",
      has: "ia"
    },
    {
      id: "intermediateResult",
      en: "Intermediate result",
      plural: "Intermediate results",
      fr: "Résultat intermédiaire",
      under: ["purpose"],
      iati: "2",
      has: "ia"
    },
    {
      id: "subIntermediateResult",
      en: "Sub-intermediate result",
      plural: "Sub-intermediate results",
      fr: "Sous-résultat intermédiaire",
      under: ["intermediateResult"],
      iati: "2",
      has: "ia"
    },
    {
      id: "output",
      en: "Output",
      plural: "Outputs",
      fr: "Produit",
      under: ["purpose", "intermediateResult", "subIntermediateResult"],
      iati: "1",
      has: "iat"
    }
  ]),
  "world-bank": scheme("world-bank", "World Bank results framework", "Banque mondiale, cadre de résultats", [
    {
      id: "pdo",
      en: "Project development objective",
      plural: "Project development objectives",
      fr: "Objectif de développement du projet",
      iati: "2",
      has: "i"
    },
    {
      id: "intermediateResult",
      en: "Intermediate result",
      plural: "Intermediate results",
      fr: "Résultat intermédiaire",
      under: ["pdo"],
      iati: "1",
      has: "iat"
    }
  ]),
  un: scheme("un", "United Nations results matrix", "Nations Unies, matrice de résultats", [
    { id: "outcome", en: "Outcome", plural: "Outcomes", fr: "Effet", iati: "2", has: "ia" },
    {
      id: "output",
      en: "Output",
      plural: "Outputs",
      fr: "Produit",
      under: ["outcome"],
      iati: "1",
      has: "iat"
    }
  ]),
  giz: scheme("giz", "GIZ results matrix", "GIZ, matrice de résultats", [
    {
      id: "moduleObjective",
      en: "Module objective",
      plural: "Module objectives",
      fr: "Objectif du module",
      iati: "2",
      has: "ia"
    },
    {
      id: "output",
      en: "Output",
      plural: "Outputs",
      fr: "Produit",
      under: ["moduleObjective"],
      iati: "1",
      has: "iat"
    }
  ])
})

/** The built-in schemes, by name. */
export const schemes: Readonly<Record<string, unknown>> = /* @__PURE__ */ make()
