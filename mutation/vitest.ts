/**
 * As much of vitest as the tests of `calculate` ask for: it only collects what a test file says, to be run again and again.
 */
import { createRequire } from "node:module"

/** A test of a file. */
export interface Test {
  readonly id: string
  readonly body: () => unknown
  /** Milliseconds, once it has run. */
  takes: number
}

type Body = (...row: readonly never[]) => unknown

/** All tests that were collected. */
export const tests: Test[] = []
let path: readonly string[] = []

const add = (name: string, body: Body, row: readonly unknown[] = []): void => {
  const id = [...path, name].join(" > ")
  tests.push({ id, takes: 0, body: () => (body as (...row: readonly unknown[]) => unknown)(...row) })
}

const within = (name: string, body: Body, row: readonly unknown[] = []): void => {
  const before = path
  path = [...path, name]
  ;(body as (...row: readonly unknown[]) => unknown)(...row)
  path = before
}

const each =
  (one: typeof add) =>
  (rows: readonly unknown[]) =>
  (name: string, body: Body): void =>
    rows.forEach((row, i) => one(`${name} #${i + 1}`, body, Array.isArray(row) ? row : [row]))

const skipped = (): void => {}

/** Collects the tests of a file. */
export const collect = async (file: string, load: () => Promise<unknown>): Promise<void> => {
  path = [file]
  await load()
}

export const it = Object.assign(add, {
  each: each(add),
  skipIf: (isSkipped: boolean) => (isSkipped ? skipped : add)
})
export const test = it
export const describe = Object.assign(within, {
  each: each(within),
  skipIf: (isSkipped: boolean) => (isSkipped ? skipped : within)
})
export const expect = (createRequire(import.meta.url)("expect") as { readonly expect: unknown }).expect
