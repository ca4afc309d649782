/**
 * Groups of people by which numbers are broken down, in the words of documents.
 *
 * @internal
 */

/** A category of a dimension. */
export interface Category {
  readonly dimension: string
  readonly category: string
}

const known: readonly (readonly [RegExp, Category])[] = [
  [
    /^(?:females?|women|woman|girls?|f|w|femmes?|filles?|frauen|mädchen|mujeres|niñas|mulheres)$/i,
    { dimension: "sex", category: "female" }
  ],
  [
    /^(?:males?|men|man|boys?|m|h|hommes?|garçons?|männer|jungen|hombres|niños|homens)$/i,
    { dimension: "sex", category: "male" }
  ],
  [/^(?:youths?|young people|young|jeunes|jugendliche|jóvenes)$/i, { dimension: "age", category: "young" }],
  [/^(?:adults?|adultes?|erwachsene|adultos)$/i, { dimension: "age", category: "adult" }],
  [/^(?:children|enfants|kinder)$/i, { dimension: "age", category: "child" }],
  [
    /^(?:people with disabilit(?:y|ies)|persons with disabilit(?:y|ies)|disabled|pwds?|personnes handicapées)$/i,
    { dimension: "disability", category: "disabled" }
  ],
  [/^(?:rural|ruraux)$/i, { dimension: "area", category: "rural" }],
  [/^(?:urban|urbains?)$/i, { dimension: "area", category: "urban" }]
]

/** The category that the word names. */
export const categoryOf = (word: string): Category | undefined =>
  known.find(([pattern]) => pattern.test(word.trim().replace(/\.$/, "")))?.[1]

/** Whether the word is the whole rather than a category of it. */
export const isTotal = (word: string): boolean =>
  /^(?:(?:grand )?totals?|overall|all|ensemble|totaux|insgesamt|gesamt)$/i.test(word.trim())

/** Words for dimensions, by the id they get. */
export const dimensionIds: Readonly<Record<string, string>> = {
  sex: "sex",
  sexe: "sex",
  gender: "sex",
  genre: "sex",
  sexo: "sex",
  geschlecht: "sex",
  género: "sex",
  age: "age",
  "age group": "age",
  "age groups": "age",
  âge: "age",
  "tranche d’âge": "age",
  edad: "age",
  alter: "age",
  lieu: "location",
  location: "location",
  région: "region",
  region: "region",
  handicap: "disability",
  disability: "disability",
  "disability status": "disability"
}

/** Names of categories that a rule declares, in English and French. */
export const categoryNames: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  sex: [
    ["female", "female", "femmes"],
    ["male", "male", "hommes"]
  ],
  standing: [
    ["party", "Party", "Partie"],
    ["observer", "observer", "observateur"]
  ]
}
