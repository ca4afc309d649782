/**
 * Laws of what a report consists of.
 *
 * @internal
 */
import { Artifact } from "@logframe/core"
import { same, truly } from "../storage/expectations.ts"
import type { ReporterLaw } from "./ReporterLaw.ts"
import { hostile, stories, usual } from "./snapshots.ts"
import { decoded, sameBytes } from "./texts.ts"

const isText = (mediaType: string): boolean =>
  /^(text\/.*|application\/(json|xml)|[^;]+\+(json|xml))(;|$)/u.test(mediaType)

/** A path that stays where the report is put, on every system. */
const isInside = (path: string): boolean =>
  path.split("/").every((part) => /^[^\p{Cc}\\:*?"<>|]+$/u.test(part) && !/^\.{1,2}$|[. ]$/u.test(part))

export const artifactLaws: readonly ReporterLaw[] = [
  {
    key: "artifact/names-itself",
    says: "the manifest names the reporter in small letters, and the contract it was written for",
    holds: async ({ manifest }) => {
      same("contract", manifest.contract, 1)
      truly(
        /^[a-z0-9]+([-/.][a-z0-9]+)*$/u.test(manifest.reporter),
        `"${manifest.reporter}" is no name for a command line: small letters, digits, hyphens and slashes`
      )
    }
  },
  {
    key: "artifact/at-least-one-file",
    says: "every report has a file, and every file something in it",
    holds: async ({ print }) => {
      for (const snapshot of stories()) {
        const files = await print(snapshot)
        truly(files.length > 0, "the report has no file")
        for (const { path, bytes } of files) truly(bytes.length > 0, `${path} is empty`)
      }
    }
  },
  {
    key: "artifact/paths-stay-inside",
    says: "paths are relative, distinct also where letters have no case, and lead nowhere else, whatever the logframe says",
    holds: async ({ render }) => {
      for (const snapshot of [...stories(), ...hostile().map(({ snapshot }) => snapshot)]) {
        const paths = render(snapshot).files.map(({ path }) => path)
        for (const path of paths)
          truly(isInside(path), `${JSON.stringify(path)} is no path inside of a folder on every system`)
        const distinct = new Set(paths.map((path) => path.normalize().toLowerCase()))
        same("distinct paths", distinct.size, paths.length)
      }
    }
  },
  {
    key: "artifact/media-types",
    says: "every file says what it is by a media type",
    holds: async ({ render }) => {
      for (const { path, mediaType } of render(usual()).files)
        truly(
          /^[a-z]+\/[a-z0-9][a-z0-9!#$&^_.+-]*(\s*;\s*[a-z0-9-]+=("[^"]*"|[^\s;"]+))*$/iu.test(mediaType),
          `${path} has "${mediaType}", which is no media type`
        )
    }
  },
  {
    key: "artifact/text-is-utf-8",
    says: "text is well-formed UTF-8, also from text of every script",
    holds: async ({ print }) => {
      for (const snapshot of [...stories(), ...hostile().map(({ snapshot }) => snapshot)])
        for (const { path, mediaType, bytes } of await print(snapshot))
          if (isText(mediaType)) decoded(path, bytes)
    }
  },
  {
    key: "artifact/read-again",
    says: "a file can be read more than once, with the same bytes",
    holds: async ({ render }) => {
      const artifact = render(usual())
      const [first, second] = [await Artifact.collect(artifact), await Artifact.collect(artifact)]
      for (const [i, { path, bytes }] of first.entries())
        truly(
          second[i] !== undefined && sameBytes(bytes, second[i].bytes),
          `${path} has other bytes when it is read again`
        )
    }
  }
]
