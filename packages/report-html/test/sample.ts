import { type CalendarDate, type Document, Fraction, type Money } from "@logframe/core"

/** A report on an invented project that uses every kind of block, inline, value and chart. */

const text = (words: string): Document.TextRun => ({ is: "text", text: words })
const strong = (words: string): Document.TextRun => ({ is: "text", text: words, strong: true })
const paragraph = (...inlines: readonly Document.Inline[]): Document.Paragraph => ({
  is: "paragraph",
  text: inlines
})
const words = (content: string): Document.Cell => ({ is: "text", text: [text(content)] })
const day = (written: string) => written as CalendarDate.CalendarDate
const exact = (written: string): Fraction.Fraction => Fraction.parse(written) ?? Fraction.zero

const rounding = "halfAwayFromZero"
const percent: Document.NumberFormat = { as: "percent", decimals: 1, nearWhole: "marked", rounding }
const plain: Document.NumberFormat = { as: "decimal", decimals: 2, rounding }
const number = (written: string, format: Document.NumberFormat = plain): Document.Cell => ({
  is: "number",
  exact: exact(written),
  format
})
const status = (code: Extract<Document.Value, { is: "status" }>["code"]): Document.Cell => ({
  is: "status",
  code
})
const noData = (reason: Extract<Document.Value, { is: "noData" }>["reason"]): Document.Cell => ({
  is: "noData",
  reason
})

const column = (title: string): Document.Column => ({ title: [text(title)] })
const numeric = (title: string): Document.Column => ({ title: [text(title)], numeric: true })

const matrix: Document.Table = {
  is: "table",
  id: "indicators",
  caption: [text("Indicators, with what was promised and what was reached")],
  columns: [
    { title: [text("Indicator")], header: true },
    numeric("Baseline"),
    numeric("Target"),
    numeric("Expected to date"),
    numeric("Actual"),
    numeric("Progress"),
    column("Status")
  ],
  rows: [
    [
      words("Households within 500 metres of safe water"),
      number("1240"),
      number("4800"),
      number("3000"),
      number("3150"),
      number("1910/3560", percent),
      status("onTrack")
    ],
    [
      words("Share of water points that work on the day of a visit"),
      number("0.61", percent),
      number("0.9", percent),
      number("0.75", percent),
      number("0.68", percent),
      number("7/29", percent),
      status("behind")
    ],
    [
      words("Cases of diarrhoea among children under five, per 1,000 and month"),
      number("80"),
      number("20"),
      number("50"),
      number("71.5"),
      number("17/120", percent),
      status("offTrack")
    ],
    [
      words("By-law on water fees in force"),
      words("none"),
      words("in force"),
      words("adopted"),
      words("in force"),
      number("1", percent),
      status("kept")
    ],
    [
      words("Women on water committees"),
      noData("NoBaseline"),
      number("0.5", percent),
      noData("NotDueYet"),
      noData("NothingMeasured"),
      noData("NothingMeasured"),
      status("noData")
    ]
  ]
}

const bullet: Document.Figure = {
  is: "figure",
  id: "households",
  caption: [text("Households within 500 metres of safe water")],
  alternative: "Actual 3,150, expected to date 3,000, target 4,800, baseline 1,240 households.",
  chart: {
    chart: "bullet",
    format: { ...plain, as: "decimal", decimals: 0, unit: "households" },
    baseline: exact("1240"),
    expected: exact("3000"),
    actual: exact("3150"),
    target: exact("4800")
  },
  data: {
    columns: [{ title: [text("Value")], header: true }, numeric("Households")],
    rows: [
      [words("Baseline"), number("1240")],
      [words("Expected to date"), number("3000")],
      [words("Actual"), number("3150")],
      [words("Target"), number("4800")]
    ]
  }
}

const years = ["2021", "2022", "2023", "2024"]
const actuals = ["1240", "1610", "2480", "3150"]

const trend: Document.Figure = {
  is: "figure",
  id: "trend",
  caption: [text("Households over time")],
  alternative:
    "Actual: 1,240 in 2021, 1,610 in 2022, 2,480 in 2023, 3,150 in 2024. Target: 2,000 in 2022, 3,000 in 2023, 4,800 in 2025.",
  chart: {
    chart: "trend",
    format: plain,
    target: [
      { day: day("2022-12-31"), value: exact("2000") },
      { day: day("2023-12-31"), value: exact("3000") },
      { day: day("2025-12-31"), value: exact("4800") }
    ],
    actual: years.map((year, n) => ({ day: day(`${year}-12-31`), value: exact(actuals[n] ?? "0") }))
  },
  data: {
    columns: [{ title: [text("Day")], header: true }, numeric("Actual")],
    rows: years.map((year, n) => [{ is: "day", day: day(`${year}-12-31`) }, number(actuals[n] ?? "0")])
  }
}

const stacked: Document.Figure = {
  is: "figure",
  id: "people",
  caption: [text("People trained, by sex")],
  alternative: "2023: 120 women, 140 men, 3 not stated. 2024: 180 women, 150 men.",
  chart: {
    chart: "stacked",
    format: plain,
    parts: ["Women", "Men", "Not stated"],
    bars: [
      { label: "2023", values: [exact("120"), exact("140"), exact("3")] },
      { label: "2024", values: [exact("180"), exact("150"), undefined] }
    ]
  },
  data: {
    columns: [
      { title: [text("Year")], header: true },
      numeric("Women"),
      numeric("Men"),
      numeric("Not stated")
    ],
    rows: [
      [words("2023"), number("120"), number("140"), number("3")],
      [words("2024"), number("180"), number("150"), noData("NothingMeasured")]
    ]
  }
}

