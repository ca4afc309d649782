/**
 * What is wrong with the name of a tenant.
 *
 * The engine keeps text as UTF-8, which has no half of a surrogate pair: two names that differ in one would be kept as the
 * same. No character has the number 0 there. And a connection that names no tenant is of the one without a name.
 *
 * @internal
 */
import type { Problem } from "@logframe/core"

/** The problem, if there is one. */
export const tenantProblem = (tenant: unknown): Problem | undefined => {
  const expected = "a text of one character or more, the same for the same tenant"
  const at = { path: "tenant", expected }
  if (typeof tenant !== "string") return { ...at, found: tenant === null ? "null" : typeof tenant }
  if (tenant === "")
    return { ...at, found: "an empty text", hint: "Of one application without tenants, take its name." }
  const codes = [...tenant].map((character) => character.codePointAt(0) ?? 0)
  const place = codes.findIndex((code) => code === 0 || (code >= 0xd800 && code <= 0xdfff))
  if (place < 0) return undefined
  const code = codes[place]?.toString(16).toUpperCase().padStart(4, "0")
  return {
    ...at,
    found: `${JSON.stringify(tenant)}, whose character ${place + 1} is U+${code}`,
    hint: "The server cannot keep that character, and would take two names for one."
  }
}
