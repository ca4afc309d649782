/**
 * An element of XML as it is kept while an activity is read: its name as written, its attributes, what it holds.
 *
 * White space between elements is no content and is dropped; the text of an element without elements is kept exactly.
 *
 * @internal
 */

/** An element. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
  /** The line of the file on which it begins; 0 for an element that was not read. */
  readonly line: number
}

/** Signs that no text of XML may hold. */
const illegal = /[^\t\n\r\x20-\ufffd\u{10000}-\u{10ffff}]|\p{Surrogate}/gu

const legal = (text: string): string => (text.search(illegal) < 0 ? text : text.replace(illegal, ""))

/** An element that was not read from a file; attributes without a value are left out, signs that XML does not know too. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  children: readonly (Element | string)[] = []
): Element => {
  const kept: Record<string, string> = {}
  for (const key in attributes) {
    const text = attributes[key]
    if (text !== undefined) kept[key] = legal(text)
  }
  return {
    name,
    attributes: kept,
    children: children.map((one) => (typeof one === "string" ? legal(one) : one)),
    line: 0
  }
}

/** The first child of that name. */
export const child = (of: Element, name: string): Element | undefined => {
  for (const one of of.children) if (typeof one !== "string" && one.name === name) return one
  return undefined
}

/** The children of that name, in their order. */
export const childrenOf = (of: Element, name: string): readonly Element[] => {
  const found: Element[] = []
  for (const one of of.children) if (typeof one !== "string" && one.name === name) found.push(one)
  return found
}

/** The elements that it holds, without text. */
export const elementsOf = (of: Element): readonly Element[] =>
  of.children.filter((one) => typeof one !== "string")

/** The text that stands directly in it, its elements left out. */
export const textOf = (of: Element): string => {
  const [first] = of.children
  if (of.children.length === 1 && typeof first === "string") return first
  return of.children.filter((one) => typeof one === "string").join("")
}

/** Whether two elements say the same, whatever the order of their attributes. */
export const same = (a: Element, b: Element): boolean => {
  if (a.name !== b.name || a.children.length !== b.children.length) return false
  let extra = 0
  for (const name in b.attributes) if (name !== "") extra++
  for (const name in a.attributes) {
    if (a.attributes[name] !== b.attributes[name]) return false
    extra--
  }
  return (
    extra === 0 &&
    a.children.every((one, i) => {
      const other = b.children[i]
      return typeof one === "string" || typeof other === "string" || other === undefined
        ? one === other
        : same(one, other)
    })
  )
}
