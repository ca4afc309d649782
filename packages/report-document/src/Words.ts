/**
 * The words of a report in one language: those of the language, which explanations and the terminal say too, and those that only
 * a report has.
 *
 * The names of units, stages and levels that a logframe writes out come from the logframe itself. An organisation's own words, or
 * those of a language that is not built in, are handed to templates and renderers as a value of this type.
 *
 * ```ts
 * import { Words } from "@logframe/report-document"
 *
 * const english = Words.forLanguage("en")
 * const ours: Words.Words = { ...english, titles: { ...english.titles, actual: "Achieved" } }
 * ```
 *
 * @module
 */
import { type CalendarDate, type InForce, Language, type Text } from "@logframe/core"
import type { ReportWords } from "./ReportWords.ts"
import { english } from "./words/english.ts"
import { french } from "./words/french.ts"
import { spanish } from "./words/spanish.ts"

export type { ProgressWords, ReportWords, SummaryWords } from "./ReportWords.ts"

/** The words of a report in one language. */
export interface Words extends Language.Language, ReportWords {}

const { languages } = Language

/** The languages that are built in: one that core has and that is missing here does not compile. */
export const builtIn: Readonly<Record<Language.Tag, Words>> = {
  en: { ...languages.en, ...english },
  fr: { ...languages.fr, ...french },
  es: { ...languages.es, ...spanish }
}

/** The words of that language or of its base language ("fr-CA": French), English when there are none. */
export const forLanguage = (language: Text.LanguageTag): Words => builtIn[Language.tagFor(language)]

/** The day written out: "22 April 2019". */
export const day = (words: Pick<Words, "day" | "months">, day: CalendarDate.CalendarDate): string =>
  words.day(Number(day.slice(8)), words.months[Number(day.slice(5, 7)) - 1] ?? "", day.slice(0, 4))

/** The month of a year: "April 2019"; `month` counts from 1. */
export const month = (words: Pick<Words, "month" | "months">, month: number, year: string): string =>
  words.month(words.months[month - 1] ?? "", year)

/** "until 31 December 2024" of a row that is in force no longer, "from 1 July 2025" of one that is not yet; else nothing. */
export const edition = (
  words: Words,
  span: InForce.InForce | undefined,
  asOf: CalendarDate.CalendarDate
): string | undefined => {
  if (span?.through !== undefined && span.through < asOf)
    return words.progress.until(day(words, span.through))
  return span?.from !== undefined && span.from > asOf
    ? words.progress.since(day(words, span.from))
    : undefined
}
