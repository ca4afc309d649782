/**
 * Names of rows, stable for the life of the logframe.
 *
 * An id is never shown, never parsed and never changed when a row moves or is renumbered; what is printed
 * ("1.1.2") is the row's code. Ids are compared as bytes and branded per kind, so that an indicator's id
 * cannot be handed in where a result's is wanted.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { define } from "./define.ts"
import { factIdShape, idShape } from "./idShape.ts"
import { pattern } from "./shapes.ts"

const idText = () =>
  pattern(
    idShape,
    "an id: 1 to 64 letters, digits, points, dashes or underscores, beginning with a letter or digit"
  )

/** Identifies a logframe among all others of a store. */
export const Logframe = /* @__PURE__ */ define(() => idText().pipe(Schema.brand("LogframeId")))
export type Logframe = typeof Logframe.Type

/** Identifies a level of a results chain. */
export const Level = /* @__PURE__ */ define(() => idText().pipe(Schema.brand("LevelId")))
export type Level = typeof Level.Type

/** Identifies a result: an objective, an outcome, an output. */
export const Result = /* @__PURE__ */ define(() => idText().pipe(Schema.brand("ResultId")))
export type Result = typeof Result.Type

/** Identifies an indicator. */
export const Indicator = /* @__PURE__ */ define(() => idText().pipe(Schema.brand("IndicatorId")))
export type Indicator = typeof Indicator.Type

/** Identifies an activity. */
export const Activity = /* @__PURE__ */ define(() => idText().pipe(Schema.brand("ActivityId")))
export type Activity = typeof Activity.Type

/** Identifies a place. */
export const Place = /* @__PURE__ */ define(() => idText().pipe(Schema.brand("PlaceId")))
export type Place = typeof Place.Type

/** Identifies a party: a donor, an implementer, a partner. */
export const Party = /* @__PURE__ */ define(() => idText().pipe(Schema.brand("PartyId")))
export type Party = typeof Party.Type

/** Identifies a dimension of disaggregation. */
export const Dimension = /* @__PURE__ */ define(() => idText().pipe(Schema.brand("DimensionId")))
export type Dimension = typeof Dimension.Type

/** Identifies a category of a dimension; `notStated` is always there. */
export const Category = /* @__PURE__ */ define(() => idText().pipe(Schema.brand("CategoryId")))
export type Category = typeof Category.Type

/** Identifies a row that only its own logframe refers to: a target, a note, a stage, a section. */
export const Row = /* @__PURE__ */ define(() => idText().pipe(Schema.brand("RowId")))
export type Row = typeof Row.Type

/** Identifies a fact in a store: up to 128 characters, since sources bring long names. */
export const Fact = /* @__PURE__ */ define(() =>
  pattern(factIdShape, "a fact's id: 1 to 128 letters, digits or any of . _ : ~ -").pipe(
    Schema.brand("FactId")
  )
)
export type Fact = typeof Fact.Type

/** The category that stands for answers without a category. */
export const notStated = "notStated" as Category
