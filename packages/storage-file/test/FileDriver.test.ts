import { execFileSync, spawnSync } from "node:child_process"
import { randomUUID } from "node:crypto"
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs"
import { hostname } from "node:os"
import { FileDriver } from "@logframe/storage-file"
import { describe, expect, it } from "vitest"
import { documentsOf, fact, idsIn, journalOf, revision, workplace } from "./support.ts"

describe("the folder", () => {
  it("keeps a revision as the file that it is, and a line that says when and by whom", async () => {
    using place = workplace()
    const documents = documentsOf(place.open())
    await documents.write(revision("octopus", 1))
    await documents.write(revision("octopus", 2))
    expect(readFileSync(place.path("octopus", "revisions", "0002.json"), "utf8")).toBe(
      revision("octopus", 2).body
    )
    const [, second = ""] = readFileSync(place.path("octopus", "revisions.ndjson"), "utf8").split("\n")
    expect(JSON.parse(second)).toMatchObject({ seq: 2, recorded: "2026-03-31T09:15:00.000Z", by: "Amina" })
  })

  it("keeps a fact as a line that any JSON reader reads, and only ever adds lines", async () => {
    using place = workplace()
    const journal = journalOf(place.open())
    await journal.append("octopus", [fact("a")])
    const before = readFileSync(place.path("octopus", "facts.ndjson"), "utf8")
    await journal.append("octopus", [fact("b")])
    const after = readFileSync(place.path("octopus", "facts.ndjson"), "utf8")
    expect(after.startsWith(before)).toBe(true)
    expect(JSON.parse(before)).toMatchObject({
      seq: 1,
      id: "a",
      value: "12.5",
      body: { _tag: "Measurement" }
    })
  })

  it("has the same bytes after the same calls", async () => {
    const bytes = async () => {
      using place = workplace()
      const driver = place.open()
      await documentsOf(driver).write(revision("octopus", 1))
      await journalOf(driver).append("octopus", [fact("a"), fact("b")])
      return [
        readFileSync(place.path("octopus", "facts.ndjson"), "utf8"),
        readFileSync(place.path("octopus", "revisions.ndjson"), "utf8")
      ]
    }
    expect(await bytes()).toEqual(await bytes())
  })

  it("stays as it was through a commit and a clone in git, whatever git is told about line ends", async () => {
    using place = workplace()
    const driver = place.open()
    await documentsOf(driver).write(revision("octopus", 1))
    await journalOf(driver).append("octopus", [fact("a")])
    const git = (cwd: string, ...args: readonly string[]) =>
      execFileSync(
        "git",
        ["-c", "core.autocrlf=true", "-c", "user.name=a", "-c", "user.email=a@b.c", ...args],
        {
          cwd,
          stdio: "ignore"
        }
      )
    git(place.folder, "init")
    git(place.folder, "add", ".")
    git(place.folder, "commit", "-m", "all")
    using clone = workplace()
    git(place.folder, "clone", place.folder, clone.folder)
    expect(await idsIn(clone.open(), "octopus")).toEqual(["a"])
    expect((await documentsOf(clone.open()).get("octopus"))?.body).toBe(revision("octopus", 1).body)
  })

  it("of something else is refused, and nothing is written into it", () => {
    using place = workplace()
    mkdirSync(place.folder)
    writeFileSync(place.path("thesis.docx"), "")
    expect(() => place.open()).toThrow(/has files of something else/)
    expect(readdirSync(place.folder)).toEqual(["thesis.docx"])
  })

  it("of a newer version is refused, naming both", () => {
    using place = workplace()
    place.open()
    writeFileSync(place.path("logframe-store.json"), '{"store":"logframe","format":2}\n')
    expect(() => place.open()).toThrow(/has format 2, this version understands up to format 1/)
  })

  it("is never left by an id", async () => {
    using place = workplace()
    const driver = place.open()
    const ids = ["../../outside", "a/b", "A", "a", "con", ".", "..", "é", "C:\\x"]
    for (const id of ids) {
      await documentsOf(driver).write(revision(id, 1))
      await journalOf(driver).append(id, [fact(id.length.toString())])
    }
    const { rows } = await documentsOf(place.open()).list({}, { limit: 100 })
    expect(rows.map(({ id }) => id)).toEqual([...ids].sort())
    expect(readdirSync(place.path(".."))).toEqual(["store"])
  })
})

