/**
 * What no row of a logframe holds, kept with the row that it belongs to: as XML, under a name of the standard.
 *
 * @internal
 */
import { Extensions } from "@logframe/core"
import type { Element } from "../xml/Element.ts"
import { parseElements } from "../xml/parseElement.ts"
import { compact } from "../xml/serialize.ts"

/** The name under which it is kept. */
export const key = "org.iatistandard"

type Own = Readonly<Record<string, unknown>>

/** What is kept, as the extension of a row; nothing when nothing is, or when a row may not hold so much. */
export const keep = (elements: readonly Element[]): Own | undefined => {
  if (elements.length === 0) return undefined
  const own = { [key]: elements.map(compact).join("") }
  return fits(own[key] ?? "") ? own : undefined
}

/** Whether a row may hold the text beside its name. */
const fits = (text: string): boolean =>
  text.length < Extensions.maxSize / 4 || bytesOf(text) <= Extensions.maxSize - 200

const encoder = /* @__PURE__ */ new TextEncoder()

/** The bytes of the text as JSON. */
const bytesOf = (text: string): number => encoder.encode(JSON.stringify(text)).length

/** The elements that a row keeps. */
export const keptIn = (extensions: Readonly<Record<string, unknown>> | undefined): readonly Element[] => {
  const text = extensions?.[key]
  return typeof text === "string" ? parseElements(text) : []
}
