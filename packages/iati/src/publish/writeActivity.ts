/**
 * A logframe and its facts as an activity of IATI 2.03.
 *
 * @internal
 */

import { type Fact, type Finding, type Logframe, type Problem, Text } from "@logframe/core"
import { readElements } from "../activity/Activity.ts"
import {
  readContact,
  readPeriod,
  sectionAgain,
  sectionKey,
  sectionKeyIn,
  writeContact,
  writePeriod,
  writeSection
} from "../activity/about.ts"
import type { Context } from "../activity/Context.ts"
import { Dimensions } from "../activity/Dimensions.ts"
import { Ids, idOf } from "../activity/Ids.ts"
import { readsAs } from "../activity/indicators.ts"
import { lineAgain, lineIn, lineKey, writeLine, writeTransaction } from "../activity/money.ts"
import { namespace } from "../activity/Naming.ts"
import {
  again,
  organisations,
  Parties,
  participationIn,
  participationKey,
  participations,
  writeParticipation
} from "../activity/Parties.ts"
import { Places, again as placeAgain, placeKey, placeKeyIn, writePlace } from "../activity/Places.ts"
import { keyOf, restore } from "../activity/restore.ts"
import { writeResult } from "../activity/results.ts"
import { gathered } from "../activity/spread.ts"
import { languageOf, writeText } from "../activity/texts.ts"
import { Report } from "../check/Report.ts"
import { restOf, unsaid, type Whole, writeRest } from "../own/rest.ts"
import { inOrder } from "../standard/order.ts"
import { typeOf } from "../standard/Schema.ts"
import { child, childrenOf, type Element, element, elementsOf } from "../xml/Element.ts"
import { heal, type Tell } from "./heal.ts"
import type { Options, Publication, Reporter } from "./Publishing.ts"
import { declared } from "./prefixes.ts"
import { leftOut, published } from "./published.ts"

/** The activity, what was found, and what is missing to write it. */
export interface Written {
  readonly activity: Element
  readonly findings: readonly Finding.Finding[]
  readonly problems: readonly Problem[]
}

const prefix = "logframe:"

/** Writes a logframe and its facts. */
export const writeActivity = (publication: Publication, options: Options): Written => {
  const { logframe } = publication
  const shell = gathered(logframe, publication.beside ?? "")
  const whole: Whole = { logframe, facts: published(publication.facts, options.asOf) }
  const { elements, attributes, problems, findings } = parts(whole, shell, options)
  const plainly = withoutOwn(attributes)
  const drawn = element(
    "iati-activity",
    options.plain === true ? plainly : { ...plainly, "xmlns:logframe": namespace },
    inOrder("iati-activity", elements)
  )
  if (problems.length > 0) return { activity: drawn, findings: [], problems }
  const bare = declared(heal(drawn, typeOf("iati-activity"), tellOf(logframe, findings)) ?? drawn)
  const plain = readElements(bare)
  const rest = restOf(plain, whole)
  const marked = options.plain !== true && (rest !== undefined || hasOwn(bare))
  const written =
    rest === undefined || options.plain === true
      ? { ...bare, attributes: marked ? bare.attributes : withoutOwn(bare.attributes) }
      : { ...bare, children: [...bare.children, writeRest(rest, prefix)] }
  const unsaidOf = rest === undefined ? [] : unsaid(rest, options.plain !== true)
  return {
    activity: written,
    findings: [...leftOut(publication.facts, options.asOf), ...findings, ...unsaidOf],
    problems: []
  }
}

const tellOf =
  ({ id }: Logframe.Logframe, findings: Finding.Finding[]): Tell =>
  (of, what) =>
    findings.push({
      code: "SchemaRefuses",
      severity: "warning",
      place: { _tag: "Logframe", id, element: of.name },
      sentence: `The schema of IATI 2.03 does not allow ${what} there; it is not among the elements of IATI.`
    })

const withoutOwn = (
  attributes: Readonly<Record<string, string | undefined>>
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(attributes).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== namespace
    )
  )

const hasOwn = (of: Element): boolean =>
  of.children.some((one) => typeof one !== "string" && (one.name.startsWith(prefix) || hasOwn(one)))

