/**
 * Logframes and facts in one SQLite file, with the engine that Node brings.
 *
 * @packageDocumentation
 */

export * as SqliteDriver from "./SqliteDriver.ts"
