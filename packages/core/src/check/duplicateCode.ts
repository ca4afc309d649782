import type { Logframe } from "../model/Logframe.ts"
import { type OwnRule, repeated } from "./Rule.ts"
import { said } from "./said.ts"

/** Two rows of a kind are printed with the same code. */
export const duplicateCode: OwnRule = {
  code: "DuplicateCode",
  severity: "warning",
  about: "Two rows of a kind are printed with the same code.",
  check: (logframe) =>
    kinds.flatMap((kind) =>
      [...repeated<{ id: string; code?: string }>(logframe[kind], (row) => row.code)].map(([code, rows]) => ({
        place: { _tag: "Rows", rows: kind, ids: rows.map((row) => row.id) },
        ...said('{} rows have the code "{}".', `${rows.length}`, code),
        hint: "Give each its own code; ids tell them apart meanwhile."
      }))
    )
}

const kinds = ["results", "indicators", "activities"] as const satisfies readonly (keyof Logframe)[]
