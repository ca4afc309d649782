/**
 * The level schemes of the field: what donors call the steps of a results chain, and what hangs on each.
 *
 * Names follow the donors' published matrices, in English; the words of a language have its names. Activities are not a level,
 * they hang where `activities` is true.
 */

/**
 * Of each scheme the name; below it, from the top, of each level: id, name, plural, the levels it may stand under, IATI's type,
 * and what hangs on it: `i` indicators, `a` assumptions, `w` weights, `r` a risk rating, `t` activities.
 */
const table = `
coe-summary | Council of Europe project summary
  objective | Project objective | Project objectives |  | 2 | ia
  output | Output | Outputs | objective | 1 | iat

coe-full | Council of Europe joint programme
  overallObjective | Overall objective | Overall objectives |  | 3 | ia
  purpose | Project purpose | Project purposes | overallObjective | 2 | ia
  expectedResult | Expected result | Expected results | purpose | 1 | iat

eu-intpa | European Union, international partnerships
  impact | Impact | Impact |  | 3 | i
  outcome | Outcome | Outcomes | impact | 2 | ia
  intermediateOutcome | Intermediate outcome | Intermediate outcomes | outcome | 2 | ia
  output | Output | Outputs | outcome intermediateOutcome | 1 | iat

fcdo | United Kingdom, FCDO
  impact | Impact | Impact |  | 3 | i
  outcome | Outcome | Outcomes | impact | 2 | ia
  output | Output | Outputs | outcome | 1 | iawrt

usaid | United States, USAID
  goal | Goal | Goals |  | 3 | ia
  purpose | Purpose | Purposes | goal | 2 | ia
  intermediateResult | Intermediate result | Intermediate results | purpose | 2 | ia
  subIntermediateResult | Sub-intermediate result | Sub-intermediate results | intermediateResult | 2 | ia
  output | Output | Outputs | purpose intermediateResult subIntermediateResult | 1 | iat

world-bank | World Bank results framework
  pdo | Project development objective | Project development objectives |  | 2 | i
  intermediateResult | Intermediate result | Intermediate results | pdo | 1 | iat

un | United Nations results matrix
  outcome | Outcome | Outcomes |  | 2 | ia
  output | Output | Outputs | outcome | 1 | iat

giz | GIZ results matrix
  moduleObjective | Module objective | Module objectives |  | 2 | ia
  output | Output | Outputs | moduleObjective | 1 | iat
`

const make = (): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    table
      .trim()
      .split("\n\n")
      .map((block) => {
        const [[id = "", en] = [], ...levels] = block.split("\n").map(cells)
        return [id, { id, name: { en }, levels: levels.map(level) }]
      })
  )

const cells = (line: string): readonly string[] => line.split("|").map((cell) => cell.trim())

const level = ([id, en, plural, under = "", iati, has = ""]: readonly string[]) => ({
  id,
  name: { en },
  plural: { en: plural },
  under: under === "" ? [] : under.split(" "),
  ...(iati === "" ? {} : { iati }),
  indicators: has.includes("i"),
  assumptions: has.includes("a"),
  weights: has.includes("w"),
  risk: has.includes("r"),
  activities: has.includes("t")
})

/** The built-in schemes, by name. */
export const schemes: Readonly<Record<string, unknown>> = /* @__PURE__ */ make()
