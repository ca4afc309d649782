/**
 * What is said from the words of a language: a number, a length of time, a mark, the name of a level.
 *
 * @internal
 */
import type { Note } from "../calculate/answer/Explained.ts"
import type { Distance } from "../change/Change.ts"
import type * as LevelScheme from "../model/LevelScheme.ts"
import type { Language } from "./Language.ts"

/** An exact number, all its digits, in the signs of the language: "1240,5", "38/35". */
export const number = ({ numerals }: Pick<Language, "numerals">, exact: string): string =>
  exact.replaceAll(".", numerals.decimal)

/** "3 months", "12 days". */
export const lengthOf = (
  { monthsLong, daysLong }: Pick<Language, "monthsLong" | "daysLong">,
  length: Distance
): string => ("months" in length ? monthsLong(length.months) : daysLong(length.days))

/** What a reader must know beside a number; its bounds already shown. */
export const mark = <Tag extends Note["_tag"]>(
  { marks }: Pick<Language, "marks">,
  note: Extract<Note, { _tag: Tag }>
): string => (marks[note._tag as Tag] as (note: Extract<Note, { _tag: Tag }>) => string)(note)

/** The name of a level of a built-in scheme; nothing for a scheme that is written out, which has its own names. */
export const level = (
  { levels }: Pick<Language, "levels">,
  scheme: LevelScheme.SchemeId | LevelScheme.LevelScheme,
  id: string
): string | undefined => {
  const key = `${String(scheme)}.${id}`
  return typeof scheme === "string" && Object.hasOwn(levels, key)
    ? levels[key as keyof typeof levels]
    : undefined
}
