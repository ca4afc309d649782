/**
 * Proves storage adapters and reporters, and gives tests logframes, facts and histories to work with.
 *
 * @packageDocumentation
 */

export * as Arbitrary from "./arbitrary/Arbitrary.ts"
export type { Runner } from "./conformance.ts"
export * as Fixture from "./fixtures/Fixture.ts"
export type { Press, ReporterLaw, ReporterSubject, Seen, Telling } from "./report/ReporterLaw.ts"
export { proveReporter, reporterConformance } from "./report/reporterConformance.ts"
export { reporterLaws } from "./report/reporterLaws.ts"
export * as FaultyStorage from "./storage/FaultyStorage.ts"
export type { Bench, Law, Subject } from "./storage/Law.ts"
export { laws } from "./storage/laws.ts"
export type { Other } from "./storage/Other.ts"
export * as OtherProcess from "./storage/OtherProcess.ts"
export type { Open, Place } from "./storage/Place.ts"
export { prove, storageConformance } from "./storage/storageConformance.ts"
