/**
 * Laws of what a store says of itself.
 *
 * @internal
 */
import { refused, same, truly } from "./expectations.ts"
import type { Law } from "./Law.ts"
import { documentsOf, factOf, factsIn, idsOf, journalOf, revisionOf } from "./records.ts"

export const claimLaws: readonly Law[] = [
  {
    key: "manifest/says-what-is-there",
    says: "the manifest names the halves that are there, and says of the rest what to do instead",
    needs: [],
    holds: async ({ open }) => {
      const { manifest, documents, journal } = await open()
      same("contract", manifest.contract, 1)
      truly(manifest.adapter.length > 0, "the manifest has no name of an adapter")
      same("documents", manifest.halves.includes("documents"), documents !== undefined)
      same("journal", manifest.halves.includes("journal"), journal !== undefined)
      same("fold", journal?.fold !== undefined, manifest.claims.fold.is === "supported")
      same("folds", manifest.folds.length > 0, manifest.claims.fold.is === "supported")
      for (const [claim, support] of Object.entries(manifest.claims)) {
        if (support.is === "supported") continue
        truly(
          /^[A-Z].{15,}\.$/su.test(support.because),
          `"${claim}" needs a sentence that a user can plan with`
        )
      }
    }
  },

  {
    key: "close/more-than-once",
    says: "closing again does nothing",
    needs: [],
    holds: async ({ open }) => {
      const driver = await open()
      await driver.close()
      await driver.close()
    }
  },

  {
    key: "durable/facts-survive",
    says: "facts, their numbers, instants and roots are there when the store is opened again",
    needs: ["journal", "durable"],
    holds: async ({ open }) => {
      const first = await open()
      await journalOf(first).append("p1", [factOf("b", { supersedes: "a" }), factOf("a")])
      const before = await factsIn(journalOf(first), "p1")
      const then = await factsIn(journalOf(first), "p1", { upTo: 1 })
      await first.close()
      const journal = journalOf(await open())
      same("facts", await factsIn(journal, "p1"), before)
      same("facts as known before", await factsIn(journal, "p1", { upTo: 1 }), then)
      same("the next one", (await journal.append("p1", [factOf("c")])).seq, 3)
    }
  },

  {
    key: "durable/revisions-survive",
    says: "revisions are there when the store is opened again",
    needs: ["documents", "durable"],
    holds: async ({ open }) => {
      const first = await open()
      for (const revision of [1, 2]) await documentsOf(first).write(revisionOf("p1", revision, { by: "Ana" }))
      const before = await documentsOf(first).get("p1", { revision: 1 })
      await first.close()
      const documents = documentsOf(await open())
      same("revision 1", await documents.get("p1", { revision: 1 }), before)
      same("the next one", (await documents.write(revisionOf("p1", 3))).revision, 3)
    }
  },

  {
    key: "concurrent/drivers-see-each-other",
    says: "what one driver was told is done, another over the same store sees at once",
    needs: ["journal", "documents", "concurrentWriters"],
    holds: async ({ open }) => {
      const [a, b] = [await open(), await open()]
      await documentsOf(a).write(revisionOf("p1", 1))
      same("revision", (await documentsOf(b).get("p1"))?.revision, 1)
      const conflict = { _tag: "Conflict", on: "revision", head: 1 } as const
      await refused("revision 1 again", documentsOf(b).write(revisionOf("p1", 1)), conflict)
      await journalOf(a).append("p1", [factOf("f1")])
      same("added by both", (await journalOf(b).append("p1", [factOf("f1"), factOf("f2")])).seq, 2)
      same("seen by the first", idsOf(await factsIn(journalOf(a), "p1")), ["f1", "f2"])
      await refused("guarded", journalOf(a).append("p1", [factOf("f3")], { head: 1 }), { _tag: "Conflict" })
    }
  },

  {
    key: "concurrent/nothing-is-lost",
    says: "two drivers that append at the same time lose nothing and repeat no number",
    needs: ["journal", "concurrentWriters"],
    holds: async ({ open }) => {
      const journals = [journalOf(await open()), journalOf(await open())]
      await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          journals[i % 2]?.append("p1", [factOf(`a${i}`), factOf(`b${i}`)])
        )
      )
      for (const journal of journals) {
        const found = await factsIn(journal, "p1")
        same(
          "numbers",
          found.map(({ seq }) => seq),
          Array.from({ length: 40 }, (_, i) => i + 1)
        )
        same("ids", new Set(idsOf(found)).size, 40)
      }
    }
  },

  {
    key: "tenants/are-apart",
    says: "a tenant sees nothing of another, and takes no id or number away from it",
    needs: ["journal", "documents", "tenants"],
    holds: async ({ open }) => {
      const [a, b] = [await open({ tenant: "a" }), await open({ tenant: "b" })]
      await documentsOf(a).write(revisionOf("p1", 1))
      await journalOf(a).append("p1", [factOf("f1", { body: '{"id":"f1","secret":true}' })])
      same("revision", await documentsOf(b).get("p1"), undefined)
      same("list", (await documentsOf(b).list({}, { limit: 10 })).rows, [])
      same("revisions", (await documentsOf(b).revisions("p1", { limit: 10 })).rows, [])
      same("facts", await factsIn(journalOf(b), "p1"), [])
      same("head", await journalOf(b).head("p1"), { seq: 0 })
      same("the same id", (await documentsOf(b).write(revisionOf("p1", 1))).revision, 1)
      same("the same fact", (await journalOf(b).append("p1", [factOf("f1")])).seq, 1)
      same(
        "of the first",
        (await factsIn(journalOf(a), "p1")).map(({ body }) => body),
        ['{"id":"f1","secret":true}']
      )
    }
  }
]
