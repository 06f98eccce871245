/**
 * The report's style sheet for the screen: the light values of the design's tokens, spelled out because the file stands
 * alone. Type is the reader's own: nothing is downloaded.
 */

const tokens = `:root {
  color-scheme: light;
  --font-ui: Inter, -apple-system, BlinkMacSystemFont, "Segoe UI Variable Text", "Segoe UI", system-ui, Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
  --font-text: "Source Serif 4", "Source Serif Pro", Charter, "Iowan Old Style", Georgia, "Noto Serif", "Liberation Serif", serif;
  --font-mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace;
  --paper: #ffffff; --desk: #e9ebef; --surface-2: #f9fafb; --surface-3: #eef0f3;
  --line: #e3e6eb; --line-strong: #cdd3dc; --control-line: #8a93a1;
  --ink: #1a1f28; --ink-2: #4d5664; --ink-3: #636c7a;
  --accent-ink: #1f4fa8; --accent-soft: #e9f0fc; --focus: #2f6fdf;
  --shadow-1: 0 1px 2px rgba(22,27,36,.06);
  --red-text: #a3271c; --red-soft: #fbe4e1; --red-solid: #cf4a3e;
  --amber-text: #7a5000; --amber-soft: #f9ebcb; --amber-solid: #bb8000;
  --violet-text: #5937b6; --violet-soft: #eae4fb; --violet-solid: #7d61d3;
  --teal-text: #0a635f; --teal-soft: #d8f0ed; --teal-solid: #148880;
  --green-text: #2a662e; --green-soft: #e0f0dd; --green-solid: #45904b;
  --magenta-text: #97246b; --magenta-soft: #f9e2ef; --magenta-solid: #c24892;
  --clay-text: #8a3d13; --clay-soft: #fae5d8; --clay-solid: #c4632b;
  --olive-text: #575c0f; --olive-soft: #eaedc9; --olive-solid: #7f8526;
  --sky-text: #0f5d84; --sky-soft: #d9edf8; --sky-solid: #2784b6;
  --slate-text: #465062; --slate-soft: #e4e8ef; --slate-solid: #6c7a90;
}
.hue-red { --h-text: var(--red-text); --h-soft: var(--red-soft); --h-solid: var(--red-solid); }
.hue-amber { --h-text: var(--amber-text); --h-soft: var(--amber-soft); --h-solid: var(--amber-solid); }
.hue-violet { --h-text: var(--violet-text); --h-soft: var(--violet-soft); --h-solid: var(--violet-solid); }
.hue-teal { --h-text: var(--teal-text); --h-soft: var(--teal-soft); --h-solid: var(--teal-solid); }
.hue-green { --h-text: var(--green-text); --h-soft: var(--green-soft); --h-solid: var(--green-solid); }
.hue-magenta { --h-text: var(--magenta-text); --h-soft: var(--magenta-soft); --h-solid: var(--magenta-solid); }
.hue-clay { --h-text: var(--clay-text); --h-soft: var(--clay-soft); --h-solid: var(--clay-solid); }
.hue-olive { --h-text: var(--olive-text); --h-soft: var(--olive-soft); --h-solid: var(--olive-solid); }
.hue-sky { --h-text: var(--sky-text); --h-soft: var(--sky-soft); --h-solid: var(--sky-solid); }
.hue-slate { --h-text: var(--slate-text); --h-soft: var(--slate-soft); --h-solid: var(--slate-solid); }`;

