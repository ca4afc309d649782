/**
 * Words, numbers and days.
 *
 * @internal
 */
import { CalendarDate, type Instant, type Period } from "@logframe/core"
import fc from "fast-check"

/** Not empty, of whole characters, without control characters but the line break. */
export const words: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "Wells",
      "Eau potable",
      "a b",
      "=1+1",
      'x "y", z;',
      "-",
      "日本",
      "👩‍👩‍👧",
      "1\n2",
      "<b>"
    )
  },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
      .filter((text) => /^[\n\P{Cc}]+$/u.test(text) && !/\p{Surrogate}/u.test(text))
  }
)

/** Words in one to three languages. */
export const text: fc.Arbitrary<Record<string, string>> = fc.dictionary(
  fc.constantFrom("en", "fr", "pt-BR"),
  words,
  { minKeys: 1, noNullPrototype: true }
)

/** Exact decimals: mostly small, some with many digits, some at the limits. */
export const decimal: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -20, max: 200 }).map(String) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.integer({ min: -5_000, max: 50_000 }), fc.integer({ min: 1, max: 99 }))
      .map(([whole, hundredths]) => `${whole}.${String(hundredths).padStart(2, "0")}`)
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "0",
      "0.0000000001",
      "9007199254740993",
      "922337203685477580.7",
      "922337203685477580.8",
      "-9223372036.8547758081",
      "999999999999999999.9999999999",
      "-999999999999999999.9999999999"
    )
  }
)

/** Decimals above zero. */
export const positive: fc.Arbitrary<string> = fc.oneof(
  fc.integer({ min: 1, max: 500 }).map(String),
  fc.constantFrom("0.5", "33.3", "100", "1000")
)

const first = CalendarDate.toEpochDays(CalendarDate.make("2023-06-01"))

/** A day between June 2023 and the end of 2026. */
export const day: fc.Arbitrary<CalendarDate.CalendarDate> = fc.oneof(
  fc.integer({ min: 0, max: 1_300 }).map((days) => CalendarDate.fromEpochDays(first + days)),
  fc.constantFrom("2023-12-31", "2024-02-29", "2024-03-31", "2024-12-31", "2025-01-01").map(CalendarDate.make)
)

/** A span of days; many are a single day. */
export const period: fc.Arbitrary<Period.Period> = fc.oneof(
  day.map((on) => ({ from: on, through: on })),
  fc.tuple(day, day).map(([a, b]) => ({ from: CalendarDate.min(a, b), through: CalendarDate.max(a, b) }))
)

/** A moment of such a day. */
export const instant: fc.Arbitrary<Instant.Instant> = fc
  .tuple(day, fc.constantFrom("00:00:00Z", "12:00:00.5Z", "12:00:00.501Z", "23:59:59.999Z"))
  .map(([on, time]) => `${on}T${time}` as Instant.Instant)

/** Some of the list, in its order; at least `minimum`. */
export const some = <A>(list: readonly A[], minimum = 0): fc.Arbitrary<A[]> =>
  fc.subarray([...list], { minLength: Math.min(minimum, list.length) })
