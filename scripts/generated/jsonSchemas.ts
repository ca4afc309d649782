/**
 * The JSON Schemas of what goes into files, made from the schemas that decode. Shapes that have a name in the model are
 * definitions; everything else is written out where it stands.
 */
import * as Schema from "effect/Schema"
import * as Core from "../../packages/core/src/index.ts"

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const jsonOf = (schema: Schema.Constraint): Json =>
  JSON.parse(JSON.stringify(Schema.toJsonSchemaDocument(schema, { onExcessProperty: "error" }).schema))

/** The shapes of the model that are worth a name, the inner ones first. */
const named: ReadonlyArray<readonly [string, Schema.Constraint]> = [
  ["Text", Core.Text.Text],
  ["Decimal", Core.Decimal.Decimal],
  ["CalendarDate", Core.CalendarDate.CalendarDate],
  ["Instant", Core.Instant.Instant],
  ["Period", Core.Period.Period],
  ["When", Core.When.When],
  ["Money", Core.Money.Money],
  ["Unit", Core.Unit.Unit],
  ["Source", Core.Source.Source],
  ["Reference", Core.Source.Reference],
  ["Cell", Core.Scope.Cell],
  ["Extensions", Core.Extensions.Extensions],
  ["Value", Core.Value.Value],
  ["Expectation", Core.Expectation.Expectation],
  ["Conventions", Core.Conventions.Conventions],
  ["LevelScheme", Core.LevelScheme.LevelScheme],
  ["Measure", Core.Measure.Measure],
  ["Baseline", Core.Baseline.Baseline],
  ["Target", Core.Target.Target],
  ["Cadence", Core.Cadence.Cadence],
  ["ReferenceSheet", Core.ReferenceSheet.ReferenceSheet],
  ["Result", Core.Result.Result],
  ["Indicator", Core.Indicator.Indicator],
  ["Activity", Core.Activity.Activity],
  ["Assumption", Core.Assumption.Assumption],
  ["Dimension", Core.Dimension.Dimension],
  ["Place", Core.Place.Place],
  ["Party", Core.Party.Party],
  ["Contact", Core.Party.Contact],
  ["Section", Core.Section.Section],
  ["Note", Core.Section.Note],
  ["BudgetLine", Core.Funding.BudgetLine],
  ["Funding", Core.Funding.Funding],
  ["Document", Core.Source.SourceDocument],
  ["Amendment", Core.Source.Amendment],
  ["Measurement", Core.Fact.Measurement],
  ["Transaction", Core.Fact.Transaction],
  ["Assessment", Core.Fact.Assessment],
  ["Review", Core.Fact.Review]
]

const names = new Map(named.map(([name, schema]) => [JSON.stringify(jsonOf(schema)), name]))

/** The schema with every named shape inside it as a reference; `used` collects the names. */
const referring = (json: Json, used: Set<string>): Json => {
  const name = names.get(JSON.stringify(json))
  if (name === undefined) return inside(json, used)
  used.add(name)
  return { $ref: `#/$defs/${name}` }
}

const inside = (json: Json, used: Set<string>): Json => {
  if (Array.isArray(json)) return json.map((item) => referring(item, used))
  if (typeof json !== "object" || json === null) return json
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, referring(value, used)]))
}

const publish = (id: string, title: string, description: string, schema: Schema.Constraint): string => {
  const used = new Set<string>()
  const root = inside(jsonOf(schema), used) as Readonly<Record<string, Json>>
  const shapes = new Map<string, Json>()
  while (shapes.size < used.size) {
    for (const [name, shape] of named)
      if (used.has(name) && !shapes.has(name)) shapes.set(name, inside(jsonOf(shape), used))
  }
  const definitions = named.flatMap(([name]) => (shapes.has(name) ? [[name, shapes.get(name)]] : []))
  const document = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: id,
    title,
    description,
    ...root,
    $defs: Object.fromEntries(definitions)
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** `logframe.schema.json`: a whole logframe. */
export const logframeSchema = (): string =>
  publish(
    "urn:logframe:format:1:logframe",
    "Logframe, format 1",
    "What a programme promised: one document. The shape alone; that ids are unique and references resolve is checked when it is read.",
    Core.Logframe.Logframe
  )

/** `facts.schema.json`: one fact, which is one line of a file of facts. */
export const factSchema = (): string =>
  publish(
    "urn:logframe:format:1:fact",
    "Fact, format 1",
    "What happened: one fact, which is one line of an NDJSON file of facts.",
    Core.Fact.Fact
  )
