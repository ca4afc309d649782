/**
 * How a format writes a document.
 *
 * A renderer knows no donor. It is total over documents, deterministic (the bytes depend on document, options and
 * version alone), honest (no data is shown as no data, with its reason) and safe (any text comes back as the same text
 * from the format's own parser: no script, no formula, no markup gets in).
 *
 * @module
 */
import type { Artifact } from "./Artifact.ts"
import type { Document } from "./Document.ts"

/** A format. `contract` is the version of this port that the renderer was written for. */
export interface Renderer<Options> {
  readonly manifest: { readonly format: string; readonly contract: 1 }
  /** The options when nothing is said. */
  readonly defaults: Options
  /** The files; what goes wrong while they are read is a `RenderError`. */
  readonly render: (document: Document, options: Options) => Artifact
}
