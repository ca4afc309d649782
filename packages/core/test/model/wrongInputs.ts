import { facts, minimal } from "./support.ts"

const [measurement] = facts
const quantity = { _tag: "Quantity", unit: { name: { en: "wells" } }, facts: "increment" }
const result = { id: "r", level: "output", statement: { en: "Water flows" } }
const wells = { id: "wells", under: ["r"], statement: { en: "Wells" }, measure: quantity }
const target = { id: "t", expectation: { _tag: "AtLeast", value: "5" } }
const withIndicator = (change: object) => ({
  ...minimal,
  results: [result],
  indicators: [{ ...wells, ...change }]
})

/** Wrong logframes, each with the beginning of what must be said of it. */
export const wrongLogframes: ReadonlyArray<readonly [what: string, input: unknown, sentence: string]> = [
  [
    "an unknown key",
    withIndicator({ targtes: [] }),
    'indicators[0].targtes: found the unknown key "targtes"'
  ],
  [
    "a tag that there is not",
    withIndicator({ measure: { ...quantity, _tag: "Quantitiy" } }),
    "indicators[0].measure._tag"
  ],
  [
    "a reference to nothing",
    withIndicator({ under: ["s"] }),
    'indicators[0].under[0]: found "s", expected the id of a result'
  ],
  ["an id that stands twice", { ...minimal, results: [result, result] }, 'results[1].id: found "r"'],
  [
    "rows that stand under themselves",
    { ...minimal, results: [{ ...result, under: ["r"] }] },
    "results[0].under: found"
  ],
  [
    "a formula that cannot be read",
    withIndicator({ measure: { _tag: "Calculated", formula: "wells +" } }),
    "indicators[0].measure.formula"
  ],
  [
    "a number that is no text",
    withIndicator({ targets: [{ ...target, expectation: { _tag: "AtLeast", value: 5 } }] }),
    "indicators[0].targets[0].expectation.value: found the number 5"
  ],
  [
    "an id that is an object",
    withIndicator({ id: { toString: 1 } }),
    "indicators[0].id: found an object with toString"
  ],
  ["words without a language", { ...minimal, title: "Water" }, 'title: found "Water"'],
  ["a format of the future", { ...minimal, format: 2 }, "format: found format 2"],
  ["a list in place of a document", [], "the whole: found a list of 0"],
  [
    "own data that is too deep",
    { ...minimal, extensions: { "a.b": JSON.parse("[".repeat(70) + "]".repeat(70)) } },
    "the whole: found lists and objects more than 64 deep"
  ]
]

/** Wrong facts, each with the beginning of what must be said of it. */
export const wrongFacts: ReadonlyArray<readonly [what: string, input: unknown, sentence: string]> = [
  [
    "a correction misspelt",
    { ...measurement, supercedes: "m0" },
    'supercedes: found the unknown key "supercedes"'
  ],
  [
    "a fact that corrects itself",
    { ...measurement, id: "m", supersedes: "m" },
    'supersedes: found "m", expected the id of another fact'
  ],
  ["a kind that there is not", { ...measurement, _tag: "Mesurement" }, '_tag: found "Mesurement"'],
  [
    "a day that there is not",
    { ...measurement, period: { from: "2023-02-29", through: "2023-03-01" } },
    'period.from: found "2023-02-29"'
  ],
  ["no object", "5", 'the whole: found "5"']
]
