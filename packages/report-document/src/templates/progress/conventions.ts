/**
 * The choices on which the field disagrees, in words: those that differ from the defaults first.
 *
 * @internal
 */
import { Conventions, type Document, Fraction } from "@logframe/core"
import * as Show from "../../Show.ts"
import type { ConventionWords, Words } from "../../Words.ts"
import * as Context from "../Context.ts"
import type { Told } from "./Told.ts"

type Numbered = "yearBeginsIn" | "suppressBelow" | "onTrackFrom" | "behindFrom"
type Chosen = Exclude<keyof ConventionWords, Numbered>

/** The choices that are named, each as a sentence. */
export const settled = (words: Words, conventions: Conventions.Conventions): readonly string[] =>
  (Object.keys(conventions) as (keyof Conventions.Conventions)[]).flatMap((key) => {
    const said = choice(words, conventions, key)
    return said === undefined ? [] : [said]
  })

const choice = (
  words: Words,
  conventions: Conventions.Conventions,
  key: keyof Conventions.Conventions
): string | undefined => {
  const value = conventions[key]
  if (value === undefined) return undefined
  switch (key) {
    case "yearBeginsIn":
      return words.conventions.yearBeginsIn(words.months[Number(value) - 1] ?? String(value))
    case "suppressBelow":
      return words.conventions.suppressBelow(String(value))
    case "onTrackFrom":
    case "behindFrom": {
      const exact = Fraction.parse(String(value)) ?? Fraction.zero
      return words.conventions[key](
        Show.number(words, exact, {
          as: "percent",
          decimals: 4,
          nearWhole: "plain",
          rounding: "halfAwayFromZero"
        })
      )
    }
    default:
      return named(words, key, String(value))
  }
}

const named = (words: Words, key: Chosen, value: string): string => {
  const { name, options }: { readonly name: string; readonly options: Readonly<Record<string, string>> } =
    words.conventions[key]
  return `${name}${words.colon} ${options[value] ?? value}`
}

/** All choices of the report: those that differ from the defaults, marked, then the others. */
export const conventions = ({ words, conventions }: Told): readonly Document.Line[] => {
  const differing = Conventions.deviations(conventions)
  const others = Object.fromEntries(
    Object.entries(conventions).filter(([key]) => !Object.hasOwn(differing, key))
  ) as Conventions.Conventions
  return [
    ...settled(words, differing).map(
      (said): Document.Line => [Context.strong(said), Context.run(` (${words.progress.notDefault})`)]
    ),
    ...settled(words, others).map((said): Document.Line => [Context.run(said)])
  ]
}
