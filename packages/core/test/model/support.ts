import { Fact, type InvalidInput, Logframe, problemSentence } from "@logframe/core"
import * as Result from "effect/Result"

/** The least that is a logframe. */
export const minimal: Logframe.Input = {
  format: 1,
  id: "p",
  title: { en: "Clean water" },
  language: "en",
  scheme: "un"
}

/** A logframe in which every key of the model stands at least once. */
export const everything: Logframe.Input = {
  format: 1,
  id: "water.2024",
  code: "WA/77",
  title: { en: "Clean water", fr: "Eau propre" },
  language: "en",
  scheme: {
    id: "own",
    name: { en: "Own levels" },
    levels: [
      {
        id: "outcome",
        name: { en: "Outcome" },
        plural: { en: "Outcomes" },
        iati: "2",
        indicators: true,
        assumptions: false,
        weights: false,
        risk: false,
        activities: false
      },
      {
        id: "output",
        name: { en: "Output" },
        under: ["outcome"],
        indicators: true,
        assumptions: true,
        weights: true,
        risk: true,
        activities: true
      }
    ]
  },
  edition: { day: "2024-02-01", label: "signed" },
  period: { from: "2024-01-01", through: "2026-12-31" },
  area: { en: "Northern districts" },
  implementation: { en: "District office" },
  currencies: ["XTOK"],
  parties: [
    {
      id: "fund",
      name: { en: "The Fund" },
      roles: ["donor", "partner"],
      codes: [{ vocabulary: "iati", code: "XM-1", uri: "https://example.org/xm" }],
      group: { en: "Funders" }
    }
  ],
  contacts: [
    {
      party: "fund",
      name: { en: "Desk" },
      email: "desk@example.org",
      telephone: "+1 2",
      url: "https://example.org"
    }
  ],
  places: [
    { id: "country", name: { en: "Country" } },
    { id: "north", name: { en: "North" }, under: "country", codes: [{ vocabulary: "iso", code: "N" }] }
  ],
  documents: [
    {
      id: "doc",
      name: "water.docx",
      mediaType: "application/msword",
      sha256: "0123456789abcdef".repeat(4),
      version: "3",
      day: "2024-01-15"
    }
  ],
  dimensions: [
    {
      id: "channel",
      name: { en: "Channel" },
      categories: [{ id: "radio", name: { en: "Radio" } }],
      overlapping: true
    },
    {
      id: "sex",
      name: { en: "Sex" },
      categories: [
        { id: "f", name: { en: "Women" } },
        { id: "m", name: { en: "Men" } }
      ]
    }
  ],
  sections: [
    {
      id: "s1",
      kind: "component",
      number: "1",
      title: { en: "Wells" },
      body: { en: "Why wells." },
      links: [{ label: "wells", url: "https://example.org/wells" }],
      source: { document: "doc", text: "Why wells." }
    }
  ],
  results: [
    { id: "oc", level: "outcome", statement: { en: "Safe water" } },
    {
      id: "op",
      level: "output",
      under: ["oc"],
      code: "1.1",
      statement: { en: "Wells dug" },
      description: { en: "In villages" },
      weight: "100",
      risk: "medium",
      source: { document: "doc", at: "table 1, row 2", text: "Wells\u0007 dug", inferred: ["level"] },
      extensions: { "org.example.mis": { a: [1, null, true, "x"], b: {} } }
    }
  ],
  indicators: [
    {
      id: "i1",
      under: ["op"],
      code: "1.1.1",
      statement: { en: "People served" },
      measure: {
        _tag: "Quantity",
        unit: { name: { en: "people" }, symbol: "p" },
        facts: "increment",
        counts: "people",
        negative: true
      },
      direction: "rising",
      baselines: [
        {
          id: "b1",
          value: { _tag: "Number", value: "12.5" },
          when: "2023",
          place: "north",
          party: "fund",
          cell: { sex: "f" },
          note: { en: "survey" },
          source: { document: "doc", text: "12.5" }
        },
        { id: "b2", value: { _tag: "Open", why: "toBeDetermined" } }
      ],
      targets: [
        {
          id: "t1",
          expectation: { _tag: "AtLeast", value: "500" },
          when: { from: "2024-01-01", through: "2024-12-31" },
          basis: "value",
          label: "Milestone 1",
          note: { en: "agreed" },
          source: { document: "doc", text: "500" }
        },
        {
          id: "t2",
          expectation: { _tag: "Between", low: "40", high: "60" },
          when: { projectYear: 2 },
          cell: { sex: "f" },
          basis: "shareOfTotal"
        }
      ],
      targetsSay: "perPeriod",
      cadence: { count: "1", months: 18 },
      breakdowns: [["sex"], ["sex", "channel"]],
      weight: "60",
      verification: { en: "Registers" },
      sheet: {
        definition: { en: "d" },
        rationale: { en: "r" },
        dataSource: { en: "s" },
        method: { en: "m" },
        frequency: "quarterly",
        responsible: "fund",
        baselineNote: { en: "b" },
        targetRationale: { en: "t" },
        limitations: { en: "l" },
        qualityReviews: [{ day: "2024-06-01", by: "fund", note: { en: "fine" } }],
        changes: { en: "c" }
      },
      references: [{ vocabulary: "sdg", code: "6.1.1" }],
      aggregable: false,
      conventions: { rounding: "halfEven", suppressBelow: 5, onTrackFrom: "0.95" },
      source: { document: "doc", text: "People served" },
      extensions: { "org.example.mis": "7" }
    },
    {
      id: "i1a",
      partOf: "i1",
      implied: true,
      statement: { en: "Share of women" },
      measure: {
        _tag: "Ratio",
        numerator: { en: "women" },
        denominator: { en: "people" },
        factor: "100",
        facts: "level",
        shown: "percent",
        annualised: true
      }
    },
    {
      id: "i2",
      under: ["oc"],
      statement: { en: "Law adopted" },
      measure: {
        _tag: "Milestone",
        stages: [
          { id: "no", name: { en: "no" } },
          { id: "yes", name: { en: "yes" } }
        ]
      },
      baselines: [{ id: "b3", value: { _tag: "Stage", stage: "no" }, when: "2023-12-31" }],
      targets: [{ id: "t3", expectation: { _tag: "Stage", stage: "yes" }, when: "2025-06" }]
    },
    {
      id: "i3",
      under: ["oc"],
      statement: { en: "Quality" },
      measure: {
        _tag: "Scale",
        labels: [
          { id: "low", name: { en: "low" } },
          { id: "high", name: { en: "high" } }
        ]
      },
      baselines: [{ id: "b4", value: { _tag: "Label", label: "low" } }],
      targets: [{ id: "t4", expectation: { _tag: "Label", label: "high" } }]
    },
    {
      id: "i4",
      under: ["oc"],
      statement: { en: "Story" },
      measure: { _tag: "Qualitative" },
      baselines: [{ id: "b5", value: { _tag: "Narrative", text: { en: "none" } } }],
      targets: [{ id: "t5", expectation: { _tag: "Narrative", text: { en: "works" } } }]
    },
    {
      id: "i5",
      under: ["oc"],
      statement: { en: "Whole" },
      measure: { _tag: "Composite", of: "reading" },
      baselines: [{ id: "b6", value: { _tag: "Parts", numerator: "1", denominator: "0" } }],
      targets: [
        { id: "t6", expectation: { _tag: "AtMost", value: "3" } },
        { id: "t7", expectation: { _tag: "Exactly", value: "-3" }, when: "2024" },
        { id: "t8", expectation: { _tag: "UpTo", value: "30" }, when: "2025" }
      ]
    },
    {
      id: "i6",
      under: ["oc"],
      statement: { en: "Cost" },
      measure: { _tag: "Calculated", formula: "i1 / 2", unit: { currency: "EUR" } },
      baselines: [{ id: "b7", value: { _tag: "Written", text: "N=35;P=55" } }],
      targets: [{ id: "t9", expectation: { _tag: "Written", text: "tbc" } }],
      cadence: { count: "0.5", days: 10 }
    },
    { id: "i7", under: ["oc"], statement: { en: "Heading" }, measure: { _tag: "Unclassified" } }
  ],
  activities: [
    {
      id: "a1",
      under: ["op"],
      code: "A1",
      statement: { en: "Dig" },
      period: { from: "2024-01-01", through: "2024-03-31" },
      responsible: "fund",
      means: { en: "Drill" },
      source: { document: "doc", text: "Dig" },
      extensions: { "org.example.mis": 1 }
    }
  ],
  assumptions: [
    {
      id: "x1",
      under: ["op", "a1"],
      kind: "risk",
      statement: { en: "Drought" },
      probability: 2,
      impact: 5,
      response: { en: "Store" },
      source: { document: "doc", text: "Drought" }
    }
  ],
  funding: {
    statement: { en: "Funded by gifts" },
    fullyFunded: false,
    budget: [
      { id: "l1", amount: { amount: "1000000", currency: "EUR" }, bound: "ceiling" },
      {
        id: "l2",
        amount: { amount: "400000.5", currency: "EUR" },
        staff: "1.5",
        bound: "estimate",
        edition: "revised",
        for: ["op", "a1"],
        period: { from: "2024-01-01", through: "2024-12-31" },
        funder: "fund",
        name: { en: "Drilling" },
        source: { document: "doc", text: "400,000.50" }
      }
    ],
    source: { document: "doc", text: "Funded" }
  },
  notes: [
    {
      id: "n1",
      mark: "*",
      text: { en: "Provisional" },
      on: ["funding", "i1"],
      source: { document: "doc", text: "*" }
    }
  ],
  amendments: [
    {
      day: "2024-09-01",
      label: "A1",
      level: "output",
      reason: { en: "Drought" },
      approvedBy: { en: "Board" }
    }
  ],
  conventions: { statusScheme: "tola15", yearBeginsIn: 10 },
  extensions: { "org.example": { sectors: ["14030"] } }
}

