/**
 * The choices on which the field disagrees, in words.
 *
 * @internal
 */
import type { Complete } from "../model/Conventions.ts"

/** The choices that are words, without those that are numbers. */
export type Choices = Omit<Complete, "yearBeginsIn" | "suppressBelow" | "onTrackFrom" | "behindFrom">

/** Choices among rules: they are said in the words of the rules. */
export type RuleChoice = "overTime" | "overPlaces" | "progress" | "schedule" | "statusScheme"

/** The choices on which the field disagrees, each with its name and its options in words. */
export type ConventionWords = {
  readonly [Key in Exclude<keyof Choices, RuleChoice>]: {
    readonly name: string
    readonly options: Readonly<Record<Choices[Key], string>>
  }
} & {
  readonly [Key in RuleChoice]: {
    readonly name: string
    readonly options: Readonly<Record<Extract<Choices[Key], "default">, string>>
  }
} & {
  readonly yearBeginsIn: (month: string) => string
  readonly suppressBelow: (count: string) => string
  readonly onTrackFrom: (share: string) => string
  readonly behindFrom: (share: string) => string
}
