/**
 * Draws a chart as a PNG picture.
 *
 * The letters come from a font of the package (DejaVu Sans: Latin, Greek, Cyrillic, Arabic and more), never from the
 * machine, so that the same chart is the same picture everywhere.
 *
 * @module
 */
import { createRequire } from "node:module"
import { Resvg } from "@resvg/resvg-js"

const require = createRequire(import.meta.url)

const fontFiles = ["DejaVuSans", "DejaVuSans-Bold"].map((name) =>
  require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)
)

/** Twice as many points as the drawing has units: sharp on paper, and small. */
const zoom = 2

/**
 * The picture of a drawing, on white.
 *
 * ```ts
 * import { Picture } from "@logframe/report-picture"
 *
 * const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle r="4" cx="5" cy="5"/></svg>'
 * const png = await Picture.png(svg)
 * png.subarray(1, 4).toString() // "80,78,71"
 * ```
 */
export const png = async (svg: string): Promise<Uint8Array> => {
  const drawing = new Resvg(svg.replace(/font-family="[^"]*"/g, 'font-family="DejaVu Sans"'), {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: "DejaVu Sans" },
    fitTo: { mode: "zoom", value: zoom },
    background: "#ffffff"
  })
  return Uint8Array.from(drawing.render().asPng())
}
