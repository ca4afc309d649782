/**
 * What the parts of a template share: the words of the report, and how the texts of the logframe are read in its language.
 *
 * @internal
 */
import { type Document, type Id, Language, LevelScheme, Logframe, type Result, Text } from "@logframe/core"
import * as Words from "../Words.ts"

/** What every template can be asked for. */
export interface Params {
  /** The language of the report; absent: that of the logframe. English where no words are known. */
  readonly language?: Text.LanguageTag
  /** An organisation’s own words, or those of a language that is not built in. */
  readonly words?: Words.Words
}

/** A report while it is made. */
export interface Context {
  readonly logframe: Logframe.Logframe
  readonly words: Words.Words
  /** The language that the texts of the logframe are looked up in. */
  readonly language: Text.LanguageTag
}

/** The report of the logframe in the language asked for. */
export const make = (logframe: Logframe.Logframe, { language, words }: Params): Context => {
  const asked = language ?? words?.tag ?? logframe.language
  return { logframe, words: words ?? Words.forLanguage(asked), language: asked }
}

/** Words of the report itself. */
export const run = (words: string): Document.TextRun => ({ is: "text", text: words })

/** Words of the report itself, as heavy as a heading. */
export const strong = (words: string): Document.TextRun => ({ is: "text", text: words, strong: true })

/** A text of the logframe, marked with its language where it is not the report's. */
export const text = ({ logframe, words, language }: Context, content: Text.Text): Document.TextRun => {
  const tag = Text.languageOf(content, language, logframe.language)
  return marked(words, Text.read(content, language, logframe.language), tag)
}

/** Words in that language, marked with it where it is not the report's. */
export const marked = (
  words: Words.Words,
  content: string,
  tag: Text.LanguageTag | undefined
): Document.TextRun =>
  tag === undefined || baseOf(tag) === baseOf(words.tag) ? run(content) : { ...run(content), language: tag }

const baseOf = (tag: string): string => tag.split("-")[0] ?? tag

/** A text with its printed code before it: "1.2 Wells dug". */
export const coded = (
  context: Context,
  row: { readonly code?: string; readonly statement: Text.Text }
): Document.TextRun => {
  const statement = text(context, row.statement)
  return row.code === undefined ? statement : { ...statement, text: `${row.code} ${statement.text}` }
}

/** What the level of the result is called, with the result's code: "Output 1". */
export const levelOf = (context: Context, result: Result.Result): Document.TextRun => {
  const name = levelName(context, result)
  return result.code === undefined ? name : { ...name, text: `${name.text} ${result.code}` }
}

const levelName = (context: Context, { level: id }: Result.Result): Document.TextRun => {
  const { logframe, words } = context
  const builtIn = Language.level(words, logframe.scheme, id)
  if (builtIn !== undefined) return run(builtIn)
  const level = LevelScheme.level(Logframe.scheme(logframe), id)
  return level === undefined ? run(id) : text(context, level.name)
}

/** A paragraph. */
export const paragraph = (...content: readonly Document.Inline[]): Document.Paragraph => ({
  is: "paragraph",
  text: content
})

/** A list of lines with a dot before each. */
export const list = (items: readonly (readonly Document.Block[])[]): Document.List => ({
  is: "list",
  ordered: false,
  items
})

/** A cell of words. */
export const cell = (...content: readonly Document.Inline[]): Document.Cell => ({ is: "text", text: content })

/** The name of a party, by its id. */
export const party = (context: Context, id: Id.Party): Document.TextRun => {
  const row = context.logframe.parties.find((one) => one.id === id)
  return row === undefined ? run(id) : text(context, row.name)
}
