/**
 * Processes that laws share: to start one costs more than most laws.
 *
 * @internal
 */
import type { Subject } from "./Law.ts"
import { begin, type Other } from "./Other.ts"
import type { Start } from "./OtherProcess.ts"

declare const setTimeout: (run: () => void, milliseconds: number) => unknown
declare const clearTimeout: (timer: unknown) => void

/** How long a process that nobody needs is kept for the next law, in milliseconds. */
const patience = 5_000

const idle = new Map<Start, { readonly other: Other; readonly timer: unknown }>()

/** A process that another law is done with, or a new one. */
export const take = async (start: Start): Promise<Other> => {
  const found = idle.get(start)
  if (found === undefined) return begin(start)
  idle.delete(start)
  clearTimeout(found.timer)
  return found.other.isAlive() ? found.other : begin(start)
}

/** Keeps the process for the next law that needs one. */
export const giveBack = async ({ otherProcess: start }: Subject, other: Other): Promise<void> => {
  if (!other.isAlive()) return
  await other.close()
  if (start === undefined || idle.has(start)) return other.kill()
  const timer = setTimeout(() => {
    idle.delete(start)
    void other.kill()
  }, patience)
  idle.set(start, { other, timer })
}
