/**
 * The facts of the standard workload as a driver is handed them.
 */
import { Fact, type StorageDriver } from "@logframe/core"
import { cellKeys } from "../ours.ts"
import { generator, type WorkloadPlan } from "../workload.ts"

/** The logframe whose facts they are. */
export const logframeId = "octopus"

const lastDay = (month: number): string => new Date(Date.UTC(2019, month + 1, 0)).toISOString().slice(0, 10)

/** A batch that is not made yet: a million facts that wait would be in the way of whoever is measured. */
export type Batch = () => readonly StorageDriver.FactRecord[]

/** All facts, how many, in batches of that size, in the order of their arrival. */
export const batchesOf = (
  size: string,
  plan: WorkloadPlan,
  length: number
): { readonly count: number; readonly batches: readonly Batch[] } => {
  const texts: string[] = []
  let batch: StorageDriver.FactRecord[] = []
  let count = 0
  const put = () => {
    count += batch.length
    if (batch.length > 0) texts.push(JSON.stringify(batch))
    batch = []
  }
  generator.rows(size, (row, x, month, place, cell, value, denominator, isApproved, supersedes) => {
    const id = `f${row}`
    const indicator = plan.indicators[x]?.id ?? ""
    const status = isApproved ? ("approved" as const) : ("draft" as const)
    const [firstDay, last] = [generator.monthStart(month), lastDay(month)]
    const [number, below] = [generator.decimal(value), generator.decimal(denominator)]
    const said = denominator < 0 ? { value: number } : { value: number, denominator: below }
    const corrects = supersedes < 0 ? {} : { supersedes: `f${supersedes}` }
    const key = cellKeys[cell] ?? ""
    const fact = Fact.make({
      _tag: "Measurement",
      id,
      logframe: logframeId,
      status,
      ...corrects,
      indicator,
      period: { from: firstDay, through: last },
      place: generator.placeName(place),
      cells: [
        {
          cell: Object.fromEntries(key.split("&").map((part) => part.split("="))),
          value:
            denominator < 0
              ? { _tag: "Number", value: number }
              : { _tag: "Parts", numerator: number, denominator: below }
        }
      ]
    })
    const record: StorageDriver.FactRecord = {
      id,
      kind: "Measurement",
      format: 1,
      status,
      ...corrects,
      indicator,
      place: generator.placeName(place),
      firstDay,
      lastDay: last,
      foldable: { values: [{ cell: key, ...said }] },
      body: Fact.toJson(fact)
    }
    if (batch.push(record) === length) put()
  })
  put()
  return { count, batches: texts.map((text) => () => JSON.parse(text)) }
}
