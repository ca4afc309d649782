/** What the words of an indicator and of a value cell say, case by case. */
import { describe, expect, it } from "vitest"
import { indicator, measure, promises, readText, starts } from "./support.ts"

const one = (statement: string, target = "", baseline = "", language: "en" | "fr" | "de" = "en") => {
  const header = {
    en: "| Output | Indicator | Baseline | Target |",
    fr: "| Produit | Indicateur | Valeur de référence | Cible |",
    de: "| Output | Indikatoren | Basiswert | Zielwert |"
  }[language]
  return readText(
    [header, "|---|---|---|---|", `| Wells | ${statement} | ${baseline} | ${target} |`].join("\n")
  )
}

describe("the words of an indicator", () => {
  it.each([
    ["Up to 30 workshops held", "workshops increment", ["up to 30"]],
    ["At least twenty-five countries assisted", "countries increment", ["≥ 25"]],
    ["25 countries at least receive advice", "countries increment", ["≥ 25"]],
    ["No more than 4 audits", "audits increment", ["≤ 4"]],
    ["A minimum of 40 judges trained", "judges increment", ["≥ 40"]],
    ["Between 3 and 5 laws amended", "laws increment", ["3–5"]],
    ["3-5 laws amended", "laws increment", ["3–5"]],
    ["More than 1,500 schools equipped", "schools increment", ["≥ 1500"]],
    ["100 wells dug by the end of 2025", "wells increment", ["≥ 100 @ 2025"]],
    ["500 homes connected by 31 December 2026", "homes increment", ["≥ 500 @ 2026-12-31"]],
    ["EUR 2 million lent to small firms", "EUR increment", ["≥ 2000000"]],
    ["80 % of trainees pass the exam", "trainees pass the exam / trainees × 100", ["≥ 80"]],
    ["Less than 5% of cases are delayed", "cases are delayed / cases × 100", ["≤ 5"]],
    ["Reduce waiting time by 15 %", "value level", ["≤ -15 changeInPercent"]],
    ["Carbon emissions cut by 10,000 tonnes", "tonnes level", ["≤ -10000 changeInUnits"]],
    ["Number of fairs held (target: 12)", "fairs increment", ["≥ 12"]],
    ["Number of fairs held: 12", "fairs increment", ["≥ 12"]],
    ["Number of women who vote (under 30)", "women increment", []],
    ["Number of operators using the manual, by sex", "operators level", []],
    ["Availability of the handbook", "Milestone", ["stage yes"]],
    ["Law on mediation adopted", "Milestone", ["stage yes"]],
    ["Guidance notes produced", "notes increment", []],
    ["Deaths per 100,000 births", "Deaths / births × 100000", []],
    ["Degree of satisfaction of users", "Scale", []],
    ["Evidence of better work", "Unclassified", []]
  ])("%s", (statement, what, expected) => {
    const { logframe } = one(statement)
    expect([measure(logframe, "i1"), promises(logframe, "i1")]).toEqual([what, expected])
  })

  it.each([
    ["One fair per 18 months (5 in total) held", { count: "1", months: 18 }, ["≥ 5"]],
    ["Two trainings per year", { count: "2", months: 12 }, []],
    ["Quarterly meetings of the board", { count: "1", months: 3 }, []],
    ["One newsletter every 6 months", { count: "1", months: 6 }, []],
    ["Training held twice a year", { count: "2", months: 12 }, []],
    ["One fair every one and a half years", { count: "1", months: 18 }, []],
    ["Two market days per week", { count: "2", days: 7 }, []],
    ["3 audits carried out annually", { count: "3", months: 12 }, []],
    ["12 workshops (3 per year)", { count: "3", months: 12 }, ["≥ 12"]]
  ])("%s is a rate", (statement, cadence, expected) => {
    const { logframe } = one(statement)
    expect([indicator(logframe, "i1").cadence, promises(logframe, "i1")]).toEqual([cadence, expected])
  })

  it("a ceiling for each month and a twofold word are no rate, and are said", () => {
    for (const statement of ["No more than 5 complaints per month", "Bi-annual reviews held"]) {
      const { logframe, findings } = one(statement)
      expect(indicator(logframe, "i1").cadence, statement).toBeUndefined()
      expect(findings.length, statement).toBeGreaterThan(0)
    }
  })

  it.each([
    ["Au moins 25 pays bénéficient de conseils", "pays increment", ["≥ 25"]],
    ["Jusqu'à 30 ateliers organisés", "ateliers increment", ["up to 30"]],
    ["Entre 3 et 5 lois modifiées", "lois increment", ["3–5"]],
    ["Nombre d'agents formés", "agents increment", []],
    ["1 250 agents formés", "agents increment", ["≥ 1250"]],
    ["Part des ménages raccordés", "ménages raccordés / ménages × 100", []],
    ["Décès pour 1 000 naissances", "Décès / naissances × 1000", []]
  ])("%s, in French", (statement, what, expected) => {
    const { logframe } = one(statement, "", "", "fr")
    expect([measure(logframe, "i1"), promises(logframe, "i1")]).toEqual([what, expected])
  })

  it("a French rate keeps its total", () => {
    const { logframe } = one("Une conférence tous les 18 mois (5 au total)", "", "", "fr")
    expect([indicator(logframe, "i1").cadence, promises(logframe, "i1")]).toEqual([
      { count: "1", months: 18 },
      ["≥ 5"]
    ])
  })

  it("from a start to an end is a baseline and a target", () => {
    const { logframe } = one("Share of girls enrolled increases from 40% to 60% by 2026")
    expect([starts(logframe, "i1"), promises(logframe, "i1")]).toEqual([["40"], ["≥ 60 @ 2026"]])
  })

  it("women and men are one count, experts and countries are two", () => {
    const people = one("Number of women and men trained").logframe
    expect([people.indicators.length, people.indicators[0]?.breakdowns]).toEqual([1, [["sex"]]])
    const things = one("Number of experts and countries attending").logframe
    expect(things.indicators.map(({ id, implied }) => [id, implied])).toEqual([
      ["i1", undefined],
      ["i1a", true],
      ["i1b", true]
    ])
  })

  it("a number that no rule used is named", () => {
    const { findings } = one("30 workshops with 25 guests each")
    expect(findings.map(({ sentence }) => sentence).join()).toContain("25")
  })
})

