/**
 * Makes a report of a snapshot: a template with a renderer, or a format that needs no document (an exchange file
 * straight from the snapshot).
 *
 * @module
 */
import type { Snapshot } from "../snapshot/Snapshot.ts"
import type { Artifact } from "./Artifact.ts"
import type { Document } from "./Document.ts"
import type { Renderer } from "./Renderer.ts"
import type { Template } from "./Template.ts"

/** A kind of report under a name: "progress/html". `contract` is the version of this port it was written for. */
export interface Reporter<Options> {
  readonly manifest: { readonly reporter: string; readonly contract: 1 }
  /** The options when nothing is said. */
  readonly defaults: Options
  readonly render: (snapshot: Snapshot, options: Options) => Artifact
  /** The two steps of a report that is made by way of a document; `render` is one after the other. */
  readonly byDocument?: {
    readonly document: (snapshot: Snapshot, options: Options) => Document
    readonly write: (document: Document, options: Options) => Artifact
  }
}

/** What a report made by a template and a renderer can be asked for; what is not said is their default. */
export interface Options<Params, RendererOptions> {
  readonly template: Partial<Params>
  readonly renderer: Partial<RendererOptions>
}

/** The template, written by the renderer. */
export const of = <Params, RendererOptions>(
  template: Template<Params>,
  renderer: Renderer<RendererOptions>
): Reporter<Options<Params, RendererOptions>> => {
  type Both = Options<Params, RendererOptions>
  const document = (snapshot: Snapshot, options: Both): Document =>
    template.document(snapshot, { ...template.defaults, ...options.template })
  const write = (document: Document, options: Both): Artifact =>
    renderer.render(document, { ...renderer.defaults, ...options.renderer })
  return {
    manifest: { reporter: `${template.name}/${renderer.manifest.format}`, contract: 1 },
    defaults: { template: {}, renderer: {} },
    render: (snapshot, options) => write(document(snapshot, options), options),
    byDocument: { document, write }
  }
}
