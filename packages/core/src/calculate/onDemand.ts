/**
 * What is made when it is first asked for, and then kept.
 *
 * @internal
 */

/** A value that is made once, when somebody asks for it. */
export const onDemand = <A>(make: () => A): (() => A) => {
  let made: { readonly value: A } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
