/**
 * Organisations of an activity, by their reference and name.
 *
 * @internal
 */

import type { Party, Text } from "@logframe/core"
import { childrenOf, type Element, element } from "../xml/Element.ts"
import { idOf, slug } from "./Ids.ts"
import { idFor, type Naming, withId } from "./Naming.ts"
import { keyOf } from "./restore.ts"
import { firstWords, readText, writeText } from "./texts.ts"

type Role = Party.Party["roles"][number]

/** The roles by their codes, and by the words of version 1. */
const roles: Readonly<Record<string, Role>> = {
  "1": "donor",
  "2": "coordinator",
  "3": "partner",
  "4": "implementer",
  funding: "donor",
  accountable: "coordinator",
  extending: "partner",
  implementing: "implementer"
}

const roleCodes: Readonly<Record<Role, string | undefined>> = {
  donor: "1",
  coordinator: "2",
  partner: "3",
  implementer: "4",
  beneficiary: undefined
}

/** The vocabulary of references to organisations. */
export const organisations = "IATI-organisation"

interface Known {
  readonly id: string
  readonly ref: string | undefined
  readonly name: Text.Text
  readonly roles: Set<Role>
}

/** Finds an organisation, and makes it while the file is read. */
export class Parties {
  readonly #known: Known[] = []
  readonly #byRef = new Map<string, Known>()
  readonly #byKey = new Map<string, Known>()
  readonly #open: boolean
  /** The rows as they were asked for last; nothing since one was added. */
  #rows: readonly Party.Party[] | undefined

  constructor(rows?: readonly Party.Party[]) {
    this.#open = rows === undefined
    for (const { id, name, codes, roles } of rows ?? [])
      this.#add({ id, name, ref: refOf({ codes }), roles: new Set(roles) })
  }

  #add(known: Known): Known {
    this.#rows = undefined
    this.#known.push(known)
    if (known.ref !== undefined && !this.#byRef.has(known.ref)) this.#byRef.set(known.ref, known)
    const key = keyOf([known.ref, known.name])
    if (!this.#byKey.has(key)) this.#byKey.set(key, known)
    return known
  }

  /** The organisation that an element names by reference, name or both. */
  find(of: Element, context: Naming, role?: Role): string | undefined {
    const ref = (of.attributes.ref ?? "").trim().slice(0, 200) || undefined
    const name = readText([of], context)
    if (ref === undefined && name === undefined) return undefined
    const known =
      name === undefined
        ? this.#byRef.get(ref ?? "")
        : (this.#byKey.get(keyOf([ref, name])) ??
          (role === undefined && ref !== undefined ? this.#byRef.get(ref) : undefined))
    if (known === undefined && !this.#open) return undefined
    const found =
      known ??
      this.#add({
        id: idFor(context, "party", of, naturalId(ref, name ?? { und: ref ?? "" })),
        ref,
        name: name ?? { und: ref ?? "" },
        roles: new Set()
      })
    if (role !== undefined && this.#open && !found.roles.has(role)) {
      found.roles.add(role)
      this.#rows = undefined
    }
    return found.id
  }

  /** The organisations that were found, in their order. */
  get rows(): readonly Party.Party[] {
    this.#rows ??= this.#known.map(({ id, ref, name, roles }) => ({
      id,
      name,
      roles: [...roles],
      codes: ref === undefined ? [] : [{ vocabulary: organisations, code: ref }]
    })) as readonly unknown[] as readonly Party.Party[]
    return this.#rows
  }
}

const naturalId = (ref: string | undefined, name: Text.Text): string =>
  ref === undefined ? slug(firstWords(name)) : idOf(ref)

const refOf = ({ codes }: Pick<Party.Party, "codes">): string | undefined =>
  codes.find(({ vocabulary }) => vocabulary === organisations)?.code

/** The role that a `participating-org` names. */
export const roleOf = ({ attributes }: Element): Role | undefined =>
  roles[(attributes.role ?? "").trim().toLowerCase()]

/** A party in one of its roles, as IATI has it. */
export interface Participation {
  readonly party: Party.Party
  readonly role: Role
}

/** Each party in each of its roles. */
export const participations = (parties: readonly Party.Party[]): readonly Participation[] =>
  parties.flatMap((party) => party.roles.map((role) => ({ party, role })))

/** What an element says of a party and its role, for comparing; nothing when it names no role or nobody. */
export const participationIn = (of: Element, context: Naming): string | undefined => {
  const role = roleOf(of)
  const ref = (of.attributes.ref ?? "").trim().slice(0, 200) || undefined
  const name = readText([of], context) ?? (ref === undefined ? undefined : { und: ref })
  return role === undefined || name === undefined ? undefined : keyOf([role, ref, name])
}

/** The same of a row. */
export const participationKey = ({ party, role }: Participation): string =>
  keyOf([role, refOf(party), party.name])

/** A party in a role as an element; nothing for a role that IATI does not have. */
export const writeParticipation = ({ party, role }: Participation, context: Naming): Element | undefined => {
  const code = roleCodes[role]
  return code === undefined
    ? undefined
    : again(writeOrganisation("participating-org", party, { role: code }), party, context)
}

/** A kept element with the id of its party. */
export const again = (of: Element, party: Party.Party, context: Naming): Element =>
  withId(context, of, "party", party.id, naturalId(refOf(party), party.name))

/** A party as an element of that name. */
export const writeOrganisation = (
  name: string,
  party: Party.Party,
  attributes: Readonly<Record<string, string>> = {}
): Element => {
  const ref = refOf(party)
  const nameless = ref !== undefined && keyOf(party.name) === keyOf({ und: ref })
  const written = nameless ? element(name) : writeText(name, party.name)
  return { ...written, attributes: { ...(ref === undefined ? {} : { ref }), ...attributes } }
}

/** The elements of an activity that name parties with a role. */
export const participatingOrgs = (activity: Element): readonly Element[] =>
  childrenOf(activity, "participating-org")