const page = `*, *::before, *::after { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--desk); color: var(--ink); font: 17px/27px var(--font-text); font-kerning: normal; }
main { max-width: 808px; margin: 0 auto; padding: 72px 76px 88px; background: var(--paper); box-shadow: var(--shadow-1); }
h1, h2, h3, p, ul, ol, dl, dd, figure, table { margin: 0; padding: 0; }
ul, ol { list-style: none; }
b, th { font-weight: 600; }
a { color: var(--accent-ink); text-decoration: none; }
a:hover { text-decoration: underline; text-underline-offset: 2px; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
code { font: 0.92em var(--font-mono); overflow-wrap: anywhere; }
.dot { display: inline-block; width: 9px; height: 9px; border-radius: 50%; background: var(--h-solid); margin-inline-end: 9px; flex: none; }
.n { text-align: end; font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; }
.none { color: var(--ink-3); }
.date, .place { white-space: nowrap; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.lead, .remark, .empty { font: 14px/21px var(--font-ui); color: var(--ink-2); margin-bottom: 16px; }

header { padding-bottom: 28px; border-bottom: 1px solid var(--line-strong); }
h1 { font: 600 34px/42px var(--font-text); letter-spacing: -0.01em; text-wrap: balance; overflow-wrap: anywhere; }
.under { font: 15px/24px var(--font-ui); color: var(--ink-2); margin-top: 8px; }
.made { font: 14px/22px var(--font-ui); color: var(--ink-3); margin-top: 2px; }
.choices { font: 13px/20px var(--font-ui); margin-top: 24px; }
.choices div { display: grid; grid-template-columns: 132px 1fr; padding: 3px 0; }
dt { color: var(--ink-3); }
dd { color: var(--ink); }

.section { padding-top: 44px; }
h2 { font: 600 24px/32px var(--font-text); margin-bottom: 18px; scroll-margin-top: 24px; }
h2 .number { color: var(--ink-3); font-weight: 400; margin-inline-end: 14px; font-variant-numeric: lining-nums; }
h3 { font: 600 15px/22px var(--font-ui); margin: 32px 0 10px; }

.contents { font: 13px/20px var(--font-ui); max-width: 808px; margin: 0 auto; padding: 24px 76px 0; background: var(--paper); }
.contents > ol { display: flex; flex-wrap: wrap; gap: 2px 20px; border-bottom: 1px solid var(--line); padding-bottom: 16px; }
.contents a { display: inline-flex; align-items: baseline; min-height: 24px; color: var(--ink-2); }
.contents a:hover { color: var(--accent-ink); }
.contents .number { color: var(--ink-3); min-width: 18px; font-variant-numeric: tabular-nums; }
.contents .dot { width: 7px; height: 7px; margin-inline-end: 7px; align-self: center; }
.contents ol ol { display: none; }
@media (min-width: 1240px) {
  .contents { position: fixed; inset-block: 0; inset-inline-start: max(24px, calc(50vw - 404px - 224px)); width: 192px; padding: 72px 0 24px; background: none; overflow-y: auto; }
  .contents > ol { display: block; border: 0; }
  .contents > ol > li { margin-bottom: 6px; }
  .contents ol ol { display: block; padding-inline-start: 18px; margin: 2px 0 6px; }
}`;

const overview = `.figures { display: flex; flex-wrap: wrap; gap: 8px 0; margin: 4px 0 22px; border-block: 1px solid var(--line); padding: 16px 0 14px; }
.figures li { flex: 1 1 0; min-width: 104px; font: 13px/18px var(--font-ui); color: var(--ink-2); padding-inline-start: 18px; border-inline-start: 1px solid var(--line); }
.figures li:first-child { padding-inline-start: 0; border: 0; }
.figures b { display: block; font: 600 28px/34px var(--font-text); color: var(--ink); font-variant-numeric: lining-nums; }
.remark { margin-top: 8px; }
table { width: 100%; border-collapse: collapse; font: 14px/20px var(--font-ui); margin-top: 30px; }
caption { caption-side: top; text-align: start; font: 13px/19px var(--font-ui); color: var(--ink-2); padding-bottom: 8px; }
caption b, figcaption b { color: var(--ink); }
thead th, thead td { font-weight: 400; font-size: 12px; line-height: 18px; color: var(--ink-3); padding: 5px 0 5px 16px; border-block: 1px solid var(--line-strong); vertical-align: bottom; text-align: start; }
thead .n { text-align: end; }
tbody th, tbody td { padding: 7px 0 7px 16px; border-bottom: 1px solid var(--line); vertical-align: top; text-align: start; }
tbody .n { text-align: end; }
tr > :first-child { padding-inline-start: 0; }
tbody th { font-weight: 600; }
.sub { font: 400 12.5px/18px var(--font-ui); color: var(--ink-3); }
.publishers td { white-space: nowrap; }
.themes .sub { padding-inline-start: 18px; }
.themes th a { color: var(--ink); }
.share { width: 26%; vertical-align: top; }
.share span { display: block; height: 10px; margin-top: 5px; min-width: 2px; background: var(--h-solid); border-radius: 1px; }`;

const chronology = `.meeting { display: grid; grid-template-columns: 156px 1fr; gap: 0 20px; padding: 12px 0; border-top: 1px solid var(--line); }
.chronology .meeting:last-child { border-bottom: 1px solid var(--line); }
.when::first-letter { text-transform: uppercase; }
.when { font: 14px/22px var(--font-ui); font-variant-numeric: tabular-nums; }
.basis { display: block; font-size: 12.5px; line-height: 18px; color: var(--ink-3); }
.facts .basis { display: inline; font-size: inherit; }
.facts .basis::before { content: "("; } .facts .basis::after { content: ")"; }
.event { font: 15px/22px var(--font-ui); }
.participants { margin: 2px 0 4px; font-size: 16px; line-height: 24px; }
.participants li { padding-inline-start: 14px; text-indent: -14px; }
.participants b { font-weight: 600; }
.reported { font: 13px/20px var(--font-ui); color: var(--ink-3); }`;

