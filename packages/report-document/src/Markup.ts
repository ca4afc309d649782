/**
 * Writes elements for HTML and SVG, so that text can only enter as text.
 *
 * Markup is a type of its own: a plain string is no child of an element until {@link text} has escaped it. The same
 * escapes hold in HTML and in XML.
 *
 * @module
 */
import { printable } from "./printable.ts"

/** Text that is already markup. */
export type Markup = string & { readonly Markup: true }

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
}

const escaped = (text: string): string => printable(text).replace(/[&<>"']/g, (sign) => escapes[sign] ?? "")

/** The text as markup that shows the same text. */
export const text = (text: string): Markup => escaped(text) as Markup

/** Markup written in source code. Never for text that comes from anywhere else. */
export const trusted = (markup: string): Markup => markup as Markup

/** Pieces one after the other. */
export const join = (pieces: readonly Markup[], between = ""): Markup => pieces.join(between) as Markup

/** Nothing. */
export const empty: Markup = trusted("")

/** The value of an attribute; `true` writes the bare name, absent and `false` leave it out. */
export type Attribute = string | number | boolean | undefined

const voids: ReadonlySet<string> = new Set(["br", "col", "hr", "meta"])

/** An element with attributes in the order given. Names are from source code, values are escaped. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, Attribute>>,
  ...children: readonly Markup[]
): Markup => {
  const start = Object.entries(attributes).map(([key, value]) => attribute(key, value))
  return voids.has(name)
    ? trusted(`<${name}${start.join("")}>`)
    : trusted(`<${name}${start.join("")}>${children.join("")}</${name}>`)
}

const attribute = (name: string, value: Attribute): string => {
  if (value === undefined || value === false) return ""
  if (value === true) return ` ${name}`
  return ` ${name}="${(typeof value === "number" ? coordinate(value) : escaped(value)).replaceAll("\n", "&#10;")}"`
}

/** A place on a drawing, to a hundredth, without an exponent. */
export const coordinate = (value: number): string => {
  const rounded = Math.round(value * 100) / 100
  return Number.isFinite(rounded) && Math.abs(rounded) < 1e15 ? String(rounded || 0) : "0"
}
