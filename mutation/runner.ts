/**
 * Runs the tests of `calculate` for Stryker, all in one process that has loaded them once: a mutant that dies young costs
 * milliseconds. (A runner that starts vitest anew for each of eleven thousand mutants takes a day.)
 *
 * What a mutant leaves behind in the memory of the process must not kill the next one: the test that killed is run again
 * without the mutant, and when it still fails the process is given up for a fresh one.
 */
import { globSync } from "node:fs"
import { registerHooks } from "node:module"
import { performance } from "node:perf_hooks"
import { pathToFileURL } from "node:url"
import { collect, type Test, tests } from "./vitest.ts"

/** What the changed code and the runner tell each other. */
interface Shared {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
  mutantCoverage?: unknown
}

interface MutantRun {
  readonly activeMutant: { readonly id: string }
  readonly testFilter?: readonly string[]
  readonly hitLimit?: number
}

interface Failure {
  readonly test: Test
  readonly message: string
}

const world = globalThis as { __stryker__?: Shared }
world.__stryker__ ??= {}
const shared = world.__stryker__

/** Takes the place of vitest, and gives every package the one core that is changed. */
const redirect = (): void => {
  const places: Readonly<Record<string, string>> = {
    vitest: new URL("./vitest.ts", import.meta.url).href,
    "@logframe/core": pathToFileURL("packages/core/src/index.ts").href
  }
  registerHooks({
    resolve: (specifier, context, next) => {
      const url = places[specifier]
      return url === undefined
        ? next(specifier, context)
        : { url, format: "module-typescript", shortCircuit: true }
    }
  })
}

/** One mutant of so many is judged. */
const sample = Number(process.env.LOGFRAME_SAMPLE ?? "1")

/** Tests that want a browser, the workload beside the repository, or time. */
const isLong = /browser|reference|\.long\./

/** Examples before laws, until it is known how long each test takes. */
const order = (a: string, b: string): number =>
  Number(a.includes(".prop.")) - Number(b.includes(".prop.")) || a.localeCompare(b)

const failureOf = async (test: Test): Promise<string | undefined> => {
  try {
    await test.body()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

class Runner {
  #mutants = 0
  #isSoiled = false

  /** A mutant that is met while loading and later again is judged by the later: nothing need be loaded anew for it. */
  capabilities() {
    return { reloadEnvironment: true }
  }

  async init(): Promise<void> {
    redirect()
    await import(pathToFileURL("vitest.setup.ts").href)
    const files = globSync((process.env.LOGFRAME_TESTS ?? "").split(","))
    for (const file of files.filter((one) => !isLong.test(one)).sort(order)) {
      await collect(file, () => import(pathToFileURL(file).href))
    }
  }

  async dryRun() {
    const results: unknown[] = []
    for (const test of tests) {
      shared.currentTestId = test.id
      const start = performance.now()
      const failureMessage = await failureOf(test)
      const timeSpentMs = performance.now() - start
      test.takes = timeSpentMs
      const told = { id: test.id, name: test.id, timeSpentMs }
      results.push(
        failureMessage === undefined ? { ...told, status: 0 } : { ...told, status: 1, failureMessage }
      )
    }
    shared.currentTestId = undefined
    tests.sort((a, b) => a.takes - b.takes)
    return { status: "complete", tests: results, mutantCoverage: shared.mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }: MutantRun) {
    if (Number(activeMutant.id) % sample !== 0) return { status: "error", errorMessage: "not in the sample" }
    if (this.#isSoiled) throw new Error("a mutant left something behind")
    const wanted = testFilter === undefined ? undefined : new Set(testFilter)
    const chosen = wanted === undefined ? tests : tests.filter(({ id }) => wanted.has(id))
    // Stryker allows a hundred times what all tests take; a loop that runs five times as long does not end
    const limit = hitLimit === undefined ? undefined : hitLimit / 20
    shared.hitCount = limit === undefined ? undefined : 0
    shared.hitLimit = limit
    shared.activeMutant = activeMutant.id
    let failure: Failure | undefined
    let nrOfTests = 0
    for (const test of chosen) {
      nrOfTests++
      const message = await failureOf(test)
      if (message === undefined) continue
      failure = { test, message }
      break
    }
    const isEndless = limit !== undefined && (shared.hitCount ?? 0) > limit
    shared.activeMutant = undefined
    shared.hitCount = undefined
    this.#mutants++
    if (failure === undefined) return { status: "survived", nrOfTests }
    if ((await failureOf(failure.test)) !== undefined) {
      this.#isSoiled = true
      if (this.#mutants > 1) throw new Error("a mutant before this one left something behind")
    }
    if (isEndless) return { status: "timeout", reason: "endless" }
    return { status: "killed", killedBy: [failure.test.id], failureMessage: failure.message, nrOfTests }
  }
}

export const strykerPlugins = [{ kind: "TestRunner", name: "calculate", injectableClass: Runner }]
