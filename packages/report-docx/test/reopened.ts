import { strFromU8, unzipSync } from "fflate"
import { SaxesParser } from "saxes"

/** An element of a part, in reading order. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Element | string)[]
}

/** The parts of the file as XML that a strict parser accepts; what is no XML is left out. */
export const parts = (bytes: Uint8Array): ReadonlyMap<string, Element> =>
  new Map(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(xml|rels|svg)$/.test(name))
      .map(([name, content]) => [name, parsed(strFromU8(content))])
  )

const parsed = (xml: string): Element => {
  const root: Element = { name: "", attributes: {}, children: [] }
  const open = [root]
  const parser = new SaxesParser()
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on("closetag", () => open.pop())
  parser.on("text", (text) => open.at(-1)?.children.push(text))
  parser.on("error", (error) => {
    throw error
  })
  parser.write(xml).close()
  return root
}

/** The elements of that name, in reading order. */
export const named = (element: Element, name: string): readonly Element[] =>
  element.children.flatMap((child) =>
    typeof child === "string" ? [] : [...(child.name === name ? [child] : []), ...named(child, name)]
  )

/** What a reader sees or hears: text, line breaks, and the alternatives of pictures. */
export const textOf = (element: Element): string => {
  switch (element.name) {
    case "w:t":
      return element.children.filter((child) => typeof child === "string").join("")
    case "w:br":
      return "\n"
    case "w:tab":
      return "\t"
    case "wp:docPr":
      return `${element.attributes.descr ?? ""}\n`
  }
  const inside = element.children.map((child) => (typeof child === "string" ? "" : textOf(child))).join("")
  return element.name === "w:p" ? `${inside}\n` : inside
}

/** What a program runs or follows: fields, addresses, and names of styles. */
export const runsOf = (element: Element): readonly string[] =>
  element.children.flatMap((child) => {
    if (typeof child === "string") return element.name === "w:instrText" ? [child] : []
    const active = ["Target", "w:instr", "r:id", "w:val", "w:anchor"].flatMap(
      (name) => child.attributes[name] ?? []
    )
    return [...active, ...runsOf(child)]
  })