describe("after a crash", () => {
  it("a batch that is not there to its end is kept aside and reported, and the journal goes on", async () => {
    using place = workplace()
    const file = place.path("octopus", "facts.ndjson")
    await journalOf(place.open()).append("octopus", [fact("a")])
    const size = readFileSync(file).length
    await journalOf(place.open()).append("octopus", [fact("b"), fact("c"), fact("d")])
    const whole = readFileSync(file)
    const cut = whole.subarray(0, whole.length - 20)
    writeFileSync(file, cut)
    const driver = place.open()
    expect(await idsIn(driver, "octopus")).toEqual(["a"])
    expect(place.torn).toEqual([{ file, bytes: cut.length - size, keptIn: `${file}.torn-1` }])
    expect(readFileSync(`${file}.torn-1`)).toEqual(cut.subarray(size))
    await journalOf(driver).append("octopus", [fact("b")])
    expect(await idsIn(place.open(), "octopus")).toEqual(["a", "b"])
  })

  it("the warning does not say that nothing is missing: a journal that something else cut looks the same", async () => {
    using place = workplace()
    const file = place.path("octopus", "facts.ndjson")
    await journalOf(place.open()).append("octopus", [fact("a")])
    writeFileSync(file, readFileSync(file).subarray(0, -20))
    const warned = new Promise<Error>((resolve) => process.once("warning", resolve))
    expect(await idsIn(FileDriver.open({ folder: place.folder }), "octopus")).toEqual([])
    const { name, message } = await warned
    expect(name).toBe("LogframeStorageWarning")
    expect(message).toContain(`"${file}.torn-1"`)
    expect(message).toContain("cannot be known")
    expect(message).not.toMatch(/nothing that was acknowledged is missing/i)
  })

  it("what is kept aside is never overwritten by a later crash", async () => {
    using place = workplace()
    const file = place.path("octopus", "facts.ndjson")
    await journalOf(place.open()).append("octopus", [fact("a")])
    const ends = ['{"crc', '{"crc32":"5f2b9c31","seq":2,"rec']
    for (const text of ends) {
      appendFileSync(file, text)
      await idsIn(place.open(), "octopus")
    }
    expect([1, 2].map((n) => readFileSync(`${file}.torn-${n}`, "utf8"))).toEqual(ends)
  })

  it("a revision whose line was not written is not there, and its number is free", async () => {
    using place = workplace()
    await documentsOf(place.open()).write(revision("octopus", 1))
    writeFileSync(place.path("octopus", "revisions", "0002.json"), "half a revi")
    const documents = documentsOf(place.open())
    expect((await documents.get("octopus"))?.revision).toBe(1)
    await documents.write(revision("octopus", 2))
    expect((await documents.get("octopus"))?.body).toBe(revision("octopus", 2).body)
  })

  it.runIf(existsSync("/dev/full"))(
    "or on a full disk (/dev/full), nothing of a batch counts, and it can be appended again",
    async () => {
      using place = workplace()
      const driver = place.open()
      const file = place.path("octopus", "facts.ndjson")
      mkdirSync(place.path("octopus"))
      symlinkSync("/dev/full", file)
      await expect(journalOf(driver).append("octopus", [fact("a")])).rejects.toMatchObject({
        reason: { _tag: "Unavailable", what: expect.stringContaining("no room") }
      })
      rmSync(file)
      expect(await idsIn(driver, "octopus")).toEqual([])
      expect(await journalOf(driver).append("octopus", [fact("a")])).toMatchObject({ seq: 1, added: 1 })
    }
  )

  it("the lock of a process that is gone is taken over at once", async () => {
    using place = workplace()
    const driver = place.open()
    const { pid } = spawnSync(process.execPath, ["--eval", ""])
    const left = { process: pid, computer: hostname(), lock: randomUUID() }
    for (const name of [".lock", `.lock.${left.lock}`]) writeFileSync(place.path(name), JSON.stringify(left))
    const start = performance.now()
    await journalOf(driver).append("octopus", [fact("a")])
    expect(performance.now() - start).toBeLessThan(1_500)
    expect(readdirSync(place.folder).filter((name) => name.startsWith(".lock"))).toEqual([])
  })
})

