/**
 * Holds an activity against the ruleset of the standard: what its schema cannot say.
 *
 * Each rule has the number that the standard gives it. What the standard calls an error is a warning here: such a file is
 * read by everybody, and only the schema refuses one.
 *
 * @internal
 */
import type { Finding } from "@logframe/core"
import { child, childrenOf, type Element, textOf } from "../xml/Element.ts"
import { percentageRules } from "./percentages.ts"
import type { Report } from "./Report.ts"
import type { Rule } from "./Rule.ts"

/** Lists the rules that do not hold; those about the future need to know what day it is. */
export const checkRules = (activity: Element, report: Report, today?: string): void => {
  for (const { id, on, severity, says, holds } of rules)
    for (const element of at(activity, on))
      if (!holds(element, activity, today))
        report.add("RuleBroken", severity, element, `${says} (Rule ${id}.)`, { group: `rule ${id}` })
}

const at = (activity: Element, path: string): readonly Element[] =>
  path === ""
    ? [activity]
    : path
        .split("/")
        .reduce<readonly Element[]>((all, name) => all.flatMap((one) => childrenOf(one, name)), [activity])

const dayOf = (element: Element | undefined): string => (element?.attributes["iso-date"] ?? "").slice(0, 10)

const dated = (activity: Element, type: string): string =>
  dayOf(childrenOf(activity, "activity-date").find(({ attributes }) => attributes.type === type))

/** Whether the first day is not after the second; days that are not there break no rule. */
const inOrder = (first: string, second: string | undefined): boolean =>
  first === "" || second === undefined || second === "" || first <= second

const rule = (
  id: string,
  on: string,
  severity: Finding.Severity,
  says: string,
  holds: Rule["holds"]
): Rule => ({ id, on, severity, says, holds })

const identifierOf = (activity: Element): string => {
  const found = child(activity, "iati-identifier")
  return found === undefined ? "" : textOf(found)
}

const reporterOf = (activity: Element): string => child(activity, "reporting-org")?.attributes.ref ?? ""

const hasPlace = (one: Element): boolean =>
  child(one, "recipient-country") !== undefined || child(one, "recipient-region") !== undefined

const named = (one: Element): boolean =>
  one.attributes.ref !== undefined || child(one, "narrative") !== undefined

const plain = (text: string | undefined): boolean => text === undefined || /^[^/&|?]*$/.test(text)

const unpadded = (text: string | undefined): boolean => text === undefined || text.trim() === text

const every = (element: Element, holds: (one: Element) => boolean): boolean =>
  holds(element) && element.children.every((one) => typeof one === "string" || every(one, holds))

const hasCurrency = (element: Element): boolean =>
  every(element, ({ name, attributes, children }) =>
    (name !== "value" && name !== "forecast" && name !== "loan-status") || children.length === 0
      ? true
      : attributes.currency !== undefined
  )

const hasLanguage = (element: Element): boolean =>
  every(element, ({ name, attributes }) => name !== "narrative" || attributes["xml:lang"] !== undefined)

const hasWords = (element: Element): boolean =>
  childrenOf(element, "narrative").some((one) => textOf(one).trim() !== "")

