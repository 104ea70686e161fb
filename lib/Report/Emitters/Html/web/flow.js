// The control flow of one paragraph or function at a time: basic blocks as a picture, and as a list that says the same.
"use strict";

let blocksOf;
function tacitBlocks(read) {
  blocksOf = read;
}

const flowPlace = document.getElementById("flow-chart");
const MostBlocks = 150;

/// The source of a block in two short lines: how it begins, and what it asks in the end.
function labelOf(block, lines) {
  const short = (line) => {
    const text = (lines?.[line - 1] || "").trim().replace(/\s+/g, " ");
    return text.length > 46 ? text.slice(0, 45) + "\u2026" : text;
  };
  const place = block.first === block.last ? "line " + block.first : "lines " + block.first + " to " + block.last;
  const ends = block.leaves === "branch" && block.last !== block.first && block.last - block.first < 40 ? short(block.last) : "";
  return [place, short(block.first), ends].filter(Boolean).join("\n");
}

async function drawUnit(name) {
  const blocks = blocksOf.units.get(name);
  const pages = new Map();
  for (const block of blocks.values())
    if (block.page && !pages.has(block.page))
      pages.set(block.page, (await sourceOf(/source\/(.*)\.html/.exec(block.page)[1]).catch(() => undefined))?.lines);
  const nodes = [], edges = [], list = element("ol", "govuk-list t-flow");
  let leaves = 0;
  for (const [number, block] of [...blocks].slice(0, MostBlocks)) {
    const label = labelOf(block, pages.get(block.page));
    const href = block.page ? up + block.page + "#L" + block.first : undefined;
    nodes.push({ id: "b" + number, label, href, isRoot: number === 1 });
    const row = element("li", "", href ? link(block.page + "#L" + block.first, label.split("\n")[0]) : label.split("\n")[0], ": ",
                        element("code", "", label.split("\n").slice(1).join(" \u2026 ")));
    row.id = "flow-" + number;
    row.value = number;
    const ways = block.ways.map(([target, unit, way]) => {
      if (target && target <= MostBlocks) edges.push({ from: "b" + number, to: "b" + target, label: way });
      else {
        const id = "out" + ++leaves;
        nodes.push({ id, label: target ? "block " + target : unit ? "to " + unit : ["return", "stop", "abend"].includes(block.leaves) ? block.leaves : "end" });
        edges.push({ from: "b" + number, to: id, label: way });
      }
      return (way ? way + ": " : "then ") + (target ? "block " + target : unit ? "to " + unit : "out");
    });
    if (!ways.length) ways.push(block.leaves);
    row.append(element("div", "t-hint", ways.join("; ")));
    list.append(row);
  }
  const figure = element("figure", "t-diagram", element("figcaption", "", "Control flow of " + name + (blocks.size > MostBlocks ? ", its first " + MostBlocks + " blocks" : "")));
  const folded = element("details", "govuk-details", element("summary", "govuk-details__summary", element("span", "govuk-details__summary-text", "The same as a list")), list);
  flowPlace.replaceChildren(figure, folded);
  await drawGraph(figure, "Control flow of " + name, nodes, edges, "TB");
}

if (flowPlace)
  new IntersectionObserver(async (seen, observer) => {
    if (!seen.some((each) => each.isIntersecting)) return;
    observer.disconnect();
    await tacitLoad(ownScript().replace(/\.js$/, "-flow.js"));
    const units = new Map();
    for (const [unit, rows] of blocksOf.units) {
      const blocks = new Map();
      for (const [number, page, first, last, leaves, ...ways] of rows) blocks.set(number, { page: blocksOf.texts[page], first, last, leaves: blocksOf.texts[leaves],
        ways: ways.map(([target, other, way]) => [target, blocksOf.texts[other], blocksOf.texts[way]]) });
      units.set(unit, blocks);
    }
    blocksOf.units = units;
    const select = element("select", "govuk-select");
    select.id = "flow-unit";
    // The paragraph with most blocks says most.
    const order = [...units.keys()];
    const largest = order.reduce((a, b) => (units.get(b).size > units.get(a).size ? b : a));
    for (const unit of order) select.append(new Option(unit + " (" + units.get(unit).size + " blocks)", unit, unit === largest, unit === largest));
    const label = element("label", "govuk-label", "Paragraph or function");
    label.htmlFor = select.id;
    const form = element("form", "t-filter", element("div", "govuk-form-group t-filter__words", label, select));
    form.addEventListener("submit", (event) => event.preventDefault());
    flowPlace.before(form);
    const draw = () => drawUnit(select.value).catch((error) => flowPlace.append(element("p", "t-hint", "The picture cannot be drawn (" + error.message + "); the list says the same.")));
    select.addEventListener("change", draw);
    draw();
  }, { rootMargin: "200px" }).observe(flowPlace);
