/**
 * Holds the codes of an activity against the lists of the standard.
 *
 * @internal
 */
import * as Codelist from "../standard/Codelist.ts"
import { codesAt } from "../standard/codeUses.ts"
import type { Element } from "../xml/Element.ts"
import type { Report } from "./Report.ts"

/** Lists codes that the lists do not have. */
export const checkCodes = (activity: Element, report: Report): void => walk(activity, "", report)

const walk = (element: Element, path: string, report: Report): void => {
  for (const { attribute, list, code } of codesAt(path, element.attributes))
    checkCode(element, attribute, list, code, report)
  const language = element.attributes["xml:lang"]
  if (language !== undefined && language !== "")
    checkCode(element, "xml:lang", "Language", language.toLowerCase().split(/[-_]/)[0] ?? "", report)
  for (const one of element.children)
    if (typeof one !== "string") walk(one, path === "" ? one.name : `${path}/${one.name}`, report)
}

const checkCode = (element: Element, attribute: string, name: string, code: string, report: Report): void => {
  const list = Codelist.of(name)
  if (list === undefined || list.names.has(code)) return
  const options =
    list.names.size > 12
      ? undefined
      : `It has ${[...list.names].map(([one, words]) => `${one} (${words})`).join(", ")}.`
  report.add(
    "CodeUnknown",
    list.complete ? "warning" : "info",
    element,
    `The attribute "${attribute}" of <${element.name}> is ${JSON.stringify(code.slice(0, 100))}, which the codelist ${name} does not have.`,
    options === undefined ? {} : { hint: options }
  )
}
