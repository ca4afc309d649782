/**
 * The names and the order of the levels of a results chain.
 *
 * Donors name their levels differently and allow different things on them, so levels are data. No code asks
 * whether a result "is an output"; it asks what its level allows.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { define } from "./define.ts"
import * as Id from "./Id.ts"
import { schemes } from "./levelSchemes.ts"
import { list, pattern, size } from "./shapes.ts"
import { Text } from "./Text.ts"

/** The name of a scheme: `coe-summary`, `eu-intpa`, …, or a user's own. */
export const SchemeId = /* @__PURE__ */ define(() =>
  pattern(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'the name of a level scheme such as "coe-summary"')
)
export type SchemeId = typeof SchemeId.Type

/** One level: what it is called, what it may stand under, what hangs on it. */
export const Level = /* @__PURE__ */ define(() =>
  Schema.Struct({
    id: Id.Level,
    name: Text,
    plural: Schema.optionalKey(Text),
    /** The levels it may stand under; empty for the top. */
    under: list(Id.Level),
    /** The result type in IATI: 1 output, 2 outcome, 3 impact, 9 other. */
    iati: Schema.optionalKey(Schema.Literals(["1", "2", "3", "9"])),
    /** Whether results of this level are measured by indicators. */
    indicators: Schema.Boolean,
    /** Whether assumptions are stated on this level. */
    assumptions: Schema.Boolean,
    /** Whether results of this level carry weights, which add up to 100 among siblings. */
    weights: Schema.Boolean,
    /** Whether results of this level carry a risk rating. */
    risk: Schema.Boolean,
    /** Whether activities hang on this level. */
    activities: Schema.Boolean
  })
)
export interface Level extends Schema.Schema.Type<typeof Level> {}

/** Levels from the top, as one donor or one document names them. */
export const LevelScheme = /* @__PURE__ */ define(() =>
  Schema.Struct({
    id: SchemeId,
    name: Text,
    levels: Schema.Array(Level).check(
      size(1, 12, "1 to 12 levels"),
      Schema.makeFilter((levels: ReadonlyArray<LevelRow>) => schemeProblems(levels))
    )
  })
)
export interface LevelScheme extends Schema.Schema.Type<typeof LevelScheme> {}

interface LevelRow {
  readonly id: string
  readonly under?: readonly string[]
}

const schemeProblems = (levels: readonly LevelRow[]) => {
  const ids = levels.map((level) => level.id)
  const done = new Set<string>()
  const isDone = (id: string): boolean => done.has(id) || !ids.includes(id)
  for (const _ of levels) {
    for (const { id, under = [] } of levels) if (under.every(isDone)) done.add(id)
  }
  return levels.flatMap(({ id, under = [] }, i) => [
    ...(ids.indexOf(id) < i ? [{ path: [i, "id"], issue: "an id that no other level has" }] : []),
    ...under.flatMap((upper, j) =>
      ids.includes(upper) ? [] : [{ path: [i, "under", j], issue: "the id of a level of this scheme" }]
    ),
    ...(done.has(id)
      ? []
      : [{ path: [i, "under"], issue: "levels that do not in the end stand under themselves" }])
  ])
}

/** The built-in schemes, by name. */
export const builtIn: Readonly<Record<string, LevelScheme>> = schemes as Readonly<
  Record<string, unknown>
> as Readonly<Record<string, LevelScheme>>

/** The scheme with that name among the built-in ones, or the scheme itself when it is written out. */
export const resolve = (scheme: SchemeId | LevelScheme): LevelScheme | undefined =>
  typeof scheme !== "string" ? scheme : Object.hasOwn(builtIn, scheme) ? builtIn[scheme] : undefined

/** The level with that id. */
export const level = (scheme: LevelScheme, id: Id.Level): Level | undefined =>
  scheme.levels.find((level) => level.id === id)

/** How far below the top the level stands: 0 at the top. */
export const depth = (scheme: LevelScheme, id: Id.Level): number => {
  const above = level(scheme, id)?.under ?? []
  return above.length === 0 ? 0 : 1 + Math.max(...above.map((upper) => depth(scheme, upper)))
}
