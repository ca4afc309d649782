/**
 * Another time and other chances, for as long as something runs.
 *
 * @internal
 */

const later = Date.UTC(2099, 0, 1)

/** Does it with a clock that shows 2099 and chance that says one thing; both are put back. */
export const elsewhere = async <A>(run: () => Promise<A>): Promise<A> => {
  const { Date: RealDate } = globalThis
  const { random } = Math
  class Later extends RealDate {
    constructor(...given: readonly unknown[]) {
      super(...((given.length === 0 ? [later] : given) as [number]))
    }
    static override now(): number {
      return later
    }
  }
  try {
    globalThis.Date = Later as DateConstructor
    Math.random = () => 0.123456789
    return await run()
  } finally {
    globalThis.Date = RealDate
    Math.random = random
  }
}
