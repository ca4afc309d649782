/** Layouts and wordings in which logframes are written, kind by kind. */
import { Logframe } from "@logframe/core"
import { ImportDocument } from "@logframe/import-document"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { zip } from "./officeFiles.ts"
import { chain, indicator, measure, promises, readText, starts, words } from "./support.ts"

const table = (...rows: readonly string[]): string => {
  const [header = "", ...body] = rows
  const width = header.split("|").length - 2
  return [header, `|${"---|".repeat(width)}`, ...body].join("\n")
}
const codes = ({ findings }: ImportDocument.Imported) => findings.map(({ code }) => code)

describe("columns by their headers and cells, in six languages", () => {
  it.each([
    [
      "fr",
      "| Niveau | Logique d'intervention | IOV | Valeur de départ | Cible | Sources et moyens de vérification | Conditions critiques |"
    ],
    [
      "fr",
      "| Niveau logique | Description | Indicateurs | Situation initiale | Valeurs cibles | Moyens de vérification | Hypothèses |"
    ],
    ["en", "| Hierarchy | Description | Metric | Baseline | Month 12 | Evidence | External conditions |"],
    [
      "en",
      "| Level | Narrative summary | Indicators of achievement | Starting point | Planned value | Data source | Critical assumptions |"
    ],
    [
      "es",
      "| Nivel | Resumen narrativo | Indicadores verificables | Línea de base | Meta | Medios de verificación | Supuestos |"
    ],
    [
      "pt",
      "| Nível | Lógica de intervenção | Indicadores objetivamente verificáveis | Situação inicial | Valor alvo | Fontes de verificação | Pressupostos |"
    ],
    [
      "it",
      "| Livello | Logica di intervento | Indicatori oggettivamente verificabili | Valore di partenza | Valore atteso | Fonti di verifica | Ipotesi |"
    ],
    [
      "de",
      "| Ebene | Wirkungslogik | Erfolgsindikatoren | Ausgangswert | Sollwert | Nachweise | Rahmenbedingungen |"
    ]
  ])("%s: %s", (_, header) => {
    const read = readText(
      table(header, "| Output 1 | The wells are open | Wells in use | 4 | 12 | Site visits | Rain falls |")
    )
    const { logframe } = read
    expect(words(logframe.results[0]?.statement)).toBe("The wells are open")
    expect([starts(logframe, "i1"), promises(logframe, "i1").map((text) => text.split(" @")[0])]).toEqual([
      ["4"],
      ["≥ 12"]
    ])
    expect(words(indicator(logframe, "i1").verification)).toBe("Site visits")
    expect(logframe.assumptions).toHaveLength(1)
  })

  it("a column of codes is the codes of the indicators or of the results beside it", () => {
    const { logframe } = readText(
      table(
        "| Code | Outcome | Ind. no. | Metric | Target |",
        "| OC1 | Food is secure | 1.1 | Share of homes with two meals | 80% |"
      )
    )
    expect([logframe.results[0]?.level, words(logframe.results[0]?.statement)]).toEqual([
      "outcome",
      "Food is secure"
    ])
    expect(words(indicator(logframe, "i1").statement)).toBe("Share of homes with two meals")
  })

  it("the best column is the statement, not the first that has a word of it", () => {
    const { logframe } = readText(
      table(
        "| Results area | Statement | Indicators of achievement | Target |",
        "| Protect | Children are safe | Number of shelters opened | 12 |",
        "| Learn | Children read | Number of books lent | 400 |"
      )
    )
    expect(logframe.results.map(({ statement }) => words(statement))).toEqual(
      expect.arrayContaining(["Children are safe", "Children read"])
    )
    expect(logframe.indicators).toHaveLength(2)
  })

  it("says how each table was read, how sure that is and what else a column may be", () => {
    const { tables } = readText(
      table(
        "| Hierarchy | Description | Metric | Baseline | Target |",
        "| Impact | Rivers are clean | Nitrate in the water | 40 | 20 |"
      )
    )
    expect(tables[0]?.columns.map(({ kind }) => kind)).toEqual([
      "level",
      "statement",
      "indicator",
      "baseline",
      "target"
    ])
    expect(tables[0]?.columns.every(({ confidence }) => confidence > 0.5 && confidence <= 1)).toBe(true)
  })
})

