import type { Element } from "../xml/Element.ts"

/** Namespaces that files declare above their activities, or forget to. */
const usual: Readonly<Record<string, string>> = {
  xsi: "http://www.w3.org/2001/XMLSchema-instance",
  xsd: "http://www.w3.org/2001/XMLSchema"
}

/** The activity with a namespace for each prefix that is used in it and declared nowhere. @internal */
export const declared = (activity: Element): Element => {
  const used = new Set<string>()
  collect(activity, new Set(), used)
  const missing = [...used].map((prefix) => [`xmlns:${prefix}`, usual[prefix] ?? `urn:undeclared:${prefix}`])
  return missing.length === 0
    ? activity
    : { ...activity, attributes: { ...activity.attributes, ...Object.fromEntries(missing) } }
}

const collect = (of: Element, above: ReadonlySet<string>, used: Set<string>): void => {
  const names = [of.name, ...Object.keys(of.attributes)]
  const here = names.flatMap((name) => (name.startsWith("xmlns:") ? [name.slice(6)] : []))
  const known = here.length === 0 ? above : new Set([...above, ...here])
  for (const name of names) {
    const cut = name.indexOf(":")
    const prefix = name.slice(0, cut)
    if (cut > 0 && prefix !== "xml" && prefix !== "xmlns" && !known.has(prefix)) used.add(prefix)
  }
  for (const one of of.children) if (typeof one !== "string") collect(one, known, used)
}
