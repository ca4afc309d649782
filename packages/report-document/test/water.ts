import {
  CalendarDate,
  Evaluation,
  Fact,
  type Instant,
  Journal,
  Logframe,
  type Question,
  Snapshot
} from "@logframe/core"

/** An invented project in two languages, with indicators, money and judgements of every kind. */
export const logframe = Logframe.make({
  format: 1,
  id: "alder",
  code: "ALD/2021/7",
  title: { en: "Safe water in the Alder valley", fr: "Eau potable dans la vallée de l’Alder" },
  language: "en",
  scheme: "eu-intpa",
  edition: { day: "2021-01-15" },
  period: { from: "2021-01-01", through: "2025-12-31" },
  area: { en: "Seven municipalities of the Alder valley", fr: "Sept communes de la vallée de l’Alder" },
  implementation: { en: "Alder Valley Water Board", fr: "Régie des eaux de la vallée de l’Alder" },
  parties: [
    { id: "north", name: { en: "Northern Water Fund", fr: "Fonds du Nord pour l’eau" }, roles: ["donor"] },
    { id: "towns", name: { en: "Municipalities", fr: "Communes" }, roles: ["donor"] }
  ],
  contacts: [{ name: { en: "Water Board" }, email: "board@example.org", telephone: "+00 12 345" }],
  places: [
    { id: "upper", name: { en: "Upper valley", fr: "Haute vallée" } },
    { id: "lower", name: { en: "Lower valley", fr: "Basse vallée" } }
  ],
  dimensions: [
    {
      id: "sex",
      name: { en: "Sex", fr: "Sexe" },
      categories: [
        { id: "female", name: { en: "Women", fr: "Femmes" } },
        { id: "male", name: { en: "Men", fr: "Hommes" } }
      ]
    }
  ],
  sections: [
    {
      id: "s1",
      kind: "background",
      title: { en: "Background", fr: "Contexte" },
      body: {
        en: "The valley has water, and few pipes. See the annex.",
        fr: "La vallée a de l’eau et peu de conduites."
      },
      links: [{ label: "annex", url: "https://example.org/annex" }]
    },
    {
      id: "s2",
      kind: "component",
      number: "1",
      title: { en: "Building", fr: "Construire" },
      body: { en: "Wells and pipes.", fr: "Puits et conduites." }
    },
    {
      id: "s3",
      kind: "component",
      number: "2",
      title: { en: "Keeping", fr: "Entretenir" },
      body: { en: "Repair within three days.", fr: "Réparer en trois jours." }
    }
  ],
  results: [
    {
      id: "im",
      level: "impact",
      statement: { en: "Fewer people fall ill from water", fr: "Moins de personnes malades de l’eau" }
    },
    {
      id: "oc",
      level: "outcome",
      under: ["im"],
      code: "1",
      statement: { en: "Households use safe water", fr: "Les ménages utilisent une eau sûre" }
    },
    {
      id: "op1",
      level: "output",
      under: ["oc"],
      code: "1.1",
      statement: { en: "Water points built and kept in repair", fr: "Points d’eau construits et entretenus" }
    },
    {
      id: "op2",
      level: "output",
      under: ["oc"],
      code: "1.2",
      statement: { en: "People know how to keep water clean", fr: "La population sait garder l’eau propre" }
    }
  ],
  indicators: [
    {
      id: "i1",
      under: ["im"],
      statement: {
        en: "Cases of diarrhoea among children under five, per 1,000 and month",
        fr: "Cas de diarrhée chez les moins de cinq ans, pour 1 000 et par mois"
      },
      measure: { _tag: "Quantity", unit: { name: { en: "cases", fr: "cas" } }, facts: "level" },
      direction: "falling",
      baselines: [{ id: "i1-b", value: { _tag: "Number", value: "80" }, when: "2020" }],
      targets: [{ id: "i1-t", expectation: { _tag: "AtMost", value: "20" }, when: "2025-12-31" }]
    },
    {
      id: "i2",
      under: ["oc"],
      statement: {
        en: "Share of water points that work on the day of a visit",
        fr: "Part des points d’eau en service le jour d’une visite"
      },
      measure: {
        _tag: "Ratio",
        numerator: { en: "working", fr: "en service" },
        denominator: { en: "visited", fr: "visités" },
        factor: "100",
        facts: "level",
        shown: "percent"
      },
      direction: "rising",
      baselines: [
        { id: "i2-b", value: { _tag: "Parts", numerator: "61", denominator: "100" }, when: "2020-12-31" }
      ],
      targets: [{ id: "i2-t", expectation: { _tag: "AtLeast", value: "90" }, when: "2025-12-31" }],
      verification: { en: "Visits twice a year", fr: "Visites deux fois par an" }
    },
    {
      id: "i3",
      under: ["oc"],
      statement: {
        en: "Quality of the service, as users see it",
        fr: "Qualité du service selon les usagers"
      },
      measure: { _tag: "Qualitative" },
      targets: [
        {
          id: "i3-t",
          expectation: {
            _tag: "Narrative",
            text: { en: "users trust the service", fr: "les usagers ont confiance" }
          }
        }
      ]
    },
    {
      id: "i4",
      under: ["op1"],
      code: "1.1.1",
      statement: { en: "Water points built", fr: "Points d’eau construits" },
      measure: {
        _tag: "Quantity",
        unit: { name: { en: "water points", fr: "points d’eau" } },
        facts: "increment"
      },
      direction: "rising",
      targets: [
        {
          id: "i4-1",
          expectation: { _tag: "AtLeast", value: "10" },
          when: { from: "2021-01-01", through: "2021-12-31" }
        },
        {
          id: "i4-2",
          expectation: { _tag: "AtLeast", value: "14" },
          when: { from: "2022-01-01", through: "2022-12-31" }
        },
        {
          id: "i4-3",
          expectation: { _tag: "AtLeast", value: "14" },
          when: { from: "2023-01-01", through: "2023-12-31" }
        },
        {
          id: "i4-4",
          expectation: { _tag: "AtLeast", value: "10" },
          when: { from: "2024-01-01", through: "2024-12-31" }
        }
      ]
    },
    {
      id: "i5",
      under: ["op1"],
      code: "1.1.2",
      statement: { en: "Pipes laid", fr: "Conduites posées" },
      measure: {
        _tag: "Quantity",
        unit: { name: { en: "kilometres", fr: "kilomètres" }, symbol: "km" },
        facts: "runningTotal"
      },
      targets: [{ id: "i5-t", expectation: { _tag: "UpTo", value: "30" } }],
      targetsSay: "toDate"
    },
    {
      id: "i6",
      under: ["op1"],
      code: "1.1.3",
      statement: { en: "By-law on water fees", fr: "Règlement sur le prix de l’eau" },
      measure: {
        _tag: "Milestone",
        stages: [
          { id: "none", name: { en: "none", fr: "aucun" } },
          { id: "draft", name: { en: "drafted", fr: "rédigé" } },
          { id: "force", name: { en: "in force", fr: "en vigueur" } }
        ]
      },
      targets: [{ id: "i6-t", expectation: { _tag: "Stage", stage: "force" }, when: "2023-12-31" }]
    },
    {
      id: "i7",
      under: ["op2"],
      statement: { en: "People trained", fr: "Personnes formées" },
      measure: {
        _tag: "Quantity",
        unit: { name: { en: "people", fr: "personnes" } },
        facts: "increment",
        counts: "people"
      },
      breakdowns: [["sex"]],
      targets: [{ id: "i7-t", expectation: { _tag: "AtLeast", value: "600" }, when: "2025-12-31" }]
    },
    {
      id: "i8",
      under: ["op2"],
      statement: { en: "Schools and clinics reached:", fr: "Écoles et dispensaires touchés :" },
      measure: { _tag: "Unclassified" }
    },
    {
      id: "i8a",
      partOf: "i8",
      implied: true,
      statement: { en: "Schools reached", fr: "Écoles touchées" },
      measure: { _tag: "Quantity", unit: { name: { en: "schools", fr: "écoles" } }, facts: "level" }
    },
    {
      id: "i8b",
      partOf: "i8",
      implied: true,
      statement: { en: "Clinics reached", fr: "Dispensaires touchés" },
      measure: { _tag: "Quantity", unit: { name: { en: "clinics", fr: "dispensaires" } }, facts: "level" }
    }
  ],
  activities: [
    {
      id: "a1",
      under: ["op1"],
      statement: { en: "Drill and case 48 wells", fr: "Forer et tuber 48 puits" },
      period: { from: "2021-01-01", through: "2024-12-31" }
    },
    {
      id: "a2",
      under: ["op2"],
      statement: { en: "Train water committees", fr: "Former les comités de l’eau" }
    }
  ],
  assumptions: [
    {
      id: "as1",
      under: ["oc"],
      kind: "assumption",
      statement: { en: "Users pay the fee", fr: "Les usagers paient la redevance" }
    },
    {
      id: "as2",
      under: ["op1"],
      kind: "risk",
      statement: { en: "Prices of steel double", fr: "Le prix de l’acier double" }
    }
  ],
  funding: {
    statement: {
      en: "Grant of the Northern Water Fund and the municipalities",
      fr: "Don du Fonds du Nord et des communes"
    },
    fullyFunded: false,
    budget: [{ id: "b", amount: { amount: "4000000", currency: "EUR" }, bound: "exact" }]
  },
  notes: [
    {
      id: "n1",
      mark: "*",
      text: { en: "Not yet fully funded", fr: "Pas encore entièrement financé" },
      on: ["funding"]
    }
  ]
})

