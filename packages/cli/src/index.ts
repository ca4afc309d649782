/**
 * The `logframe` command.
 *
 * @packageDocumentation
 */

export { run } from "./run.ts"
