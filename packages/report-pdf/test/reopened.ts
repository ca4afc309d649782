import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs"

/** What a reader of PDF finds in a file. */
export interface Reopened {
  readonly title: string | undefined
  readonly marked: boolean
  readonly language: string | null
  /** The bookmarks at the top. */
  readonly outline: readonly string[]
  /** The text of all pages; where a line ends is not told. */
  readonly text: string
  /** Names of structure elements, in reading order, and the alternatives of figures. */
  readonly roles: readonly string[]
  readonly alternatives: readonly string[]
  readonly links: readonly string[]
  readonly sizes: readonly string[]
}

interface Node {
  readonly role?: string
  readonly alt?: string
  readonly children?: readonly Node[]
}

const rolesOf = (node: Node): readonly string[] => [
  ...(node.role === undefined ? [] : [node.role]),
  ...(node.children ?? []).flatMap(rolesOf)
]

const alternativesOf = (node: Node): readonly string[] => [
  ...(node.alt === undefined ? [] : [node.alt]),
  ...(node.children ?? []).flatMap(alternativesOf)
]

/** Opens the file with pdf.js, the reader of Firefox. */
export const reopened = async (bytes: Uint8Array): Promise<Reopened> => {
  const file = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  const { info, metadata } = await file.getMetadata()
  const pages = await Promise.all(
    Array.from({ length: file.numPages }, async (_, n) => {
      const page = await file.getPage(n + 1)
      const content = await page.getTextContent()
      return {
        text: content.items
          .map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : ""))
          .join(""),
        tree: (await page.getStructTree()) as Node | null,
        links: (await page.getAnnotations()).flatMap(({ url }: { url?: string }) => url ?? []),
        size: (page.view[2] ?? 0) > (page.view[3] ?? 0) ? "landscape" : "portrait"
      }
    })
  )
  const result: Reopened = {
    title: (info as { readonly Title?: string }).Title,
    marked: ((await file.getMarkInfo()) as { readonly Marked?: boolean } | null)?.Marked === true,
    language: (metadata?.get("dc:language") as string | null) ?? null,
    outline: ((await file.getOutline()) ?? []).map(({ title }) => title),
    text: pages.map(({ text }) => text).join("\n"),
    roles: pages.flatMap(({ tree }) => (tree === null ? [] : rolesOf(tree))),
    alternatives: pages.flatMap(({ tree }) => (tree === null ? [] : alternativesOf(tree))),
    links: pages.flatMap(({ links }) => links),
    sizes: pages.map(({ size }) => size)
  }
  await file.destroy()
  return result
}
