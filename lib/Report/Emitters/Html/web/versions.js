// Two versions of a program side by side: what only one has, and what both have and say otherwise.
"use strict";

let versionTexts = [], members = [];
function tacitVersions(read) {
  versionTexts = read.texts;
  members = read.members.map(([id, page, rules, constants]) => ({
    id, page,
    rules: rules.map(([kind, unit, target, guard, effect, sentence, anchor, isTechnical]) => ({
      kind, effect, target, sentence, href: page + "#" + anchor, isTechnical, same: kind + " " + guard + " " + effect,
    })),
    constants: new Map(constants.map(([name, value, unit, source, line]) => [versionTexts[name], {
      value: versionTexts[value] + (versionTexts[unit] ? " " + versionTexts[unit] : ""),
      href: versionTexts[source] ? versionTexts[source] + "#L" + line : "",
    }])),
  }));
}

/// Takes pairs with equal keys off two lists, in order; what is left stays in them.
function takePairs(left, right, keyOf) {
  const waiting = new Map();
  for (const each of right) {
    const key = keyOf(each);
    if (!waiting.has(key)) waiting.set(key, []);
    waiting.get(key).push(each);
  }
  const pairs = [], alone = [], taken = new Set();
  for (const each of left) {
    const other = waiting.get(keyOf(each))?.shift();
    if (!other) {
      alone.push(each);
      continue;
    }
    pairs.push([each, other]);
    taken.add(other);
  }
  return { pairs, left: alone, right: right.filter((each) => !taken.has(each)) };
}

/// The words of two sentences: [word, -1 only in the first, 0 in both, 1 only in the second].
function wordDifference(before, after) {
  const a = before.split(" "), b = after.split(" ");
  const longest = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; --i)
    for (let j = b.length - 1; j >= 0; --j) longest[i][j] = a[i] === b[j] ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
  const words = [];
  let i = 0, j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      words.push([a[i], 0]);
      ++i;
      ++j;
    } else if (j === b.length || (i < a.length && longest[i + 1][j] >= longest[i][j + 1])) words.push([a[i++], -1]);
    else words.push([b[j++], 1]);
  }
  return words;
}

function marked(before, after, side) {
  const parts = [];
  let last;
  for (const [word, where] of wordDifference(before, after)) {
    if (where === -side) continue;
    if (where === 0 || last?.where !== where) {
      last = { where, node: where === 0 ? document.createTextNode("") : element(side < 0 ? "del" : "ins", "") };
      parts.push(last.node, " ");
    }
    last.node.textContent += (last.node.textContent ? " " : "") + word;
    if (where === 0) last = undefined;
  }
  return parts;
}

function tableOf(title, headings, rows) {
  const table = element("table", "govuk-table t-versions");
  table.createCaption().append(title + " (" + rows.length + ")");
  table.caption.className = "govuk-table__caption govuk-table__caption--m";
  const head = table.createTHead().insertRow();
  for (const text of headings) {
    const cell = element("th", "", text);
    cell.scope = "col";
    head.append(cell);
  }
  const body = table.createTBody();
  for (const cells of rows) body.append(element("tr", "", ...cells.map((cell) => element("td", "", ...[cell].flat()))));
  const box = element("div", "t-scroll", table);
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", title);
  return box;
}

const choose = ["from", "to", "which"].map((id) => document.getElementById("versions-" + id));
const say = document.getElementById("versions-status");

function compare() {
  const [from, to] = choose.slice(0, 2).map((select) => members.find((each) => each.id === select.value));
  const wanted = (member) => member.rules.filter((rule) => choose[2].value || !rule.isTechnical);
  const same = takePairs(wanted(from), wanted(to), (rule) => rule.same);
  const near = takePairs(same.left, same.right, (rule) => rule.kind + " " + rule.effect);
  const far = takePairs(near.left, near.right, (rule) => rule.kind + " " + rule.target);
  const changed = [...near.pairs, ...far.pairs];
  const text = (rule) => versionTexts[rule.sentence];
  const cell = (constant) => (constant ? (constant.href ? link(constant.href, constant.value) : constant.value) : "\u2013");
  const names = [...new Set([...from.constants.keys(), ...to.constants.keys()])].sort();
  const constants = names.filter((name) => from.constants.get(name)?.value !== to.constants.get(name)?.value)
    .map((name) => [element("code", "", name), cell(from.constants.get(name)), cell(to.constants.get(name))]);
  say.textContent = changed.length + " rules changed, " + far.left.length + " only in " + from.id + ", " + far.right.length + " only in " + to.id + ", " +
                    same.pairs.length + " the same; " + constants.length + " constants differ";
  const parts = [];
  if (constants.length) parts.push(tableOf("Constants that differ", ["Constant", from.id, to.id], constants));
  if (changed.length)
    parts.push(tableOf("Changed rules", [from.id, to.id], changed.map(([a, b]) =>
      [[...marked(text(a), text(b), -1), link(a.href, "Rule")], [...marked(text(a), text(b), 1), link(b.href, "Rule")]])));
  for (const [member, rules] of [[from, far.left], [to, far.right]])
    if (rules.length) parts.push(tableOf("Only in " + member.id, ["Rule"], rules.map((rule) => [link(rule.href, text(rule))])));
  document.getElementById("versions").replaceChildren(...parts);
  history.replaceState(null, "", "#" + encodeURIComponent(from.id) + "," + encodeURIComponent(to.id));
}

(async () => {
  say.textContent = "Loading the versions";
  await tacitLoad(ownScript());
  const [from, to] = location.hash.slice(1).split(",").map(decodeURIComponent);
  if (members.some((each) => each.id === from)) choose[0].value = from;
  if (members.some((each) => each.id === to)) choose[1].value = to;
  document.getElementById("versions-form").hidden = false;
  document.getElementById("versions-form").addEventListener("submit", (event) => event.preventDefault());
  choose.forEach((select) => select.addEventListener("change", compare));
  compare();
})();
