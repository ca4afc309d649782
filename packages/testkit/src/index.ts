/**
 * Proves storage adapters, and gives tests logframes, facts and histories to work with.
 *
 * @packageDocumentation
 */

export * as Arbitrary from "./arbitrary/Arbitrary.ts"
export * as Fixture from "./fixtures/Fixture.ts"
export * as FaultyStorage from "./storage/FaultyStorage.ts"
export type { Bench, Law, Place, Subject } from "./storage/Law.ts"
export { laws } from "./storage/laws.ts"
export { prove, type Runner, storageConformance } from "./storage/storageConformance.ts"
