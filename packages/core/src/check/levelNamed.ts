import * as LevelScheme from "../model/LevelScheme.ts"
import * as Logframe from "../model/Logframe.ts"
import { words } from "./Rule.ts"
import type { Named } from "./said.ts"

/** Levels of the logframe, for a sentence; those of built-in schemes have a name in each language. */
export const levelNamed = (
  logframe: Logframe.Logframe,
  ...ids: readonly LevelScheme.Level["id"][]
): Named => {
  const scheme = Logframe.scheme(logframe)
  const english = ids.map((id) => words(logframe, LevelScheme.level(scheme, id)?.name ?? { und: id }))
  const keys = typeof logframe.scheme === "string" ? ids.map((id) => `${logframe.scheme}.${id}`) : english
  return { english: english.join(" / "), key: keys.join(" / ") }
}
