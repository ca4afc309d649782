/**
 * Logframes and facts on a PostgreSQL server, shared by many tenants and many processes.
 *
 * @packageDocumentation
 */

export * as PostgresDriver from "./PostgresDriver.ts"
