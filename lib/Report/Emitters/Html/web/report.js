// What every page can do beyond being read: unfolding, filtering tables, excerpts of sources, layouts of records,
// and the search box. Pages read the same without it.
"use strict";

const up = document.body.dataset.up;

/// Runs a script of the report once. Scripts load from disk where other requests may not.
const loading = new Map();
function tacitLoad(path) {
  if (!loading.has(path))
    loading.set(path, new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = up + path;
      script.onload = () => resolve();
      script.onerror = () => reject(new Error("cannot load " + path));
      document.head.append(script);
    }));
  return loading.get(path);
}

function element(name, className, ...content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

function link(href, ...content) {
  const made = element("a", "", ...content);
  made.href = up + href;
  return made;
}

// Opens the folded parts around the target of a link.
function revealTarget() {
  let at = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const target = at;
  for (; at; at = at.parentElement)
    if (at.tagName === "DETAILS") at.open = true;
  // Who followed a link to a rule wants to see what shows it.
  const evidence = target && target.matches(".t-rule") && target.querySelector("details");
  if (evidence) evidence.open = true;
  if (target) target.scrollIntoView();
}
addEventListener("hashchange", revealTarget);
revealTarget();

// Before printing everything is unfolded; afterwards what was folded is folded again.
let unfolded = [];
addEventListener("beforeprint", () => {
  unfolded = [...document.querySelectorAll("details:not([open])")];
  unfolded.forEach((details) => { details.open = true; });
});
addEventListener("afterprint", () => {
  unfolded.forEach((details) => { details.open = false; });
});

const matches = (text, words) => words.every((word) => text.includes(word));
const wordsOf = (text) => text.toLowerCase().split(/\s+/).filter(Boolean);

// A box above long tables that keeps the rows with all words.
document.querySelectorAll("table[data-filter]").forEach((table, number) => {
  const rows = [...table.tBodies[0].rows];
  if (rows.length < 8) return;
  let texts;
  const group = element("div", "govuk-form-group t-table-filter");
  const label = element("label", "govuk-label", "Filter these " + rows.length.toLocaleString("en-GB") + " rows");
  label.htmlFor = "filter-" + number;
  const input = element("input", "govuk-input");
  input.type = "search";
  input.id = label.htmlFor;
  const status = element("p", "govuk-visually-hidden");
  status.setAttribute("role", "status");
  input.addEventListener("input", () => {
    texts ??= rows.map((row) => row.textContent.toLowerCase());
    const words = wordsOf(input.value);
    let shown = 0;
    rows.forEach((row, at) => {
      row.hidden = !matches(texts[at], words);
      shown += row.hidden ? 0 : 1;
    });
    status.textContent = shown + " rows shown";
  });
  group.append(label, input, status);
  table.parentElement.before(group);
});

// A figure leads to its query; in a table one link below it does.
document.querySelectorAll("table[data-q]").forEach((table) => {
  const { q, of } = table.dataset;
  const query = link("sql.html#" + encodeURIComponent(q + (of ? "=" + of : "")), "How these figures are made");
  query.className = "govuk-link t-query";
  table.parentElement.after(query);
});
document.querySelectorAll("span[data-q]").forEach((figure) => { figure.title = "Query: " + figure.dataset.q; });

// Sources: each is one script that hands itself over here.
const sources = new Map();
function tacitSource(source) {
  sources.set(source.page, source);
}
async function sourceOf(page) {
  await tacitLoad("source/" + page + ".js");
  return sources.get(page);
}

// What the rules of a page work on, why they are rules, and findings about them.
let ruleFacts, itemUsers;
function tacitRuleFacts(read) {
  ruleFacts = read;
}
function tacitUsers(read) {
  itemUsers = read;
}
/// The script that lies beside the page under its name.
const ownScript = () => location.pathname.split("/").slice(-2).join("/").replace(/\.html$/, ".js");

function itemLink(number) {
  const [name, words, page, anchor] = ruleFacts.items[number];
  return [link(ruleFacts.texts[page] + "#" + anchor, element("code", "", name)), words ? " (" + words + ")" : ""];
}

function movesOf(role, moves, left) {
  const { texts } = ruleFacts;
  const made = [];
  moves.forEach(([item, kind, page, line], number) => {
    const isOrigin = texts[kind] === "origin";
    made.push(number ? "; " : role === 2 ? ", goes to " : isOrigin ? ", always from " : ", from ", ...itemLink(item).slice(0, 1));
    const at = texts[page] && line ? link(texts[page] + "#L" + line, "line " + line) : line ? "line " + line : "";
    made.push(" (", ...(isOrigin ? [] : [texts[kind], at ? ", " : ""]), at, ")");
  });
  if (left) made.push(" and " + left + " more");
  return made;
}

function drawFacts(id) {
  const [uses, reasons, confidence, unit, findings] = ruleFacts.rules[id];
  const list = element("dl", "t-facts");
  const fact = (name, ...content) => list.append(element("div", "", element("dt", "", name), element("dd", "", ...content)));
  ["Looks at", "Uses", "Sets"].forEach((name, role) => {
    const own = uses.filter((use) => use[0] === role);
    if (own.length) fact(name, element("ul", "", ...own.map(([, item, moves, left]) => element("li", "", ...itemLink(item), ...movesOf(role, moves, left)))));
  });
  if (findings.length) fact("Findings", element("ul", "", ...findings.map(([page, title]) => element("li", "", link(page, title)))));
  if (ruleFacts.texts[reasons]) fact("Reasons", ruleFacts.texts[reasons]);
  fact("Confidence", ruleFacts.texts[confidence]);
  if (ruleFacts.texts[unit]) fact("Stands in", ruleFacts.texts[unit]);
  const address = element("a", "", element("code", "", id));
  address.href = up + "rule.html#" + id;
  fact("Address", address);
  return list;
}

// The lines a rule cites, file by file, side by side where there are several.
const LinesAround = 1;
const LargestGap = 4;
const LongestExcerpt = 80;

function citesOf(list) {
  const cites = [];
  for (const item of list.children)
    for (const anchor of item.querySelectorAll("a:not(.t-site)")) {
      const at = /source\/([a-z0-9-]+)\.html#L(\d+)$/.exec(anchor.href);
      if (at) cites.push({ page: at[1], first: Number(at[2]), last: Number(anchor.textContent.split("-").at(-1)),
                           role: anchor.nextSibling.textContent.trim().replace(/[,;].*$/, ""), name: item.firstChild.textContent, href: anchor.href });
    }
  return cites;
}

function excerptsOf(cites) {
  const excerpts = [];
  for (const cite of cites) {
    let last = excerpts.at(-1);
    if (!last || last.page !== cite.page || cite.first > last.last + LargestGap) {
      last = { page: cite.page, first: cite.first, last: cite.last, cites: [], name: cite.name, href: cite.href };
      excerpts.push(last);
    }
    last.last = Math.max(last.last, cite.last);
    last.cites.push(cite);
  }
  return excerpts;
}

function drawExcerpt(excerpt, source) {
  const first = Math.max(1, excerpt.first - LinesAround);
  const last = Math.min(source.lines.length, excerpt.last + LinesAround, first + LongestExcerpt - 1);
  const table = element("table", "t-source");
  const name = excerpt.name;
  const caption = table.createCaption();
  caption.append(name + (excerpt.first === excerpt.last ? ", line " + excerpt.first : ", lines " + excerpt.first + " to " + excerpt.last));
  const head = table.createTHead();
  head.className = "govuk-visually-hidden";
  const heading = head.insertRow();
  for (const text of ["Line", "Shows", "Source"]) {
    const cell = element("th", "", text);
    cell.scope = "col";
    heading.append(cell);
  }
  const body = table.createTBody();
  for (let line = first; line <= last; ++line) {
    const roles = [...new Set(excerpt.cites.filter((cite) => cite.first <= line && line <= cite.last).map((cite) => cite.role))];
    const row = body.insertRow();
    if (roles.length) row.className = "t-cited";
    const number = element("a", "", String(line));
    number.href = excerpt.href.replace(/#L\d+$/, "#L" + line);
    row.append(element("td", "t-line", number), element("td", "t-role", roles.join(", ")),
               element("td", "", element("code", "", source.lines[line - 1])));
  }
  const box = element("div", "t-scroll", table);
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", "Source " + name + ", line " + excerpt.first);
  return box;
}

async function showEvidence(list) {
  list.dataset.shown = "yes";
  await tacitLoad(ownScript());
  list.after(drawFacts(list.closest(".t-rule").id));
  const excerpts = excerptsOf(citesOf(list));
  const pages = [...new Set(excerpts.map((excerpt) => excerpt.page))];
  const found = new Map();
  for (const page of pages) found.set(page, await sourceOf(page).catch(() => undefined));
  const columns = pages.filter((page) => found.get(page)).map((page) =>
    element("div", "", ...excerpts.filter((excerpt) => excerpt.page === page).map((excerpt) => drawExcerpt(excerpt, found.get(page)))));
  if (columns.length) list.after(element("div", "t-sources" + (columns.length > 1 ? " t-sources--several" : ""), ...columns));
}
document.addEventListener("toggle", (event) => {
  const details = event.target;
  if (!details.open || !details.matches("details.t-more")) return;
  const list = details.querySelector(":scope > .t-cites");
  if (list && !list.dataset.shown) showEvidence(list);
}, true);
document.querySelectorAll("details.t-more[open] > .t-cites").forEach((list) => {
  if (!list.dataset.shown) showEvidence(list);
});

// The layout of a record as a picture: one bar an item, in proportion to its bytes. What shares bytes with something
// above it (REDEFINES) stands in a line of its own. The table it is drawn from is its text.
const LongestLayout = 120;
function layoutOf(rows) {
  const items = rows.map((row) => {
    const [depth, offset, size, isCondition] = row.dataset.b.split(" ").map(Number);
    return { depth, offset, size, isCondition, name: row.querySelector("code").textContent.replace(/^\d\d /, ""), id: row.id };
  }).filter((item) => item.size > 0 && !item.isCondition);
  const lanes = [];
  for (const item of items) {
    let lane = lanes.find((other) => other.depth === item.depth && other.end <= item.offset);
    if (!lane) lanes.push(lane = { depth: item.depth, end: 0, items: [] });
    lane.items.push(item);
    lane.end = item.offset + item.size;
  }
  return { lanes: lanes.sort((a, b) => a.depth - b.depth), items };
}

const Svg = "http://www.w3.org/2000/svg";
function svg(name, attributes, ...content) {
  const made = document.createElementNS(Svg, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

function drawLayout(rows) {
  const { lanes, items } = layoutOf(rows);
  const from = Math.min(...items.map((item) => item.offset));
  const bytes = Math.max(...items.map((item) => item.offset + item.size)) - from;
  // A prefix that all names share takes room and tells nothing.
  const named = items.slice(1).filter((item) => item.name !== "FILLER").map((item) => item.name);
  let shared = named[0] || "";
  while (shared && !named.every((name) => name.startsWith(shared))) shared = shared.slice(0, -1);
  shared = named.length > 1 ? shared.slice(0, shared.lastIndexOf("-") + 1) : "";
  const Width = Math.max(1130, Math.min(6000, items.length * 60)), Lane = 30, Ruler = 24;
  const scale = Width / bytes;
  const picture = svg("svg", { width: Width, height: Ruler + lanes.length * Lane + 2, role: "img",
                               "aria-label": "Bytes of the record " + items[0].name + "; the table has the same numbers" });
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 10000, 100000].find((each) => each * scale >= 50) || bytes;
  for (let at = 0; at < bytes; at += step) {
    picture.append(svg("line", { x1: at * scale, x2: at * scale, y1: 14, y2: Ruler, class: "t-tick" }),
                   svg("text", { x: at * scale + 3, y: 14, class: "t-byte" }, String(at + 1)));
  }
  const narrow = []; // Fields with room for a number only: the list below has their names.
  lanes.forEach((lane, number) => {
    for (const item of lane.items) {
      const x = (item.offset - from) * scale, width = item.size * scale, y = Ruler + number * Lane;
      const room = Math.floor((width - 8) / 7.5);
      const bar = svg("a", { href: "#" + item.id, "aria-label": item.name + ", bytes " + (item.offset + 1) + " to " + (item.offset + item.size) },
                      svg("title", {}, item.name + ", bytes " + (item.offset + 1) + " to " + (item.offset + item.size)),
                      svg("rect", { x, y, width: Math.max(width - 1, 1), height: Lane - 4, class: "t-bytes" }));
      const short = item.name.length > room && item.name.startsWith(shared) ? item.name.slice(shared.length) : item.name;
      if (room < 3 && width >= 9) {
        narrow.push(item);
        bar.append(svg("text", { x: x + Math.max(1, width / 2 - 4 * String(narrow.length).length), y: y + 17, class: "t-byte" }, String(narrow.length)));
      }
      if (room >= 3) bar.append(svg("text", { x: x + 4, y: y + 17, class: "t-byte" }, short.length > room ? short.slice(0, room - 1) + "\u2026" : short));
      picture.append(bar);
    }
  });
  const box = element("div", "t-scroll t-layout", picture);
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", "Layout of " + items[0].name);
  if (!narrow.length) return box;
  const list = element("ol", "t-narrow", ...narrow.map((item) => {
    const name = element("a", "", item.name);
    name.href = "#" + item.id;
    return element("li", "", name, item.size === 1 ? ", byte " + (item.offset + 1) : ", bytes " + (item.offset + 1) + " to " + (item.offset + item.size));
  }));
  return element("div", "", box, list);
}

// A page of the data dictionary: lines lead to the source, users are shown on request.
async function showUsers(cell, id) {
  await tacitLoad(ownScript());
  const [rules, writers, readers] = itemUsers.items[id];
  const MostShown = 50;
  const links = (name, numbers) => {
    if (!numbers.length) return [];
    const item = element("li", "", name + " ");
    numbers.slice(0, MostShown).forEach((number, at) => item.append(at ? ", " : "", link(...itemUsers.links[number])));
    if (numbers.length > MostShown) item.append(" and " + (numbers.length - MostShown) + " more");
    return [item];
  };
  cell.append(element("ul", "", ...rules.slice(0, MostShown).map((number) => element("li", "", link(...itemUsers.links[number]))),
                      ...(rules.length > MostShown ? [element("li", "", "and " + (rules.length - MostShown) + " more")] : []),
                      ...links("Written by", writers), ...links("Read by", readers),
                      ...(writers.length || readers.length ? [element("li", "", link("lineage.html#" + id, "Lineage"))] : [])));
}

const itemTable = document.getElementById("items");
if (itemTable) {
  const rows = [...itemTable.tBodies[0].rows];
  const source = document.getElementById("item-source");
  for (const row of rows) {
    const line = row.cells[5], users = row.cells[6];
    if (source && line.textContent) {
      const anchor = element("a", "", line.textContent);
      anchor.href = source.getAttribute("href") + "#L" + line.textContent;
      line.replaceChildren(anchor);
    }
    if (!users.textContent) continue;
    const button = element("button", "t-button", users.textContent);
    button.type = "button";
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", () => {
      const shown = button.getAttribute("aria-expanded") === "true";
      button.setAttribute("aria-expanded", String(!shown));
      if (shown) users.lastChild.remove();
      else showUsers(users, row.id);
    });
    users.replaceChildren(button);
  }
  for (let at = 0; at < rows.length;) {
    let end = at + 1;
    while (end < rows.length && !rows[end].dataset.b.startsWith("0 ")) ++end;
    const record = rows.slice(at, end);
    at = end;
    if (record.length < 2 || record.length > LongestLayout || layoutOf(record).items.length < 2) continue;
    const button = element("button", "t-button", "Layout");
    button.type = "button";
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-label", "Layout of " + layoutOf(record).items[0].name);
    button.addEventListener("click", () => {
      const shown = button.getAttribute("aria-expanded") === "true";
      button.setAttribute("aria-expanded", String(!shown));
      if (shown) {
        record[0].nextElementSibling.remove();
        return;
      }
      const cell = element("td", "", drawLayout(record));
      cell.colSpan = record[0].cells.length;
      record[0].after(element("tr", "t-layout-row", cell));
    });
    record[0].cells[0].append(" ", button);
  }
}

// The search box of every page.
const searchForm = document.getElementById("search");
if (searchForm) {
  const input = document.getElementById("search-words");
  const box = document.getElementById("search-results");
  const status = document.getElementById("search-status");
  const list = box.querySelector("ol");
  let asked = 0;
  const run = async () => {
    const mine = ++asked;
    if (!input.value.trim()) {
      box.hidden = true;
      return;
    }
    await tacitLoad("assets/search.js");
    const { documents, total } = await tacitSearch(input.value, 30);
    if (mine !== asked) return;
    status.textContent = total === 0 ? "Nothing found" : total.toLocaleString("en-GB") + " found" + (total > documents.length ? ", the first " + documents.length + " shown" : "");
    list.replaceChildren(...documents.map(tacitResult));
    box.hidden = false;
  };
  searchForm.hidden = false;
  searchForm.addEventListener("submit", (event) => {
    event.preventDefault();
    const first = list.querySelector("a");
    if (first && !box.hidden) location.href = first.href;
  });
  input.addEventListener("input", run);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") box.hidden = true;
    if (event.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      input.focus();
    }
  });
}
