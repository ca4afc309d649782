import { type CalendarDate, type Document, Fraction, type Money } from "@logframe/core"
import { describe, expect, it } from "vitest"
import { Show, Words } from "../src/index.ts"

const { en, fr } = Words.builtIn

const fraction = (text: string): Fraction.Fraction => {
  const parsed = Fraction.parse(text)
  if (parsed === undefined) throw new Error(`no number: ${text}`)
  return parsed
}

/** No-break spaces as plain ones, so that expectations can be read. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ")

const rounding = "halfAwayFromZero"
const decimal = (
  text: string,
  decimals: number,
  mode: Document.NumberFormat["rounding"] = rounding,
  words = en
) => plain(Show.number(words, fraction(text), { as: "decimal", decimals, rounding: mode }))
const percent = (text: string, nearWhole: "marked" | "plain" = "marked", decimals = 1) =>
  plain(Show.number(en, fraction(text), { as: "percent", decimals, nearWhole, rounding }))

describe("a percentage", () => {
  it.each([
    ["N1", "0.99961", "> 99.9 %"],
    ["N1", "1", "100 %"],
    ["N1", "0.0004", "< 0.1 %"],
    ["N3", "1.0004", "> 100 %"],
    ["N3", "-0.0004", "< 0 %"],
    ["N3", "0", "0 %"],
    ["way covered", "38/35", "108.6 %"],
    ["a third", "1/3", "33.3 %"],
    ["worse than the baseline", "-1/6", "−16.7 %"],
    ["almost, but shown as it is", "0.9994", "99.9 %"]
  ])("%s: %s is %s", (_, value, shown) => {
    expect(percent(value)).toBe(shown)
  })

  it("is plainly rounded when the convention says so", () => {
    expect([percent("0.99961", "plain"), percent("0.0004", "plain"), percent("-0.0004", "plain")]).toEqual([
      "100 %",
      "0 %",
      "0 %"
    ])
  })

  it("without decimals is never whole through rounding alone", () => {
    expect([percent("0.996", "marked", 0), percent("0.004", "marked", 0)]).toEqual(["> 99 %", "< 1 %"])
  })
})

describe("a decimal", () => {
  it.each([
    ["N2", "2.5", "halfAwayFromZero", "3"],
    ["N2", "-2.5", "halfAwayFromZero", "−3"],
    ["N2", "2.5", "halfEven", "2"],
    ["N2", "-2.5", "halfEven", "−2"],
    ["N3", "-16.5", "halfAwayFromZero", "−17"],
    ["N3", "-16.5", "halfEven", "−16"],
    ["N3", "-0.4", "halfAwayFromZero", "0"],
    ["down is towards the smaller", "-16.3", "down", "−17"],
    ["down", "16.9", "down", "16"],
    ["half even, up to the even", "3.5", "halfEven", "4"]
  ] as const)("%s: %s, %s, is %s", (_, value, mode, shown) => {
    expect(decimal(value, 0, mode)).toBe(shown)
  })

  it("keeps every digit of a number that no float can hold", () => {
    expect(decimal("9007199254740993.01", 2)).toBe("9,007,199,254,740,993.01")
  })

  it("groups and points as its language does", () => {
    expect(decimal("-1234567.5", 2, rounding, fr)).toBe("−1 234 567,5")
  })

  it("shows no zeros that say nothing", () => {
    expect([decimal("12.50", 2), decimal("2/3", 2), decimal("0", 2)]).toEqual(["12.5", "0.67", "0"])
  })

  it("carries its unit", () => {
    const format = { as: "decimal", decimals: 0, unit: "States", rounding } as const
    expect(plain(Show.number(en, fraction("67"), format))).toBe("67 States")
  })
})

describe("money", () => {
  const money = (text: string, currency: string, words = en) =>
    plain(Show.number(words, fraction(text), { as: "money", currency: currency as Money.Currency, rounding }))

  it("in whole units has no decimals, else the digits of its currency", () => {
    expect([
      money("4000000", "EUR"),
      money("1250.5", "EUR"),
      money("1250.5", "JPY"),
      money("1.2345", "TND"),
      money("4000000", "EUR", fr)
    ]).toEqual(["EUR 4,000,000", "EUR 1,250.50", "JPY 1,251", "TND 1.235", "4 000 000 EUR"])
  })
})

it("a day is written out", () => {
  const day = "2019-04-22" as CalendarDate.CalendarDate
  const first = "2014-01-01" as CalendarDate.CalendarDate
  expect([Words.day(en, day), Words.day(fr, day), Words.day(fr, first)].map(plain)).toEqual([
    "22 April 2019",
    "22 avril 2019",
    "1er janvier 2014"
  ])
})

it("a language that is not built in falls back to its base, then to English", () => {
  expect(["fr-CA", "fr", "en-GB", "ka"].map((tag) => Words.forLanguage(tag).tag)).toEqual([
    "fr",
    "fr",
    "en",
    "en"
  ])
})
