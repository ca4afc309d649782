/**
 * The changes of a live evaluation as a stream, for programs that use Effect.
 *
 * In a module of its own, so that a program which only calculates does not carry streams.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Queue from "effect/Queue"
import * as Stream from "effect/Stream"
import type { Change, Live } from "./Live.ts"

/**
 * Every change from the moment the stream is run, in their order; it ends when whoever runs it stops.
 *
 * Changes wait for a slow reader, none is dropped.
 */
export const changes = (live: Live): Stream.Stream<Change> =>
  Stream.callback<Change>((queue) =>
    Effect.acquireRelease(
      Effect.sync(() => live.subscribe((change) => Queue.offerUnsafe(queue, change))),
      (unsubscribe) => Effect.sync(unsubscribe)
    )
  )