const number = (value: string) => ({ _tag: "Number" as const, value })

const measured = (
  indicator: string,
  from: string,
  through: string,
  more: Partial<Extract<Fact.Input, { _tag: "Measurement" }>>
): Fact.Input => ({
  _tag: "Measurement",
  id: `${indicator}-${from}-${through}-${more.place ?? ""}${more.status ?? ""}`,
  logframe: "alder",
  indicator,
  period: { from, through },
  status: "approved",
  ...more
})

const judged = (
  of: string,
  day: string,
  says: Extract<Fact.Input, { _tag: "Assessment" }>["says"]
): Fact.Input => ({
  _tag: "Assessment",
  id: `judged-${of}`,
  logframe: "alder",
  status: "approved",
  of,
  day,
  says
})

const paid = (
  kind: Extract<Fact.Input, { _tag: "Transaction" }>["kind"],
  day: string,
  amount: string,
  party?: string
): Fact.Input => ({
  _tag: "Transaction",
  id: `${kind}-${day}-${party ?? ""}`,
  logframe: "alder",
  status: "approved",
  kind,
  day,
  money: { amount, currency: "EUR" },
  ...(party === undefined ? {} : { party })
})

const year = (y: number): readonly [string, string] => [`${y}-01-01`, `${y}-12-31`]

