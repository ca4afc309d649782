/**
 * Bytes and texts, compared as a reader would.
 *
 * @internal
 */
import { fail } from "../storage/expectations.ts"

declare const TextDecoder: new (
  encoding: string,
  options: { readonly fatal: boolean }
) => { decode(bytes: Uint8Array): string }

/** The bytes as UTF-8; what is none fails. */
export const decoded = (what: string, bytes: Uint8Array): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return fail(`${what} is text and no well-formed UTF-8`)
  }
}

/** The words of a text: without changes of direction, whatever space parts them, in capitals or not. */
export const plain = (text: string): string =>
  text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "")
    .replace(/\s+/gu, " ")
    .toLowerCase()

/** How often a text holds another. */
export const count = (text: string, part: string): number => text.split(part).length - 1

/** The digits of a text in their order, without what groups them: `12 345,60` has `1234560`. */
export const digits = (text: string): string => text.replace(/(?<=\d)[\p{Zs}.,'’٬٫](?=\d)/gu, "")

/** Whether the bytes are the same. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i])
