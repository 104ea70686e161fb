// Draws the text of a source file: one line a row, coloured by what became of its statements, linked to rules.
"use strict";

const Dispositions = ["rule", "flow", "technical", "unreachable", "unread"];
const LinesPerBlock = 200;

(async () => {
  const listing = document.getElementById("listing");
  const source = await sourceOf(listing.dataset.script.replace(/\.js$/, ""));
  // The strongest disposition of a line comes first in the ledger's own order.
  const marks = new Array(source.lines.length + 1);
  for (const [first, last, disposition, reason, rule] of source.ledger)
    for (let line = first; line <= Math.min(Math.max(first, last), source.lines.length); ++line) {
      const mark = marks[line] ??= { disposition, reasons: new Set(), rules: new Set() };
      mark.disposition = Math.min(mark.disposition, disposition);
      if (source.reasons[reason]) mark.reasons.add(source.reasons[reason]);
      if (rule !== undefined && line === first) mark.rules.add(rule);
    }
  for (let from = 1; from <= source.lines.length; from += LinesPerBlock) {
    const block = element("div", "t-block");
    const lines = Math.min(LinesPerBlock, source.lines.length + 1 - from);
    block.style.containIntrinsicHeight = "auto " + lines * 24 + "px"; // the height of .t-row
    for (let line = from; line < Math.min(from + LinesPerBlock, source.lines.length + 1); ++line) {
      const mark = marks[line];
      const row = element("div", "t-row" + (mark ? " t-row--" + Dispositions[mark.disposition] : ""));
      row.id = "L" + line;
      const number = element("a", "t-line", String(line));
      number.href = "#L" + line;
      const code = element("code", "", source.lines[line - 1]);
      row.append(number, code);
      if (mark && (mark.rules.size || mark.reasons.size)) {
        const note = element("span", "t-note");
        for (const rule of mark.rules) note.append(link(source.rules[rule][0], source.rules[rule][1]), " ");
        if (!mark.rules.size) note.append(Dispositions[mark.disposition] + ": " + [...mark.reasons].join("; "));
        row.append(note);
      }
      block.append(row);
    }
    listing.append(block);
  }
  listing.setAttribute("role", "region");
  listing.setAttribute("aria-label", "Source text");
  listing.tabIndex = 0;
  revealTarget();
})();
