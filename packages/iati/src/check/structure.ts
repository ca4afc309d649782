/**
 * Holds an activity against the schema of IATI 2.03: which elements and attributes there are, in which order, how often,
 * and what their texts look like.
 *
 * @internal
 */
import { nearest } from "@logframe/core"
import { fits, type Simple, type Type, typeOf } from "../standard/Schema.ts"
import { type Element, elementsOf, textOf } from "../xml/Element.ts"
import type { Report } from "./Report.ts"

/** What a text of a kind looks like. */
const kinds: Readonly<Record<Simple, string>> = {
  string: "a text",
  date: "a day that exists, written YYYY-MM-DD",
  dateTime: "a moment written YYYY-MM-DDThh:mm:ss",
  boolean: "true, false, 1 or 0",
  decimal: "a number without separators",
  int: "a whole number",
  positiveInteger: "a whole number above zero",
  nonNegativeInteger: "a whole number, not below zero",
  anyURI: "an address",
  NMTOKEN: "a name without spaces"
}

/** Lists what the schema does not allow. */
export const checkStructure = (activity: Element, report: Report): void =>
  check(activity, typeOf("iati-activity"), report)

const check = (element: Element, type: Type, report: Report): void => {
  checkAttributes(element, type, report)
  if (type.text === undefined) checkParts(element, type, report)
  else checkText(element, type.text, report)
}

const checkAttributes = (element: Element, type: Type, report: Report): void => {
  for (const name in element.attributes) {
    const known = type.attributes.get(name)
    const text = element.attributes[name] ?? ""
    if (known === undefined) {
      const others = name.includes(":") ? type.open || name.startsWith("xml") : name === "xmlns"
      if (!others) {
        const near = nearest(name, [...type.attributes.keys()])
        report.add(
          "AttributeUnknown",
          "error",
          element,
          `<${element.name}> has no attribute "${name}".`,
          near === undefined ? {} : { hint: `Perhaps "${near}" is meant.` }
        )
      }
    } else if (!fits(text, known.type))
      report.add(
        "TextDoesNotFit",
        "error",
        element,
        `The attribute "${name}" of <${element.name}> is ${JSON.stringify(text.slice(0, 100))}, expected ${kinds[known.type]}.`
      )
  }
  for (const [name, { required }] of type.attributes)
    if (required && element.attributes[name] === undefined)
      report.add(
        "AttributeMissing",
        "error",
        element,
        `<${element.name}> has no attribute "${name}", which it must have.`
      )
}

const checkText = (element: Element, type: Simple, report: Report): void => {
  const inner = elementsOf(element)[0]
  if (inner !== undefined)
    report.add("ElementUnknown", "error", inner, `<${element.name}> holds text only, not <${inner.name}>.`)
  else if (!fits(textOf(element), type))
    report.add(
      "TextDoesNotFit",
      "error",
      element,
      `The text of <${element.name}> is ${JSON.stringify(textOf(element).slice(0, 100))}, expected ${kinds[type]}.`
    )
}

const checkParts = (element: Element, type: Type, report: Report): void => {
  const counts = new Map<string, number>()
  let last = -1
  let lastName = ""
  for (const one of element.children) {
    if (typeof one === "string") {
      if (one.trim() !== "")
        report.add("TextMisplaced", "error", element, `<${element.name}> holds elements only, no text.`, {
          text: one.trim(),
          ...(type.parts.has("narrative") ? { hint: "Put the text into <narrative>." } : {})
        })
      continue
    }
    const part = type.parts.get(one.name)
    if (part === undefined) {
      if (!one.name.includes(":")) unknown(element, one, type, report)
      last = one.name.includes(":") ? type.parts.size : last
      continue
    }
    const count = (counts.get(one.name) ?? 0) + 1
    counts.set(one.name, count)
    if (count === 2 && !part.several)
      report.add(
        "ElementRepeated",
        "error",
        one,
        `<${element.name}> has several <${one.name}>, expected one.`,
        one.name === "narrative" ? {} : { hint: "Several languages are several <narrative> in one element." }
      )
    if (part.at < last)
      report.add(
        "ElementOrder",
        "error",
        one,
        lastName === ""
          ? `<${one.name}> stands after elements of others, expected before them.`
          : `<${one.name}> stands after <${lastName}>, expected before it.`
      )
    else {
      last = part.at
      lastName = one.name
    }
    check(one, typeOf(part.type), report)
  }
  for (const { name, required } of type.parts.values())
    if (required && !counts.has(name))
      report.add(
        "ElementMissing",
        "error",
        element,
        `<${element.name}> has no <${name}>, which it must have.`
      )
}

const unknown = (element: Element, one: Element, type: Type, report: Report): void => {
  const near = nearest(one.name, [...type.parts.keys()])
  report.add(
    "ElementUnknown",
    "error",
    one,
    `<${element.name}> has no element <${one.name}>.`,
    near === undefined ? {} : { hint: `Perhaps <${near}> is meant.` }
  )
}
