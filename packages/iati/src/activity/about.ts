/**
 * What an activity says of itself: its descriptions, days, contacts, countries and conditions.
 *
 * @internal
 */

import { type Period, type Section, Text, Url } from "@logframe/core"
import * as Codelist from "../standard/Codelist.ts"
import { child, childrenOf, type Element, element, textOf } from "../xml/Element.ts"
import type { Context } from "./Context.ts"
import { dayOf } from "./days.ts"
import { idFor, withId } from "./Naming.ts"
import { keyOf } from "./restore.ts"
import { readText, words, writeText } from "./texts.ts"

/** The kinds of descriptions, by their codes. */
const kinds: Readonly<
  Record<string, { readonly kind: Section.Section["kind"]; readonly title?: Text.Text }>
> = {
  "1": { kind: "background" },
  "2": { kind: "other", title: { en: "Objectives" } },
  "3": { kind: "other", title: { en: "Target groups" } },
  "4": { kind: "other" }
}

const kindOf = (written: string | undefined) => kinds[(written ?? "1").trim()] ?? kinds["4"]

type Row = Omit<Section.Section, "id">

const sectionIn = (of: Element, context: Context): Row | undefined => {
  const body = readText([of], context)
  return body === undefined ? undefined : ({ ...kindOf(of.attributes.type), body, links: [] } as Row)
}

/** The section of a `<description>`. */
export const readSection = (of: Element, context: Context): Section.Section | undefined => {
  const row = sectionIn(of, context)
  return row === undefined
    ? undefined
    : ({ id: idFor(context, "section", of, "description"), ...row } as Section.Section)
}

/** What a description says, for comparing. */
export const sectionKeyIn = (of: Element, context: Context): string | undefined => {
  const row = sectionIn(of, context)
  return row === undefined ? undefined : sectionKey(row)
}

/** The same of a row. */
export const sectionKey = ({ kind, title, body }: Row): string => keyOf([kind, title, body])

/** A section as a description. */
export const writeSection = (section: Section.Section, context: Context): Element => {
  const { kind, title, body } = section
  const code =
    Object.keys(kinds).find((one) => keyOf(kinds[one]) === keyOf({ kind, ...(title && { title }) })) ?? "4"
  return sectionAgain(writeText("description", body, { type: code }), section, context)
}

/** A kept description with the id of its section. */
export const sectionAgain = (of: Element, { id }: Section.Section, context: Context): Element =>
  withId(context, of, "section", id, "description")

/** The kinds of days, by their codes and by the words of version 1. */
const dateTypes: Readonly<Record<string, string>> = {
  "start-planned": "1",
  "start-actual": "2",
  "end-planned": "3",
  "end-actual": "4"
}

const dated = (dates: readonly Element[], type: string) => {
  for (const { attributes } of dates) {
    const written = (attributes.type ?? "").trim()
    const day = (dateTypes[written] ?? written) === type ? dayOf(attributes["iso-date"]) : undefined
    if (day !== undefined) return day
  }
  return undefined
}

/** The first and last day of `<activity-date>` elements: as planned, as it was where no plan is told. */
export const readPeriod = (dates: readonly Element[]): Period.Period | undefined => {
  const from = dated(dates, "1") ?? dated(dates, "2")
  const through = dated(dates, "3") ?? dated(dates, "4")
  return from === undefined || through === undefined || through < from ? undefined : { from, through }
}

/** The planned days. */
export const writePeriod = ({ from, through }: Period.Period): readonly Element[] => [
  element("activity-date", { type: "1", "iso-date": from }),
  element("activity-date", { type: "3", "iso-date": through })
]

/** The names of the recipient countries and regions. */
export const readArea = (activity: Element): Text.Text | undefined => {
  const countries = childrenOf(activity, "recipient-country").map(({ attributes: { code = "" } }) =>
    Codelist.nameOf("Country", code.trim())
  )
  const regions = childrenOf(activity, "recipient-region").flatMap(
    ({ attributes: { code = "", vocabulary = "1" } }) =>
      vocabulary === "1" ? [Codelist.nameOf("Region", code.trim())] : []
  )
  const names = [...countries, ...regions].filter((name) => name !== "")
  return names.length === 0 ? undefined : { en: names.join(", ").slice(0, Text.maxLength) }
}

/** The contact of a `<contact-info>`. */
export const readContact = (of: Element, context: Context): Readonly<Record<string, unknown>> | undefined => {
  const first = (name: string, most: number) => {
    const found = childrenOf(of, name).map((one) => words(textOf(one)))[0] ?? ""
    return found !== "" && found.length <= most ? found : undefined
  }
  const name =
    readText(childrenOf(of, "person-name"), context) ?? readText(childrenOf(of, "organisation"), context)
  const [email, telephone, website] = [first("email", 320), first("telephone", 64), first("website", 2000)]
  const url = website !== undefined && Url.isUrl(website) ? website : undefined
  const contact = {
    ...(name === undefined ? {} : { name }),
    ...(email === undefined ? {} : { email }),
    ...(telephone === undefined ? {} : { telephone }),
    ...(url === undefined ? {} : { url })
  }
  return Object.keys(contact).length === 0 ? undefined : contact
}

/** A contact as an element. */
export const writeContact = ({
  name,
  email,
  telephone,
  url
}: Readonly<Record<string, unknown>>): Element | undefined => {
  const line = (tag: string, text: unknown) => (typeof text === "string" ? [element(tag, {}, [text])] : [])
  const children = [
    ...(name === undefined ? [] : [writeText("person-name", name as Text.Text)]),
    ...line("telephone", telephone),
    ...line("email", email),
    ...line("website", url)
  ]
  return children.length === 0 ? undefined : element("contact-info", {}, children)
}

/** The words of conditions: notes on the funding. */
export const readConditions = (activity: Element, context: Context): readonly Text.Text[] => {
  const conditions = child(activity, "conditions")
  return conditions === undefined
    ? []
    : childrenOf(conditions, "condition").flatMap((one) => {
        const text = readText([one], context)
        return text === undefined ? [] : [text]
      })
}
