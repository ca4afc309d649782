/**
 * Laws of size: what holds of little holds of much.
 *
 * Engines have limits that nobody meets in a small test: parameters of a statement, bytes of a packet, entries of a batch.
 *
 * @internal
 */
import { fail, same } from "./expectations.ts"
import type { Law } from "./Law.ts"
import { allPages, documentsOf, factOf, factsIn, idsOf, journalOf, revisionOf, unbounded } from "./records.ts"

/** A text of so many bytes in UTF-8: numbered words, so that no part is like another, with letters of one to four bytes. */
const longText = (bytes: number): string => {
  const words: string[] = []
  let length = 0
  for (let n = 0; length < bytes - 30; n++) {
    const word = `${n} é汉👩 `
    words.push(word)
    length += String(n).length + 2 + 2 + 3 + 4
  }
  return `${words.join("")}${"x".repeat(bytes - length)}`
}

/** Around the sizes at which engines, files and protocols begin to do something else. */
const sizes = [65_537, 262_145, 1_048_577]

/** Says where two long texts first differ. */
const sameText = (what: string, found: string | undefined, expected: string): void => {
  if (found === expected) return
  if (found === undefined) throw new Error(`${what} is not there`)
  let at = 0
  while (at < expected.length && found[at] === expected[at]) at++
  fail(
    `${what} has ${found.length} characters, expected ${expected.length}; they differ from character ${at} on`
  )
}

/** More than engines take in one statement, and than adapters like to take in one piece. */
const batchSize = 20_011
/** So many are there; they lie far apart among the ids that are asked for, and among all else. */
const [there, idsAsked, asked] = [1_200, 33_000, 2_400]
/** Journals and logframes cost more. */
const [logframesThere, logframesAsked] = [104, 2_400]

/** So many names, `present` of them spread evenly from the first to the last; the others are of nobody. */
const among = (name: string, present: number, all: number): readonly string[] => {
  const at = new Map(
    Array.from({ length: present }, (_, i) => [Math.floor((i * (all - 1)) / (present - 1)), `${name}${i}`])
  )
  return Array.from({ length: all }, (_, i) => at.get(i) ?? `nobody${i}`)
}

