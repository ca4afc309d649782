/**
 * The choices on which the field disagrees, each as a sentence: "Rounding: half to the even digit".
 *
 * @internal
 */
import * as Fraction from "../calculate/numbers/Fraction.ts"
import type { Complete, Conventions } from "../model/Conventions.ts"
import type { Choices, RuleChoice } from "./ConventionWords.ts"
import type { Language } from "./Language.ts"
import { number } from "./tell.ts"

/** The choices that are named, in their order. */
export const conventions = (words: Language, chosen: Conventions): readonly string[] =>
  (Object.keys(chosen) as (keyof Conventions)[]).flatMap((key) => {
    const value = chosen[key]
    return value === undefined ? [] : [sentence(words, key, String(value))]
  })

const sentence = (words: Language, key: keyof Complete, value: string): string => {
  switch (key) {
    case "yearBeginsIn":
      return words.conventions.yearBeginsIn(words.months[Number(value) - 1] ?? value)
    case "suppressBelow":
      return words.conventions.suppressBelow(value)
    case "onTrackFrom":
    case "behindFrom":
      return words.conventions[key](percent(words, value))
    case "overTime":
    case "overPlaces":
    case "progress":
    case "schedule":
    case "statusScheme":
      return named(words, key, { ...words.conventions[key].options, ...rulesFor[key](words) }, value)
    case "cadenceCounting":
    case "spanCrossing":
    case "mean":
    case "placesMeet":
    case "fallingWithoutBaseline":
    case "progressFloor":
    case "progressCap":
    case "headline":
    case "flowBaseline":
    case "missingPart":
    case "compositeParts":
    case "resultParts":
    case "calculated":
    case "missingInput":
    case "includeRunning":
    case "rounding":
    case "nearWhole":
    case "suppressedZero":
    case "scaleOverPlaces":
    case "gapFrom":
      return named(words, key, words.conventions[key].options, value)
  }
}

const named = (
  { colon, conventions }: Language,
  key: keyof Choices,
  options: Readonly<Record<string, string>>,
  value: string
): string => `${conventions[key].name}${colon} ${options[value] ?? value}`

/** A choice among rules is said in the words of the rules. */
const rulesFor: {
  readonly [Key in RuleChoice]: (
    words: Language
  ) => Readonly<Record<Exclude<Choices[Key], "default">, string>>
} = {
  overTime: ({ rules }) => rules,
  overPlaces: ({ placeRules }) => placeRules,
  progress: ({ rules }) => rules,
  schedule: ({ rules, dueOnLastDay }) => ({ ...rules, none: dueOnLastDay }),
  statusScheme: ({ rules }) => rules
}

const percent = (words: Language, share: string): string => {
  const exact = Fraction.parse(share)
  return exact === undefined
    ? share
    : words.numerals.percent(number(words, Fraction.format(Fraction.multiply(exact, Fraction.fromInt(100)))))
}
