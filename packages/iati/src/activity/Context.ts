/**
 * What the readers and writers of one activity share.
 *
 * @internal
 */
import type { Dimensions } from "./Dimensions.ts"
import type { Naming } from "./Naming.ts"
import type { Parties } from "./Parties.ts"
import type { Places } from "./Places.ts"

/** What is known of the activity as a whole. */
export interface Context extends Naming {
  /** The currency of amounts that name none. */
  readonly currency: string | undefined
  /** The id of the logframe, which facts carry. */
  readonly logframe: string
  readonly dimensions: Dimensions
  readonly places: Places
  readonly parties: Parties
}
