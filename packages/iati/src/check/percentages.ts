/**
 * Rules of the standard about shares: sectors, countries, regions and budget items, each in per cent.
 *
 * @internal
 */
import { Decimal } from "@logframe/core"
import { childrenOf, type Element, elementsOf } from "../xml/Element.ts"
import type { Rule } from "./Rule.ts"

const share = ({ attributes }: Element): Decimal.Decimal | undefined =>
  Decimal.parse((attributes.percentage ?? "").trim().replace(/^\+/, ""))

const isHundred = (decimal: Decimal.Decimal | undefined): boolean => decimal === "100"

const shared = (all: readonly Element[]): readonly Element[] =>
  all.filter(({ attributes }) => attributes.percentage !== undefined)

const sumIsHundred = (all: readonly Element[]): boolean =>
  isHundred(Decimal.sum(shared(all).map((one) => share(one) ?? Decimal.zero)))

/** The elements by vocabulary; none is the first one. */
const byVocabulary = (all: readonly Element[]): readonly (readonly Element[])[] => {
  const groups = new Map<string, Element[]>()
  for (const one of all) {
    const { vocabulary = "" } = one.attributes
    const key = vocabulary === "" ? "1" : vocabulary
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
}

const sectors = (activity: Element) => byVocabulary(childrenOf(activity, "sector"))
const regions = (activity: Element) => byVocabulary(childrenOf(activity, "recipient-region"))
const countries = (activity: Element) => childrenOf(activity, "recipient-country")
const items = (activity: Element) =>
  childrenOf(activity, "country-budget-items").map((one) => childrenOf(one, "budget-item"))

const aboutActivity = (id: string, says: string, holds: (activity: Element) => boolean): Rule => ({
  id,
  on: "",
  severity: "warning",
  says,
  holds
})

const inRange = (names: readonly string[], id: string): Rule =>
  aboutActivity(id, "A percentage is not between 0 and 100.", (activity) =>
    elementsOf(activity)
      .filter(({ name }) => names.includes(name))
      .flatMap((one) => [one, ...childrenOf(one, "budget-item")])
      .every((one) => {
        const percentage = share(one)
        return (
          percentage === undefined ||
          (!Decimal.isNegative(percentage) && Decimal.compare(percentage, Decimal.make(100)) <= 0)
        )
      })
  )

export const percentageRules: readonly Rule[] = [
  aboutActivity("2.1.1", "Several sectors of one vocabulary, and not each has a percentage.", (one) =>
    sectors(one).every((group) => group.length < 2 || shared(group).length === group.length)
  ),
  aboutActivity("2.1.2", "The percentages of the sectors of one vocabulary do not add up to 100.", (one) =>
    sectors(one).every((group) => shared(group).length < 2 || sumIsHundred(group))
  ),
  aboutActivity("2.1.4", "The only sector of its vocabulary has another percentage than 100.", (one) =>
    sectors(one).every(
      (group) =>
        group.length !== 1 || group.every((only) => share(only) === undefined || isHundred(share(only)))
    )
  ),
  aboutActivity("2.2.1", "A sector of the publisher's own vocabulary has no words.", (one) =>
    childrenOf(one, "sector")
      .filter(({ attributes }) => attributes.vocabulary === "98" || attributes.vocabulary === "99")
      .every((each) => childrenOf(each, "narrative").length > 0)
  ),
  {
    ...aboutActivity("102.1.1", "There are sectors, but none of the DAC.", (one) => {
      const all = childrenOf(one, "sector")
      return (
        all.length === 0 || all.some(({ attributes }) => ["1", "", undefined].includes(attributes.vocabulary))
      )
    }),
    severity: "info"
  },
  aboutActivity("3.1.1", "Several recipient countries, and not each has a percentage.", (one) => {
    const all = countries(one)
    return all.length < 2 || regions(one).length > 0 || shared(all).length === all.length
  }),
  aboutActivity("3.1.2", "The percentages of the recipient countries do not add up to 100.", (one) => {
    const all = countries(one)
    return all.length < 2 || regions(one).length > 0 || sumIsHundred(all)
  }),
  aboutActivity("3.1.4", "The only recipient country has another percentage than 100.", (one) => {
    const all = countries(one)
    return (
      all.length !== 1 ||
      regions(one).length > 0 ||
      all.every((only) => share(only) === undefined || isHundred(share(only)))
    )
  }),
  aboutActivity(
    "3.4.1",
    "Several recipient regions of one vocabulary, and not each has a percentage.",
    (one) => regions(one).every((group) => group.length < 2 || shared(group).length === group.length)
  ),
  aboutActivity("3.4.2", "The percentages of recipient countries and regions do not add up to 100.", (one) =>
    regions(one).every((group) => {
      const all = [...group, ...countries(one)]
      return all.length < 2 || sumIsHundred(all)
    })
  ),
  aboutActivity("3.4.4", "The only recipient region has another percentage than 100.", (one) =>
    regions(one).every(
      (group) =>
        group.length !== 1 ||
        countries(one).length > 0 ||
        group.every((only) => share(only) === undefined || isHundred(share(only)))
    )
  ),
  aboutActivity("7.9.1", "Several budget items, and none has a percentage.", (one) =>
    items(one).every((group) => group.length < 2 || shared(group).length > 0)
  ),
  aboutActivity("7.9.2", "The percentages of the budget items do not add up to 100.", (one) =>
    items(one).every((group) => group.length < 2 || sumIsHundred(group))
  ),
  aboutActivity("7.9.4", "The only budget item has another percentage than 100.", (one) =>
    items(one).every(
      (group) =>
        group.length !== 1 || group.every((only) => share(only) === undefined || isHundred(share(only)))
    )
  ),
  inRange(["recipient-country", "recipient-region"], "12.1.1"),
  inRange(["sector"], "12.3.1"),
  inRange(["capital-spend", "country-budget-items"], "12.2.1")
]
