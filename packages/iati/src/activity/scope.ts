/**
 * The part of the whole that a value speaks of: its `<location>` and `<dimension>` elements.
 *
 * @internal
 */

import type { Place, Scope } from "@logframe/core"
import { type Element, element } from "../xml/Element.ts"
import type { Context } from "./Context.ts"
import { writeLocations } from "./Places.ts"

/** The most dimensions of a cell. */
const maxDimensions = 6

type Part = Pick<Scope.Scope, "place" | "cell">

/** The place and the cell; nothing when the elements cannot be read as one part. */
export const readScope = (of: Element, context: Context): Part | undefined => {
  let place: string | undefined
  let cell: Record<string, string> | undefined
  const locations: Element[] = []
  for (const one of of.children) {
    if (typeof one === "string") continue
    if (one.name === "location") locations.push(one)
    if (one.name !== "dimension") continue
    const { name = "", value = "" } = one.attributes
    // without a name and a value it says nothing
    if (name.trim() === "" && value.trim() === "") continue
    const found = context.dimensions.find(name, value)
    if (found === undefined) {
      context.report.add(
        "DimensionNotRead",
        "warning",
        one,
        "The dimension has no name, or more than 50 categories; its value is kept, and counted nowhere."
      )
      return undefined
    }
    cell ??= {}
    if (Object.hasOwn(cell, found[0]) || Object.keys(cell).length >= maxDimensions) {
      context.report.add(
        "DimensionNotRead",
        "warning",
        one,
        "The value names a dimension twice, or more than 6 of them; it is kept, and counted nowhere."
      )
      return undefined
    }
    cell[found[0]] = found[1]
  }
  if (locations.length > 0) {
    place = context.places.find(locations, context)
    if (place === undefined) {
      context.report.add(
        "LocationNotRead",
        "warning",
        locations[0] as Element,
        "The location has no reference; its value is kept, and counted nowhere."
      )
      return undefined
    }
  }
  return { ...(place === undefined ? {} : { place }), ...(cell === undefined ? {} : { cell }) } as Part
}

/** The elements of a part; nothing when IATI has no words for it. */
export const writeScope = (
  { place, party, cell = {} }: Scope.Scope,
  places: readonly Place.Place[],
  context: Context
): readonly Element[] | undefined => {
  if (party !== undefined) return undefined
  const dimensions = Object.entries(cell)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([dimension, category]) => {
      const names = context.dimensions.nameOf(dimension, category)
      return names === undefined ? undefined : element("dimension", { name: names[0], value: names[1] })
    })
  if (dimensions.includes(undefined)) return undefined
  const locations = place === undefined ? [] : writeLocations(place, places)
  return [...locations, ...dimensions.flatMap((one) => one ?? [])]
}
