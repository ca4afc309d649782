/**
 * Weights and risks of the FCDO's matrix: "Impact weighting (%)" with its number beside it or below it, "Risk rating | Medium".
 *
 * @internal
 */

import { slug } from "../draft/codes.ts"
import type { Draft, ResultDraft } from "../draft/Draft.ts"
import { type Block, type Cell, cellText, fresh } from "../read/Block.ts"
import { readValue } from "../wording/values.ts"

type Table = Extract<Block, { is: "table" }>

/** A rating, with the row of the table in which it stands. */
export interface Rating {
  readonly y: number
  readonly apply: (result: ResultDraft) => void
}

const weights = /\bweight(?:ing|age)?\b|^pond[ée]ration|^gewichtung|^ponderaci[óo]n/i
const risks = /^(?:overall |output )?risk(?: (?:rating|level|category))?\s*:?$|^niveau de risque/i
const labelOf = (text: string): "weight" | "risk" | undefined =>
  text.length > 50 ? undefined : weights.test(text) ? "weight" : risks.test(text) ? "risk" : undefined

const level =
  /^(?:very )?(?:low|medium|moderate|substantial|high|severe|minor|major|faible|moyen|élevé)(?:[ /-](?:low|medium|high))?$/i

/** Takes the ratings out of a table: what is left is the matrix. */
export const takeRatings = (
  draft: Draft,
  table: Table
): { readonly table: Table; readonly ratings: readonly Rating[] } => {
  const ratings: Rating[] = []
  const gone = new Set<Cell>()
  table.rows.forEach((row, y) =>
    row.cells.forEach((cell, x) => {
      if (cell.continued !== undefined || gone.has(cell)) return
      const [label = "", inside] = cellText(cell)
        .trim()
        .split(/\s*[:\n]\s*/, 2)
      const kind = labelOf(label)
      if (kind === undefined) return
      const beside = row.cells.slice(x + 1).find((other) => fresh(other).length > 0)
      const below = table.rows
        .slice(y + 1, y + 3)
        .map((next) => next.cells[x])
        .find((other) => fresh(other).length > 0)
      const from = [beside, below].find(
        (other) => other !== undefined && valueOf(draft, kind, cellText(other)) !== undefined
      )
      const value = valueOf(draft, kind, inside ?? "") ?? valueOf(draft, kind, cellText(from))
      if (value === undefined) return
      const lines = [...fresh(cell), ...(inside === undefined ? fresh(from) : [])]
      gone.add(cell)
      if (inside === undefined && from !== undefined) gone.add(from)
      ratings.push({
        y,
        apply: (result) => {
          if (kind === "weight") result.weight = value
          else result.risk = value
          draft.place(lines, `results.${result.id}.${kind}`)
        }
      })
    })
  )
  if (gone.size === 0) return { table, ratings }
  const blank = (cell: Cell): Cell => (gone.has(cell) ? { ...cell, blocks: [] } : cell)
  return {
    table: { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(blank) })) },
    ratings
  }
}

const valueOf = (draft: Draft, kind: "weight" | "risk", text: string): string | undefined => {
  const words = text.trim()
  if (kind === "risk") return level.test(words) ? slug(words) : undefined
  const value = words === "" ? undefined : readValue(words, draft.language)
  return value?.kind === "number" && value.currency === undefined ? value.value : undefined
}
