import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { laws, prove, type Subject } from "@logframe/testkit"
import { afterAll, describe, expect, it } from "vitest"
import * as OnNode from "../../src/node/OnNode.ts"
import { opening } from "./opening.ts"
import { processMutants } from "./processMutants.ts"

const folder = mkdtempSync(join(tmpdir(), "logframe-kit-"))
afterAll(() => rmSync(folder, { recursive: true }))

const start = (name: string) =>
  OnNode.anotherProcess(new URL("./opening.ts", import.meta.url), { folder, name })

const subjectOf = (name: string): Subject => {
  const { without, traces } = processMutants[name] ?? {}
  const subject: Subject = {
    name,
    open: opening({ folder, name }),
    otherProcess: start(name),
    held: (store) => OnNode.openFiles(join(folder, `${store}.sqlite`)),
    traces: (store, text) =>
      traces === "nowhere" ? [] : OnNode.filesHolding(join(folder, `${store}.sqlite`), text)
  }
  if (without === undefined) return subject
  const { [without]: _, ...rest } = subject
  return rest as Subject
}

const outcome = async (key: string, subject: Subject): Promise<string> => {
  const law = laws.find((law) => law.key === key)
  return law === undefined
    ? `there is no law ${key}`
    : prove(law, subject).then(
        () => "holds",
        (error: Error) => error.message
      )
}

/** The laws for which a process is started, or the files of a store are looked at. */
const keys = laws
  .map(({ key }) => key)
  .filter((key) => /^(concurrent\/|durable\/|close\/|erase\/(leaves|survives))/.test(key))

describe("the kit finds nothing", () => {
  it("in a store that two processes open", async () => {
    const subject = subjectOf("right")
    for (const key of keys) expect(await outcome(key, subject)).toBe("holds")
  })

  it("in a store that lets one process in, without being told what it holds", async () => {
    const { held: _, ...subject } = subjectOf("oneAtATime")
    for (const key of ["close/releases", "concurrent/processes-lose-nothing"])
      expect(await outcome(key, subject)).toBe("holds")
  })
})

describe("the kit catches a store that", () => {
  it.each(Object.entries(processMutants))("%s", async (name, { caughtBy }) => {
    expect(await outcome(caughtBy, subjectOf(name))).toMatch(new RegExp(`^${caughtBy}: .{10}`, "s"))
  })
})