/** One fact of each kind, with every key. */
export const facts: readonly Fact.Input[] = [
  {
    _tag: "Measurement",
    id: "m1",
    logframe: "water.2024",
    reportedAt: "2024-04-01T10:00:00.5Z",
    recordedBy: "clerk",
    status: "submitted",
    supersedes: "m0",
    remark: { en: "recount" },
    evidence: [{ name: "list", url: "https://example.org/list", sha256: "ab".repeat(32) }],
    indicator: "i1",
    period: { from: "2024-01-01", through: "2024-03-31" },
    place: "north",
    party: "fund",
    value: { _tag: "Number", value: "12" },
    cells: [
      { cell: { sex: "f" }, value: { _tag: "Number", value: "7" } },
      { cell: { sex: "m" }, value: { _tag: "Number", value: "5" } }
    ],
    identities: ["k1", "k2"],
    source: { document: "doc", text: "12" },
    extensions: { "org.example": 1 }
  },
  {
    _tag: "Transaction",
    id: "t:1",
    logframe: "water.2024",
    status: "approved",
    kind: "spending",
    day: "2024-02-29",
    money: { amount: "-10.25", currency: "XTOK" },
    party: "fund",
    for: ["op", "a1"],
    share: ["60", "40"]
  },
  {
    _tag: "Assessment",
    id: "s1",
    logframe: "water.2024",
    status: "approved",
    of: "op",
    day: "2024-12-31",
    says: { _tag: "Score", scheme: "fcdo", score: "A" }
  },
  {
    _tag: "Review",
    id: "v1",
    logframe: "water.2024",
    status: "approved",
    of: ["m1"],
    becomes: "approved"
  }
]

const failure = (result: Result.Result<unknown, InvalidInput>): InvalidInput => {
  if (Result.isFailure(result)) return result.failure
  throw new Error("It was read without a problem.")
}

/** What a logframe is refused for, as sentences; nothing when it is read. */
export const sentences = (input: unknown): readonly string[] => {
  const read = Logframe.decode(input)
  return Result.isSuccess(read) ? [] : failure(read).problems.map(problemSentence)
}

/** What a fact is refused for, as sentences. */
export const factSentences = (input: unknown): readonly string[] => {
  const read = Fact.decode(input)
  return Result.isSuccess(read) ? [] : failure(read).problems.map(problemSentence)
}

/** Why the text or value was refused. */
export const refusal = failure
