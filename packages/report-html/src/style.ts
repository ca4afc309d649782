/** The look of the page, on a screen, on a phone and on paper. Nothing in it comes from a document. */
export const style = `
:root { --ink: #1c2530; --quiet: #4a5562; --rule: #d5dbe3; --panel: #f4f6f9; --accent: #1f4e8c; --accent-dark: #163a69 }
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
body { margin: 0; color: var(--ink); background: #fff; font: 1rem/1.55 "Source Sans 3", "Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif; overflow-wrap: break-word }
.cover, .contents, main, footer { max-width: 68rem; margin: 0 auto; padding: 0 2rem }
.skip { position: absolute; left: -100rem; background: var(--accent-dark); color: #fff; padding: .6rem 1rem; z-index: 1 }
.skip:focus { left: 0 }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.band { height: .5rem; background: var(--accent-dark) }
.cover { padding-top: 2.75rem; padding-bottom: 1rem }
.kicker { margin: 0 0 .4rem; color: var(--accent); font-size: .95rem; font-weight: 650; letter-spacing: .08em; text-transform: uppercase }
h1 { margin: 0; font-size: clamp(1.7rem, 1.2rem + 2.2vw, 2.6rem); line-height: 1.15; letter-spacing: -.01em }
h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2rem 0 .6rem; break-after: avoid }
h2 { font-size: 1.55rem; margin-top: 3rem; padding-bottom: .35rem; border-bottom: 2px solid var(--accent); color: var(--accent-dark) }
h3 { font-size: 1.2rem }
h4 { font-size: 1.05rem }
h5, h6 { font-size: 1rem; color: var(--quiet) }
p { margin: .6rem 0; max-width: 46rem }
ul, ol { margin: .5rem 0; padding-left: 1.4rem; max-width: 46rem }
li { margin: .2rem 0 }
li > p:first-child { margin-top: 0 }
a { color: var(--accent); text-underline-offset: .15em }
.contents { margin-top: .5rem }
.contents h2 { margin: 0; border: 0; padding: 0; font-size: .95rem; color: var(--quiet) }
.contents ol { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; list-style: none; margin: .25rem 0 0; padding: 0; max-width: none }
dl { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; margin: 1rem 0 1.5rem; border-top: 1px solid var(--rule) }
dt, dd { margin: 0; padding: .45rem 0; border-bottom: 1px solid var(--rule) }
dt { color: var(--quiet); padding-right: 1rem }
main > dl { background: var(--panel); border: 1px solid var(--rule); border-radius: 6px; padding: .5rem 1.25rem }
main > dl > :nth-last-child(-n+2) { border-bottom: 0 }
.scroll { overflow-x: auto; margin: 1.2rem 0 }
table { border-collapse: collapse; width: 100%; margin: 1.2rem 0; font-size: .95rem; line-height: 1.4 }
.scroll table { margin: 0 }
caption { text-align: left; font-weight: 650; padding: 0 0 .5rem; color: var(--ink) }
caption:has(> .hidden) { padding: 0 }
th, td { text-align: left; vertical-align: top; padding: .5rem .7rem; border-bottom: 1px solid var(--rule); overflow-wrap: anywhere; min-width: 5.5rem }
thead th { background: var(--panel); border-bottom: 2px solid var(--accent-dark); font-weight: 650; vertical-align: bottom }
tbody th { font-weight: 600 }
.wide tbody th { min-width: 13rem }
figure .wide tbody th, figure th, figure td, figure .numeric { min-width: 0 }
.numeric { text-align: right; font-variant-numeric: tabular-nums; min-width: 6.5rem }
td > :first-child { margin-top: 0 }
td > :last-child { margin-bottom: 0 }
.status { display: inline-flex; align-items: center; gap: .35em; padding: .1em .6em .1em .45em; border-radius: 1em; border: 1px solid currentColor; font-weight: 600; font-size: .93em; line-height: 1.4; white-space: nowrap }
.status svg { width: 1em; height: 1em; flex: none }
.good { color: #17603a; background: #dff1e5 }
.caution { color: #7a4b00; background: #fcecc9 }
.bad { color: #9c1c1c; background: #fbe2e0 }
.open { color: #4a5562; background: #eceff3 }
.no-data { color: var(--quiet); font-style: italic }
.note { border-left: 4px solid var(--accent); background: var(--panel); padding: .7rem 1.1rem; margin: 1.2rem 0; max-width: 50rem }
.note.warning { border-left-color: #9a4a00; background: #fdf5e6 }
.note > :first-child { margin-top: 0 }
.note > :last-child { margin-bottom: 0 }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); gap: 1.5rem 3rem; margin: 1.4rem 0; align-items: start }
figure { margin: 0; max-width: 36rem; min-width: 0; break-inside: avoid }
figure > svg { display: block; width: 100%; height: auto }
figcaption { font-weight: 650; margin-bottom: .6rem }
details { margin-top: .4rem; font-size: .92rem }
summary { cursor: pointer; color: var(--accent) }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
footer { margin-top: 3.5rem; padding-bottom: 3rem; color: var(--quiet); font-size: .92rem }
footer h2 { font-size: 1.15rem; border-bottom-width: 1px }
footer ul { columns: 22rem; column-gap: 2.5rem; max-width: none; padding-left: 1.1rem }
footer li { break-inside: avoid }
@media (min-width: 44.01rem) { .wide th, .wide td { overflow-wrap: break-word } }
@media (max-width: 44rem) {
  .cover, .contents, main, footer { padding-left: 1rem; padding-right: 1rem }
  .cover { padding-top: 1.75rem }
  h2 { font-size: 1.35rem; margin-top: 2.25rem }
  dl, dt, dd { display: block }
  dt { border: 0; padding-bottom: 0; font-size: .9rem }
  dd { padding-top: 0 }
  main > dl { padding: .5rem 1rem }
  th, td, .numeric { min-width: 0; padding: .45rem .5rem }
  .status { white-space: normal }
  .scroll { overflow-x: visible }
  .wide, .wide caption, .wide tbody, .wide tr, .wide th, .wide td { display: block; width: auto }
  .wide thead { position: absolute; clip-path: inset(50%); height: 1px; width: 1px; overflow: hidden }
  .wide tr { border: 1px solid var(--rule); border-radius: 6px; margin: 0 0 .9rem; padding: .3rem .8rem }
  .wide tbody th, .wide td { border: 0; padding: .22rem 0; text-align: left; min-width: 0 }
  .wide tbody th { border-bottom: 1px solid var(--rule); padding-bottom: .4rem; margin-bottom: .2rem }
  .wide td::before { content: attr(data-label); display: block; color: var(--quiet); font-size: .88em; font-weight: 400 }
  .wide td.short { display: grid; grid-template-columns: minmax(0, 9rem) minmax(0, 1fr); gap: .6rem; align-items: baseline }
  .wide td.short > .status { justify-self: start }
}
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt "Segoe UI", Arial, sans-serif; color: #4a5562 } }
@page landscape { size: A4 landscape }
@media print {
  body { font-size: 10pt; line-height: 1.4 }
  .skip, .contents, summary { display: none }
  .band { height: 2mm; print-color-adjust: exact; -webkit-print-color-adjust: exact }
  .cover, main, footer { max-width: none; padding-left: 0; padding-right: 0 }
  .landscape { page: landscape }
  h2 { font-size: 15pt; margin-top: 9mm }
  .scroll { overflow: visible }
  table { font-size: 9pt }
  th, td { padding: 1.4mm 1.8mm; min-width: 0; overflow-wrap: break-word }
  :not(figure) > .scroll > .wide tbody th { min-width: 45mm }
  footer { font-size: 9pt }
  .numeric { min-width: 20mm }
  thead { display: table-header-group }
  tr, li, dt, dd, .note { break-inside: avoid }
  caption, thead { break-after: avoid }
  tbody tr:first-child { break-before: avoid }
  section section:has(> dl) { break-inside: avoid }
  p:has(+ .scroll) { break-after: avoid }
  h3, h4, h5, h6 { margin-top: 6mm }
  section dt, section dd { padding: .8mm 0 }
  .figures { grid-template-columns: 1fr 1fr; gap: 5mm 8mm }
  .figures > :only-child { grid-column: 1 / -1; max-width: 110mm }
  .status, thead th, .note, main > dl, figure svg { print-color-adjust: exact; -webkit-print-color-adjust: exact }
  details::details-content { content-visibility: visible; block-size: auto }
  a { color: inherit }
}
`
