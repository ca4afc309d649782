/**
 * How often something is measured, in words.
 *
 * @internal
 */
import type { Logframe } from "@logframe/core"

type Frequency = NonNullable<
  NonNullable<NonNullable<Logframe.Input["indicators"]>[number]["sheet"]>["frequency"]
>

const words: readonly (readonly [RegExp, Frequency])[] = [
  [
    /^(?:annual(?:ly)?|yearly|once a year|every year|annuel(?:le)?s?|chaque année|jährlich|anual)$/i,
    "yearly"
  ],
  [
    /^(?:semi-?annual(?:ly)?|half-?yearly|every (?:six|6) months|twice a year|semestriel(?:le)?s?|halbjährlich|semestral)$/i,
    "halfYearly"
  ],
  [/^(?:every (?:four|4) months)$/i, "fourMonthly"],
  [
    /^(?:quarterly|every (?:three|3) months|every quarter|trimestriel(?:le)?s?|vierteljährlich|trimestral)$/i,
    "quarterly"
  ],
  [/^(?:monthly|every month|mensuel(?:le)?s?|monatlich|mensual)$/i, "monthly"],
  [
    /^(?:baseline,? (?:midline )?(?:and|&) endline|mid-?(?:line|term)(?: and| &|,)? end-?line|midline and endline)$/i,
    "midlineEndline"
  ],
  [/^(?:end of project|once|life of project|at the end|fin de projet)$/i, "lifeOfProject"],
  [/^(?:per event|after each (?:event|training)|event-based|ad hoc)$/i, "event"]
]

/** The frequency, or nothing when the words say another or more. */
export const frequencyOf = (text: string): Frequency | undefined =>
  words.find(([pattern]) => pattern.test(text.trim().replace(/\.$/, "")))?.[1]
