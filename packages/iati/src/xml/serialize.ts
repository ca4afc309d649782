/**
 * Elements as text.
 *
 * @internal
 */
import type { Element } from "./Element.ts"

/** The element as text, each element that holds elements on lines of its own. */
export const serialize = (of: Element, indent = "\n"): string => {
  const parts: string[] = []
  write(parts, of, indent)
  return parts.join("")
}

/** The element on one line, as it is kept inside a logframe. */
export const compact = (of: Element): string => serialize(of, "")

const write = (parts: string[], { name, attributes, children }: Element, indent: string): void => {
  parts.push("<", name)
  for (const key in attributes) parts.push(" ", key, '="', attribute(attributes[key] ?? ""), '"')
  if (children.length === 0) {
    parts.push("/>")
    return
  }
  parts.push(">")
  const mixed = indent === "" || children.some((one) => typeof one === "string")
  for (const one of children) {
    if (typeof one === "string") parts.push(text(one))
    else {
      const inner = mixed ? "" : `${indent}  `
      parts.push(inner)
      write(parts, one, inner)
    }
  }
  if (!mixed) parts.push(indent)
  parts.push("</", name, ">")
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;"
}

const text = (written: string): string =>
  /[&<>\r]/.test(written) ? written.replace(/[&<>\r]/g, (sign) => escapes[sign] ?? "") : written

const attribute = (written: string): string =>
  /[&<>"\t\n\r]/.test(written) ? written.replace(/[&<>"\t\n\r]/g, (sign) => escapes[sign] ?? "") : written
