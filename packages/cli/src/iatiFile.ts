/**
 * Files of IATI, read as a stream: they may be larger than memory.
 */
import { createReadStream } from "node:fs"
import { open } from "node:fs/promises"
import { InvalidInput } from "@logframe/core"
import * as Effect from "effect/Effect"
import { type Failure, ofProblems, ofStore } from "./Failure.ts"
import * as files from "./files.ts"

/** Whether the file begins as one of IATI does. */
export const isIati = (path: string): Effect.Effect<boolean, Failure> =>
  Effect.tryPromise({
    try: async () => {
      const file = await open(path)
      try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(4_096), 0, 4_096, 0)
        const start = buffer.subarray(0, bytesRead).toString("latin1").replaceAll("\u0000", "")
        return (
          /^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*(<\?xml|<!--|<!DOCTYPE\s+iati|<iati-)/.test(
            start
          ) && !/<html/i.test(start)
        )
      } finally {
        await file.close()
      }
    },
    catch: (cause) => ofStore(files.unreadable(path, cause))
  })

/** Runs over the activities of a file, one after the other; ends where the file stops being IATI. */
export const overActivities = <A>(
  path: string,
  from: (chunks: AsyncIterable<Uint8Array>) => AsyncGenerator<A, void, undefined>,
  each: (one: A) => Effect.Effect<void, Failure>
): Effect.Effect<void, Failure> =>
  Effect.suspend(() => {
    const activities = from(createReadStream(path))
    const next = Effect.tryPromise({
      try: () => activities.next(),
      catch: (cause) =>
        cause instanceof InvalidInput ? ofProblems(path, cause) : ofStore(files.unreadable(path, cause))
    })
    return Effect.gen(function* () {
      for (;;) {
        const step = yield* next
        if (step.done === true) return
        yield* each(step.value)
      }
    })
  })