/** The context in which rows are written and kept elements are read again: nothing is made, nothing is told. */
const contextOf = (logframe: Logframe.Logframe, shell: Element, plain: boolean): Context => {
  const written = shell.attributes["xml:lang"]
  return {
    report: new Report(""),
    language: written === undefined ? logframe.language : languageOf(written),
    currency: shell.attributes["default-currency"],
    logframe: logframe.id,
    ids: new Ids(),
    dimensions: new Dimensions(logframe.language, logframe.dimensions),
    places: new Places(logframe.places),
    parties: new Parties(logframe.parties),
    ...(plain ? {} : { marks: prefix })
  }
}

const parts = ({ logframe, facts }: Whole, shell: Element, options: Options) => {
  const context = contextOf(logframe, shell, options.plain === true)
  const at = (...names: string[]) => names.flatMap((name) => childrenOf(shell, name))
  const problems: Problem[] = []
  const findings: Finding.Finding[] = []
  const reporter = reporterOf(logframe, shell, options)
  if (reporter === undefined)
    problems.push({
      path: "reporter",
      found: "nothing",
      expected: "the organisation that publishes: its identifier, kind and name",
      hint: 'Name it, as {"ref": "XM-DAC-1", "type": "10", "name": "…"}.'
    })
  const dates = datesOf(logframe, at("activity-date"), options)
  if (dates.length === 0)
    problems.push({
      path: "period",
      found: "nothing",
      expected: "the first day of the project, which IATI asks for",
      hint: "Set the period of the logframe, or name the first day with `start`."
    })
  const identifier = identifierOf(logframe, shell, reporter)
  const measured = new Map<string, Fact.Measurement[]>()
  for (const fact of facts)
    if (fact._tag === "Measurement")
      measured.set(fact.indicator, [...(measured.get(fact.indicator) ?? []), fact])
  const transactions = facts.filter((fact) => fact._tag === "Transaction")
  const written = transactions.map((fact) => writeTransaction(fact, logframe, context))
  const places = [
    ...at("recipient-country", "recipient-region"),
    ...written.flatMap((one) => [
      ...childrenOf(one, "recipient-country"),
      ...childrenOf(one, "recipient-region")
    ])
  ]
  const sectors = [
    ...at("sector"),
    ...[...at("transaction"), ...written].flatMap((one) => childrenOf(one, "sector"))
  ]
  const assume = (code: string, sentence: string, hint: string) =>
    findings.push({ code, severity: "warning", place: { _tag: "Logframe", id: logframe.id }, sentence, hint })
  if (sectors.length === 0 && options.sector === undefined)
    assume(
      "SectorUnspecified",
      "No sector is known; it is published as not specified (99810).",
      "Name a code of the DAC list with `sector`."
    )
  if (places.length === 0 && options.country === undefined)
    assume(
      "CountryUnspecified",
      "No country is known; the region is published as not specified (998).",
      "Name a country with `country`, as NE."
    )
  const language = context.language === logframe.language ? shell.attributes["xml:lang"] : undefined
  const attributes = {
    ...shell.attributes,
    "xml:lang": language ?? (logframe.language === "und" ? undefined : logframe.language)
  }
  const elements: readonly Element[] = [
    ...(logframe.code === undefined && at("iati-identifier").length > 0
      ? at("iati-identifier")
      : [element("iati-identifier", {}, [identifier])]),
    ...(at("reporting-org").length > 0
      ? at("reporting-org")
      : reporter === undefined
        ? []
        : [writeReporter(reporter)]),
    ...(readsAs(at("title"), logframe.title, context) ? at("title") : [writeText("title", logframe.title)]),
    ...filled(
      restore(
        logframe.sections,
        at("description"),
        (of) => sectionKeyIn(of, context),
        sectionKey,
        (row) => writeSection(row, context),
        (of, row) => sectionAgain(of, row, context)
      ),
      () => writeText("description", logframe.title)
    ),
    ...filled(
      restore(
        participations(logframe.parties),
        at("participating-org"),
        (of) => participationIn(of, context),
        participationKey,
        (row) => writeParticipation(row, context),
        (of, { party }) => again(of, party, context)
      ),
      () => writeText("participating-org", { und: reporter?.name ?? "" }, { ref: reporter?.ref, role: "2" })
    ),
    ...(at("activity-status").length > 0
      ? []
      : [element("activity-status", { code: statusOf(logframe, options) })]),
    ...dates,
    ...restore(
      logframe.contacts.map(({ party: _, ...row }) => row),
      at("contact-info"),
      (of) => {
        const contact = readContact(of, context)
        return contact === undefined ? undefined : keyOf(contact)
      },
      keyOf,
      writeContact
    ),
    ...(places.length > 0
      ? []
      : [
          options.country === undefined
            ? element("recipient-region", { code: "998", vocabulary: "1" })
            : element("recipient-country", { code: options.country })
        ]),
    ...restore(
      logframe.places,
      at("location"),
      (of) => placeKeyIn(of, context),
      placeKey,
      (row) => writePlace(row, context),
      (of, row) => placeAgain(of, row, context)
    ),
    ...(sectors.length > 0 ? [] : [element("sector", { vocabulary: "1", code: options.sector ?? "99810" })]),
    ...restore(
      logframe.funding?.budget ?? [],
      at("budget", "planned-disbursement"),
      (of) => {
        const line = lineIn(of, context)
        return line === undefined ? undefined : lineKey(line)
      },
      lineKey,
      (row) => writeLine(row, logframe.parties, context),
      (of, row) => lineAgain(of, row, context)
    ),
    ...at("transaction"),
    ...written,
    ...logframe.results.flatMap((result) => {
      const under = logframe.indicators.filter((one) => resultOf(logframe, one.id) === result.id)
      return writeResult(result, under, (id) => measured.get(id) ?? [], logframe, context) ?? []
    }),
    ...elementsOf(shell).filter(({ name }) => !made.has(name))
  ]
  const [first, ...others] = elements
  const natural = idOf(identifier)
  return {
    attributes,
    problems,
    findings,
    elements:
      logframe.id === natural || options.plain === true
        ? elements
        : [first as Element, ...others, element(`${prefix}id`, {}, [logframe.id])]
  }
}

