/**
 * Places of an activity: its `<location>` elements, to which those in results refer.
 *
 * @internal
 */

import type { Place, Text } from "@logframe/core"
import { child, childrenOf, type Element, element } from "../xml/Element.ts"
import { idOf, slug } from "./Ids.ts"
import { idFor, type Naming, withId } from "./Naming.ts"
import { keyOf } from "./restore.ts"
import { firstWords, readText, writeText } from "./texts.ts"

/** The vocabulary of a place's name inside its own file: what `location/@ref` says. */
const reference = "IATI-location"

type PlaceInput = { readonly id: string; readonly name: Text.Text; readonly codes: readonly Code[] }
interface Code {
  readonly vocabulary: string
  readonly code: string
}

/** Finds a place by what results call it, and makes those of several locations while the file is read. */
export class Places {
  readonly #rows: PlaceInput[] = []
  readonly #byRef = new Map<string, string>()
  readonly #open: boolean

  constructor(rows?: readonly Place.Place[]) {
    this.#open = rows === undefined
    for (const { id, codes } of rows ?? []) this.#byRef.set(refOf({ id, codes }), id)
  }

  /** A place of the activity; nothing when the element has neither a reference, a name nor a code. */
  add(location: Element, context: Naming): PlaceInput | undefined {
    const place = placeIn(location, context)
    if (place === undefined) return undefined
    const row = { ...place, id: idFor(context, "place", location, place.id) }
    this.#rows.push(row)
    const { ref } = location.attributes
    if (ref !== undefined && !this.#byRef.has(ref)) this.#byRef.set(ref, row.id)
    return row
  }

  /** The place of the locations of a value; several are a place of their own that holds them all. */
  find(locations: readonly Element[], context: Naming): string | undefined {
    const refs = locations.map(({ attributes }) => attributes.ref ?? "")
    if (refs.length === 0 || refs.includes("")) return undefined
    const key = refs.join(" + ")
    const known = this.#byRef.get(key)
    if (known !== undefined || !this.#open) return known
    const [at] = locations
    if (at !== undefined)
      context.report.add(
        refs.length === 1 ? "LocationUnknown" : "SeveralLocations",
        "info",
        at,
        refs.length === 1
          ? `The activity has no location with the reference "${key}"; it is read as a place of that name.`
          : "The value names several locations; they are read as one place that holds them all."
      )
    const id = context.ids.take("place", idOf(key))
    this.#byRef.set(key, id)
    this.#rows.push({
      id,
      name: { und: key.slice(0, 1000) },
      codes: refs.map((code) => ({ vocabulary: reference, code: code.slice(0, 200) }))
    })
    return id
  }

  /** The places that were found. */
  get rows(): readonly Place.Place[] {
    return this.#rows as readonly unknown[] as readonly Place.Place[]
  }
}

const refOf = ({ id, codes }: Pick<Place.Place, "id" | "codes">): string => {
  const refs = codes.filter(({ vocabulary }) => vocabulary === reference).map(({ code }) => code)
  return refs.length === 0 ? id : refs.join(" + ")
}

/** What a location of the activity says. */
const placeIn = (location: Element, context: Naming): PlaceInput | undefined => {
  const ref = (location.attributes.ref ?? "").trim()
  if (!isPlace(location)) return undefined
  const ids = childrenOf(location, "location-id").flatMap(({ attributes: { vocabulary = "", code = "" } }) =>
    vocabulary.trim() === "" || code.trim() === ""
      ? []
      : [{ vocabulary: vocabulary.trim().slice(0, 200), code: code.trim().slice(0, 200) }]
  )
  const name = readText(childrenOf(location, "name"), context)
  const title = name ?? { und: ref === "" ? (ids[0]?.code ?? "") : ref.slice(0, 1000) }
  if (firstWords(title) === "") return undefined
  const id = naturalId(ref, title)
  const named = ref === "" || id === ref ? [] : [{ vocabulary: reference, code: ref.slice(0, 200) }]
  return { id, name: title, codes: [...named, ...ids] }
}

const naturalId = (ref: string, name: Text.Text): string => (ref === "" ? slug(firstWords(name)) : idOf(ref))

/** What a location says, for comparing. */
export const placeKeyIn = (location: Element, context: Naming): string | undefined => {
  const place = placeIn(location, context)
  return place === undefined ? undefined : keyOf([place.name, place.codes])
}

/** The same of a row. */
export const placeKey = ({ name, codes }: Place.Place): string => keyOf([name, codes])

/** A place as a location of the activity; one that only results name, or that stands for several, is none of its own. */
export const writePlace = (place: Place.Place, context: Naming): Element | undefined => {
  const refs = place.codes.filter(({ vocabulary }) => vocabulary === reference)
  const [first] = refs
  if (
    refs.length > 1 ||
    (first !== undefined && place.codes.length === 1 && keyOf(place.name) === keyOf({ und: first.code }))
  )
    return undefined
  return again(
    element("location", { ref: refs[0]?.code ?? place.id }, [
      ...place.codes
        .filter(({ vocabulary }) => vocabulary !== reference)
        .map(({ vocabulary, code }) => element("location-id", { vocabulary, code })),
      writeText("name", place.name)
    ]),
    place,
    context
  )
}

/** A kept location with the id of its place. */
export const again = (of: Element, place: Place.Place, context: Naming): Element =>
  withId(context, of, "place", place.id, naturalId((of.attributes.ref ?? "").trim(), place.name))

/** The locations of a value at a place. */
export const writeLocations = (id: string, places: readonly Place.Place[]): readonly Element[] => {
  const place = places.find((one) => one.id === id)
  if (place === undefined) return []
  const refs = place.codes.filter(({ vocabulary }) => vocabulary === reference)
  return (refs.length === 0 ? [id] : refs.map(({ code }) => code)).map((ref) => element("location", { ref }))
}

/** Whether the location names a place. */
const isPlace = (location: Element): boolean =>
  child(location, "name") !== undefined || location.attributes.ref !== undefined
