/**
 * The choices on which the field disagrees, in words: those that differ from the defaults first.
 *
 * @internal
 */
import { Conventions, type Document, Language } from "@logframe/core"
import * as Context from "../Context.ts"
import type { ProgressContext } from "./ProgressContext.ts"

/** All choices of the report: those that differ from the defaults, marked, then the others. */
export const conventions = ({ words, conventions }: ProgressContext): readonly Document.Line[] => {
  const differing = Conventions.deviations(conventions)
  const others = Object.fromEntries(
    Object.entries(conventions).filter(([key]) => !Object.hasOwn(differing, key))
  ) as Conventions.Conventions
  return [
    ...Language.conventions(words, differing).map(
      (said): Document.Line => [Context.strong(said), Context.run(` (${words.progress.notDefault})`)]
    ),
    ...Language.conventions(words, others).map((said): Document.Line => [Context.run(said)])
  ]
}