const yearLater = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`

const periodInOrder = (one: Element): boolean =>
  inOrder(dayOf(child(one, "period-start")), dayOf(child(one, "period-end")))

const places = ["", "result", "result/indicator", "location", "document-link"]

const organisations = (
  kind: "provider" | "receiver",
  ids: readonly [string, string, string, string]
): readonly Rule[] =>
  ["transaction", "planned-disbursement"].flatMap((parent) => {
    const on = `${parent}/${kind}-org`
    return [
      rule(ids[0], on, "warning", `The ${kind} organisation has neither a reference nor a name.`, named),
      rule(ids[1], on, "info", "The reference holds one of / & | ?.", ({ attributes }) =>
        plain(attributes.ref)
      ),
      rule(ids[2], on, "info", "The reference begins or ends with white space.", ({ attributes }) =>
        unpadded(attributes.ref)
      ),
      rule(
        ids[3],
        on,
        "info",
        "The identifier of the activity begins or ends with white space.",
        ({ attributes }) => unpadded(attributes[`${kind}-activity-id`])
      )
    ]
  })

const valueRules = (part: "baseline" | "target" | "actual", id: string): readonly Rule[] => {
  const inIndicator = part === "baseline" ? "baseline" : `period/${part}`
  const values = (indicator: Element): readonly Element[] =>
    part === "baseline"
      ? childrenOf(indicator, "baseline")
      : childrenOf(indicator, "period").flatMap((period) => childrenOf(period, part))
  const about = (
    suffix: string,
    severity: Finding.Severity,
    says: string,
    qualitative: boolean,
    holds: (value: string | undefined) => boolean
  ): Rule =>
    rule(`${id}.${suffix}`, "result/indicator", severity, says, (indicator) =>
      (qualitative ? ["5"] : ["1", "2", "3", "4"]).includes(indicator.attributes.measure ?? "")
        ? values(indicator).every(({ attributes }) => holds(attributes.value))
        : true
    )
  return [
    about(
      "1",
      "warning",
      `A <${inIndicator}> has no value, although the measure is not qualitative.`,
      false,
      (value) => value !== undefined
    ),
    about(
      "2",
      "info",
      `The value of a <${inIndicator}> is no number, although the measure is not qualitative.`,
      false,
      (value) => value === undefined || /^\s*-?(\d+(\.\d*)?|\.\d+)\s*$/.test(value)
    ),
    about(
      "3",
      "info",
      `A <${inIndicator}> has a value, although the measure is qualitative.`,
      true,
      (value) => value === undefined
    )
  ]
}

const rules: readonly Rule[] = [
  rule(
    "1.1.3",
    "",
    "warning",
    "The identifier of the activity is that of its organisation.",
    (one) => identifierOf(one) === "" || identifierOf(one) !== reporterOf(one)
  ),
  rule(
    "1.1.21",
    "",
    "info",
    "The identifier of the activity does not begin with that of its organisation and a hyphen.",
    (one) => {
      const former = childrenOf(one, "other-identifier").filter(({ attributes }) => attributes.type === "B1")
      const prefixes = [reporterOf(one), ...former.map(({ attributes }) => attributes.ref ?? "")]
      return prefixes.some((prefix) => identifierOf(one).startsWith(`${prefix}-`))
    }
  ),
  rule("1.3.1", "iati-identifier", "info", "The identifier begins or ends with white space.", (one) =>
    unpadded(textOf(one))
  ),
  rule("1.3.13", "iati-identifier", "info", "The identifier holds one of / & | ?.", (one) =>
    plain(textOf(one))
  ),
  rule(
    "1.14.1",
    "reporting-org",
    "info",
    "The reference begins or ends with white space.",
    ({ attributes }) => unpadded(attributes.ref)
  ),
  rule("1.14.13", "reporting-org", "info", "The reference holds one of / & | ?.", ({ attributes }) =>
    plain(attributes.ref)
  ),
  ...(
    [
      ["B1", "1.16.1"],
      ["A3", "1.6.1"]
    ] as const
  ).map(([type, id]) =>
    rule(
      id,
      "other-identifier",
      "info",
      "The former identifier begins or ends with white space.",
      ({ attributes }) => (attributes.type === type ? unpadded(attributes.ref) : true)
    )
  ),
  rule(
    "1.7.1",
    "related-activity",
    "info",
    "The reference begins or ends with white space.",
    ({ attributes }) => unpadded(attributes.ref)
  ),
  rule(
    "1.8.1",
    "participating-org",
    "info",
    "The reference begins or ends with white space.",
    ({ attributes }) => unpadded(attributes.ref)
  ),
  rule("1.8.13", "participating-org", "info", "The reference holds one of / & | ?.", ({ attributes }) =>
    plain(attributes.ref)
  ),
  rule(
    "1.9.1",
    "participating-org",
    "info",
    "The identifier of the activity begins or ends with white space.",
    ({ attributes }) => unpadded(attributes["activity-id"])
  ),
  rule(
    "6.10.1",
    "participating-org",
    "warning",
    "The organisation has neither a reference nor a name.",
    named
  ),
  rule(
    "6.8.1",
    "other-identifier/owner-org",
    "warning",
    "The owner has neither a reference nor a name.",
    named
  ),
  rule(
    "1.11.1",
    "other-identifier/owner-org",
    "info",
    "The reference begins or ends with white space.",
    ({ attributes }) => unpadded(attributes.ref)
  ),
  rule(
    "1.11.13",
    "other-identifier/owner-org",
    "info",
    "The reference holds one of / & | ?.",
    ({ attributes }) => plain(attributes.ref)
  ),
  ...organisations("provider", ["6.9.1", "1.10.13", "1.10.1", "1.4.1"]),
  ...organisations("receiver", ["6.9.2", "1.15.13", "1.15.1", "1.5.1"]),
  rule(
    "4.1.1",
    "",
    "warning",
    "There is no default language (xml:lang), and not every text names its language.",
    (one) => one.attributes["xml:lang"] !== undefined || hasLanguage(one)
  ),
  rule(
    "7.8.1",
    "",
    "warning",
    "There is no default currency, and not every amount names its currency.",
    (one) => one.attributes["default-currency"] !== undefined || hasCurrency(one)
  ),
  rule(
    "6.11.1",
    "",
    "warning",
    "There is neither a planned nor an actual start (activity-date 1 or 2).",
    (one) =>
      childrenOf(one, "activity-date").some(
        ({ attributes }) => attributes.type === "1" || attributes.type === "2"
      )
  ),
  rule(
    "6.2.2",
    "",
    "warning",
    "There is no sector, neither of the activity nor of its transactions.",
    (one) => child(one, "sector") !== undefined || at(one, "transaction/sector").length > 0
  ),
  rule(
    "6.6.2",
    "",
    "warning",
    "Both the activity and its transactions have a sector.",
    (one) => child(one, "sector") === undefined || at(one, "transaction/sector").length === 0
  ),
  rule("6.7.2", "", "warning", "Some transactions have a sector, others have none.", (one) => {
    const all = childrenOf(one, "transaction")
    const having = all.filter((each) => child(each, "sector") !== undefined).length
    return child(one, "sector") !== undefined || having === 0 || having === all.length
  }),
  rule(
    "3.6.2",
    "",
    "warning",
    "Both the activity and its transactions have a recipient country or region.",
    (one) => !hasPlace(one) || !childrenOf(one, "transaction").some(hasPlace)
  ),
  rule(
    "3.7.1",
    "",
    "warning",
    "There is no recipient country or region, neither of the activity nor of its transactions.",
    (one) => hasPlace(one) || childrenOf(one, "transaction").some(hasPlace)
  ),
  rule(
    "3.7.2",
    "",
    "warning",
    "The activity has no recipient country or region, and not every transaction has one.",
    (one) => hasPlace(one) || childrenOf(one, "transaction").every(hasPlace)
  ),
  ...percentageRules,
  rule("11.1.1", "", "warning", "It was last updated in the future.", (one, _, today) =>
    inOrder((one.attributes["last-updated-datetime"] ?? "").slice(0, 10), today)
  ),
  rule("11.1.2", "", "warning", "The planned start is after the planned end.", (one) =>
    inOrder(dated(one, "1"), dated(one, "3"))
  ),
  rule("11.1.3", "", "warning", "The actual start is after the actual end.", (one) =>
    inOrder(dated(one, "2"), dated(one, "4"))
  ),
  rule("11.1.4", "", "warning", "The actual start is in the future.", (one, _, today) =>
    inOrder(dated(one, "2"), today)
  ),
  rule("11.1.5", "", "warning", "The actual end is in the future.", (one, _, today) =>
    inOrder(dated(one, "4"), today)
  ),
  rule(
    "11.2.1",
    "transaction/transaction-date",
    "warning",
    "The day of the transaction is in the future.",
    (one, _, today) => inOrder(dayOf(one), today)
  ),
  rule("11.2.2", "transaction/value", "warning", "The day of the value is in the future.", (one, _, today) =>
    inOrder((one.attributes["value-date"] ?? "").slice(0, 10), today)
  ),
  rule("8.6.3", "budget", "warning", "The period starts after its end.", periodInOrder),
  rule("8.6.3", "planned-disbursement", "warning", "The period starts after its end.", periodInOrder),
  rule("7.5.3", "budget", "warning", "The period is longer than a year.", (one) => {
    const start = dayOf(child(one, "period-start"))
    return start === "" || inOrder(dayOf(child(one, "period-end")), yearLater(start))
  }),
  rule("8.6.1", "result/indicator/period", "warning", "The period starts after its end.", periodInOrder),
  rule(
    "8.11.1",
    "result",
    "warning",
    "Both the result and one of its indicators have a reference.",
    (one) =>
      child(one, "reference") === undefined ||
      childrenOf(one, "indicator").every((indicator) => child(indicator, "reference") === undefined)
  ),
  ...valueRules("baseline", "8.8"),
  ...valueRules("target", "8.9"),
  ...valueRules("actual", "8.10"),
  rule("6.14.1", "policy-marker", "warning", "A marker of the DAC has no significance.", ({ attributes }) =>
    ["1", "", undefined].includes(attributes.vocabulary) ? attributes.significance !== undefined : true
  ),
  rule("6.13.1", "policy-marker", "warning", "A marker of the publisher's own has no words.", (one) =>
    one.attributes.vocabulary === "99" ? child(one, "narrative") !== undefined : true
  ),
  rule("107.2.2", "transaction", "info", "There are several aid types of one vocabulary.", (one) =>
    distinctVocabularies(childrenOf(one, "aid-type"))
  ),
  rule("107.1.2", "", "info", "There are several default aid types of one vocabulary.", (one) =>
    distinctVocabularies(childrenOf(one, "default-aid-type"))
  ),
  rule("107.1.1", "", "info", "There is a default aid type, but none of the DAC.", (one) =>
    hasDac(childrenOf(one, "default-aid-type"))
  ),
  rule("107.2.1", "", "info", "There are aid types of transactions, but none of the DAC.", (one) =>
    hasDac(at(one, "transaction/aid-type"))
  ),
  ...places.flatMap((place) => [
    rule("4.3.1", place === "" ? "title" : `${place}/title`, "warning", "The title has no words.", hasWords),
    rule(
      "4.4.1",
      place === "" ? "description" : `${place}/description`,
      "warning",
      "The description has no words.",
      hasWords
    )
  ])
]

const vocabularyOf = ({ attributes }: Element): string =>
  attributes.vocabulary === undefined || attributes.vocabulary === "" ? "1" : attributes.vocabulary

const distinctVocabularies = (types: readonly Element[]): boolean =>
  new Set(types.map(vocabularyOf)).size === types.length

const hasDac = (types: readonly Element[]): boolean =>
  types.length === 0 || types.some((one) => vocabularyOf(one) === "1")
