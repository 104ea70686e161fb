// Searching and filtering; every page reads the same without it.
"use strict";

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
  const texts = rows.map((row) => row.textContent.toLowerCase());
  const group = document.createElement("div");
  group.className = "govuk-form-group t-table-filter";
  const label = document.createElement("label");
  label.className = "govuk-label";
  label.htmlFor = "filter-" + number;
  label.textContent = "Filter these " + rows.length.toLocaleString("en-GB") + " rows";
  const input = document.createElement("input");
  input.className = "govuk-input";
  input.type = "search";
  input.id = label.htmlFor;
  const status = document.createElement("p");
  status.className = "govuk-visually-hidden";
  status.setAttribute("role", "status");
  input.addEventListener("input", () => {
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