export const sizeLaws: readonly Law[] = [
  {
    key: "append/long-texts-whole",
    says: "the text of a fact is given back byte for byte, however long it is",
    needs: ["journal"],
    holds: async ({ open }) => {
      const journal = journalOf(await open())
      const bodies = sizes.map((size) => JSON.stringify({ text: longText(size) }))
      await journal.append(
        "p1",
        bodies.map((body, i) => factOf(`f${i}`, { body }))
      )
      const found = await factsIn(journal, "p1")
      same("how many", found.length, bodies.length)
      for (const [i, body] of bodies.entries()) sameText(`a fact of ${sizes[i]} bytes`, found[i]?.body, body)
      const again = bodies.map((body, i) => factOf(`f${i}`, { body }))
      same("the same again", (await journal.append("p1", again)).added, 0)
    }
  },
  {
    key: "revisions/long-texts-whole",
    says: "logframe, heading, author and note are given back byte for byte, however long they are",
    needs: ["documents"],
    holds: async ({ open }) => {
      const documents = documentsOf(await open())
      for (const [i, size] of sizes.entries()) {
        const text = longText(size)
        const short = longText(Math.min(size, 262_145))
        const record = revisionOf(`p${i}`, 1, {
          body: JSON.stringify({ text }),
          heading: JSON.stringify({ text: short }),
          by: short,
          note: short
        })
        await documents.write(record)
        const found = await documents.get(`p${i}`)
        for (const part of ["body", "heading", "by", "note"] as const)
          sameText(`${part} of a logframe of ${size} bytes`, found?.[part], record[part] ?? "")
        const { rows } = await documents.list({ ids: [`p${i}`] }, { limit: 1 })
        sameText(`listed heading of ${size} bytes`, rows[0]?.heading, record.heading)
        const heads = (await documents.revisions(`p${i}`, { limit: 1 })).rows
        sameText(`listed note of ${size} bytes`, heads[0]?.note, short)
      }
    }
  },
  {
    key: "append/batch-of-any-size",
    says: "a batch of twenty thousand facts is recorded whole, is found again, and is recognised",
    needs: ["journal"],
    holds: async ({ open }) => {
      const journal = journalOf(await open())
      const facts = Array.from({ length: batchSize }, (_, i) =>
        factOf(
          `f${i + 1}`,
          i % 1_000 === 999 ? { supersedes: `f${i}`, indicator: `i${i % 7}` } : { indicator: `i${i % 7}` }
        )
      )
      const ids = facts.map(({ id }) => id)
      const appended = await journal.append("p1", facts)
      same("appended", [appended.seq, appended.added], [batchSize, batchSize])
      const query = { logframes: [{ id: "p1", upTo: unbounded }] }
      const { rows, next } = await journal.read(query, { limit: batchSize + 1 })
      same("in one page", [idsOf(rows), next], [ids, undefined])
      const pages = await allPages((page) => journal.read(query, page), 4_999)
      same("page by page", idsOf(pages), ids)
      const last = await factsIn(journal, "p1", { ids: [`f${batchSize}`, "f1", "f2501", "f10001"] })
      same("by id", idsOf(last), ["f1", "f2501", "f10001", `f${batchSize}`])
      same("root", (await factsIn(journal, "p1", { ids: ["f20000"] }))[0]?.root, "f19999")
      const again = await journal.append("p1", facts)
      same("the same again", [again.seq, again.added], [batchSize, 0])
    }
  },
  {
    key: "read/as-many-conditions-as-wanted",
    says: "thousands of ids, roots, indicators or places in a query find all that is there",
    needs: ["journal"],
    holds: async ({ open }) => {
      const journal = journalOf(await open())
      const facts = Array.from({ length: there }, (_, i) =>
        factOf(`f${i}`, { indicator: `i${i}`, place: `a${i}` })
      )
      await journal.append("p1", facts)
      const expected = facts.map(({ id }) => id)
      const queries = {
        ids: among("f", there, idsAsked),
        roots: among("f", there, asked),
        indicators: among("i", there, asked),
        places: among("a", there, asked)
      }
      for (const [name, values] of Object.entries(queries))
        same(name, idsOf(await factsIn(journal, "p1", { [name]: values })), expected)
    }
  },
  {
    key: "read/as-many-logframes-as-wanted",
    says: "thousands of logframes in a query find the facts of all that are there, page by page",
    needs: ["journal"],
    holds: async ({ open }) => {
      const journal = journalOf(await open())
      const ids = among("p", logframesThere, logframesAsked)
      const present = ids.filter((id) => id.startsWith("p"))
      for (const id of present) await journal.append(id, [factOf(`of-${id}`), factOf("second")])
      const logframes = ids.map((id) => ({ id, upTo: 1 }))
      const expected = [...present].sort().map((id) => `of-${id}`)
      for (const limit of [17, 1_000]) {
        const rows = await allPages((page) => journal.read({ logframes }, page), limit)
        same(`by ${limit}`, idsOf(rows), expected)
      }
    }
  },
  {
    key: "headings/as-many-as-wanted",
    says: "thousands of ids in a list find all logframes that are there, page by page",
    needs: ["documents"],
    holds: async ({ open }) => {
      const documents = documentsOf(await open())
      const ids = among("p", logframesThere, logframesAsked)
      const present = ids.filter((id) => id.startsWith("p"))
      for (const id of present) await documents.write(revisionOf(id, 1))
      for (const limit of [17, 1_000]) {
        const rows = await allPages((page) => documents.list({ ids }, page), limit)
        same(
          `by ${limit}`,
          rows.map(({ id }) => id),
          [...present].sort()
        )
      }
      same("all", (await documents.list({}, { limit: 1_000 })).rows.length, logframesThere)
    }
  }
]
