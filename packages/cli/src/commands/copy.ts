import { basename } from "node:path"
import { Fact, Logframe, type Storage } from "@logframe/core"
import type { Iati } from "@logframe/iati"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { type Failure, ofInput, ofProblems, ofStorageError } from "../Failure.ts"
import * as flags from "../flags.ts"
import { isIati, overActivities } from "../iatiFile.ts"
import { open } from "../store.ts"
import * as terminal from "../terminal.ts"

const options = {
  file: Argument.String("file").pipe(Argument.withDescription("A published file of IATI")),
  store: flags.store,
  accept: flags.accept
}

interface Copied {
  logframes: number
  added: number
  corrected: number
  gone: number
}

/** `logframe copy`: a published file into a store, again when it has changed. */
export const copyCommand = Command.make("copy", options, ({ file, store, accept }) =>
  Effect.gen(function* () {
    if (!(yield* isIati(file)))
      return yield* ofInput(`${file} is no file of IATI. Documents are read with "logframe import".`)
    const { Iati } = yield* Effect.promise(() => import("@logframe/iati"))
    const all: Copied = { logframes: 0, added: 0, corrected: 0, gone: 0 }
    const seen = new Set<string>()
    yield* open(store, (storage) =>
      overActivities(file, Iati.activities, (activity) => {
        const { id } = activity.logframe
        if (seen.has(id))
          return terminal.tell(`${activity.identifier} stands in the file again; the first is kept.`)
        seen.add(id)
        return copied(storage, activity, { file, accept }, all)
      })
    )
    yield* terminal.tell(
      `${store} keeps ${all.logframes} ${all.logframes === 1 ? "activity" : "activities"} of ${basename(file)}: ${all.added} facts recorded, ${all.corrected} corrected${all.gone === 0 ? "" : `, ${all.gone} no longer in the file and left as they are`}.`
    )
  })
).pipe(
  Command.withDescription(
    "Copies a published file of IATI into the store: logframes, facts with their days, and corrections when the file has changed"
  ),
  Command.withExamples([
    { command: "logframe copy activities.xml --store published.db", description: "Keep what was published" }
  ])
)

const copied = (
  storage: Storage.Shape,
  { logframe, facts, findings, identifier }: Iati.Activity,
  { file, accept }: { readonly file: string; readonly accept: readonly string[] },
  all: Copied
): Effect.Effect<void, Failure> =>
  Effect.gen(function* () {
    const errors = findings.filter(({ severity }) => severity === "error")
    if (errors.length > 0) yield* terminal.tell(terminal.findings(process.stderr, errors))
    const last = yield* storage.logframe(logframe.id)
    const revisions = yield* Stream.runLast(storage.revisions(logframe.id))
    const expected = Option.isSome(revisions) ? revisions.value.revision : 0
    if (Option.isNone(last) || Logframe.toJson(last.value.logframe) !== Logframe.toJson(logframe))
      yield* storage.saveLogframe(logframe, { expected, accept, note: `${identifier} in ${basename(file)}` })
    const { seq } = yield* storage.head(logframe.id)
    const known = yield* Stream.runCollect(storage.facts({ logframes: [{ id: logframe.id, upTo: seq }] }))
    const versions = new Map<string, Fact.Stored[]>()
    for (const stored of known) versions.set(stored.root, [...(versions.get(stored.root) ?? []), stored])
    const news = facts.flatMap((fact) => newVersion(fact, versions.get(fact.id) ?? []))
    if (news.length > 0) {
      const { findings: doubts } = yield* storage.append(logframe.id, news)
      if (doubts.length > 0) yield* terminal.tell(terminal.findings(process.stderr, doubts))
    }
    const published = new Set<string>(facts.map(({ id }) => id))
    all.logframes += 1
    all.corrected += news.filter(({ supersedes }) => supersedes !== undefined).length
    all.added += news.filter(({ supersedes }) => supersedes === undefined).length
    all.gone += [...versions.keys()].filter((root) => !published.has(root)).length
  }).pipe(
    Effect.catchTag("StorageError", (error) => Effect.fail(ofStorageError(error))),
    Effect.catchTag("InvalidInput", (invalid) => Effect.fail(ofProblems(`${file}, ${identifier}`, invalid)))
  )

/** Nothing when the last version says the same; a correction of it when it says something else. */
const newVersion = (fact: Fact.Fact, versions: readonly Fact.Stored[]): readonly Fact.Fact[] => {
  const last = versions.at(-1)?.fact
  if (last === undefined) return [fact]
  const { supersedes: _, ...before } = last
  if (Fact.toJson({ ...before, id: fact.id } as Fact.Fact) === Fact.toJson(fact)) return []
  const taken = new Set<string>(versions.map((stored) => stored.fact.id))
  let n = versions.length + 1
  while (taken.has(`${fact.id.slice(0, 120)}~${n}`)) n++
  return [{ ...fact, id: `${fact.id.slice(0, 120)}~${n}`, supersedes: last.id } as Fact.Fact]
}
