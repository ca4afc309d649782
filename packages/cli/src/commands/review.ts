import { randomUUID } from "node:crypto"
import {
  Decision,
  type Fact,
  Instant,
  type Logframe,
  type Storage,
  type StorageError,
  Text
} from "@logframe/core"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { type Failure, ofInput, ofStorageError } from "../Failure.ts"
import * as flags from "../flags.ts"
import { chosen, openExisting } from "../store.ts"
import * as terminal from "../terminal.ts"

const options = {
  facts: Argument.String("fact").pipe(
    Argument.withDescription("The ids of the facts, as in the table that they were recorded from"),
    Argument.atLeast(1)
  ),
  by: Flag.String("by").pipe(Flag.withMetavar("NAME"), Flag.withDescription("Who decides")),
  note: Flag.String("note").pipe(Flag.withMetavar("WORDS"), Flag.withDescription("Why"), Flag.optional),
  store: flags.store,
  logframe: flags.logframe
}

interface Input {
  readonly facts: readonly string[]
  readonly by: string
  readonly note: Option.Option<string>
  readonly store: string
  readonly logframe: Option.Option<string>
}

/** `logframe submit`: drafts are handed in for approval. */
export const submitCommand = Command.make("submit", options, (input) =>
  decide("submitted", false, input)
).pipe(
  Command.withDescription("Submits facts for approval: drafts, or facts that were rejected and corrected"),
  Command.withExamples([
    { command: "logframe submit m1 m2 --by Ana", description: "Hand in two measurements" }
  ])
)

/** `logframe approve`: from now on the facts count. */
export const approveCommand = Command.make(
  "approve",
  {
    ...options,
    fourEyes: Flag.Boolean("four-eyes").pipe(
      Flag.withDescription("Refuse an approval by the one who recorded the fact"),
      Flag.withDefault(false)
    )
  },
  ({ fourEyes, ...input }) => decide("approved", fourEyes, input)
).pipe(
  Command.withDescription("Approves facts that were submitted: from now on they count"),
  Command.withExamples([
    {
      command: "logframe approve m1 m2 --by Ben --four-eyes",
      description: "Approve what somebody else recorded"
    }
  ])
)

/** `logframe reject`: the facts do not count, or no longer. */
export const rejectCommand = Command.make("reject", options, (input) =>
  decide("rejected", false, input)
).pipe(
  Command.withDescription("Rejects facts that were submitted, or withdraws an approval"),
  Command.withExamples([
    {
      command: "logframe reject m2 --by Ben --note 'The list of participants is missing'",
      description: "Say what is to be mended"
    }
  ])
)

/** All facts take the decision, or none does; a fact that somebody else decides about meanwhile is a conflict. */
const decide = (
  becomes: Decision.Decision["becomes"],
  fourEyes: boolean,
  { facts, by, note, store, logframe: wanted }: Input
): Effect.Effect<void, Failure> =>
  openExisting(store, (storage) =>
    Effect.gen(function* () {
      const { logframe } = yield* chosen(storage, wanted)
      const { seq } = yield* storage.head(logframe.id)
      const known = yield* journal(storage, logframe, facts, seq)
      const review = yield* Effect.fromResult(
        Decision.review(known, {
          id: `${becomes}-${randomUUID()}`,
          logframe: logframe.id,
          of: facts,
          becomes,
          by,
          at: Instant.make(new Date().toISOString()),
          ...(Option.isSome(note) ? { remark: Text.of(logframe.language, note.value) } : {}),
          fourEyes
        })
      )
      yield* storage.append(logframe.id, [review], { head: seq })
      yield* terminal.tell(`${facts.length} ${facts.length === 1 ? "fact" : "facts"} ${becomes} by ${by}.`)
    }).pipe(
      Effect.catchTag("StorageError", (error) => Effect.fail(ofStorageError(error))),
      Effect.catchTag("InvalidInput", (invalid) =>
        Effect.fail(ofInput(`${invalid.message}\nNothing was decided.`))
      )
    )
  )

/** The facts that are decided about, and every decision so far. */
const journal = (
  storage: Storage.Shape,
  { id }: Logframe.Logframe,
  ids: readonly string[],
  upTo: number
): Effect.Effect<readonly Fact.Stored[], StorageError.StorageError> => {
  const logframes = [{ id, upTo }]
  return Stream.runCollect(
    Stream.concat(storage.facts({ logframes, ids }), storage.facts({ logframes, kinds: ["Review"] }))
  )
}
