// The index: words to numbers of documents, in parts by the first letters of a word, and documents in parts. A search
// loads what its words need and nothing else.
"use strict";

let tacitHeader, arrived;
const tacitIndex = (read) => { tacitHeader = read; };
const tacitWords = (words) => { arrived = words; };
const tacitDocuments = (documents) => { arrived = documents; };
const SearchKinds = ["Program", "File", "Data", "Rule"];

// A part says only what it holds; who asked for it knows which it is. So parts load one after the other.
let queue = Promise.resolve();
const parts = new Map();
function partOf(path) {
  if (!parts.has(path))
    parts.set(path, queue = queue.catch(() => {}).then(() => tacitLoad(path)).then(() => arrived));
  return parts.get(path);
}
let headerLoaded;
function header() {
  headerLoaded ??= tacitLoad("search/index.js").then(() => { tacitHeader.names = new Set(tacitHeader.shards.split(" ")); });
  return headerLoaded;
}

function decode(list) {
  let last = 0;
  return list.split(",").map((delta) => (last += parseInt(delta, 36)));
}

// Documents with a word that starts with `word`: number to 2 if it is the word itself, else 1.
async function documentsOf(word) {
  const name = word.slice(0, tacitHeader.depth);
  const found = new Map();
  if (!tacitHeader.names.has(name)) return found;
  const words = await partOf("search/w-" + name + ".js");
  for (const [each, list] of Object.entries(words))
    if (each.startsWith(word))
      for (const number of decode(list)) found.set(number, Math.max(found.get(number) || 0, each === word ? 2 : 1));
  return found;
}

/// Numbers of the documents with all words, best first; all of them if there are no words.
async function tacitFind(text) {
  await header();
  const words = [...new Set(text.toLowerCase().match(/[a-z0-9]+/g) || [])].filter((word) => word.length > 1);
  if (!words.length) return undefined;
  const sets = [];
  for (const word of words) sets.push(await documentsOf(word));
  sets.sort((a, b) => a.size - b.size);
  const scored = [];
  for (const [number, score] of sets[0]) {
    let all = score;
    for (const set of sets.slice(1)) all = set.has(number) && all ? all + set.get(number) : 0;
    if (all) scored.push([number, all]);
  }
  scored.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return scored.map(([number]) => number);
}

async function tacitDocument(number) {
  await header();
  const part = await partOf("search/d" + Math.floor(number / tacitHeader.perPart) + ".js");
  const [text, hint, page] = part[number % tacitHeader.perPart];
  let kind = 0;
  for (let from = tacitHeader.counts[0]; kind < 3 && number >= from; from += tacitHeader.counts[++kind]);
  return { number, kind, text, hint, page };
}

async function tacitSearch(text, most) {
  const found = await tacitFind(text) || [];
  // Some of each kind, so that many rules do not hide a program of the same name.
  const shown = [];
  const bounds = [0];
  tacitHeader.counts.forEach((count) => bounds.push(bounds.at(-1) + count));
  const ofKind = [0, 1, 2, 3].map((kind) => found.filter((number) => bounds[kind] <= number && number < bounds[kind + 1]));
  for (const kind of [0, 1, 2]) shown.push(...ofKind[kind].slice(0, Math.ceil(most / 6)));
  shown.push(...ofKind[3].slice(0, most - shown.length));
  const documents = [];
  for (const number of shown) documents.push(await tacitDocument(number));
  return { documents, total: found.length };
}

function tacitResult(found) {
  const item = element("li", "", element("span", "t-kind", SearchKinds[found.kind]), " ", link(found.page, found.text));
  if (found.hint) item.append(element("div", "t-hint", found.kind === 3 ? element("code", "", found.hint) : found.hint));
  return item;
}
