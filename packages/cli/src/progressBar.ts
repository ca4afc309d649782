import * as Effect from "effect/Effect"

/** When the bar is first shown: what is over sooner needs none. */
const patience = 1_000

/** Tells how far a piece of work is, from 0 to 1. */
export type Tell = (share: number) => void

/** Runs work that takes a while, with a bar on stderr from the second second on, when that is a terminal. */
export const withProgress = <A, E, R>(
  label: string,
  work: (tell: Tell) => Effect.Effect<A, E, R>
): Effect.Effect<A, E, R> => {
  const stream = process.stderr
  if (!stream.isTTY) return work(() => {})
  const start = performance.now()
  let shown = false
  const tell: Tell = (share) => {
    if (performance.now() - start < patience) return
    shown = true
    const done = Math.round(Math.max(0, Math.min(1, share)) * 30)
    stream.write(
      `\r${label} ${"█".repeat(done)}${"░".repeat(30 - done)} ${String(Math.floor(share * 100)).padStart(3)} %`
    )
  }
  const cleared = Effect.sync(() => {
    if (shown) stream.write("\r\u001b[K")
  })
  return Effect.ensuring(work(tell), cleared)
}
