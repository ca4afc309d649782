import * as Scope from "../model/Scope.ts"
import { inIndicator } from "./FindingPlace.ts"
import { type OwnRule, repeated } from "./Rule.ts"
import { said } from "./said.ts"

const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id).sort()

/** Two targets speak of the same scope and time; the one of the smaller id counts. */
export const duplicateTarget: OwnRule = {
  code: "DuplicateTarget",
  severity: "error",
  about: "Two targets speak of the same scope and time; the one of the smaller id counts.",
  check: (logframe) =>
    logframe.indicators.flatMap((indicator) =>
      [
        ...repeated(
          indicator.targets,
          (row) => `${Scope.key(row)}|${JSON.stringify(row.when ?? null)}|${row.basis ?? ""}`
        ).values()
      ].map((rows) => ({
        place: inIndicator(indicator.id, { targets: idsOf(rows) }),
        ...said(
          "Targets {} speak of the same place, party, cell and time; {} counts.",
          idsOf(rows).join(", "),
          idsOf(rows)[0] ?? ""
        ),
        hint: "Remove all but one, or say what tells them apart."
      }))
    )
}
