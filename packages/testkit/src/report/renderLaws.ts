/**
 * Laws of making a report: nothing but the snapshot goes in, and nothing of it is changed.
 *
 * @internal
 */
import { type Artifact, CalendarDate, Evaluation, Logframe, Snapshot } from "@logframe/core"
import fc from "fast-check"
import { history, storedFacts } from "../arbitrary/history.ts"
import { logframe } from "../arbitrary/logframe.ts"
import { question } from "../arbitrary/question.ts"
import { fail, same, truly } from "../storage/expectations.ts"
import { runs } from "../storage/runs.ts"
import { elsewhere } from "./elsewhere.ts"
import type { ReporterLaw } from "./ReporterLaw.ts"
import { stories, usual } from "./snapshots.ts"
import { sameBytes } from "./texts.ts"

const sameFiles = (what: string, found: readonly Artifact.Whole[], expected: readonly Artifact.Whole[]) => {
  const names = (files: readonly Artifact.Whole[]) => files.map(({ path, mediaType }) => [path, mediaType])
  same(`${what}: files`, names(found), names(expected))
  for (const [i, { path, bytes }] of found.entries())
    truly(
      sameBytes(bytes, expected[i]?.bytes ?? new Uint8Array(0)),
      `${what}: ${path} has other bytes, from byte ${bytes.findIndex((byte, at) => byte !== expected[i]?.bytes[at])} on`
    )
}

const snapshot: fc.Arbitrary<Snapshot.Snapshot> = logframe.chain((promised) =>
  fc
    .tuple(history(promised), question)
    .map(([told, asked]) => Snapshot.make(Evaluation.make(promised, storedFacts(told), asked)))
)

/** A project of which nothing is known but its title: tried whatever chance brings. */
const bare = (): Snapshot.Snapshot => {
  const promised = Logframe.make({ format: 1, id: "p", title: { en: "P" }, language: "en", scheme: "un" })
  return Snapshot.make(Evaluation.make(promised, [], { asOf: CalendarDate.make("2024-12-31") }))
}

/** Everything below, so that it cannot be changed; bytes cannot be frozen. */
const freeze = (value: unknown, seen = new Set<object>()): void => {
  if (typeof value !== "object" || value === null || seen.has(value) || ArrayBuffer.isView(value)) return
  seen.add(value)
  Object.freeze(value)
  for (const inner of Object.values(value)) freeze(inner, seen)
}

export const renderLaws: readonly ReporterLaw[] = [
  {
    key: "render/same-bytes",
    says: "the same snapshot gives the same bytes",
    holds: async ({ print }) => {
      for (const [i, one] of stories().entries())
        sameFiles("again", await print(one), await print(stories()[i] ?? one))
    }
  },
  {
    key: "render/no-clock-no-chance",
    says: "neither the time, the place nor chance change the report",
    holds: async ({ print }) => {
      const here = await print(usual())
      sameFiles("at another time", await elsewhere(() => print(usual())), here)
    }
  },
  {
    key: "render/leaves-the-snapshot",
    says: "a report changes nothing of the snapshot",
    holds: async ({ print }) => {
      const one = usual()
      freeze(one)
      const files = await print(one).catch((error: unknown) =>
        fail(`a frozen snapshot was not rendered: ${error}`)
      )
      sameFiles("frozen", files, await print(usual()))
    }
  },
  {
    key: "render/any-snapshot",
    says: "every snapshot has its report; what a format cannot hold is a RenderError",
    holds: ({ print }) =>
      fc.assert(
        fc.asyncProperty(snapshot, async (one) => {
          const error = await print(one).then(
            () => undefined,
            (error: unknown) => error
          )
          if (error !== undefined && !isRenderError(error)) fail(`${error} is no RenderError`)
        }),
        { numRuns: runs(), examples: [[bare()]] }
      )
  }
]

const isRenderError = (error: unknown): boolean =>
  error instanceof Error && (error as { _tag?: unknown })._tag === "RenderError" && "reason" in error
