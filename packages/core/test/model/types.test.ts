/** What must and must not compile; the compiler holds the lines that expect an error. */
import {
  CalendarDate,
  Decimal,
  type Fact,
  type Fraction,
  type Id,
  type Indicator,
  Logframe,
  type Measure,
  Money,
  type Period,
  Text,
  type Value
} from "@logframe/core"
import { describe, expect, expectTypeOf, it } from "vitest"
import { minimal } from "./support.ts"

describe("types", () => {
  it("keep ids of two kinds apart", () => {
    const results = (_: Id.Result): void => {}
    const indicator = "i1" as Id.Indicator
    // @ts-expect-error an indicator's id is no result's id
    results(indicator)
    // @ts-expect-error nor is any text
    results("r1")
    expectTypeOf<Id.Fact>().not.toExtend<Id.Row>()
    expectTypeOf<Id.Place>().not.toExtend<Id.Party>()
    expectTypeOf<Id.Indicator>().toExtend<string>()
  })

  it("let no plain text pass for a day, a number or a moment", () => {
    // @ts-expect-error a day is made or parsed, not written down
    const day: CalendarDate.CalendarDate = "2024-01-01"
    // @ts-expect-error so is a decimal
    const decimal: Decimal.Decimal = "5"
    // @ts-expect-error a number is no decimal
    const compare = () => Decimal.compare(5, Decimal.make(5))
    expectTypeOf(compare).returns.toBeNumber()
    expectTypeOf(day).toExtend<string>()
    expectTypeOf(decimal).toExtend<string>()
    expectTypeOf(CalendarDate.parse("2024-01-01")).toEqualTypeOf<CalendarDate.CalendarDate | undefined>()
    expectTypeOf<CalendarDate.CalendarDate>().not.toExtend<Decimal.Decimal>()
  })

  it("make values readonly, through and through", () => {
    const logframe = Logframe.make(minimal)
    const change = () => {
      // @ts-expect-error a logframe is never changed in place
      logframe.code = "x"
      // @ts-expect-error nor are its rows
      logframe.results.push()
      // @ts-expect-error nor its words
      logframe.title.en = "x"
    }
    expectTypeOf(change).returns.toBeVoid()
    expectTypeOf(logframe.indicators).toEqualTypeOf<readonly Indicator.Indicator[]>()
    expectTypeOf(logframe.period).toEqualTypeOf<Period.Period | undefined>()
  })

  it("leave lists out when written by hand, and have them when read", () => {
    expectTypeOf<typeof minimal>().toExtend<Logframe.Input>()
    expectTypeOf<Logframe.Input["results"]>().extract<undefined>().toBeUndefined()
    expectTypeOf<Logframe.Logframe["results"]>().extract<undefined>().toBeNever()
    // @ts-expect-error null is not nothing
    Logframe.make.bind(undefined, { ...minimal, period: null })
  })

  it("tell values and measures apart by their tag, exhaustively", () => {
    type Tags<A extends { readonly _tag: string }> = A["_tag"]
    expectTypeOf<Tags<Value.Value>>().toEqualTypeOf<
      "Number" | "Parts" | "Stage" | "Label" | "Narrative" | "Written" | "Open"
    >()
    expectTypeOf<Tags<Measure.Measure>>().toEqualTypeOf<
      | "Quantity"
      | "Ratio"
      | "Milestone"
      | "Scale"
      | "Qualitative"
      | "Composite"
      | "Calculated"
      | "Unclassified"
    >()
    expectTypeOf<Tags<Fact.Fact>>().toEqualTypeOf<"Measurement" | "Transaction" | "Assessment" | "Review">()
  })

  it("hold words by language", () => {
    expectTypeOf(Text.read(Text.en("a"), "fr")).toBeString()
    // @ts-expect-error bare words have no language
    Text.read("a", "fr")
  })

  it("add money of one currency only", () => {
    const euro = Money.make(5, "EUR")
    const dollar = Money.make("5", "USD")
    expectTypeOf(Money.add(euro, euro)).toEqualTypeOf<Money.Of<"EUR">>()
    // @ts-expect-error euro and dollar have no sum without a rate
    expect(() => Money.add(euro, dollar)).toThrow("EUR and USD have no sum without a rate.")
    expectTypeOf(euro).toExtend<Money.Money>()
    expectTypeOf<Fraction.Fraction>().not.toExtend<Decimal.Decimal>()
  })
})
