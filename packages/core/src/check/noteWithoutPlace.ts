import type { OwnRule } from "./Rule.ts"

/** A footnote stands on nothing. */
export const noteWithoutPlace: OwnRule = {
  code: "NoteWithoutPlace",
  severity: "info",
  about: "A footnote stands on nothing.",
  check: ({ notes }) =>
    notes
      .filter((note) => note.on.length === 0)
      .map((note) => ({
        place: { _tag: "Note", id: note.id },
        sentence: "The footnote does not say what it is about.",
        hint: 'Name in `on` the rows it stands on, or "funding" or "logframe".'
      }))
}
