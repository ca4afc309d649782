/**
 * Facts without their personal data in the place of those that are there.
 *
 * PostgreSQL writes a new version of the row and keeps the old one, which no statement can read any more, until the table is
 * vacuumed. That is done at once where the user may; otherwise the server does it by itself, or the owner of the table.
 *
 * @internal
 */
import type { StorageDriver } from "@logframe/core"
import type { Connection, Transaction } from "./connect.ts"
import { valueRows } from "./insertEntries.ts"

/** Puts the facts in the place of those with the same ids. */
export const erase = async (
  connection: Connection,
  logframe: string,
  facts: readonly StorageDriver.FactRecord[]
): Promise<void> => {
  const many = await connection.transaction((on) => replaced(connection, on, logframe, facts))
  if (many > 0) await connection.alone(`VACUUM (TRUNCATE OFF) ${connection.table("fact")}`)
}

/** Of how many facts there are old versions now. */
const replaced = async (
  { tenant, table }: Connection,
  { all }: Transaction,
  logframe: string,
  facts: readonly StorageDriver.FactRecord[]
): Promise<number> => {
  const whose = [tenant, logframe]
  await all(`SELECT seq FROM ${table("head")} WHERE tenant = $1 AND logframe = $2 FOR UPDATE`, whose)
  const rows = await all(replaceTexts(table("fact")), [
    ...whose,
    facts.map(({ id }) => id),
    facts.map(({ format }) => format),
    facts.map(({ body }) => body)
  ])
  const places = new Map(rows.map(({ id, seq, indicator }) => [id, { seq, indicator }]))
  const values = facts.flatMap(({ id, foldable }) => {
    const place = places.get(id)
    return place === undefined || foldable === undefined
      ? []
      : valueRows(foldable).map((said) => ({ ...place, ...said }))
  })
  await all(replaceNumbers(table("measurement")), [
    ...whose,
    values.map(({ indicator }) => indicator),
    values.map(({ seq }) => seq),
    values.map(({ cell }) => cell),
    values.map(({ value = null }) => value),
    values.map(({ denominator = null }) => denominator)
  ])
  return rows.length
}

const replaceTexts = (fact: string): string => `
  UPDATE ${fact} AS fact SET format = new.format, body = new.body
  FROM unnest($3::text[], $4::integer[], $5::text[]) AS new (id, format, body)
  WHERE tenant = $1 AND logframe = $2 AND fact.id = new.id COLLATE "C"
  RETURNING fact.id, fact.seq, fact.indicator`

/** Those of people who were counted by name could not be folded, and are numbers from now on. */
const replaceNumbers = (measurement: string): string => `
  UPDATE ${measurement} AS measurement SET value = new.value, denominator = new.denominator
  FROM unnest($3::text[], $4::bigint[], $5::text[], $6::numeric[], $7::numeric[])
    AS new (indicator, seq, cell, value, denominator)
  WHERE tenant = $1 AND logframe = $2 AND measurement.indicator = new.indicator COLLATE "C"
    AND measurement.seq = new.seq AND measurement.cell = new.cell COLLATE "C"`
