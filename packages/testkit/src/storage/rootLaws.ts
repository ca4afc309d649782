/**
 * Laws of chains of corrections.
 *
 * @internal
 */
import type { StorageDriver } from "@logframe/core"
import { same } from "./expectations.ts"
import type { Law } from "./Law.ts"
import { factOf, factsIn, journalOf } from "./records.ts"

/** A law about the roots of facts appended one by one: `[id, what it supersedes]`. */
const rooted = (
  key: string,
  says: string,
  facts: readonly (readonly [string, string?])[],
  check: (roots: (upTo?: number) => Promise<string>, journal: StorageDriver.Journal) => Promise<void>
): Law => ({
  key: `roots/${key}`,
  says,
  needs: ["journal"],
  holds: async ({ open }) => {
    const journal = journalOf(await open())
    for (const [id, supersedes] of facts) {
      await journal.append("p1", [factOf(id, supersedes === undefined ? {} : { supersedes })])
    }
    const roots = async (upTo?: number) =>
      (await factsIn(journal, "p1", upTo === undefined ? {} : { upTo })).map(({ root }) => root).join(" ")
    await check(roots, journal)
  }
})

export const rootLaws: readonly Law[] = [
  rooted(
    "along-the-chain",
    "every version of a chain has the id of the first as its root, however long the chain",
    [["a"], ["b", "a"], ["x"], ["c", "b"], ["d", "c"]],
    async (roots) => same("roots", await roots(), "a a x a a")
  ),

  rooted(
    "of-branches",
    "two corrections of one fact belong to its chain",
    [["a"], ["b", "a"], ["c", "a"], ["d", "c"]],
    async (roots) => same("roots", await roots(), "a a a a")
  ),

  rooted(
    "own-when-unknown",
    "a correction of a fact that is not here begins a chain",
    [
      ["b", "elsewhere"],
      ["c", "b"]
    ],
    async (roots) => same("roots", await roots(), "b b")
  ),

  rooted(
    "beginning-that-comes-late",
    "a fact that comes after its corrections takes them into its chain",
    [["c", "b"], ["d", "c"], ["b", "a"], ["a"]],
    async (roots) => same("roots", await roots(), "a a a a")
  ),

  rooted(
    "past-stays-as-it-was",
    "a query that ends before the late beginning still gives the root known then",
    [["c", "b"], ["d", "c"], ["b", "a"], ["a"], ["e", "d"]],
    async (roots) => {
      const known = await Promise.all([1, 2, 3, 4, 5].map((upTo) => roots(upTo)))
      same("roots", known, ["c", "c c", "b b b", "a a a a", "a a a a a"])
    }
  ),

  rooted(
    "of-a-ring",
    "facts that supersede each other in a ring are one chain",
    [
      ["a", "b"],
      ["b", "c"],
      ["c", "a"]
    ],
    async (roots) => same("one chain", new Set((await roots()).split(" ")).size, 1)
  ),

  rooted(
    "find-whole-chains",
    "a root finds its chain as known where the query ends",
    [["x"], ["c", "b"], ["d", "c"], ["b"], ["y", "x"]],
    async (_, journal) => {
      const found = async (roots: readonly string[], upTo: number) =>
        (await factsIn(journal, "p1", { roots, upTo })).map(({ seq }) => seq)
      same("b now", await found(["b"], 5), [2, 3, 4])
      same("c now", await found(["c"], 5), [])
      same("c then", await found(["c"], 3), [2, 3])
      same("b then", await found(["b"], 3), [])
      same("two", await found(["x", "b"], 4), [1, 2, 3, 4])
      same("none", await found([], 5), [])
    }
  ),

  {
    key: "roots/within-a-batch",
    says: "a batch may bring corrections before or after what they correct",
    needs: ["journal"],
    holds: async ({ open }) => {
      const journal = journalOf(await open())
      const facts = [factOf("c", { supersedes: "b" }), factOf("a"), factOf("b", { supersedes: "a" })]
      await journal.append("p1", facts)
      same(
        "roots",
        (await factsIn(journal, "p1")).map(({ root }) => root),
        ["a", "a", "a"]
      )
    }
  },

  {
    key: "roots/of-each-journal",
    says: "a chain never crosses into the journal of another logframe",
    needs: ["journal"],
    holds: async ({ open }) => {
      const journal = journalOf(await open())
      await journal.append("p1", [factOf("a"), factOf("b", { supersedes: "a" })])
      await journal.append("p2", [factOf("c", { supersedes: "b" })])
      same(
        "root",
        (await factsIn(journal, "p2")).map(({ root }) => root),
        ["c"]
      )
    }
  }
]