describe("levels", () => {
  it.each([
    ["| Hierarchy | Description | Indicators | Target |", "level"],
    ["| # | Expected change | Indicators | Target |", "number"],
    ["| Results | Wording | Indicators | Target |", "results"]
  ])("a column whose cells are levels is the level: %s", (header) => {
    const { logframe } = readText(
      table(
        header,
        "| Impact | Homes are warm | Share of warm homes | 80% |",
        "| Outcome 1 | Stoves are used | Number of stoves in use | 300 |"
      )
    )
    expect(chain(logframe)).toEqual(["o impact", "r1 outcome 1 < o"])
    expect(logframe.results.map(({ statement }) => words(statement))).toEqual([
      "Homes are warm",
      "Stoves are used"
    ])
  })

  it.each([
    ["## Impact", "Villages are safer.", "impact"],
    ["## 4. Outcome 2", "Food is secure.", "outcome"],
    ["### Level 2: PURPOSE (direct effect)", "**Fishers sell more.**", "purpose"],
    ["## Objectif général", "Les routes sont sûres.", "overallObjective"],
    ["## III. Obiettivo specifico", "Le donne lavorano.", "specificObjective"]
  ])("%s with its statement below it and a table of indicators", (heading, statement, level) => {
    const { logframe } = readText(
      `# Plan\n\n${heading}\n\n${statement}\n\n${table("| Indicator | Baseline | Target |", "| Number of patrols | 2 | 9 |")}`
    )
    expect(logframe.results.map((row) => [row.level, words(row.statement)])).toEqual([
      [level, statement.replace(/\*/g, "")]
    ])
    expect(indicator(logframe, "i1").under).toEqual(["o"])
  })

  it("a heading may hold the statement too", () => {
    const { logframe } = readText(
      `## 4. Outcome 2: Food is secure\n\n${table("| Indicator | Target |", "| Homes with stores | 90 |")}`
    )
    expect([chain(logframe), words(logframe.results[0]?.statement)]).toEqual([
      ["o outcome 2"],
      "Food is secure"
    ])
  })

  it.each([
    ["Output, Outcome, Impact", ["Output 1", "Outcome 1", "Impact"]],
    ["Outcome, Impact, Output", ["Outcome 1", "Impact", "Output 1"]],
    ["Impact, Outcome, Output", ["Impact", "Outcome 1", "Output 1"]]
  ])("the scheme says who is above whom, in rows of %s", (_, order) => {
    const { logframe } = readText(
      table(
        "| Level | Statement | Indicator | Target |",
        ...order.map((level) => `| ${level} | About ${level} | Number of things | 4 |`)
      )
    )
    const under = (level: string) => logframe.results.find((row) => row.level === level)
    const idOf = (level: string) => under(level)?.id
    expect([under("output")?.under, under("outcome")?.under, under("impact")?.under]).toEqual([
      [idOf("outcome")],
      [idOf("impact")],
      []
    ])
  })

  it.each(["Component", "Composante", "Componente", "Komponente", "Componenti"])(
    "%s is a level of its own",
    (word) => {
      const { logframe } = readText(
        table(`| ${word} | Indicator | Target |`, "| Clean water for all | Number of taps | 40 |")
      )
      expect([logframe.results[0]?.level, words(logframe.results[0]?.statement)]).toEqual([
        "component",
        "Clean water for all"
      ])
    }
  )

  it.each([
    ["1) Judges trained. 2) Rooms repaired.", "1) 40 judges trained. 2) 6 rooms repaired."],
    ["O1: Judges trained O2: Rooms repaired", "Number of judges trained<br>Number of rooms repaired"],
    [
      "<ul><li>Judges trained</li><li>Rooms repaired</li></ul>",
      "<ul><li>Number of judges trained</li><li>Number of rooms repaired</li></ul>"
    ],
    ["• Judges trained<br>• Rooms repaired", "• Number of judges trained • Number of rooms repaired"],
    ["(a) Judges trained (b) Rooms repaired", "(a) Number of judges trained (b) Number of rooms repaired"]
  ])(
    "several statements in a cell are several results, each with its indicator: %s",
    (statements, indicators) => {
      const { logframe } = readText(
        table("| Level | Statement | Indicators |", `| Outputs | ${statements} | ${indicators} |`)
      )
      expect(logframe.results.map(({ statement }) => words(statement).replace(/\.$/, ""))).toEqual([
        "Judges trained",
        "Rooms repaired"
      ])
      expect(logframe.indicators.map(({ under }) => under)).toEqual([["o"], ["r1"]])
    }
  )
})

