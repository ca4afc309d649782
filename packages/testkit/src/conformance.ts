/**
 * Laws as tests of a runner, with the gaps that are known.
 *
 * @internal
 */
import { fail } from "./storage/expectations.ts"

/** What the kit needs of a test runner; those of vitest, `node:test`, Jest and Bun fit. */
export interface Runner {
  readonly describe: (name: string, body: () => void) => unknown
  readonly it: (name: string, body: () => Promise<void>) => unknown
}

interface Named {
  readonly key: string
  readonly says: string
}

/** One test for each law; a law that is a known gap must not hold. */
export const conformance = <Law extends Named>(
  { describe, it }: Runner,
  suite: string,
  laws: readonly Law[],
  knownGaps: Readonly<Record<string, string>> | undefined,
  prove: (law: Law) => Promise<void>
): void => {
  const gaps = new Map(Object.entries(knownGaps ?? {}))
  describe(suite, () => {
    for (const law of laws) {
      const gap = gaps.get(law.key)
      gaps.delete(law.key)
      if (gap === undefined) it(`${law.key}: ${law.says}`, () => prove(law))
      else it(`${law.key}: a known gap (${gap})`, () => stillOpen(law, prove))
    }
    for (const key of gaps.keys()) {
      it(`${key}: a known gap`, async () => fail(`There is no law "${key}": take it out of the known gaps.`))
    }
  })
}

const stillOpen = async <Law extends Named>(law: Law, prove: (law: Law) => Promise<void>): Promise<void> => {
  const holds = await prove(law).then(
    () => true,
    () => false
  )
  if (holds) fail(`${law.key} holds by now: take it out of the known gaps, so that it stays closed.`)
}
