/**
 * How the pages look, in the language of Typst.
 *
 * The report comes in as data. Each text of it is a string value of the program, which is shown and never run.
 */
export const layout = `
#let report = json(bytes(sys.inputs.report))

#let ink = rgb("#1c2530")
#let quiet = rgb("#4a5562")
#let blue = rgb("#1f4e8c")
#let hair = 0.5pt + rgb("#aeb6c1")

#let in-language(of, content) = {
  if of.at(0) == "und" { content } else { text(lang: of.at(0), region: of.at(1), content) }
}

#set document(title: report.name, date: none)
#set text(font: "DejaVu Sans", stretch: 75%, size: 9pt, fill: ink, lang: report.language.at(0), region: report.language.at(1))
#set par(leading: 0.6em, spacing: 0.9em)
#set page(
  paper: "a4",
  margin: 2cm,
  header: context if counter(page).get().first() > 1 { text(size: 8pt, fill: quiet, report.name) },
  footer: context text(size: 8pt, fill: quiet)[#report.day #h(1fr) #counter(page).display() / #counter(page).final().first()]
)
#show heading: set text(fill: blue)
#show heading: set block(above: 1.5em, below: 0.8em)
#show heading.where(level: 1): set text(size: 15pt)
#show heading.where(level: 2): set text(size: 12.5pt)
#show heading.where(level: 3): set text(size: 11pt)
#show link: it => underline(text(fill: rgb("#0b4fa3"), it))
#set table(stroke: hair, inset: (x: 4pt, y: 3.5pt))

#let lines(words) = words.split("\\n").map(one => [#one]).join(linebreak())

#let run(one) = {
  let shown = lines(one.text)
  if one.at("strong", default: false) { shown = strong(shown) }
  if one.at("emphasis", default: false) { shown = emph(shown) }
  if one.at("quiet", default: false) { shown = text(fill: quiet, style: "italic", shown) }
  if "status" in one {
    shown = highlight(fill: rgb(one.status.at(1)), extent: 2pt, radius: 2pt, text(fill: rgb(one.status.at(0)), weight: "bold", shown))
  }
  if "language" in one { shown = in-language(one.language, shown) }
  if "href" in one { shown = link(one.href, shown) }
  shown
}
#let line-of(runs) = runs.map(run).join()

#let caption(runs) = block(above: 1.2em, below: 0.6em, sticky: true, text(size: 8.5pt, weight: "bold", fill: quiet, line-of(runs)))

#let table-of(data, blocks) = {
  if data.caption.len() > 0 { caption(data.caption) }
  if data.columns.len() > 0 {
    set text(size: 8pt)
    set par(leading: 0.5em, spacing: 0.5em, justify: false)
    table(
      columns: data.widths.map(width => width * 100%),
      align: (x, y) => if data.columns.at(x).numeric { end } else { start },
      fill: (x, y) => if y == 0 { rgb("#e9edf2") },
      table.header(..data.columns.map(column => strong(line-of(column.title)))),
      ..data.rows.map(cells => cells.enumerate().map(((n, body)) => {
        let content = blocks(body)
        if data.columns.at(n).header { strong(content) } else { content }
      })).flatten()
    )
  }
}

#let write = (
  section: (block-of, it, level) => {
    let body = {
      heading(level: level, line-of(it.title))
      block-of(it.body, level + 1)
    }
    if it.landscape { page(flipped: true, body) } else { body }
  },
  paragraph: (block-of, it, level) => if it.text.len() > 0 { par(line-of(it.text)) },
  list: (block-of, it, level) => {
    let items = it.items.map(item => block-of(item, level))
    if it.ordered { enum(..items) } else { list(..items) }
  },
  facts: (block-of, it, level) => if it.items.len() > 0 {
    terms(separator: [: ], ..it.items.map(((term, description)) => terms.item(line-of(term), line-of(description))))
  },
  table: (block-of, it, level) => table-of(it, body => block-of(body, level)),
  figure: (block-of, it, level) => {
    caption(it.caption)
    image(bytes(it.svg), format: "svg", width: 12cm, alt: it.alternative)
    table-of(it.data, body => block-of(body, level))
  },
  note: (block-of, it, level) => {
    let (bar, ground) = if it.warning { ("#9a4a00", "#fdf3e1") } else { ("#1f4e8c", "#eef3f9") }
    block(width: 100%, inset: 8pt, stroke: (left: 3pt + rgb(bar)), fill: rgb(ground), {
      par(strong(it.label))
      block-of(it.body, level)
    })
  }
)

#let block-of(body, level) = for it in body { (write.at(it.is))(block-of, it, level) }

#show title: set text(size: 20pt)
#show title: set block(above: 0pt, below: 1em)
#title(line-of(report.title))
#if report.subtitle.len() > 0 { block(below: 1.4em, text(size: 12pt, fill: quiet, line-of(report.subtitle))) }
#if report.contents != none {
  caption(((text: report.contents),))
  outline(title: none, depth: 1)
  v(1em)
}
#block-of(report.body, 1)
`