describe("what belongs to whom", () => {
  it("a plan of activities below a table of indicators gives nothing to the last indicator", () => {
    const { logframe } = readText(
      `${table("| Output | Indicator | Target |", "| Wells | Number of wells | 4 |")}\n\n${table("| Activity | Responsible | Source |", "| Dig | Anna Smith | Field notes |")}`
    )
    expect(indicator(logframe, "i1")).not.toHaveProperty("verification")
    expect(indicator(logframe, "i1").sheet?.responsible).toBeUndefined()
    expect(logframe.activities.map(({ statement, responsible }) => [words(statement), responsible])).toEqual([
      ["Dig", "anna-smith"]
    ])
  })

  it("an assumption whose cell reaches over three rows is one of all three results", () => {
    const row = (n: number, more = "") =>
      `<tr><td>Output ${n}</td><td>Thing ${n}</td><td>Number of things</td>${more}</tr>`
    const { logframe } = readText(
      `<table><tr><th>Level</th><th>Statement</th><th>Indicator</th><th>Assumptions</th></tr>${row(1, '<td rowspan="3">Rain falls</td>')}${row(2)}${row(3)}</table>`
    )
    expect(logframe.assumptions.map(({ under }) => under)).toEqual([["o", "r1", "r2"]])
  })

  it.each([
    ["| Level | Statement | Indicator | Target | |", "| | | | 2024 | 2025 |"],
    ["| Level | Statement | Indicator | Targets | Targets |", "| | | | 2024 | 2025 |"]
  ])("a header of two rows in Markdown: %s", (first, second) => {
    const { logframe } = readText(table(first, second, "| Output 1 | Wells dug | Number of wells | 5 | 9 |"))
    expect(promises(logframe, "i1")).toEqual(["≥ 5 @ 2024", "≥ 9 @ 2025"])
  })

  it.each([
    ["| Impact weighting (%) | 60% | | |", "| Risk rating | Medium | | |"],
    ["| IMPACT WEIGHTING: 60% | | | |", "| RISK RATING: Medium | | | |"]
  ])("weights and risks of the FCDO are no results", (weight, risk) => {
    const { logframe } = readText(
      table(
        "| Level | Statement | Indicator | Target |",
        "| Impact | A | Number of a | 1 |",
        "| Outcome | B | Number of b | 2 |",
        "| Output 1 | C | Number of c | 3 |",
        weight,
        risk
      )
    )
    expect(logframe.scheme).toBe("fcdo")
    expect(logframe.results).toHaveLength(3)
    expect(logframe.results[2]).toMatchObject({ weight: "60", risk: "medium" })
    expect(logframe.assumptions).toEqual([])
  })

  it("labels of the FCDO with their values in the row below", () => {
    const { logframe } = readText(
      "<table><tr><td>OUTPUT 1</td><td>Output Indicator 1.1</td><td>Baseline</td><td>Target</td></tr><tr><td>Clinics open</td><td>Number of clinics open</td><td>2</td><td>9</td></tr><tr><td>IMPACT WEIGHTING (%)</td><td></td><td></td><td></td></tr><tr><td>35</td><td></td><td></td><td></td></tr><tr><td>RISK RATING</td><td></td><td></td><td></td></tr><tr><td>High</td><td></td><td></td><td></td></tr></table>"
    )
    expect(logframe.results).toHaveLength(1)
    expect(logframe.results[0]).toMatchObject({ weight: "35", risk: "high" })
  })

  it.each([
    ["62,000", []],
    ["65,000", ["TotalDisagrees"]]
  ])("a row of totals is the sum of the costs above it: %s", (total, expected) => {
    const read = readText(
      `${table("| Output | Indicator | Target |", "| Wells | Number of wells | 4 |")}\n\n${table("| Activity | Cost (EUR) |", "| Survey | 12,000 |", "| Drill | 50,000 |", `| Total | ${total} |`)}`
    )
    expect(read.logframe.activities).toHaveLength(2)
    expect(codes(read).filter((code) => code === "TotalDisagrees")).toEqual(expected)
  })
})

describe("cells that count themselves", () => {
  it("values go to the indicators by their numbers, codes of any letters begin results", () => {
    const { logframe } = readText(
      table(
        "| Expected accomplishments | Indicators of achievement | Target |",
        "| EA1: Ministries plan EA2: Budgets follow | (i) Share of plans (ii) Share of budgets | (i) 60% (ii) 45% |"
      )
    )
    expect(logframe.results.map(({ statement }) => words(statement))).toEqual([
      "Ministries plan",
      "Budgets follow"
    ])
    expect([promises(logframe, "i1"), promises(logframe, "i2")]).toEqual([["≥ 60"], ["≥ 45"]])
  })

  it("a total whose number may be two numbers is no activity", () => {
    const { logframe } = readText(
      `${table("| Resultado | Indicador | Meta |", "| Canales | Número de canales | 4 |")}\n\n${table("| Actividad | Costo (USD) |", "| Limpiar canales | 4,000 |", "| Total | 4,000 |")}`
    )
    expect(logframe.activities.map(({ statement }) => words(statement))).toEqual(["Limpiar canales"])
  })
})

