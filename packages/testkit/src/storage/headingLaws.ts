/**
 * Laws of the list of logframes.
 *
 * @internal
 */
import { same } from "./expectations.ts"
import type { Law } from "./Law.ts"
import { allPages, documentsOf, removalOf, revisionOf } from "./records.ts"

const law = (key: string, says: string, holds: Law["holds"]): Law => ({
  key: `headings/${key}`,
  says,
  needs: ["documents"],
  holds
})

/** In the order of bytes: digits, capitals, underscore, small letters; a language would order them otherwise. */
const inByteOrder = ["10", "2", "B", "Z", "_", "a", "a-1", "a.1", "a1", "b"]
const shuffled = ["b", "Z", "a1", "10", "_", "a", "B", "a.1", "2", "a-1"]

export const headingLaws: readonly Law[] = [
  law("in-the-order-of-bytes", "logframes are listed by id, compared as bytes", async ({ open }) => {
    const documents = documentsOf(await open())
    for (const id of shuffled) await documents.write(revisionOf(id, 1))
    const { rows } = await documents.list({}, { limit: 100 })
    same(
      "ids",
      rows.map(({ id }) => id),
      inByteOrder
    )
  }),

  law("show-the-last-revision", "a heading is that of the last revision", async ({ open }) => {
    const documents = documentsOf(await open())
    await documents.write(revisionOf("p1", 1, { heading: '"old"' }))
    const { recorded } = await documents.write(revisionOf("p1", 2, { heading: '"new"' }))
    const expected = [{ id: "p1", revision: 2, recorded, format: 1, heading: '"new"' }]
    same("rows", (await documents.list({}, { limit: 10 })).rows, expected)
  }),

  law("without-removed-ones", "what is removed is not listed until it is brought back", async ({ open }) => {
    const documents = documentsOf(await open())
    for (const id of ["p1", "p2", "p3"]) await documents.write(revisionOf(id, 1))
    await documents.write(removalOf("p2", 2))
    const listed = async () => (await documents.list({}, { limit: 10 })).rows.map(({ id }) => id)
    same("after removing", await listed(), ["p1", "p3"])
    await documents.write(revisionOf("p2", 3))
    same("after bringing back", await listed(), ["p1", "p2", "p3"])
  }),

  law("of-these-ids", "a list of ids finds these, an empty list none", async ({ open }) => {
    const documents = documentsOf(await open())
    for (const id of ["p1", "p10", "p2", "P2"]) await documents.write(revisionOf(id, 1))
    const listed = async (ids: readonly string[]) =>
      (await documents.list({ ids }, { limit: 10 })).rows.map(({ id }) => id)
    same("two of them", await listed(["p2", "p1", "nobody"]), ["p1", "p2"])
    same("none", await listed([]), [])
  }),

  law("page-by-page", "pages of every size list each logframe once, in order", async ({ open }) => {
    const documents = documentsOf(await open())
    for (const id of shuffled) await documents.write(revisionOf(id, 1))
    await documents.write(removalOf("a1", 2))
    const expected = inByteOrder.filter((id) => id !== "a1")
    for (const limit of [1, 2, 3, 9, 100]) {
      const rows = await allPages((page) => documents.list({}, page), limit)
      same(
        `pages of ${limit}`,
        rows.map(({ id }) => id),
        expected
      )
    }
  })
]
