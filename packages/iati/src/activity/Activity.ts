/**
 * An activity as a logframe and its facts.
 *
 * @internal
 */

import type { Fact, Finding, Logframe } from "@logframe/core"
import { Report } from "../check/Report.ts"
import { withRest } from "../own/rest.ts"
import * as Codelist from "../standard/Codelist.ts"
import { child, childrenOf, type Element, element, elementsOf, same, textOf } from "../xml/Element.ts"
import { refusal } from "../xml/refusal.ts"
import {
  readArea,
  readConditions,
  readContact,
  readPeriod,
  readSection,
  writeContact,
  writePeriod,
  writeSection
} from "./about.ts"
import type { Context } from "./Context.ts"
import { Dimensions } from "./Dimensions.ts"
import { Ids, idOf } from "./Ids.ts"
import { scheme } from "./levels.ts"
import { readLine, readTransaction } from "./money.ts"
import { namespace, withoutIds } from "./Naming.ts"
import { Parties, participatingOrgs, roleOf, writeParticipation } from "./Parties.ts"
import { Places, writePlace } from "./Places.ts"
import { readResult } from "./results.ts"
import { spread } from "./spread.ts"
import { languageOf, readText, writeText } from "./texts.ts"

/** An activity to which another is related. */
export interface Related {
  /** Its identifier. */
  readonly ref: string
  /** The code of the codelist RelatedActivityType: 1 parent, 2 child, 3 sibling … */
  readonly type: string
}

/** What was read of one activity. */
export interface Activity {
  /** Its identifier, as published. */
  readonly identifier: string
  readonly logframe: Logframe.Logframe
  /** What was measured, and the money that moved, all of it approved: it was published. */
  readonly facts: readonly Fact.Fact[]
  readonly related: readonly Related[]
  /** What a reader should look at. */
  readonly findings: readonly Finding.Finding[]
  /** What no row of the logframe could hold because it is too large, as XML; given to `write`, it is written again. */
  readonly beside: string
  /** The line of the file on which it begins. */
  readonly line: number
}

/** The prefix that the elements of this project have in the activity. */
const ownPrefix = ({ attributes }: Element): string | undefined => {
  for (const name in attributes)
    if (attributes[name] === namespace && name.startsWith("xmlns:")) return `${name.slice(6)}:`
  return undefined
}

/** The context in which an activity is read. */
const contextOf = (activity: Element, identifier: string, given?: ReadonlyMap<Element, string>): Context => {
  const { attributes } = activity
  const language = languageOf(attributes["xml:lang"] ?? "und")
  return {
    report: new Report(identifier),
    language,
    currency: attributes["default-currency"],
    logframe: idOf(given?.get(activity) ?? identifier),
    ids: new Ids(),
    dimensions: new Dimensions(language),
    places: new Places(),
    parties: new Parties(),
    ...(given === undefined ? {} : { given })
  }
}

/** Reads an activity, with what this project wrote beside the elements of IATI. */
export const readActivity = (activity: Element): Activity => {
  const own = ownPrefix(activity)
  const rest = own === undefined ? undefined : child(activity, `${own}rest`)
  if (rest === undefined) return readElements(activity)
  const plain = readElements({ ...activity, children: activity.children.filter((one) => one !== rest) })
  const whole = withRest(plain, rest)
  if (whole !== undefined) return { ...plain, ...whole }
  const misfit: Finding.Finding = {
    code: "RestNotRead",
    severity: "warning",
    place: { _tag: "Document", document: plain.identifier, line: rest.line, element: rest.name },
    sentence: "What stands beside the elements of IATI does not fit them; it is passed over."
  }
  return { ...plain, findings: [...plain.findings, misfit] }
}

/** Reads the elements of IATI. */
export const readElements = (written: Element): Activity => {
  const own = ownPrefix(written)
  const stripped = own === undefined ? undefined : withoutIds(written, own)
  return read(stripped?.activity ?? written, stripped?.given)
}

