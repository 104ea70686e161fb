// The list of all rules, by words, kind, category and program.
"use strict";

let facets;
function tacitFacets(read) {
  facets = read;
}

const filter = document.getElementById("rule-filter");
const fields = ["words", "kind", "category", "program"].map((id) => document.getElementById(id));
const count = document.getElementById("rule-count");
const list = document.getElementById("rule-list");
const more = document.getElementById("rule-more");
const Step = 50;
const Kinds = ["calculation", "decision", "validation", "action", "constraint"];
const Categories = ["business", "presentation", "technical"];
let found = [], firstRule = 0, asked = 0;

async function showMore() {
  const mine = asked;
  const from = list.children.length;
  const rows = [];
  for (const rule of found.slice(from, from + Step)) {
    const each = await tacitDocument(firstRule + rule);
    const row = element("li", "", link(each.page, each.text), " ", element("strong", "govuk-tag t-tag-" + Kinds[facets.kinds.charCodeAt(rule) - 97], Kinds[facets.kinds.charCodeAt(rule) - 97] || "other"));
    if (each.hint) row.append(element("div", "t-hint", "When ", element("code", "", each.hint)));
    rows.push(row);
  }
  if (mine !== asked) return;
  list.append(...rows);
  more.hidden = list.children.length >= found.length;
}

async function search() {
  const mine = ++asked;
  const [words, kind, category, program] = fields.map((field) => field.value);
  const numbers = await tacitFind(words);
  if (mine !== asked) return;
  const kindLetter = kind && String.fromCharCode(97 + Kinds.indexOf(kind));
  const categoryLetter = category && String.fromCharCode(97 + Categories.indexOf(category));
  const ranges = [];
  let at = 0;
  for (const [name, rules] of facets.programs) {
    if (name === program) ranges.push([at, at + rules]);
    at += rules;
  }
  const isWanted = (rule) => (!kindLetter || facets.kinds[rule] === kindLetter) && (!categoryLetter || facets.categories[rule] === categoryLetter) &&
                             (!program || ranges.some(([from, end]) => from <= rule && rule < end));
  const candidates = numbers ? numbers.map((number) => number - firstRule).filter((rule) => rule >= 0) : facets.kinds.split("").map((_, rule) => rule);
  found = candidates.filter(isWanted);
  list.replaceChildren();
  count.textContent = found.length.toLocaleString("en-GB") + " of " + facets.kinds.length.toLocaleString("en-GB") + " rules";
  await showMore();
}

(async () => {
  await tacitLoad("assets/search.js");
  await tacitLoad("search/facets.js");
  await header();
  firstRule = tacitHeader.counts[0] + tacitHeader.counts[1] + tacitHeader.counts[2];
  filter.hidden = false;
  filter.addEventListener("submit", (event) => event.preventDefault());
  fields.forEach((field) => field.addEventListener("input", search));
  more.addEventListener("click", showMore);
  search();
})();
