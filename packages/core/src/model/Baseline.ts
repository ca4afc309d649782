/**
 * Where an indicator started.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { define } from "./define.ts"
import { optionalId } from "./derivedIds.ts"
import * as Scope from "./Scope.ts"
import { Source } from "./Source.ts"
import { Text } from "./Text.ts"
import { Value } from "./Value.ts"
import { lastDay, When } from "./When.ts"

/** The value before the project, of the whole or of a place, party or cell. */
export const Baseline = /* @__PURE__ */ define(() =>
  Schema.Struct({
    id: optionalId("baseline"),
    value: Value,
    when: Schema.optionalKey(When),
    ...Scope.fields,
    note: Schema.optionalKey(Text),
    source: Schema.optionalKey(Source)
  })
)
export interface Baseline extends Schema.Schema.Type<typeof Baseline> {}

/** All baselines of the same place, party and cell, the one that counts last: that of the latest day, then of the smallest id. */
export const ofScope = (baselines: readonly Baseline[], scope: Scope.Scope): readonly Baseline[] => {
  const dayOf = ({ when }: Baseline): string => (when === undefined ? "" : (lastDay(when) ?? ""))
  return baselines
    .filter((baseline) => Scope.key(baseline) === Scope.key(scope))
    .sort((a, b) => order(dayOf(a), dayOf(b)) || order(b.id, a.id))
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
