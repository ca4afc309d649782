/**
 * Makes of an element what the schema of IATI 2.03 allows.
 *
 * Files of version 1 put the text itself where version 2 has narratives, and words where it has codes; files of any version
 * hold what no schema knows. What can be said in 2.03 is said so, the rest is told and left out.
 *
 * @internal
 */
import { fits, type Type, typeOf } from "../standard/Schema.ts"
import { type Element, element } from "../xml/Element.ts"

/** The codes of words that version 1 has, by element and attribute. */
const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "participating-org@role": { funding: "1", accountable: "2", extending: "3", implementing: "4" },
  "activity-date@type": { "start-planned": "1", "start-actual": "2", "end-planned": "3", "end-actual": "4" },
  "budget@type": { original: "1", revised: "2" },
  "planned-disbursement@type": { original: "1", revised: "2" },
  "transaction-type@code": {
    IF: "1",
    C: "2",
    D: "3",
    E: "4",
    IR: "5",
    LR: "6",
    R: "7",
    QP: "8",
    QS: "9",
    CG: "10"
  },
  "result@type": { output: "1", outcome: "2", impact: "3", other: "9" },
  "indicator@measure": { unit: "1", percentage: "2" },
  "participating-org@type": { government: "10" },
  "sector@vocabulary": { DAC: "1", "DAC-3": "2", RO: "99", RO2: "98" }
}

/** Is told what is left out, and of which element. */
export type Tell = (of: Element, what: string) => void

/** The element as the schema allows it; nothing when what it must have is missing. */
export const heal = (of: Element, type: Type, tell: Tell): Element | undefined => {
  const attributes = healAttributes(of, type, tell)
  if (attributes === undefined) return undefined
  if (type.text !== undefined) {
    const texts = of.children.filter((one) => typeof one === "string")
    if (texts.length < of.children.length) tell(of, "elements in a text")
    return fits(texts.join(""), type.text) ? { ...of, attributes, children: texts } : undefined
  }
  const children = healChildren(of, type, tell)
  for (const { name, required } of type.parts.values())
    if (required && !children.some((one) => one.name === name)) return undefined
  return { ...of, attributes, children }
}

const healAttributes = (
  of: Element,
  type: Type,
  tell: Tell
): Readonly<Record<string, string>> | undefined => {
  const healed: Record<string, string> = {}
  for (const name in of.attributes) {
    const written = of.attributes[name] ?? ""
    const words = codes[`${of.name}@${name}`]
    const text = words?.[written] ?? words?.[written.toLowerCase()] ?? written
    const known = type.attributes.get(name)
    const others = name.includes(":") && (type.open || name.startsWith("xmlns:"))
    if (known === undefined ? others : fits(text, known.type)) healed[name] = text
    else if (known?.type === "dateTime" && fits(`${text}T00:00:00`, "dateTime"))
      healed[name] = `${text}T00:00:00`
    else tell(of, `the attribute ${name}="${written.slice(0, 60)}"`)
  }
  for (const [name, { required }] of type.attributes)
    if (required && healed[name] === undefined) return undefined
  return healed
}

const healChildren = (of: Element, type: Type, tell: Tell): readonly Element[] => {
  const seen = new Set<string>()
  const texts = type.parts.has("narrative") ? narratives(of) : of.children
  const children = texts.flatMap((one): readonly Element[] => {
    if (typeof one === "string") {
      if (one.trim() !== "") tell(of, `the text "${one.trim().slice(0, 60)}"`)
      return []
    }
    if (one.name.includes(":")) return [one]
    const part = type.parts.get(one.name)
    const repeated = part !== undefined && !part.several && seen.has(one.name)
    const healed = part === undefined || repeated ? undefined : heal(one, typeOf(part.type), tell)
    if (healed === undefined) {
      tell(of, `<${one.name}>`)
      return []
    }
    seen.add(one.name)
    return [healed]
  })
  return inParts(children, type)
}

/** The text that stands where narratives should, as a narrative. */
const narratives = (of: Element): readonly (Element | string)[] => {
  if (of.children.some((one) => typeof one !== "string" && one.name === "narrative")) return of.children
  return of.children.map((one) =>
    typeof one === "string" && one.trim() !== "" ? element("narrative", {}, [one]) : one
  )
}

const inParts = (children: readonly Element[], { parts }: Type): readonly Element[] =>
  [...children].sort((a, b) => (parts.get(a.name)?.at ?? parts.size) - (parts.get(b.name)?.at ?? parts.size))
