/**
 * Why a file is refused.
 *
 * @internal
 */
import { InvalidInput } from "@logframe/core"

/** The file is no IATI that can be read; thrown where it is noticed. */
export const refusal = (path: string, found: string, expected: string, hint?: string): InvalidInput =>
  new InvalidInput("IATI file", [{ path, found, expected, ...(hint === undefined ? {} : { hint }) }])
