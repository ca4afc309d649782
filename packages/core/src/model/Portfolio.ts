/**
 * Which logframes belong together, which indicator feeds which, and the rates at which money is converted.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaParser from "effect/SchemaParser"
import { CalendarDate } from "./CalendarDate.ts"
import { compact, rowPerLine } from "./canonicalJson.ts"
import { Decimal } from "./Decimal.ts"
import { formatDecoder, readJson } from "./decode.ts"
import { define } from "./define.ts"
import * as Id from "./Id.ts"
import type { InvalidInput } from "./InvalidInput.ts"
import { Currency } from "./Money.ts"
import { type Parsed, parsed } from "./Parsed.ts"
import { list, plainText, record } from "./shapes.ts"
import { strict } from "./strict.ts"
import { Text } from "./Text.ts"

export type { Strict } from "./strict.ts"

const end = () => Schema.Struct({ logframe: Id.Logframe, indicator: Id.Indicator })

/** An indicator of a child project that feeds one of a parent. */
export const Contribution = /* @__PURE__ */ define(() =>
  Schema.Struct({
    child: end(),
    parent: end(),
    /** How much of the child counts, in per cent; absent: all. */
    share: Schema.optionalKey(Decimal),
    /** The child's categories in the parent's words; others go to "not stated". */
    categories: Schema.optionalKey(
      record(Id.Category, Id.Category, "a category of the parent by category of the child")
    ),
    /** Added to the parent's own, in its place, or the largest per place when several report the same people. */
    mode: Schema.optionalKey(Schema.Literals(["add", "replace", "maxPerPlace"]))
  })
)
export interface Contribution extends Schema.Schema.Type<typeof Contribution> {}

/** How much of `to` one unit of `from` was worth on a day. */
export const Rate = /* @__PURE__ */ define(() =>
  Schema.Struct({
    from: Currency,
    to: Currency,
    day: CalendarDate,
    rate: Decimal,
    source: Schema.optionalKey(plainText(1_000))
  })
)
export interface Rate extends Schema.Schema.Type<typeof Rate> {}

const shape = /* @__PURE__ */ define(() =>
  Schema.Struct({
    format: Schema.Literal(1),
    id: Id.Logframe,
    name: Text,
    logframes: list(Id.Logframe),
    contributions: list(Contribution),
    rates: list(Rate)
  })
)
/** Logframes that are looked at together. */
export interface Portfolio extends Schema.Schema.Type<typeof shape> {}

/** A portfolio as it may be written by hand. */
export type Input = typeof shape.Encoded

/** Reads a portfolio from a value of unknown shape. */
export const decode: (input: unknown) => Result.Result<Portfolio, InvalidInput> = /* @__PURE__ */ define(() =>
  formatDecoder("portfolio", 1, shape)
)

/** The schema of a portfolio. It refuses what {@link decode} refuses, with the same sentences. */
export const Portfolio = /* @__PURE__ */ define(() => strict(shape, decode))

/** Reads a portfolio as {@link decode} does, for programs that do not use `effect`. */
export const parse = (input: unknown): Parsed<Portfolio> => parsed(decode(input))

/** The portfolio of a value written in source code. @throws InvalidInput with every problem. */
export const make = (input: Input): Portfolio => Result.getOrThrowWith(decode(input), (invalid) => invalid)

/** Reads a portfolio from JSON text. */
export const fromJson = (text: string): Result.Result<Portfolio, InvalidInput> =>
  Result.flatMap(readJson("portfolio", text), decode)

/** The portfolio as JSON text in its one canonical form. */
export const toJson = (portfolio: Portfolio): string =>
  rowPerLine(compact(SchemaParser.encodeSync(shape)(portfolio)) as Record<string, unknown>)
