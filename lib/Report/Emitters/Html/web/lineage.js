// Where the value of an item comes from and goes to, as a picture and as nested lists.
"use strict";

const nodes = [], flows = [];
let texts = [], partCount = 0;
function tacitLineage(read) {
  texts = read.texts;
  partCount = read.parts;
}
function tacitNodes(rows) {
  for (const [anchor, name, program, page] of rows) nodes.push({ anchor, name, program: texts[program], page: texts[page], into: [], out: [] });
}
function tacitFlows(rows) {
  for (const [from, to, kind, program, page, line] of rows) {
    const flow = { from, to, kind: texts[kind], program: texts[program], page: texts[page], line };
    nodes[from].out.push(flow);
    nodes[to].into.push(flow);
  }
}

const form = document.getElementById("lineage-form");
const wanted = document.getElementById("lineage-item");
const steps = document.getElementById("lineage-steps");
const say = document.getElementById("lineage-status");
const place = document.getElementById("lineage");
const MostItems = 80;

const fullName = (node) => (node.program ? node.program + ": " : "") + node.name;

/// Breadth first, so that a limit cuts what is far.
function reach(start, direction, depth) {
  const steps0 = [], seen = new Set([start]);
  let border = [start], isCut = false;
  for (let step = 0; step < depth && border.length; ++step) {
    const next = [];
    for (const at of border)
      for (const flow of nodes[at][direction]) {
        const other = direction === "into" ? flow.from : flow.to;
        if (seen.size >= MostItems && !seen.has(other)) {
          isCut = true;
          continue;
        }
        steps0.push(flow);
        if (seen.has(other)) continue;
        seen.add(other);
        next.push(other);
      }
    border = next;
  }
  return { steps: steps0, seen, isCut };
}

/// The same moves as a nested list; an item that stands above already is only named.
function listOf(start, direction, reached) {
  const shown = new Set([start]);
  const listAt = (at, depth) => {
    const own = reached.steps.filter((flow) => (direction === "into" ? flow.to : flow.from) === at);
    if (!own.length || depth > 8) return undefined;
    const list = element("ul", "govuk-list govuk-list--bullet");
    const byItem = new Map();
    for (const flow of own) {
      const other = direction === "into" ? flow.from : flow.to;
      if (!byItem.has(other)) byItem.set(other, []);
      byItem.get(other).push(flow);
    }
    for (const [other, moves] of byItem) {
      const item = element("li", "", link(nodes[other].page + "#" + nodes[other].anchor, element("code", "", fullName(nodes[other]))), " (");
      moves.slice(0, 3).forEach((flow, number) => {
        if (number) item.append("; ");
        item.append(flow.kind + " in " + flow.program);
        if (flow.line && flow.page) item.append(", ", link(flow.page + "#L" + flow.line, "line " + flow.line));
      });
      item.append(moves.length > 3 ? "; and " + (moves.length - 3) + " more)" : ")");
      if (!shown.has(other)) {
        shown.add(other);
        const below = listAt(other, depth + 1);
        if (below) item.append(below);
      }
      list.append(item);
    }
    return list;
  };
  return listAt(start, 1);
}

async function show(start) {
  const depth = Number(steps.value);
  const up0 = reach(start, "into", depth), down = reach(start, "out", depth);
  const kept = new Set([...up0.seen, ...down.seen]);
  const unique = new Map();
  for (const flow of [...up0.steps, ...down.steps]) unique.set(flow.from + " " + flow.to + " " + flow.kind, { from: "n" + flow.from, to: "n" + flow.to, label: flow.kind });
  say.textContent = fullName(nodes[start]) + ": " + (up0.seen.size - 1) + " items up, " + (down.seen.size - 1) + " items down" + (up0.isCut || down.isCut ? ", more are not shown" : "");
  const figure = element("figure", "t-diagram", element("figcaption", "", "Lineage of " + nodes[start].name));
  const parts = [figure];
  for (const [title, direction, reached] of [["Comes from", "into", up0], ["Goes to", "out", down]])
    parts.push(element("h2", "govuk-heading-m", title), listOf(start, direction, reached) || element("p", "govuk-body", "Nothing that the sources show."));
  place.replaceChildren(...parts);
  if (unique.size)
    await drawGraph(figure, "Lineage of " + nodes[start].name, [...kept].map((at) => ({
      id: "n" + at, label: nodes[at].name + (nodes[at].program ? "\n" + nodes[at].program : ""), href: up + nodes[at].page + "#" + nodes[at].anchor, isRoot: at === start,
    })), [...unique.values()]);
}

function fromHash() {
  const anchor = decodeURIComponent(location.hash.slice(1));
  if (!anchor) return;
  const at = nodes.findIndex((node) => node.anchor === anchor);
  if (at < 0) {
    say.textContent = "Nothing moves to or from this item.";
    return;
  }
  wanted.value = fullName(nodes[at]);
  show(at);
}

(async () => {
  say.textContent = "Loading the moves of the system";
  await tacitLoad("lineage/index.js");
  for (let part = 0; part < partCount; ++part) await tacitLoad("lineage/" + part + ".js");
  say.textContent = nodes.length.toLocaleString("en-GB") + " items have moves. Type a name, or come here from an item in the data dictionary.";
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  const options = document.getElementById("lineage-items");
  wanted.addEventListener("input", () => {
    const words = wordsOf(wanted.value);
    const found = [];
    for (let at = 0; at < nodes.length && found.length < 40 && words.length; ++at)
      if (matches(fullName(nodes[at]).toLowerCase(), words)) found.push(at);
    options.replaceChildren(...found.map((at) => new Option(fullName(nodes[at]))));
    const exact = found.find((at) => fullName(nodes[at]) === wanted.value);
    if (exact !== undefined) location.hash = nodes[exact].anchor;
  });
  wanted.addEventListener("change", () => {
    const words = wordsOf(wanted.value);
    const at = words.length ? nodes.findIndex((node) => matches(fullName(node).toLowerCase(), words)) : -1;
    if (at >= 0) location.hash = nodes[at].anchor;
    else say.textContent = "No item with moves is called that.";
  });
  steps.addEventListener("change", fromHash);
  addEventListener("hashchange", fromHash);
  fromHash();
})();
