/**
 * How ids are spelled.
 *
 * @internal
 */

/** Of rows of a logframe, and of logframes. */
export const idShape = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/

/** Of facts: up to 128 characters, since sources bring long names. */
export const factIdShape = /^[A-Za-z0-9._:~-]{1,128}$/
