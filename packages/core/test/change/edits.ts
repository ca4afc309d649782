import { Logframe } from "@logframe/core"
import fc from "fast-check"

/** A change that a person makes, with the field or row that it touches; touching nothing in common is disjoint. */
export interface Edit {
  readonly touches: string
  readonly make: (logframe: Logframe.Logframe) => Logframe.Input
}

type Rows = "results" | "indicators" | "activities" | "assumptions"

/** The fields of one row of a list, replaced. */
const inRow = (
  list: Rows,
  id: string,
  fields: (row: Logframe.Logframe[Rows][number]) => object
): Edit["make"] => {
  return (logframe) => ({
    ...logframe,
    [list]: logframe[list].map((row) => (row.id === id ? { ...row, ...fields(row) } : row))
  })
}

const removal = (list: "activities" | "assumptions", id: string): Edit => ({
  touches: `${list} ${id}`,
  make: (logframe) => ({ ...logframe, [list]: logframe[list].filter((row) => row.id !== id) })
})

/** Every edit that the logframe offers. `n` tells apart what two people do of the same kind. */
const editsOf = (logframe: Logframe.Logframe, n: number): readonly Edit[] => {
  const words = `words ${n}`
  const reworded = (["results", "indicators", "activities", "assumptions"] as const).flatMap((list) =>
    logframe[list].flatMap(({ id }) =>
      ["en", "fr", "pt"].map((tag) => ({
        touches: `${list} ${id} ${tag}`,
        make: inRow(list, id, ({ statement }) => ({ statement: { ...statement, [tag]: words } }))
      }))
    )
  )
  const targets = logframe.indicators.flatMap((indicator) => [
    ...indicator.targets.map(({ id }) => ({
      touches: `target ${id}`,
      make: inRow("indicators", indicator.id, (row) => ({
        targets:
          "targets" in row ? row.targets.map((one) => (one.id === id ? { ...one, when: "2031" } : one)) : []
      }))
    })),
    {
      touches: `new target ${n}`,
      make: inRow("indicators", indicator.id, (row) => ({
        targets: [
          ...("targets" in row ? row.targets : []),
          { id: `new-${n}`, expectation: { _tag: "AtLeast", value: String(n) } }
        ]
      }))
    }
  ])
  const removals = [
    ...logframe.activities.map(({ id }) => removal("activities", id)),
    ...logframe.assumptions.map(({ id }) => removal("assumptions", id))
  ]
  return [
    ...reworded,
    ...targets,
    ...removals,
    { touches: "title", make: (all) => ({ ...all, title: { ...all.title, pt: words } }) },
    { touches: "period", make: (all) => ({ ...all, period: { from: "2020-01-01", through: "2031-12-31" } }) },
    { touches: "order", make: (all) => ({ ...all, results: all.results.toReversed() }) },
    {
      touches: `new note ${n}`,
      make: (all) => ({ ...all, notes: [...all.notes, { id: `note-${n}`, text: { en: words } }] })
    },
    {
      touches: `new activity ${n}`,
      make: (all) => ({
        ...all,
        activities: [{ id: `new-${n}`, statement: { en: words } }, ...all.activities]
      })
    }
  ]
}

/** Some edits of a logframe; `n` is the person who makes them. */
export const edits = (logframe: Logframe.Logframe, n: number): fc.Arbitrary<readonly Edit[]> =>
  fc.uniqueArray(fc.constantFrom(...editsOf(logframe, n)), {
    selector: ({ touches }) => touches,
    maxLength: 6
  })

/** The edits made, one after the other. */
export const edited = (logframe: Logframe.Logframe, all: readonly Edit[]): Logframe.Logframe =>
  all.reduce((before, { make }) => Logframe.make(make(before)), logframe)

/** Whether two edits touch the same field, or one a row and the other a field of it. */
export const meet = (a: Edit, b: Edit): boolean =>
  a.touches === b.touches || a.touches.startsWith(`${b.touches} `) || b.touches.startsWith(`${a.touches} `)
