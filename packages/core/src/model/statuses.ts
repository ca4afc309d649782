/**
 * The words for where a fact stands in its review.
 *
 * @internal
 */
export const statuses = ["draft", "submitted", "approved", "rejected"] as const
