/**
 * Laws of honesty: every number as it is, and no data as no data.
 *
 * @internal
 */
import { truly } from "../storage/expectations.ts"
import type { Press, ReporterLaw } from "./ReporterLaw.ts"
import { exact, noData, stories, zero } from "./snapshots.ts"
import { digits, plain } from "./texts.ts"

/** A law of reports that tell what was achieved; of those that do not, that they show nothing of it. */
const law = (key: string, says: string, holds: (press: Press) => Promise<void>): ReporterLaw => ({
  key: `honest/${key}`,
  says,
  holds: (press) => (press.tellsReadings ? holds(press) : tellsNothing(press))
})

const tellsNothing = async ({ see }: Press): Promise<void> => {
  const { snapshot, actuals } = exact()
  const seen = digits((await see(snapshot)).text)
  for (const number of actuals)
    truly(
      !seen.includes(number),
      `${number} is in a report that is said to tell nothing of what was achieved`
    )
}

export const honestLaws: readonly ReporterLaw[] = [
  law(
    "exact-numbers",
    "the actual value and the target of every indicator are there to the last digit, beyond what a float holds too",
    async ({ see }) => {
      const { snapshot, actuals, targets } = exact()
      const seen = digits((await see(snapshot)).text)
      for (const number of [...actuals, ...targets])
        truly(seen.includes(number), `${number} is not in the report`)
    }
  ),
  law("no-data-is-not-zero", "no data reads otherwise than zero", async ({ see }) => {
    const nothing = plain((await see(zero())).text)
    for (const { why, snapshot } of noData())
      truly(plain((await see(snapshot)).text) !== nothing, `"${why}" reads as zero does`)
  }),
  law(
    "no-data-has-its-reason",
    "no data for one reason reads otherwise than no data for another",
    async ({ see }) => {
      const told = new Map<string, string>()
      for (const { why, snapshot } of noData()) {
        const text = plain((await see(snapshot)).text)
        const other = told.get(text)
        truly(other === undefined, `"${why}" reads as "${other}" does`)
        told.set(text, why)
      }
    }
  ),
  {
    key: "honest/no-words-of-machines",
    says: "no reader sees what a program calls nothing: NaN, undefined, Infinity, [object Object]",
    holds: async ({ see }) => {
      for (const snapshot of stories()) {
        const found = /\b(NaN|undefined|Infinity)\b|\[object \w+\]/u.exec((await see(snapshot)).text)
        truly(found === null, `the report says "${found?.[0]}"`)
      }
    }
  }
]