const read = (activity: Element, given?: ReadonlyMap<Element, string>): Activity => {
  const identifierElement = child(activity, "iati-identifier")
  const written = identifierElement === undefined ? "" : textOf(identifierElement).trim()
  const identifier = written === "" ? `activity-line-${activity.line}` : written.slice(0, 200)
  const context = contextOf(activity, identifier, given)
  const { report, language } = context
  if (written === "")
    report.add(
      "IdentifierMissing",
      "error",
      activity,
      "The activity has no iati-identifier; its line stands for it."
    )
  const kept: Element[] = written === "" && identifierElement !== undefined ? [identifierElement] : []
  const at = (name: string) => childrenOf(activity, name)

  const titles = at("title")
  const title = readText(titles, context) ?? { [language]: identifier }
  if (titles.length !== 1 || !same(titles[0] as Element, writeText("title", title))) kept.push(...titles)

  const locations = at("location")
  for (const location of locations) {
    const place = context.places.add(location, context)
    const again = place === undefined ? undefined : writePlace(place as never, context)
    if (again === undefined || !same(again, location)) kept.push(location)
  }

  const organisations = participatingOrgs(activity)
  const found = organisations.map((one) => context.parties.find(one, context, roleOf(one)))
  const reporter = child(activity, "reporting-org")
  if (reporter !== undefined) {
    context.parties.find(reporter, context)
    kept.push(reporter)
  }
  const parties = context.parties.rows
  organisations.forEach((one, i) => {
    const party = parties.find(({ id }) => id === found[i])
    const role = roleOf(one)
    const again =
      party === undefined || role === undefined ? undefined : writeParticipation({ party, role }, context)
    if (again === undefined || !same(again, one)) kept.push(one)
  })

  const sections = at("description").flatMap((one) => {
    const section = readSection(one, context)
    if (section === undefined || !same(one, writeSection(section, context))) kept.push(one)
    return section === undefined ? [] : [section]
  })

  const dates = at("activity-date")
  const period = readPeriod(dates)
  const plain = period === undefined ? [] : writePeriod(period)
  if (plain.length !== dates.length || !plain.every((one, i) => same(one, dates[i] as Element)))
    kept.push(...dates)

  const contacts = at("contact-info").flatMap((one) => {
    const contact = readContact(one, context)
    const again = contact === undefined ? undefined : writeContact(contact)
    if (again === undefined || !same(one, again)) kept.push(one)
    return contact === undefined ? [] : [contact]
  })

  const budget = ["budget", "planned-disbursement"].flatMap(at).flatMap((one) => {
    const read = readLine(one, context)
    if (read?.plain !== true) kept.push(one)
    return read === undefined ? [] : [read.line]
  })

  const transactions = at("transaction").flatMap((one) => {
    const fact = readTransaction(one, context)
    if (fact === undefined) kept.push(one)
    return fact === undefined ? [] : [fact]
  })

  const conditions = readConditions(activity, context)
  const results = at("result").map((one) => readResult(one, context))
  const area = readArea(activity)

  for (const one of elementsOf(activity)) if (!mapped.has(one.name)) kept.push(one)

  const currencies = [
    ...new Set(
      [
        ...budget.map(({ amount }) => amount?.currency ?? ""),
        ...transactions.map(({ money }) => money.currency)
      ].filter((code) => code !== "" && Codelist.of("Currency")?.names.has(code) !== true)
    )
  ]
  const shell = element("iati-activity", withoutOwn(activity.attributes), kept)
  const logframe = {
    format: 1,
    id: context.logframe,
    ...(written === "" ? {} : { code: identifier }),
    title,
    language,
    scheme,
    ...(period === undefined ? {} : { period }),
    ...(area === undefined ? {} : { area }),
    currencies,
    parties: context.parties.rows,
    contacts,
    places: context.places.rows,
    documents: [],
    dimensions: context.dimensions.rows,
    sections,
    results: results.map(({ result }) => result),
    indicators: results.flatMap(({ indicators }) => indicators),
    activities: [],
    assumptions: [],
    ...(budget.length === 0 ? {} : { funding: { budget } }),
    notes: conditions.map((text, i) => ({ id: `condition-${i + 1}`, text, on: ["funding"] })),
    amendments: []
  } as unknown as Logframe.Logframe
  refuseTooMany(logframe, activity)
  const { logframe: whole, beside } = spread(logframe, shell)
  if (beside !== "")
    report.add(
      "KeptTooLarge",
      "warning",
      activity,
      "The activity says more that no row holds than the rows of the logframe can keep.",
      { hint: "Hand `beside` to `write` to have it written again." }
    )
  return {
    identifier,
    logframe: whole,
    facts: [...results.flatMap(({ facts }) => facts), ...transactions],
    related: at("related-activity").map(({ attributes: { ref = "", type = "" } }) => ({
      ref: ref.trim(),
      type: type.trim()
    })),
    findings: report.findings,
    beside,
    line: activity.line
  }
}

/** The most rows of a kind that a logframe holds. */
const maxRows = 10_000

const refuseTooMany = (
  { results, indicators, parties, places, funding, contacts, sections, notes }: Logframe.Logframe,
  { line }: Element
): void => {
  const lists = {
    results,
    indicators,
    parties,
    places,
    contacts,
    sections,
    notes,
    budgets: funding?.budget ?? [],
    baselines: longest(indicators.map(({ baselines }) => baselines)),
    targets: longest(indicators.map(({ targets }) => targets))
  }
  for (const [kind, rows] of Object.entries(lists))
    if (rows.length > maxRows)
      throw refusal(
        `line ${line}`,
        `an activity with ${rows.length} ${kind}`,
        `at most ${maxRows} of a kind`,
        "If this is real, divide the activity."
      )
}

const longest = (lists: readonly (readonly unknown[])[]): readonly unknown[] =>
  lists.reduce((most, list) => (list.length > most.length ? list : most), [])

/** The elements of which rows are made. */
const mapped: ReadonlySet<string> = new Set([
  "iati-identifier",
  "title",
  "location",
  "participating-org",
  "reporting-org",
  "description",
  "activity-date",
  "contact-info",
  "budget",
  "planned-disbursement",
  "transaction",
  "result"
])

const withoutOwn = (attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(attributes).filter(([, text]) => text !== namespace))
