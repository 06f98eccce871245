/** The report on paper: A4 or Letter, whichever the printer holds. Sizes in points; a section begins a page. */
export const printStyles = `@page {
  margin: 24mm 22mm 22mm;
  @top-left { font: 8.5pt var(--font-ui, sans-serif); color: #636c7a; border-bottom: 0.5pt solid #e3e6eb; vertical-align: bottom; padding-bottom: 5pt; margin-bottom: 12pt; width: 70%; text-align: left; }
  @top-right { font: 8.5pt var(--font-ui, sans-serif); color: #636c7a; border-bottom: 0.5pt solid #e3e6eb; vertical-align: bottom; padding-bottom: 5pt; margin-bottom: 12pt; width: 30%; text-align: right; }
  @bottom-center { content: counter(page); font: 8.5pt var(--font-ui, sans-serif); color: #636c7a; }
}
@media print {
  body { background: none; font: 10.5pt/15.5pt var(--font-text); }
  main { max-width: none; margin: 0; padding: 0; box-shadow: none; }
  .contents, details { display: none; }
  a { color: inherit; }
  sup a, .back { color: var(--accent-ink); }
  h1 { font-size: 22pt; line-height: 27pt; }
  h2 { font-size: 15pt; line-height: 20pt; margin-bottom: 10pt; }
  h3, .theme h3 { font-size: 11pt; line-height: 15pt; }
  h2, h3, .who, caption, figcaption, thead, .subthemes { break-after: avoid; }
  .section { padding-top: 0; }
  header + .section { padding-top: 20pt; }
  header { padding-bottom: 14pt; }
  .under { font-size: 10pt; line-height: 14pt; } .made { font-size: 9pt; line-height: 13pt; }
  .choices, .lead, .remark, .empty, caption, figcaption, .reported, .facts, .cited, .subthemes, .extent { font-size: 8.5pt; line-height: 12pt; }
  .choices { margin-top: 12pt; } .choices div { grid-template-columns: 92pt 1fr; padding: 1.5pt 0; }
  .who { font-size: 9pt; line-height: 13pt; } .tags, .sub, .basis { font-size: 8pt; line-height: 11pt; }
  .statement { margin-top: 10pt; }
  p { orphans: 3; widows: 3; }
  .statement { break-inside: auto; }
  .notes { font-size: 8.5pt; line-height: 12pt; margin-top: 14pt; padding-top: 6pt; }
  .notes li, .meeting, .sources > li, tr, figure, .figures { break-inside: avoid; }
  .notes li { padding-inline-start: 20pt; text-indent: -20pt; } .notes .back { min-width: 17pt; }
  sup, .notes .back { font-size: 7.5pt; }
  .notes { break-before: avoid; }
  .notes li:first-child, .notes li:nth-child(2) { break-after: avoid; }
  .notes li:last-child:not(:first-child) { break-before: avoid; }
  .notes + .statement { margin-top: 18pt; }
  .figures { margin: 0 0 12pt; padding: 9pt 0 8pt; } .figures li { font-size: 8.5pt; line-height: 12pt; } .figures b { font-size: 17pt; line-height: 21pt; }
  table { font-size: 9pt; line-height: 12.5pt; margin-top: 16pt; } thead th, thead td { font-size: 8pt; line-height: 11pt; }
  tbody th, tbody td { padding-block: 3.5pt; }
  thead { display: table-header-group; }
  tbody tr:first-child, tbody tr:nth-child(2) { break-after: avoid; }
  .meeting { padding: 7pt 0; grid-template-columns: 106pt 1fr; } .when, .event { font-size: 9.5pt; line-height: 14pt; } .participants { font-size: 10pt; line-height: 14pt; }
  .sources > li { padding: 6pt 0; grid-template-columns: 24pt 1fr; } .sources .title { font-size: 10pt; line-height: 14pt; } .sources .number { font-size: 9pt; line-height: 14pt; }
  .statements .words { font-size: 9.5pt; line-height: 13.5pt; }
  .dot, .share span, .chart { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}`;
