/**
 * How often a property is tried.
 *
 * @internal
 */
import fc from "fast-check"

/** What fast-check was configured with, else few: every run opens a store of its own, and disks are slow. */
export const runs = (): number => fc.readConfigureGlobal()?.numRuns ?? 25
