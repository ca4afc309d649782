import { configureGlobal, readConfigureGlobal } from "fast-check"
import { afterAll, beforeAll } from "vitest"

/** In the tests of a file, that a property fails is enough: the shortest case is not wanted. */
export const endOnFailure = (): void => {
  const configured = readConfigureGlobal()
  beforeAll(() => configureGlobal({ ...configured, endOnFailure: true }))
  afterAll(() => configureGlobal(configured ?? {}))
}
