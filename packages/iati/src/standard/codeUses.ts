/**
 * Of which list the code in an attribute is.
 *
 * @internal
 */
import { codeUseTable } from "./codeUseTable.ts"

interface Use {
  readonly list: string
  /** The code of the vocabulary for which it holds. */
  readonly vocabulary?: string
  /** Whether it holds where no vocabulary is named, too. */
  readonly alone: boolean
}

type Uses = ReadonlyMap<string, ReadonlyMap<string, readonly Use[]>>

const readAll = (): Uses => {
  const uses = new Map<string, Map<string, Use[]>>()
  for (const line of codeUseTable.split("\n")) {
    const [place = "", list = "", vocabulary] = line.split(" ")
    const [path = "", attribute = ""] = place.split("@")
    const attributes = uses.get(path) ?? new Map<string, Use[]>()
    uses.set(path, attributes)
    const use = {
      list,
      ...(vocabulary === undefined ? {} : { vocabulary: vocabulary.replace("?", "") }),
      alone: vocabulary === undefined || vocabulary.endsWith("?")
    }
    attributes.set(attribute, [...(attributes.get(attribute) ?? []), use])
  }
  return uses
}

let all: Uses | undefined

/** The list of each attribute of the element at a path (`result/indicator`) that has one, by what its vocabulary says. */
export const codesAt = (
  path: string,
  attributes: Readonly<Record<string, string>>
): readonly { readonly attribute: string; readonly list: string; readonly code: string }[] => {
  all ??= readAll()
  const uses = all.get(path)
  if (uses === undefined) return []
  const found: { attribute: string; list: string; code: string }[] = []
  for (const [attribute, candidates] of uses) {
    const code = attributes[attribute]
    const use = candidates.find(({ vocabulary, alone }) =>
      attributes.vocabulary === undefined || attributes.vocabulary === ""
        ? alone
        : vocabulary === undefined || vocabulary === attributes.vocabulary
    )
    if (code !== undefined && use !== undefined) found.push({ attribute, list: use.list, code })
  }
  return found
}
