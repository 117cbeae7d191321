"""How a web page looks: for narrow windows, for the largest zoom, and on paper.

Ink on every paper colour has a contrast of more than 7 : 1. Nothing is loaded from
elsewhere: the typefaces are those of the reader's computer.
"""

from desktop.domain.person import PaperColour
from desktop.printing.typeset.furniture import TINTS

WHITE = (1.0, 1.0, 1.0)

_TEXT = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1rem; max-width: 46rem; color: #1a1a1a; background: PAPER;
  font: 1.17rem/1.5 Arial, "Noto Sans", "Noto Sans Bengali", "Noto Sans Gurmukhi",
    "Noto Sans Gujarati", "Nirmala UI", "Kohinoor Bangla", "Segoe UI", sans-serif;
  text-align: start; overflow-wrap: anywhere; -webkit-text-size-adjust: 100%;
}
body.two { max-width: 100rem; }
:lang(ur) { font-family: "Noto Nastaliq Urdu", "Jameel Noori Nastaleeq", "Urdu Typesetting",
  "Noto Sans Arabic", Arial, sans-serif; line-height: 2.4; }
:lang(ar) { font-family: "Noto Sans Arabic", "Segoe UI", Arial, sans-serif; line-height: 1.8; }
:lang(zh-Hans) { font-family: "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei",
  "PingFang SC", sans-serif; }
:lang(zh-Hant) { font-family: "Noto Sans TC", "Noto Sans CJK TC", "Microsoft JhengHei",
  "PingFang TC", sans-serif; }
:lang(en), :lang(cy), :lang(pl), :lang(ro), :lang(pt), :lang(so) {
  font-family: Arial, "Noto Sans", "Segoe UI", sans-serif; }
:lang(en) { line-height: 1.5; }
h1 { font-size: 1.7em; margin: 1rem 0; }
h2 { font-size: 1.25em; margin: 1.5rem 0 0; }
h3 { font-size: 1.1em; margin: 1.25rem 0 0; }
p, ul, ol, dl { margin: .75rem 0; }
p.group, footer p { margin: .25rem 0; }
footer { margin-top: 2rem; padding-top: .75rem; border-top: 1px solid #595959; }
nav a { color: #123a8c; display: inline-block; padding: .5rem; margin-inline-end: 1rem; }
a:focus-visible { outline: 3px solid #123a8c; outline-offset: 2px; }
dl > div { display: flex; flex-wrap: wrap; gap: 0 .5em; margin: .25rem 0; }
dd { margin: 0; }
dl.large dd { font-size: 1.7em; }
.strong { font-weight: bold; }
.address { margin: 1.5rem 0; }
.note { border: 2px solid #1a1a1a; padding: .75rem; font-weight: bold; }
.ticks { list-style: none; padding: 0; }
.labels { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 1.5rem; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
"""

_TO_WRITE_ON = """
.fields { display: flex; flex-wrap: wrap; align-items: flex-end; gap: .25rem 1.25rem;
  margin: .75rem 0; }
.field { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 0 .4em; flex: 1 1 14rem;
  min-width: 0; margin: 0; min-height: 2.4rem; }
.line { flex: 1 1 6rem; border-bottom: 1.5px solid #1a1a1a; min-height: 2.2rem; }
.whole { flex-basis: 100%; }
.sign .line { min-height: 3rem; }
.write td { height: 2.8rem; }
"""

_TABLES = """
.table { container-type: inline-size; margin: .75rem 0; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .35rem .5rem;
  border-bottom: 1px solid #595959; overflow-wrap: break-word; }
thead :is(th, td), tfoot :is(th, td) { border-bottom: 2px solid #1a1a1a; font-weight: bold; }
tbody th { font-weight: normal; }
.number { text-align: end; white-space: nowrap; }
.long { overflow-wrap: anywhere; white-space: normal; }
.write :is(th, td) { border: 1px solid #595959; }
@container (max-width: 34rem) {
  table, tbody, tfoot, tr, th, td { display: block; width: auto; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border-bottom: 1px solid #595959; padding: .5rem 0; }
  th, td, .number, tfoot :is(th, td), .write :is(th, td) { border: 0; padding: .15rem 0;
    text-align: start; overflow-wrap: anywhere; white-space: normal; height: auto; }
  tbody th { font-weight: bold; }
  td[data-label]::before { content: attr(data-label) " "; }
  td[data-label]::before { content: attr(data-label) " " / ""; }
  td:empty { display: none; }
  .write td:empty { display: flex; gap: .4em; min-height: 2.4rem; align-items: flex-end; }
  .write td:empty::after { content: ""; flex: 1; border-bottom: 1.5px solid #1a1a1a; }
  tfoot td:empty, .write tfoot td:empty { display: none; }
  .write tfoot td { display: flex; gap: .4em; align-items: flex-end; }
  .write tfoot td::after { content: ""; flex: 1; border-bottom: 1.5px solid #1a1a1a; }
}
"""

_PICTURES = """
.idea { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.25rem;
  margin: 1.5rem 0; }
.picture { flex: 0 0 auto; width: 7.5rem; height: 7.5rem; }
.onward:dir(rtl) { transform: scaleX(-1); }
.missing { height: auto; border: 1px solid #595959; padding: .5rem; margin: 0; }
.says { flex: 1 1 12rem; min-width: 0; }
.easy, .poster { line-height: 1.6; }
.poster { font-size: 1.5em; font-weight: bold; }
.card { border: 1rem solid #595959; border-radius: .5rem; padding: 1rem; margin: 1.5rem 0;
  text-align: center; }
.card .picture { width: 10rem; height: 10rem; max-width: 100%; }
.card .missing { margin: 0 auto; }
.card h2 { font-size: 2em; margin: .5rem 0; }
.chart p { margin: .6rem 0 0; }
.chart .bar { margin-top: .1rem; }
.bar { display: flex; align-items: center; gap: .5em; }
.bar i { display: block; box-sizing: border-box; height: .9em; min-width: 3px;
  flex-shrink: 0; border: 2px solid #123a8c; background: #123a8c; print-color-adjust: exact; }
.empty i { background: none; }
@media (forced-colors: active) {
  .bar i { forced-color-adjust: none; border-color: CanvasText; background: CanvasText; }
  .empty i { background: none; }
}
.red { border-color: #b3261e; }
.yellow { border-color: #f2c200; }
.green { border-color: #1b7f3b; }
"""

_TWO_LANGUAGES = """
@media (min-width: 64rem) {
  .two main { display: grid; grid-template-columns: 1fr 1fr; column-gap: 2.5rem; }
  .two article { display: grid; grid-template-rows: subgrid; grid-row: 1 / span var(--rows);
    min-width: 0; }
  .two article > * { min-width: 0; }
}
"""

_ON_PAPER = """
@page { size: A4; margin: 18mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 14pt; background: none; color: #000; }
  nav { display: none; }
  .kept, .idea, .card, .note, .fields, .sign, tr { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
  p { orphans: 2; widows: 2; }
  .new-page { break-after: page; }
  .two main { display: block; }
  .two article { display: block; }
  .two article + article { break-before: page; }
}
"""


def style_sheet(colour: PaperColour) -> str:
    """The looks of a page on paper of this colour."""
    parts = (_TEXT, _TO_WRITE_ON, _TABLES, _PICTURES, _TWO_LANGUAGES, _ON_PAPER)
    paper = "#" + "".join(f"{round(255 * part):02x}" for part in TINTS.get(colour, WHITE))
    return "".join(parts).replace("PAPER", paper)
