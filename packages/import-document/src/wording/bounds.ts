/**
 * Words that bound a number: "at least", "up to", "no more than", and what stands behind it: "or more".
 *
 * @internal
 */

/** What the words make of the number. `About` is a plain number that the document calls approximate. */
export type Bound = "UpTo" | "AtLeast" | "AtMost" | "Exactly" | "About"

const before: readonly (readonly [string, Bound])[] = [
  ["up to|jusqu[’']à|bis zu|hasta|até|a ceiling of|a maximum of up to", "UpTo"],
  [
    "no more than|not more than|not to exceed|not exceeding|at most|at the most|(?:a |un )?max(?:imum|\\.)?(?: of| de)?|≤|<=|<|under|less than|fewer than|below|au plus|pas plus de|moins de|au maximum|höchstens|maximal|como máximo|no máximo",
    "AtMost"
  ],
  [
    "no fewer than|not fewer than|not less than|no less than|at least|at the least|(?:a |un )?min(?:imum|\\.)?(?: of| de)?|≥|>=|>|over|more than|above|au moins|pas moins de|plus de|au minimum|mindestens|al menos|por lo menos|pelo menos",
    "AtLeast"
  ],
  ["exactly|exactement|genau", "Exactly"],
  [
    "approximately|approx\\.?|about|around|circa|ca?\\.|~|≈|roughly|some|nearly|almost|environ|près de|quelque|etwa|rund|ungefähr|aproximadamente|cerca de",
    "About"
  ]
]

/** A pattern for any of the words before a number; boundaries are the caller's. */
export const boundPattern = before.map(([words]) => words).join("|")

const exact: readonly (readonly [RegExp, Bound])[] = before.map(([words, bound]) => [
  new RegExp(`^(?:${words})$`, "i"),
  bound
])

/** What the words before a number say. */
export const boundOf = (words: string | undefined): Bound | undefined =>
  words === undefined ? undefined : exact.find(([pattern]) => pattern.test(words.trim()))?.[1]

const after: readonly (readonly [RegExp, Bound])[] = [
  [
    /^(?:\((?:\+|or more|and more|or above|and above|or higher|minimum|min\.?|at (?:the )?least|ou plus|et plus|au moins|au minimum|oder mehr|o más)\)|(?:\+|or more|and more|or above|and above|or higher|minimum|min\.?|at (?:the )?least|ou plus|et plus|au moins|au minimum|oder mehr|o más))(?=$|[\s,.;])/i,
    "AtLeast"
  ],
  [
    /^(?:\((?:or less|or fewer|or lower|or below|maximum|max\.?|at (?:the )?most|ou moins|au plus|au maximum|oder weniger|o menos)\)|(?:or less|or fewer|or lower|or below|maximum|max\.?|at (?:the )?most|ou moins|au plus|au maximum|oder weniger|o menos))(?=$|[\s,.;])/i,
    "AtMost"
  ],
  [
    /^(?:\((?:approximately|approx\.?|ca\.|environ)\)|(?:approximately|approx\.?|ca\.|environ))(?=$|[\s,.;])/i,
    "About"
  ]
]

/** What the words behind a number begin with, and what is left of them. */
export const boundBehind = (words: string): { readonly bound?: Bound; readonly rest: string } => {
  for (const [pattern, bound] of after) {
    const match = pattern.exec(words)
    if (match !== null) return { bound, rest: words.slice(match[0].length).replace(/^[\s,]+/, "") }
  }
  return { rest: words }
}
