import type { StorageDriver } from "@logframe/core"

/** A measurement as a driver is handed it. */
export const factOf = (
  id: string,
  more: Partial<StorageDriver.FactRecord> = {}
): StorageDriver.FactRecord => ({
  id,
  kind: "Measurement",
  format: 1,
  status: "approved",
  indicator: "i1",
  firstDay: "2024-01-01",
  lastDay: "2024-12-31",
  body: `{"id":"${id}"}`,
  foldable: { values: [{ cell: "", value: "1.5" }] },
  ...more
})

/** The half of a driver that keeps facts, with all that this one can do. */
export const journalOf = ({ journal }: StorageDriver.StorageDriver): Required<StorageDriver.Journal> =>
  journal as Required<StorageDriver.Journal>

/** So many measurements, their ids with that letter. */
export const factsOf = (letter: string, many: number): readonly StorageDriver.FactRecord[] =>
  Array.from({ length: many }, (_, i) => factOf(`${letter}${i}`))
