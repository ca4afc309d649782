/**
 * Choices on which the field disagrees.
 *
 * @internal
 */
import { Conventions } from "@logframe/core"
import fc from "fast-check"

type Chosen = Conventions.Conventions
type Entry = { readonly [Key in keyof Chosen]-?: readonly [Key, NonNullable<Chosen[Key]>] }[keyof Chosen]

const share = fc.constantFrom("0", "0.5", "0.7", "0.85", "0.9", "1", "1.1") as fc.Arbitrary<
  NonNullable<Chosen["onTrackFrom"]>
>

/** What is no choice among names. */
const numbers: {
  readonly [Key in Exclude<keyof Chosen, keyof typeof Conventions.choices>]: fc.Arbitrary<
    NonNullable<Chosen[Key]>
  >
} = {
  yearBeginsIn: fc.integer({ min: 1, max: 12 }),
  suppressBelow: fc.integer({ min: 2, max: 10 }),
  onTrackFrom: share,
  behindFrom: share
}

/** Each choice of the table with each of its options, and each number. */
const entries = [
  ...Object.entries(Conventions.choices).map(([key, options]) =>
    fc.constantFrom<string>(...options).map((option) => [key, option])
  ),
  ...Object.entries(numbers).map(([key, number]) =>
    (number as fc.Arbitrary<unknown>).map((value) => [key, value])
  )
] as fc.Arbitrary<unknown>[] as fc.Arbitrary<Entry>[]

/** A few choices out of the whole table; with more, one would hide what another changes. */
export const conventions: fc.Arbitrary<Chosen> = fc
  .uniqueArray(fc.oneof(...entries), { selector: ([key]) => key, maxLength: 5 })
  .map((chosen) => Object.fromEntries(chosen))
