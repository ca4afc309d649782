/**
 * Logframes and facts in a folder that people keep in git.
 *
 * @packageDocumentation
 */

export * as FileDriver from "./FileDriver.ts"
