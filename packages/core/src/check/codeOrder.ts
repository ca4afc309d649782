import type { OwnRule } from "./Rule.ts"
import { said } from "./said.ts"

/** Rows are listed in another order than their codes. */
export const codeOrder: OwnRule = {
  code: "CodeOrder",
  severity: "info",
  about: "Siblings are listed in another order than their printed codes.",
  check: (logframe) =>
    (["results", "indicators", "activities"] as const).flatMap((kind) => {
      const last = new Map<string, Row>()
      return logframe[kind].flatMap((row: Row) => {
        const family = `${row.under[0] ?? ""}|${row.partOf ?? ""}|${row.level ?? ""}`
        const before = last.get(family)
        if (row.code !== undefined) last.set(family, row)
        if (row.code === undefined || before?.code === undefined || !isBefore(row.code, before.code))
          return []
        return [
          {
            place: { _tag: "Rows", rows: kind, ids: [before.id, row.id] },
            ...said('"{}" is listed after "{}".', row.code, before.code),
            hint: "Rows print in the order of the list: move the row, or correct its code."
          }
        ]
      })
    })
}

interface Row {
  readonly id: string
  readonly code?: string
  readonly under: readonly string[]
  readonly partOf?: string
  readonly level?: string
}

/** Numbers in codes count as numbers, so that 1.10 comes after 1.9. */
const isBefore = (a: string, b: string): boolean => {
  const [left, right] = [parts(a), parts(b)]
  const at = left.findIndex((part, i) => part !== right[i])
  const [x, y] = [left[at] ?? "", right[at] ?? ""]
  if (at < 0 || y === "") return at < 0 && left.length < right.length
  return /^\d+$/.test(x) && /^\d+$/.test(y) ? Number(x) < Number(y) : x < y
}

const parts = (code: string): readonly string[] => code.match(/\d+|\D+/g) ?? []
