/**
 * The level schemes of the field: what donors call the steps of a results chain, and what hangs on each.
 *
 * Names follow the donors' published matrices; activities are not a level, they hang where `activities` is true.
 */

/**
 * Of each scheme the name, in English and French; below it, from the top, of each level: id, English, English plural, French, the
 * levels it may stand under, IATI's type, and what hangs on it: `i` indicators, `a` assumptions, `w` weights, `r` a risk rating,
 * `t` activities.
 */
const table = `
coe-summary | Council of Europe project summary | Conseil de l’Europe, résumé de projet
  objective | Project objective | Project objectives | Objectif du projet |  | 2 | ia
  output | Output | Outputs | Résultat | objective | 1 | iat

coe-full | Council of Europe joint programme | Conseil de l’Europe, programme conjoint
  overallObjective | Overall objective | Overall objectives | Objectif général |  | 3 | ia
  purpose | Project purpose | Project purposes | But du projet | overallObjective | 2 | ia
  expectedResult | Expected result | Expected results | Résultat attendu | purpose | 1 | iat

eu-intpa | European Union, international partnerships | Union européenne, partenariats internationaux
  impact | Impact | Impact | Impact |  | 3 | i
  outcome | Outcome | Outcomes | Effet | impact | 2 | ia
  intermediateOutcome | Intermediate outcome | Intermediate outcomes | Effet intermédiaire | outcome | 2 | ia
  output | Output | Outputs | Produit | outcome intermediateOutcome | 1 | iat

fcdo | United Kingdom, FCDO | Royaume-Uni, FCDO
  impact | Impact | Impact | Impact |  | 3 | i
  outcome | Outcome | Outcomes | Effet | impact | 2 | ia
  output | Output | Outputs | Produit | outcome | 1 | iawrt

usaid | United States, USAID | États-Unis, USAID
  goal | Goal | Goals | But |  | 3 | ia
  purpose | Purpose | Purposes | Objectif | goal | 2 | ia
  intermediateResult | Intermediate result | Intermediate results | Résultat intermédiaire | purpose | 2 | ia
  subIntermediateResult | Sub-intermediate result | Sub-intermediate results | Sous-résultat intermédiaire | intermediateResult | 2 | ia
  output | Output | Outputs | Produit | purpose intermediateResult subIntermediateResult | 1 | iat

world-bank | World Bank results framework | Banque mondiale, cadre de résultats
  pdo | Project development objective | Project development objectives | Objectif de développement du projet |  | 2 | i
  intermediateResult | Intermediate result | Intermediate results | Résultat intermédiaire | pdo | 1 | iat

un | United Nations results matrix | Nations Unies, matrice de résultats
  outcome | Outcome | Outcomes | Effet |  | 2 | ia
  output | Output | Outputs | Produit | outcome | 1 | iat

giz | GIZ results matrix | GIZ, matrice de résultats
  moduleObjective | Module objective | Module objectives | Objectif du module |  | 2 | ia
  output | Output | Outputs | Produit | moduleObjective | 1 | iat
`

const make = (): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    table
      .trim()
      .split("\n\n")
      .map((block) => {
        const [[id = "", en, fr] = [], ...levels] = block.split("\n").map(cells)
        return [id, { id, name: { en, fr }, levels: levels.map(level) }]
      })
  )

const cells = (line: string): readonly string[] => line.split("|").map((cell) => cell.trim())

const level = ([id, en, plural, fr, under = "", iati, has = ""]: readonly string[]) => ({
  id,
  name: { en, fr },
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
