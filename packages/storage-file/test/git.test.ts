import { spawnSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { StorageError } from "@logframe/core"
import { expect, it } from "vitest"
import { documentsOf, fact, idsIn, journalOf, revision, workplace } from "./support.ts"

/** Two branches of a folder in git: each adds its batches after what both have, then git merges them as it is told. */
const merged = async (
  batches: { readonly ours: readonly string[][]; readonly theirs: readonly string[][] },
  merge: readonly string[],
  attributes = ""
) => {
  const place = workplace()
  const git = (...args: readonly string[]) =>
    spawnSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.c", "-C", place.folder, ...args])
  const add = async (batches: readonly string[][]) => {
    for (const ids of batches) await journalOf(place.open()).append("octopus", ids.map(fact))
    git("add", ".")
    git("commit", "-m", "more")
  }
  await documentsOf(place.open()).write(revision("octopus", 1))
  if (attributes !== "") writeFileSync(place.path(".gitattributes"), attributes)
  git("init", "-b", "ours")
  await add([["a"]])
  git("checkout", "-b", "theirs")
  await add(batches.theirs)
  git("checkout", "ours")
  await add(batches.ours)
  git("merge", ...merge, "theirs")
  return place
}

const shapes = [
  { ours: [["b"]], theirs: [["c"]] },
  { ours: [["b"], ["c"]], theirs: [["d"]] },
  { ours: [["b"]], theirs: [["c", "d", "e"]] },
  { ours: [["b", "c", "d"]], theirs: [["e"], ["f", "g"]] }
]
const ways: readonly (readonly [string, readonly string[], string])[] = [
  ["as it comes, with its marks of a conflict", [], "* -text\n"],
  ["with the lines of both", [], "* -text merge=union\n"],
  ["with the marks and what both had", [], "* -text conflict-marker-size=9\n"]
]

it.each(
  ways.flatMap(([way, merge, attributes]) => shapes.map((shape) => ({ way, merge, attributes, shape })))
)(
  "two branches that both recorded, merged $way, are refused with the file and the line, and nothing is moved: $shape",
  async ({ merge, attributes, shape }) => {
    using place = await merged(shape, merge, attributes)
    const file = place.path("octopus", "facts.ndjson")
    const before = readFileSync(file, "utf8")
    const error: unknown = await idsIn(place.open(), "octopus").catch((cause: unknown) => cause)
    expect(StorageError.isStorageError(error) && error.reason._tag).toBe("Corrupt")
    expect(String(error)).toContain(`"${file}"`)
    expect(String(error)).toMatch(/Line \d+ .*two branches were merged/)
    expect(String(error)).toContain("record the facts of the other again")
    await expect(journalOf(place.open()).append("octopus", [fact("z")])).rejects.toThrow("Line")
    expect(readFileSync(file, "utf8")).toBe(before)
    expect(place.torn).toEqual([])
  }
)

it.each<readonly [string, string[], string[]]>([
  ["theirs", ["-X", "theirs"], ["a", "c", "d"]],
  ["ours", ["-X", "ours"], ["a", "b"]]
])("a merge that takes the lines of one branch, %s, is read as that branch", async (_, merge, ids) => {
  using place = await merged({ ours: [["b"]], theirs: [["c", "d"]] }, merge)
  expect(await idsIn(place.open(), "octopus")).toEqual(ids)
})

it("a branch that alone recorded is merged as it is", async () => {
  using place = await merged({ ours: [], theirs: [["b"], ["c", "d"]] }, [])
  expect(await idsIn(place.open(), "octopus")).toEqual(["a", "b", "c", "d"])
})

it("two branches that saved the same revision otherwise are refused", async () => {
  using place = workplace()
  const git = (...args: readonly string[]) =>
    spawnSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.c", "-C", place.folder, ...args])
  const save = async (number: number, body: string) => {
    await documentsOf(place.open()).write({ ...revision("octopus", number), body })
    git("add", ".")
    git("commit", "-m", "more")
  }
  await documentsOf(place.open()).list({}, { limit: 1 })
  git("init", "-b", "ours")
  await save(1, "{}\n")
  git("checkout", "-b", "theirs")
  await save(2, '{"theirs":1}\n')
  git("checkout", "ours")
  await save(2, '{"ours":1}\n')
  git("merge", "theirs")
  await expect(documentsOf(place.open()).get("octopus")).rejects.toMatchObject({
    reason: { _tag: "Corrupt" }
  })
  expect(place.torn).toEqual([])
})
