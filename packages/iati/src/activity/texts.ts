/**
 * Words in several languages: `<title><narrative xml:lang="en">…</narrative></title>`, and in version 1 the text itself.
 *
 * @internal
 */

import { Text } from "@logframe/core"
import { childrenOf, type Element, element, textOf } from "../xml/Element.ts"
import type { Naming } from "./Naming.ts"

const tags = new Map<string, string>()

/** The language tag in its usual case; `und` for what is no language. */
export const languageOf = (written: string): string => {
  const known = tags.get(written)
  if (known !== undefined) return known
  const [language = "", ...rest] = written.trim().split(/[-_]/)
  const parts = rest.map((part) =>
    part.length === 4 && !/^\d/.test(part)
      ? part.slice(0, 1).toUpperCase() + part.slice(1).toLowerCase()
      : part.length === 2 || /^\d{3}$/.test(part)
        ? part.toUpperCase()
        : part.toLowerCase()
  )
  const tag = [language.toLowerCase(), ...parts].join("-")
  const found = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-([a-z0-9]{5,8}|\d[a-z0-9]{3}))*$/.test(tag)
    ? tag
    : "und"
  if (tags.size < 1_000) tags.set(written, found)
  return found
}

/** The text without white space around it and without signs that no text of a logframe holds. */
export const words = (written: string): string =>
  written
    .trim()
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\n\u0080-\u009f])\p{Cc}/gu, " ")

/** The words of elements that are one text in several languages; nothing when they hold none. */
export const readText = (elements: readonly Element[], context: Naming): Text.Text | undefined => {
  const found: Record<string, string> = {}
  let any = false
  for (const one of elements) {
    const narratives = childrenOf(one, "narrative")
    for (const narrative of narratives.length === 0 ? [one] : narratives) {
      const text = words(textOf(narrative))
      if (text === "") continue
      const written = narrative.attributes["xml:lang"] ?? one.attributes["xml:lang"]
      const tag = written === undefined || written === "" ? context.language : languageOf(written)
      const before = found[tag]
      if (before !== undefined)
        context.report.add(
          "LanguageTwice",
          "info",
          narrative,
          `<${one.name}> has two texts in the language ${tag}; they are read as one.`
        )
      // what is cut already does not grow
      if (before !== undefined && before.length >= Text.maxLength) continue
      found[tag] = cut(before === undefined ? text : `${before}\n${text}`, narrative, context)
      any = true
    }
  }
  return any ? found : undefined
}

const cut = (text: string, at: Element, context: Naming): string => {
  if (text.length <= Text.maxLength) return text
  context.report.add(
    "TextCut",
    "warning",
    at,
    `The text has ${text.length} characters, of which the first ${Text.maxLength} are read.`
  )
  return text.slice(0, Text.maxLength).replace(/[\ud800-\udbff]$/, "")
}

/** The words as an element. */
export const writeText = (
  name: string,
  text: Text.Text,
  attributes: Readonly<Record<string, string | undefined>> = {}
): Element =>
  element(
    name,
    attributes,
    Object.keys(text)
      .sort()
      .map((tag) => element("narrative", tag === "und" ? {} : { "xml:lang": tag }, [text[tag] ?? ""]))
  )

/** The words of which an id is made: of several languages those of the first tag. */
export const firstWords = (text: Text.Text): string => text[Object.keys(text).sort()[0] ?? ""] ?? ""