describe("the words of a value cell", () => {
  const target = (text: string) => promises(one("Number of things made", text).logframe, "i1")

  it.each([
    ["12,000", ["≥ 12000"]],
    ["1’250", ["≥ 1250"]],
    ["2.5 million", ["≥ 2500000"]],
    ["at least 5", ["≥ 5"]],
    ["5 or more", ["≥ 5"]],
    ["max. 10", ["≤ 10"]],
    ["40–60", ["40–60"]],
    ["between 3 and 5", ["3–5"]],
    ["+10", ["≥ 10 changeInUnits"]],
    ["10% increase", ["≥ 10 changeInPercent"]],
    ["15 % reduction", ["≤ -15 changeInPercent"]],
    ["100 (2024)", ["≥ 100 @ 2024"]],
    ["100 by December 2025", ["≥ 100 @ 2025-12"]],
    ["100 (31/12/2025)", ["≥ 100 @ 2025-12-31"]],
    ["2024: 10; 2025: 20", ["≥ 10 @ 2024", "≥ 20 @ 2025"]],
    ["Y1: 10; Y2: 20", ['≥ 10 @ {"projectYear":1}', '≥ 20 @ {"projectYear":2}']],
    ["Kenya: 10; Uganda: 20", ["≥ 10 kenya", "≥ 20 uganda"]],
    ["F: 600; M: 500", ["≥ 600 female", "≥ 500 male"]],
    ["12,000 (min. 50% female)", ["≥ 12000", "≥ 50 shareOfTotal female"]],
    ["1,200 (600 women / 600 men)", ["≥ 1200", "≥ 600 female", "≥ 600 male"]],
    ["1200, of whom 600 women", ["≥ 1200", "≥ 600 female"]],
    ["TBD", ["open toBeDetermined"]],
    ["n/a", ["open notApplicable"]],
    ["not available", ["open notAvailable"]],
    ["–", []]
  ])("%s", (text, expected) => {
    expect(target(text)).toEqual(expected)
  })

  it.each([
    "12.000",
    "30,6",
    "1e3",
    "10^3",
    "N=35;P=55",
    "4 × 5 = 20",
    "3 or 4",
    "½",
    "0x10",
    "1:40",
    "see annex 2",
    "20.000,5.1",
    "1 2 3",
    "~~100~~ 120"
  ])("%s is kept as written, and said", (text) => {
    const { logframe, findings } = one("Number of things made", text)
    expect(promises(logframe, "i1")).toEqual([`written ${text}`])
    expect(findings.map(({ code }) => code)).toContain("NotNumeric")
  })

  it("numbers of other languages are read by their own separators", () => {
    expect(promises(one("Nombre de puits construits", "1 250,75", "", "fr").logframe, "i1")).toEqual([
      "≥ 1250.75"
    ])
    expect(promises(one("Anzahl der gebauten Brunnen", "1.250", "", "de").logframe, "i1")).toEqual(["≥ 1250"])
  })

  it("a target below its baseline falls, whatever the words let expect", () => {
    expect(promises(one("Number of open files", "10", "40").logframe, "i1")).toEqual(["≤ 10"])
  })

  it("a per cent sign on a count is not how many", () => {
    expect(promises(one("Number of wells dug", "50%").logframe, "i1")).toEqual(["written 50%"])
  })

  it("steps and labels are read by their names", () => {
    expect(promises(one("Availability of the register", "Yes (2024)", "No").logframe, "i1")).toEqual([
      "stage yes @ 2024"
    ])
    expect(promises(one("Level of trust", "High", "Low").logframe, "i1")).toEqual(["label l3"])
  })
})