const statements = `.theme { padding-top: 8px; }
.theme h3 { padding-inline-start: 18px; text-indent: -18px; overflow-wrap: anywhere; font-size: 17px; line-height: 26px; margin: 24px 0 0; scroll-margin-top: 20px; }
.theme .dot { vertical-align: 1px; }
.extent { text-indent: 0; font-weight: 400; font-size: 13.5px; color: var(--ink-3); margin-inline-start: 10px; }
.subthemes { font: 13px/20px var(--font-ui); color: var(--ink-3); padding-inline-start: 18px; }
.statement { margin-top: 18px; }
.who { font: 13.5px/20px var(--font-ui); color: var(--ink-2); margin-bottom: 3px; }
.who b { color: var(--ink); }
.cue { unicode-bidi: isolate; }
.kind { font-style: normal; color: var(--ink-3); }
.tags { color: var(--h-text); margin-inline-start: 10px; font-size: 12.5px; }
.words p { white-space: pre-line; overflow-wrap: break-word; hanging-punctuation: first last; text-wrap: pretty; }
.words p + p { margin-top: 8px; }
.cut { color: var(--ink-3); white-space: nowrap; }
sup { font: 500 11.5px/0 var(--font-ui); vertical-align: 5px; }
sup a { padding: 4px 1px 4px 2px; }
.notes { border-top: 1px solid var(--control-line); margin-top: 26px; padding-top: 10px; width: 100%; font-size: 14px; line-height: 21px; color: var(--ink-2); }
.notes li { padding-inline-start: 30px; text-indent: -30px; margin-bottom: 3px; overflow-wrap: break-word; }
.notes .back { display: inline-block; min-width: 26px; text-indent: 0; font: 500 11.5px/1 var(--font-ui); vertical-align: 3px; margin-inline-end: 4px; }
.notes + .statement { margin-top: 32px; }
.ref { white-space: nowrap; font-family: var(--font-ui); font-size: 0.9em; }
:target { background: var(--accent-soft); box-shadow: 0 0 0 4px var(--accent-soft); border-radius: 2px; }
section:target, section :target > h2 { background: none; box-shadow: none; }`;

const rest = `figure { margin-top: 30px; }
figcaption { font: 13px/19px var(--font-ui); color: var(--ink-2); margin-bottom: 16px; }
figcaption b { font-size: 14px; display: block; }
.chart { display: block; width: 100%; height: auto; max-width: 656px; overflow: visible; font: 11px var(--font-ui); fill: var(--ink-2); font-variant-numeric: tabular-nums; }
.chart text { white-space: pre; }
details { margin-top: 12px; font: 13px/20px var(--font-ui); }
summary { color: var(--accent-ink); cursor: pointer; width: max-content; padding: 2px 0; }
.scroll { overflow-x: auto; }
.data { margin-top: 8px; font-size: 13px; }
.sources > li { display: grid; grid-template-columns: 36px 1fr; padding: 11px 0; border-top: 1px solid var(--line); scroll-margin-top: 24px; }
.sources > li:last-child { border-bottom: 1px solid var(--line); }
.sources .number { font: 14px/25px var(--font-ui); color: var(--ink-3); font-variant-numeric: tabular-nums; }
.sources .title { font-size: 16px; line-height: 24px; }
.facts, .cited { font: 13px/20px var(--font-ui); color: var(--ink-2); overflow-wrap: anywhere; }
.file { color: var(--ink-3); }
.cited { color: var(--ink-3); }
.statements { table-layout: auto; }
.statements .words { font: 15px/23px var(--font-text); }
.statements .speaker { width: 22%; }
@media screen and (max-width: 720px) {
  .publishers td { white-space: normal; }
  .figures { gap: 14px 0; }
  .figures li { flex-basis: 33%; padding: 0; border: 0; }
  main { padding: 40px 22px 56px; }
  .contents { padding: 20px 22px 0; }
  .meeting { grid-template-columns: 1fr; }
  .choices div { grid-template-columns: 1fr; }
  .share { display: none; }
  main > .section { overflow-x: auto; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media (forced-colors: active) { .dot, .share span { forced-color-adjust: none; } .chart { fill: CanvasText; } }`;

export const baseStyles = [tokens, page, overview, chronology, statements, rest].join('\n');
