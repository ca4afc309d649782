/**
 * Runs a definition once, when its module loads.
 *
 * Schemas are written `define(() => …)` behind a `@__PURE__` mark: one mark lets a bundler drop the whole definition,
 * so that a program which only calculates does not carry the schemas.
 *
 * @internal
 */
export const define = <A>(definition: () => A): A => definition()
