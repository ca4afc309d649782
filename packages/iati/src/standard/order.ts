import type { Element } from "../xml/Element.ts"
import { typeOf } from "./Schema.ts"

/** The elements in the order of the schema, those of others last; the same element keeps its order. @internal */
export const inOrder = (type: string, elements: readonly Element[]): readonly Element[] => {
  const { parts } = typeOf(type)
  const place = ({ name }: Element): number => parts.get(name)?.at ?? parts.size
  return [...elements].sort((a, b) => place(a) - place(b))
}
