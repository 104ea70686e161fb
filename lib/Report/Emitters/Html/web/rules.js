// The index of all rules. Its data comes in parts, each a script that calls tacitRules(): scripts load from disk
// where other requests may not.
"use strict";

const form = document.getElementById("rule-filter");
const ruleTable = document.getElementById("rule-table");
const more = document.getElementById("rule-more");
const count = document.getElementById("rule-count");
const fields = ["words", "kind", "category", "program"].map((id) => document.getElementById(id));
const allRules = [];
const Step = 100;
let found = [];
let partsLeft = Number(form.dataset.parts);

function tacitRules(rules) {
  for (const rule of rules) {
    const [statement, kind, category, program, guard, effect, page] = rule;
    allRules.push({ statement, kind, category, program, guard, effect, page,
                    text: [statement, program, guard, effect].join(" ").toLowerCase() });
  }
}

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

// Only words of ours choose a style.
const Kinds = ["calculation", "decision", "validation", "action", "constraint"];

function rowOf(rule) {
  const row = element("tr", "govuk-table__row");
  const cell = element("td", "govuk-table__cell");
  const link = element("a", "govuk-link", rule.statement);
  link.href = rule.page;
  cell.append(link);
  if (rule.guard) {
    const line = element("div", "t-hint", "When ");
    line.append(element("code", "", rule.guard));
    cell.append(line);
  }
  const kind = element("td", "govuk-table__cell");
  kind.append(element("strong", "govuk-tag" + (Kinds.includes(rule.kind) ? " t-tag-" + rule.kind : ""), rule.kind));
  row.append(cell, kind, element("td", "govuk-table__cell", rule.program));
  return row;
}

function showMore() {
  const body = ruleTable.tBodies[0];
  const from = body.rows.length;
  body.append(...found.slice(from, from + Step).map(rowOf));
  more.hidden = body.rows.length >= found.length;
}

function search() {
  const [words, kind, category, program] = fields.map((field) => field.value);
  const wanted = wordsOf(words);
  found = allRules.filter((rule) => (!kind || rule.kind === kind) && (!category || rule.category === category) &&
                                    (!program || rule.program === program) && matches(rule.text, wanted));
  ruleTable.tBodies[0].replaceChildren();
  count.textContent = found.length.toLocaleString("en-GB") + " of " + allRules.length.toLocaleString("en-GB") +
                      " rules" + (partsLeft > 0 ? ", still loading" : "");
  showMore();
}

for (let part = 1; part <= Number(form.dataset.parts); ++part) {
  const script = document.createElement("script");
  script.src = "assets/rules-" + part + ".js";
  script.async = false;
  script.onload = script.onerror = () => {
    --partsLeft;
    if (part === 1 || partsLeft === 0) search();
  };
  document.head.append(script);
}
form.hidden = ruleTable.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
fields.forEach((field) => field.addEventListener("input", search));
more.addEventListener("click", showMore);