describe("what something else did to the files is refused, naming the line", () => {
  const corrupt = async (change: (text: string) => string) => {
    using place = workplace()
    const file = place.path("octopus", "facts.ndjson")
    for (const id of ["a", "b", "c"]) await journalOf(place.open()).append("octopus", [fact(id)])
    writeFileSync(file, change(readFileSync(file, "utf8")))
    const asked = await idsIn(place.open(), "octopus").catch((error) => error)
    expect(place.torn).toEqual([])
    expect(asked).toMatchObject({ _tag: "StorageError", adapter: "file", reason: { _tag: "Corrupt" } })
    return String(asked.message)
  }

  it("a figure that was changed by hand, in the last line too", async () => {
    expect(await corrupt((text) => text.replace("12.5", "13.5"))).toContain("Line 1 was changed")
    expect(await corrupt((text) => text.replace(/12\.5(?!.*12\.5)/s, "13.5"))).toContain("Line 3 was changed")
  })

  it("a line that was removed", async () => {
    const without = (text: string) => text.split("\n").toSpliced(1, 1).join("\n")
    expect(await corrupt(without)).toContain("Line 2 has the number 3: lines were removed")
  })

  it("two branches that both added a line", async () => {
    const twice = (text: string) => text + text.split("\n").slice(2).join("\n")
    expect(await corrupt(twice)).toContain("Line 4 has the number 3")
  })

  it("other line ends", async () => {
    expect(await corrupt((text) => text.replaceAll("\n", "\r\n"))).toContain("line ends")
  })

  it("damage before the last batch", async () => {
    expect(await corrupt((text) => `${"\0".repeat(30)}${text.slice(30)}`)).toContain("Line 1 is damaged")
  })

  it("a revision that was edited, or is gone", async () => {
    using place = workplace()
    const documents = documentsOf(place.open())
    await documents.write(revision("octopus", 1))
    const file = place.path("octopus", "revisions", "0001.json")
    writeFileSync(file, "{}")
    await expect(documents.get("octopus")).rejects.toMatchObject({ reason: { _tag: "Corrupt" } })
  })
})

describe("two processes", () => {
  it("see each other's facts, also after the file was replaced by a checkout", async () => {
    using place = workplace()
    const [one, other] = [place.open(), place.open()]
    await journalOf(one).append("octopus", [fact("a")])
    const early = readFileSync(place.path("octopus", "facts.ndjson"))
    await journalOf(other).append("octopus", [fact("b")])
    expect(await idsIn(one, "octopus")).toEqual(["a", "b"])
    writeFileSync(place.path("octopus", "facts.ndjson"), early)
    expect(await idsIn(one, "octopus")).toEqual(["a"])
    await journalOf(one).append("octopus", [fact("c")])
    expect(await idsIn(other, "octopus")).toEqual(["a", "c"])
  })

  it("see that the file is another one of the same length", async () => {
    using place = workplace()
    using elsewhere = workplace()
    const driver = place.open()
    await journalOf(driver).append("octopus", [fact("a")])
    expect(await idsIn(driver, "octopus")).toEqual(["a"])
    await journalOf(elsewhere.open()).append("octopus", [fact("b")])
    writeFileSync(
      place.path("octopus", "facts.ndjson"),
      readFileSync(elsewhere.path("octopus", "facts.ndjson"))
    )
    expect(await idsIn(driver, "octopus")).toEqual(["b"])
  })

  it("wait for each other, and give up with the name of who is writing", async () => {
    using place = workplace()
    const driver = place.open()
    writeFileSync(place.path(".lock"), JSON.stringify({ process: 1, computer: "elsewhere", lock: "x" }))
    expect(await idsIn(driver, "octopus")).toEqual([])
    await expect(journalOf(driver).append("octopus", [fact("a")])).rejects.toMatchObject({
      reason: { _tag: "Unavailable", what: expect.stringContaining("process 1 on elsewhere") }
    })
  })
})