/** The elements that are made here. */
const made: ReadonlySet<string> = new Set([
  "iati-identifier",
  "reporting-org",
  "title",
  "description",
  "participating-org",
  "activity-date",
  "contact-info",
  "location",
  "budget",
  "planned-disbursement",
  "transaction",
  "result"
])

const filled = (elements: readonly Element[], otherwise: () => Element): readonly Element[] =>
  elements.length > 0 ? elements : [otherwise()]

/** The result under which an indicator is published: the first of its own, or of the whole that it is a part of. */
const resultOf = (logframe: Logframe.Logframe, id: string): string | undefined => {
  let row = logframe.indicators.find((one) => one.id === id)
  while (row?.partOf !== undefined) {
    const whole: string = row.partOf
    row = logframe.indicators.find((one) => one.id === whole)
  }
  return row?.under[0]
}

const reporterOf = (
  { parties, language }: Logframe.Logframe,
  shell: Element,
  options: Options
): Reporter | undefined => {
  const published = child(shell, "reporting-org")
  if (published !== undefined)
    return { ref: published.attributes.ref ?? "", type: published.attributes.type ?? "", name: "" }
  if (options.reporter !== undefined) return options.reporter
  const party = ["coordinator", "implementer", "donor"]
    .flatMap((role) => parties.filter(({ roles }) => (roles as readonly string[]).includes(role)))
    .find(({ codes }) => codes.some(({ vocabulary }) => vocabulary === organisations))
  const ref = party?.codes.find(({ vocabulary }) => vocabulary === organisations)?.code
  return party === undefined || ref === undefined
    ? undefined
    : { ref, type: "90", name: Text.read(party.name, language) }
}

const writeReporter = ({ ref, type, name }: Reporter): Element =>
  writeText("reporting-org", { und: name }, { ref, type })

/** The identifier that was published, else the reporter's with the id of the logframe. */
const identifierOf = (
  { code, id }: Logframe.Logframe,
  shell: Element,
  reporter: Reporter | undefined
): string => {
  const isPublished = child(shell, "reporting-org") !== undefined
  if (code !== undefined && (isPublished || code.startsWith(`${reporter?.ref}-`))) return code
  return `${reporter?.ref}-${id}`
}

const datesOf = (
  logframe: Logframe.Logframe,
  kept: readonly Element[],
  { start }: Options
): readonly Element[] => {
  if (kept.length > 0 && keyOf(readPeriod(kept)) === keyOf(logframe.period)) return kept
  if (logframe.period !== undefined) return writePeriod(logframe.period)
  return start === undefined ? [] : [element("activity-date", { type: "1", "iso-date": start })]
}

/** Under way, unless the day says that it is to come or over. */
const statusOf = ({ period }: Logframe.Logframe, { asOf }: Options): string =>
  period === undefined || asOf === undefined
    ? "2"
    : asOf < period.from
      ? "1"
      : asOf > period.through
        ? "4"
        : "2"
