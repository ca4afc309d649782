/**
 * Dimensions and categories of an activity, by the words of its `<dimension>` elements.
 *
 * @internal
 */
import type { Dimension } from "@logframe/core"
import { slug } from "./Ids.ts"
import { words } from "./texts.ts"

interface Known {
  readonly id: string
  readonly name: string
  readonly categories: Map<string, { readonly id: string; readonly name: string }>
}

/** The most categories that a dimension may have. */
const maxCategories = 50

/** Finds the dimension and category of words, and makes them while the file is read. */
export class Dimensions {
  readonly #byName = new Map<string, Known>()
  readonly #open: boolean
  readonly #language: string
  readonly #ids = new Set<string>()

  /** Of words in `language`; without `rows` they are made as they come. */
  constructor(language: string, rows?: readonly Dimension.Dimension[]) {
    this.#language = language
    this.#open = rows === undefined
    for (const { id, name, categories } of rows ?? []) {
      const known: Known = { id, name: nameIn(name, language), categories: new Map() }
      for (const category of categories) {
        const words = nameIn(category.name, language)
        if (!known.categories.has(words)) known.categories.set(words, { id: category.id, name: words })
      }
      if (!known.categories.has(notStated))
        known.categories.set(notStated, { id: notStated, name: notStated })
      if (!this.#byName.has(known.name)) this.#byName.set(known.name, known)
    }
  }

  /** The ids of a dimension and of a category, that of no words being "not stated"; nothing when there are too many, or when they are not known. */
  find(name: string, value: string): readonly [string, string] | undefined {
    const dimension = words(name)
    const category = words(value) || notStated
    if (dimension === "") return undefined
    let known = this.#byName.get(dimension)
    if (known === undefined) {
      if (!this.#open) return undefined
      known = { id: unique(this.#ids, slug(dimension)), name: dimension, categories: new Map() }
      this.#byName.set(dimension, known)
    }
    const found = known.categories.get(category)
    if (found !== undefined) return [known.id, found.id]
    if (category === notStated) return [known.id, notStated]
    if (!this.#open || known.categories.size >= maxCategories) return undefined
    const taken = new Set([...known.categories.values()].map(({ id }) => id))
    const made = { id: unique(taken, slug(category)), name: category }
    known.categories.set(category, made)
    return [known.id, made.id]
  }

  /** The words of a dimension and a category by their ids. */
  nameOf(dimension: string, category: string): readonly [string, string] | undefined {
    for (const known of this.#byName.values()) {
      if (known.id !== dimension) continue
      for (const { id, name } of known.categories.values()) if (id === category) return [known.name, name]
    }
    return undefined
  }

  /** The dimensions that were found. */
  get rows(): readonly Dimension.Dimension[] {
    return [...this.#byName.values()].map(({ id, name, categories }) => ({
      id,
      name: { [this.#language]: name },
      categories: [...categories.values()].map((category) => ({
        id: category.id,
        name: { [this.#language]: category.name }
      }))
    })) as readonly unknown[] as readonly Dimension.Dimension[]
  }
}

const notStated = "notStated"

const nameIn = (name: Readonly<Record<string, string>>, language: string): string =>
  name[language] ?? name.en ?? Object.values(name)[0] ?? ""

const unique = (taken: Set<string>, wanted: string): string => {
  let id = wanted
  for (let n = 2; taken.has(id) || id === notStated; n++) id = `${wanted}-${n}`
  taken.add(id)
  return id
}