/** What happened until the end of 2024. */
export const facts: readonly Fact.Fact[] = [
  ...[74, 70, 71, 62].map((value, n) =>
    measured("i1", `${2021 + n}-12-31`, `${2021 + n}-12-31`, { value: number(String(value)) })
  ),
  measured("i2", "2024-11-30", "2024-11-30", {
    value: { _tag: "Parts", numerator: "77", denominator: "113" }
  }),
  ...[
    [9, 0],
    [7, 8],
    [4, 5],
    [6, 3]
  ].flatMap(([upper, lower], n) => [
    measured("i4", ...year(2021 + n), { place: "upper", value: number(String(upper)) }),
    measured("i4", ...year(2021 + n), { place: "lower", value: number(String(lower)) })
  ]),
  measured("i5", "2024-12-31", "2024-12-31", { value: number("18.75") }),
  measured("i6", "2023-10-01", "2023-10-01", { value: { _tag: "Stage", stage: "draft" } }),
  measured("i7", ...year(2023), {
    value: number("263"),
    cells: [
      { cell: { sex: "female" }, value: number("120") },
      { cell: { sex: "male" }, value: number("140") }
    ]
  }),
  measured("i7", ...year(2024), {
    value: number("330"),
    cells: [
      { cell: { sex: "female" }, value: number("180") },
      { cell: { sex: "male" }, value: number("150") }
    ]
  }),
  measured("i7", "2024-12-01", "2024-12-31", { value: number("40"), status: "draft" }),
  judged("as1", "2024-10-01", { _tag: "AssumptionState", state: "failed" }),
  judged("as2", "2024-10-01", { _tag: "AssumptionState", state: "holds" }),
  judged("a1", "2024-12-01", { _tag: "ActivityState", state: "late" }),
  judged("i3-t", "2024-12-01", { _tag: "Kept", kept: false }),
  judged("op1", "2024-12-01", { _tag: "OnTrack", track: "atRisk" }),
  paid("pledge", "2021-02-01", "3000000", "north"),
  paid("commitment", "2021-03-01", "2500000", "north"),
  paid("receipt", "2022-03-01", "1800000.5", "north"),
  paid("pledge", "2021-05-01", "100000", "towns"),
  paid("spending", "2024-06-30", "1450000")
].map((fact) => Fact.make(fact))

/** The facts taken into a snapshot. */
export const snapshotOf = (
  logframe: Logframe.Logframe,
  facts: readonly Fact.Fact[],
  question: Question.Question = { asOf: CalendarDate.make("2024-12-31") }
): Snapshot.Snapshot =>
  Snapshot.make(
    Evaluation.make(logframe, Journal.stored(facts, "2025-01-10T09:00:00Z" as Instant.Instant), question),
    { revision: 3, seq: facts.length }
  )

/** The project as of the end of 2024. */
export const snapshot: Snapshot.Snapshot = snapshotOf(logframe, facts)