describe("documents that are no logframe", () => {
  const refused = (text: string) => {
    const result = ImportDocument.read(text, { name: "x.md" })
    return Result.isFailure(result) ? "nothing" : Logframe.toJson(result.success.logframe)
  }

  it.each([
    "# Glossary\n\n1. **Goal**: The long-term change that a programme contributes to.\n2. **Outcome**: The change in behaviour that outputs lead to.\n3. **Indicators**: A measure of change.\n4. **Assumptions**: Conditions that must hold.",
    "Some words of our trade:\n\n- **Impact** – refers to lasting effects\n- **Output** – goods and services that a project makes\n- **Indicator**: what is measured",
    "| Term | Meaning |\n|---|---|\n| Goal | The change to which we contribute |\n| Output | What a project delivers |\n| Indicator | A sign of change |",
    "# Lexique\n\n- **Objectif général** : le changement à long terme\n- **Résultat** : ce que le projet produit\n- **Indicateurs** : une mesure du changement",
    "| Study | Impact | Sample |\n|---|---|---|\n| Cash | +$20 | 400 |\n| Food | -3% | 320 |"
  ])("gives nothing: %s", (text) => expect(refused(text)).toBe("nothing"))

  it("an amount in a sentence of a case study is no budget", () => {
    const { logframe } = readText(
      `# Plan\n\n${table("| Output | Indicator | Target |", "| Wells | Number of wells | 4 |")}\n\n## Case study\n\nBudget: the ministry spent USD 250 billion on it in 2019 and asked for more.`
    )
    expect(logframe.funding).toBeUndefined()
  })

  it("a table that is no logframe is one finding with its place and its header", () => {
    const read = readText(
      `${table("| Output | Indicator | Target |", "| Wells | Number of wells | 4 |")}\n\n${table("| Name | Town | Telephone |", ...Array.from({ length: 30 }, (_, i) => `| Person ${i} | Town ${i} | 0${i} |`))}`
    )
    const told = read.findings.filter(({ code }) => code === "TableNotRead" || code === "TextNotPlaced")
    expect(told.map(({ place, text }) => [place, text])).toEqual([
      [{ _tag: "Document", line: 5 }, "Name | Town | Telephone"]
    ])
  })

  it("bullets under a heading of activities are activities, a budget is exact as it stands", () => {
    const { logframe } = readText(
      `# Plan\n\nBudget: EUR 1,850,000\n\n${table("| Output | Indicator | Target |", "| Output 1: Wells | Number of wells | 4 |")}\n\n## Activities\n\n- Survey the sites\n- Drill`
    )
    expect(logframe.activities.map(({ statement }) => words(statement))).toEqual([
      "Survey the sites",
      "Drill"
    ])
    expect(logframe.funding?.budget[0]).toMatchObject({
      amount: { amount: "1850000", currency: "EUR" },
      bound: "exact"
    })
  })
})

const one = (statement: string, target: string, baseline = "") =>
  readText(
    `Duration: 36 months (1 January 2024 – 31 December 2026)\n\n${table("| Output | Indicator | Baseline | Target |", `| Wells | ${statement} | ${baseline} | ${target} |`)}`
  ).logframe