const strip: Document.Figure = {
  is: "figure",
  id: "status",
  caption: [text("Indicators by status")],
  alternative: "One kept, one on track, one behind, one off track, one without data.",
  chart: {
    chart: "strip",
    counts: (["kept", "onTrack", "behind", "offTrack", "notDue", "noData"] as const).map((status) => ({
      status,
      count: status === "notDue" ? 0 : 1
    }))
  },
  data: {
    columns: [{ title: [text("Status")], header: true }, numeric("Indicators")],
    rows: [
      [status("kept"), number("1")],
      [status("onTrack"), number("1")],
      [status("behind"), number("1")],
      [status("offTrack"), number("1")],
      [status("noData"), number("1")]
    ]
  }
}

const euro = (amount: string): Document.Cell =>
  number(amount, { as: "money", currency: "EUR" as Money.Currency, rounding })

const sums = [
  ["Pledged", "3100000"],
  ["Committed", "2500000"],
  ["Received", "1800000.5"],
  ["Spent", "900000"]
] as const

const funding: Document.Figure = {
  is: "figure",
  id: "funds",
  caption: [text("Funds against the budget, in EUR")],
  alternative:
    "Budget 4,000,000; pledged 3,100,000; committed 2,500,000; received 1,800,000.50; spent 900,000.",
  chart: {
    chart: "funding",
    currency: "EUR" as Money.Currency,
    budget: exact("4000000"),
    sums: sums.map(([label, amount]) => ({ label, amount: exact(amount) }))
  },
  data: {
    columns: [{ title: [text("Sum")], header: true }, numeric("Amount")],
    rows: sums.map(([label, amount]) => [words(label), euro(amount)])
  }
}

export const sample: Document.Document = {
  title: [text("Safe water in the Alder valley")],
  subtitle: [text("Progress report")],
  language: "en",
  asOf: day("2024-12-31"),
  conventions: [
    [text("Rounding: half away from zero")],
    [text("Progress: way covered from the baseline, without a baseline share of the target")],
    [text("Expected to date: by the kind of targets")],
    [text("The funding gap: budget less what is committed")]
  ],
  body: [
    {
      is: "facts",
      items: [
        { term: [text("Reference")], description: [text("ALD/2021/7")] },
        { term: [text("Duration")], description: [text("1 January 2021 – 31 December 2025 (60 months)")] },
        {
          term: [text("As of")],
          description: [{ is: "value", value: { is: "day", day: day("2024-12-31") } }]
        },
        { term: [text("Implementation")], description: [text("Alder Valley Water Board")] }
      ]
    },
    {
      is: "section",
      id: "glance",
      title: [text("At a glance")],
      body: [
        paragraph(strong("80 %"), text(" of the project’s time has passed. Five indicators are followed.")),
        strip,
        {
          is: "note",
          tone: "warning",
          body: [
            paragraph(
              text("An assumption failed: the fee by-law is not applied in two of seven municipalities.")
            )
          ]
        }
      ]
    },
    { is: "section", id: "indicators", title: [text("Indicators")], landscape: true, body: [matrix] },
    {
      is: "section",
      id: "details",
      title: [text("Results in detail")],
      body: [
        {
          is: "section",
          id: "output-1",
          title: [text("Output 1. Water points built and kept in repair")],
          body: [
            paragraph(
              text("Described in the "),
              { is: "link", href: "https://example.org/annex", text: [text("technical annex")] },
              text("; the municipalities call it "),
              { is: "text", text: "l’eau pour tous", language: "fr", emphasis: true },
              text(".")
            ),
            {
              is: "list",
              ordered: true,
              items: [
                [paragraph(strong("Construction."), text(" 48 points in seven municipalities."))],
                [
                  paragraph(strong("Repair."), text(" A service that answers within three days:")),
                  {
                    is: "list",
                    ordered: false,
                    items: [
                      [paragraph(text("spare parts in each municipality"))],
                      [paragraph(text("two mechanics"))]
                    ]
                  }
                ]
              ]
            },
            bullet,
            trend,
            stacked
          ]
        }
      ]
    },
    {
      is: "section",
      id: "funding",
      title: [text("Funding position")],
      body: [
        funding,
        { is: "note", tone: "info", body: [paragraph(text("The project is not yet fully funded."))] },
        {
          is: "table",
          id: "matrix",
          caption: [text("Objective and outputs")],
          columns: [
            { title: [text("Level")], header: true },
            column("Statement, indicators and assumptions")
          ],
          rows: [
            [
              words("Output 1"),
              {
                is: "blocks",
                body: [
                  paragraph(strong("Water points built and kept in repair")),
                  paragraph(text("Indicators:")),
                  {
                    is: "list",
                    ordered: false,
                    items: [[paragraph(text("At least 48 points"))], [paragraph(text("Up to 7 committees"))]]
                  }
                ]
              }
            ],
            [words("Activity"), words("Drill and case 48 wells")]
          ]
        }
      ]
    }
  ]
}
