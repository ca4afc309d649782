/**
 * Records for laws, and short ways to ask a driver.
 *
 * @internal
 */
import type { Instant, Query, StorageDriver } from "@logframe/core"
import { fail } from "./expectations.ts"

/** The half that keeps logframes. */
export const documentsOf = (driver: StorageDriver.StorageDriver): StorageDriver.Documents =>
  driver.documents ?? fail("it says that it keeps logframes, and has no `documents`")

/** The half that keeps facts. */
export const journalOf = (driver: StorageDriver.StorageDriver): StorageDriver.Journal =>
  driver.journal ?? fail("it says that it keeps facts, and has no `journal`")

/** A revision of a logframe. */
export const revisionOf = (
  id: string,
  revision: number,
  more: Partial<StorageDriver.LogframeRecord> = {}
): StorageDriver.LogframeRecord => ({
  id,
  revision,
  format: 1,
  heading: `{"title":"${id}"}`,
  body: `{"id":"${id}","revision":${revision}}`,
  ...more
})

/** The revision that removes a logframe. */
export const removalOf = (id: string, revision: number): StorageDriver.LogframeRecord => {
  const { body: _, ...removal } = revisionOf(id, revision)
  return removal
}

/** A measurement, unless `more` says otherwise. */
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
  lastDay: "2024-03-31",
  body: `{"id":"${id}"}`,
  ...more
})

/** A review: a fact without days. */
export const reviewOf = (id: string): StorageDriver.FactRecord => ({
  id,
  kind: "Review",
  format: 1,
  status: "approved",
  body: `{"id":"${id}","of":["f1"]}`
})

/** Beyond every entry. */
export const unbounded = Number.MAX_SAFE_INTEGER

/** All facts of one journal that a query finds. */
export const factsIn = (
  journal: StorageDriver.Journal,
  logframe: string,
  query: Omit<Query.FactQuery, "logframes"> & { readonly upTo?: number } = {}
): Promise<readonly StorageDriver.StoredFactRecord[]> => {
  const { upTo = unbounded, ...rest } = query
  return allPages((page) => journal.read({ logframes: [{ id: logframe, upTo }], ...rest }, page), 100)
}

/** The ids of these facts, in their order; a body of the kit begins with the id. */
export const idsOf = (facts: readonly StorageDriver.StoredFactRecord[]): readonly string[] =>
  facts.map(({ body }) => JSON.parse(body).id)

/** Every row, page after page; pages that never end fail. */
export const allPages = async <A>(
  read: (page: Query.Paging) => Promise<Query.Page<A>>,
  limit: number
): Promise<readonly A[]> => {
  const rows: A[] = []
  let after: string | undefined
  for (let pages = 0; pages < 10_000; pages++) {
    const page = await read(after === undefined ? { limit } : { after, limit })
    if (page.rows.length > limit) fail(`a page of ${page.rows.length} rows, at most ${limit} were asked for`)
    rows.push(...page.rows)
    if (page.next === undefined) return rows
    after = page.next
  }
  return fail("ten thousand pages and still a next one")
}

/** Whether the text is an instant written with three digits of a second. */
export const isExactInstant = (text: string | undefined): boolean =>
  text !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)

/** A clock that says these moments one after the other, and the last one ever after. */
export const clockOf = (first: string, ...others: readonly string[]): (() => Instant.Instant) => {
  const moments = [first, ...others]
  return () => (moments.length > 1 ? moments.shift() : moments[0]) as Instant.Instant
}

/** A clock whose every answer is a second later than the one before. */
export const tickingClock = (): (() => Instant.Instant) => {
  let time = Date.UTC(2026, 0, 1)
  return () => {
    time += 1_000
    return new Date(time).toISOString() as Instant.Instant
  }
}