describe("wording of targets", () => {
  it.each([
    ["Share of farmers with a plan", ">= 65% by month 30", ["≥ 65 @ 2026-06"]],
    ["Share of girls enrolled", "80%+", ["≥ 80"]],
    ["Average income of a household", "₹60,000", ["≥ 60000"]],
    [
      "Number of people trained",
      "Y1: 200, Y2: 300",
      ['≥ 200 @ {"projectYear":1}', '≥ 300 @ {"projectYear":2}']
    ],
    ["Number of people trained", "2024: 200; 2025: 300", ["≥ 200 @ 2024", "≥ 300 @ 2025"]],
    ["Number of clinics that report", "8 of 10", ["≥ 8"]],
    ["Share of clinics that report", "8 of 10", ["≥ 80"]],
    ["Maternal mortality ratio", "70/100,000", ["≥ 70"]],
    ["Number of people trained", "200 male, 300 female", ["≥ 200 male", "≥ 300 female"]],
    ["Number of people trained", "200 men and 300 women", ["≥ 200 male", "≥ 300 female"]],
    ["1.1.1 Number of wells", "1.1.1 12 (2026)", ["≥ 12 @ 2026"]]
  ])("%s: %s", (statement, target, expected) => {
    expect(promises(one(statement, target), "i1")).toEqual(expected)
  })

  it("a code before a value is no number", () => {
    const logframe = one("1.1.1 Number of wells dug", "1.1.1 12 (2026)", "1.1.1 0 (2023)")
    expect([starts(logframe, "i1"), promises(logframe, "i1")]).toEqual([["0 @ 2023"], ["≥ 12 @ 2026"]])
  })

  it.each([
    ["Number of wells (baseline 40 in 2023, target 120 by 2027)", ["40 @ 2023"], ["≥ 120 @ 2027"]],
    ["Drop-out rate falls from 40 (2023) to 20 (2027)", ["40 @ 2023"], ["≤ 20 @ 2027"]],
    ["Income rises from 100 in 2022 to 180 in 2026", ["100 @ 2022"], ["≥ 180 @ 2026"]]
  ])("the words of an indicator give both ends: %s", (statement, from, to) => {
    const logframe = one(statement, "")
    expect([starts(logframe, "i1"), promises(logframe, "i1")]).toEqual([from, to])
  })

  it.each([
    ["# of safe spaces operational", "spaces"],
    ["Clerks trained (F/M)", "clerks"],
    ["Number of farms larger than 2 hectares", "farms"],
    ["People aged 15-49 tested", "people"],
    ["Children aged 12-23 months vaccinated", "children"],
    ["Under-five deaths per year", "deaths"],
    ["Stock-outs lasting 7 days or more per quarter", "stock-outs"]
  ])("what is counted: %s", (statement, unit) => {
    const logframe = one(statement, "")
    expect(measure(logframe, "i1").split(" ")[0]).toBe(unit)
    expect(indicator(logframe, "i1").cadence).toBeUndefined()
    expect(promises(logframe, "i1")).toEqual([])
  })
})

describe("bytes", () => {
  const page = (charset: string, words: string) =>
    `<html><head><meta charset="${charset}"></head><body><table><tr><th>Produit</th><th>Indicateur</th></tr><tr><td>${words}</td><td>Nombre d'écoles</td></tr></table></body></html>`
  const latin = (text: string) => new Uint8Array([...text].map((letter) => letter.charCodeAt(0)))
  const wide = (text: string) =>
    new Uint8Array(new Uint16Array([...text].map((letter) => letter.charCodeAt(0))).buffer)
  const compound = (stream: string) => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, ...wide(stream)])
  const first = (bytes: Uint8Array) => {
    const read = Result.getOrThrow(ImportDocument.read(bytes, { name: "x.html" }))
    return [words(read.logframe.results[0]?.statement), codes(read).includes("EncodingAssumed")]
  }

  it.each([
    ["windows-1252 that is declared", latin(page("windows-1252", "L'\u00e9t\u00e9")), ["L'été", false]],
    ["Latin-1 that is declared", latin(page("iso-8859-1", "L'\u00e9t\u00e9")), ["L'été", false]],
    ["an encoding that nobody declares", latin(page("", "L'\u00e9t\u00e9")), ["L'été", true]],
    ["UTF-16 without its mark", wide(page("utf-16", "L'été")), ["L'été", false]]
  ])("%s", (_, bytes, expected) => expect(first(bytes)).toEqual(expected))

  it.each([
    ["a package that ends too early", latin("PK\u0003\u0004....word/document.xml")],
    ["an OpenDocument text (.odt)", zip({ mimetype: "application/vnd.oasis.opendocument.text" })],
    ["a presentation (.pptx)", zip({ "ppt/presentation.xml": "<p/>" })],
    ["a zip file", zip({ "notes.txt": "words" })],
    ["a Word document from before 2007 (.doc)", compound("WordDocument")],
    ["an Excel workbook from before 2007 (.xls)", compound("Workbook")],
    ["protected by a password", compound("EncryptedPackage")],
    ["a file of Word or Excel from before 2007", compound("")],
    ["a PDF", latin("%PDF-1.7 ...")],
    ["IATI XML", latin('<?xml version="1.0"?><iati-activities version="2.03"></iati-activities>')]
  ])("%s is named", (name, bytes) => {
    const result = ImportDocument.read(bytes, { name: "x" })
    expect(Result.isFailure(result) ? result.failure.message : "read").toContain(name)
  })
})
