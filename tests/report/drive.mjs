// Drives a report in Chromium: node drive.mjs REPORT [--pictures DIR] [--all-looks]
//
// Every link leads somewhere; on each kind of page, wide and narrow, light and dark, axe finds nothing serious, nothing
// is written to the console and nothing is asked of a network; search, filters, evidence, diagrams, lineage, the SQL
// console, source pages and printing work.
import { chromium } from "playwright-core";
import { readFileSync, readdirSync, existsSync, mkdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, dirname, normalize } from "node:path";
import { pathToFileURL } from "node:url";

const [folder] = process.argv.slice(2);
const pictures = process.argv.includes("--pictures") ? process.argv[process.argv.indexOf("--pictures") + 1] : undefined;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const failures = [];
const check = (holds, what) => {
  if (!holds && failures.length < 50) failures.push(what);
};

function allFiles(at) {
  return readdirSync(at, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? allFiles(join(at, entry.name)) : [join(at, entry.name)]));
}

/// Links and anchors as they stand in the files; lines of sources are drawn by scripts, so these are counted.
function checkLinks() {
  const pages = allFiles(folder).filter((name) => name.endsWith(".html"));
  const anchors = new Map();
  for (const name of pages) {
    const text = readFileSync(name, "utf8");
    const ids = new Set();
    for (const [, id] of text.matchAll(/ id="([^"]*)"/g)) {
      check(!ids.has(id), relative(folder, name) + " has the id " + id + " twice");
      ids.add(id);
    }
    const lines = / data-lines="(\d+)"/.exec(text);
    anchors.set(name, { ids, lines: lines ? Number(lines[1]) : 0 });
  }
  for (const name of pages) {
    const text = readFileSync(name, "utf8");
    for (const link of new Set([...text.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, each]) => each))) {
      if (link === "data:,") continue;
      const [path, anchor] = link.split("#");
      const target = path ? normalize(join(dirname(name), path)) : name;
      const known = anchors.get(target);
      const isThere = known ? !anchor || known.ids.has(anchor) || (/^L\d+$/.test(anchor) && Number(anchor.slice(1)) <= known.lines) || (path.endsWith("rule.html") && anchor) : !anchor && existsSync(target);
      check(isThere, relative(folder, name) + ": broken link " + link);
    }
  }
  return pages;
}

/// Links that scripts hold: pages and anchors of the index.
function pageWith(pages, kind, pattern) {
  const own = pages.filter((name) => relative(folder, name).startsWith(kind + "/"));
  const fitting = own.filter((name) => pattern.test(readFileSync(name, "utf8")));
  // The largest shows most.
  return (fitting.length ? fitting : own).map((name) => [statSync(name).size, name]).sort((a, b) => b[0] - a[0] || (a[1] < b[1] ? -1 : 1))[0]?.[1];
}

const pages = checkLinks();
const browser = await chromium.launch({
  executablePath: process.env.TACIT_CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

async function context(options) {
  return browser.newContext({ viewport: { width: options.width || 1280, height: 900 }, colorScheme: options.scheme || "light", acceptDownloads: true });
}

let where = "";
async function pageOf(own) {
  const page = await own.newPage();
  page.on("console", (message) => check(!["error", "warning"].includes(message.type()), where + ": console says " + message.text()));
  page.on("pageerror", (error) => check(false, where + ": " + error.message));
  page.on("request", (request) => check(/^(file|data|blob):/.test(request.url()), where + " asks for " + request.url()));
  return page;
}

async function go(page, name) {
  const [path, anchor] = name.split("#");
  where = relative(folder, path);
  await page.goto(pathToFileURL(path).href + (anchor ? "#" + anchor : ""));
}

async function open(name) {
  const page = await pageOf(await context({}));
  await go(page, name);
  return page;
}

async function take(page, name, full = false) {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, name + ".png"), fullPage: full });
}

/// All rules once; of the other looks of a page, those that looks can change.
async function checkAccess(page, look, isWhole) {
  await page.evaluate(axe);
  const only = isWhole ? { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }
                       : { type: "rule", values: ["color-contrast", "target-size", "scrollable-region-focusable"] };
  const result = await page.evaluate((runOnly) => axe.run(document, { preload: false, resultTypes: ["violations"], runOnly }), only);
  for (const violation of result.violations)
    if (["serious", "critical"].includes(violation.impact))
      check(false, look + ": " + violation.id + " (" + violation.help + "): " + violation.nodes.slice(0, 2).map((node) => node.target.join(" ") + " " + (node.any[0]?.message || "")).join("; "));
}

const program = pageWith(pages, "programs", /<article/);
const source = pageWith(pages, "source", /data-lines/);
const data = pageWith(pages, "data", /data-b="1 /);
const finding = pageWith(pages, "findings", /./);
// Axe takes minutes on pages with thousands of rows; smaller pages have the same parts.
const light = (kind, pattern) => {
  const own = pages.filter((name) => relative(folder, name).startsWith(kind + "/")).map((name) => [statSync(name).size, name]).filter(([size, name]) => size < 120000 && pattern.test(readFileSync(name, "utf8")));
  return own.sort((a, b) => b[0] - a[0] || (a[1] < b[1] ? -1 : 1))[0]?.[1];
};
const kinds = ["index", "rules", "programs", "areas", "calls", "resources", "data", "lineage", "glossary", "parameters", "findings", "problems", "files", "sql", "rule", "reach", "versions", "about"].map((name) => join(folder, name + ".html"))
  .concat([light("programs", /<article/), light("source", /data-lines="\d{1,3}"/), light("data", /data-b="1 /), light("findings", /./), light("versions", /./)].filter(Boolean));

// Two looks show all widths and all colours; the other two only mix them.
const allLooks = process.argv.includes("--all-looks");
for (const width of [1280, 360])
  for (const scheme of ["light", "dark"]) {
    if (!allLooks && (width === 1280) !== (scheme === "light")) continue;
    const page = await pageOf(await context({ width, scheme }));
    for (const name of kinds) {
      await go(page, name);
      // Of a long page the first rows of each table show what all look like.
      if (statSync(name).size > 600000)
        await page.evaluate((most) => document.querySelectorAll("tbody").forEach((body) => { while (body.rows.length > most) body.rows[body.rows.length - 1].remove(); }), 200);
      if (name.includes("programs/"))
        await page.evaluate(() => document.querySelectorAll("details").forEach((details, at) => { if (at < 12) details.open = true; }));
      await page.waitForLoadState("networkidle");
      await page.waitForTimeout(150);
      const look = where + " (" + scheme + ", " + width + ")";
      await checkAccess(page, look, width === 1280 && scheme === "light");
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      check(over <= 0, look + " is wider than the window by " + over);
      await take(page, where.replace(/[/.]/g, "-") + "-" + width + "-" + scheme);
    }
    await page.context().close();
  }

async function step(name, action) {
  try {
    await action();
  } catch (error) {
    check(false, name + ": " + error.message.split("\n")[0]);
  }
}

await step("navigation", async () => {
  const page = await open(join(folder, "index.html"));
  for (const text of ["Rules", "Programs", "System", "Data", "Parameters", "Findings", "Problems", "Files", "SQL", "Overview"]) {
    await page.click("nav[aria-label=Report] >> text=\"" + text + "\"");
    check((await page.textContent("h1")).trim() !== "", "the page " + text + " has no heading");
  }
  await page.context().close();
});

await step("search", async () => {
  const page = await open(join(folder, "index.html"));
  const started = Date.now();
  await page.fill("#search-words", "the");
  await page.waitForSelector("#search-results li");
  console.log("search: " + (Date.now() - started) + " ms to the first result");
  const first = page.locator("#search-results a").first();
  const target = await first.getAttribute("href");
  await take(page, "search");
  await first.click();
  check(decodeURI(page.url()).endsWith(target.replace(/^(\.\.\/)+/, "")), "search does not lead to " + target);
  check(await page.evaluate(() => !location.hash || Boolean(document.getElementById(location.hash.slice(1)))), "search leads to no anchor");
  await page.goBack();
  await page.fill("#search-words", "zzqxv");
  await page.waitForFunction(() => document.getElementById("search-status").textContent === "Nothing found");
  await page.context().close();
});

await step("list of rules", async () => {
  const started = Date.now();
  const page = await open(join(folder, "rules.html"));
  await page.waitForSelector("#rule-list li");
  console.log("rules.html: " + (Date.now() - started) + " ms to the first rule");
  const all = await page.textContent("#rule-count");
  await page.selectOption("#kind", "validation");
  await page.waitForFunction((before) => document.getElementById("rule-count").textContent !== before, all);
  check((await page.locator("#rule-list .govuk-tag").allTextContents()).every((kind) => kind === "validation"), "the filter shows other kinds");
  const href = await page.locator("#rule-list a").first().getAttribute("href");
  const id = href.split("#")[1];
  await page.context().close();
  const address = await open(join(folder, "rule.html#" + id));
  await address.waitForURL((url) => url.href.endsWith(href));
  await address.waitForSelector("#" + id + " .t-facts");
  await address.waitForSelector("#" + id + " .t-source .t-cited");
  check(await address.locator("#" + id).isVisible(), "a rule is hidden at its address");
  await take(address, "rule-at-its-address");
  await address.context().close();
});

await step("program", async () => {
  const page = await open(program);
  await take(page, "program-full", statSync(program).size < 300000);
  const table = page.locator(".t-group table.govuk-table");
  if (await table.count()) {
    check((await table.first().locator("tbody tr").count()) > 0, "a decision table is empty");
    await table.first().scrollIntoViewIfNeeded();
    await take(page, "decision-table");
  }
  const math = page.locator("math");
  if (await math.count()) check((await math.first().boundingBox()) !== undefined, "a formula is not drawn");
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  check((await page.locator("details:not([open])").count()) === 0, "something is folded on paper");
  check(!(await page.locator(".t-nav").isVisible()), "the navigation is printed");
  check((await page.pdf()).length > 1000, "there is no PDF");
  await page.context().close();
});

await step("diagram", async () => {
  const page = await open(join(folder, "calls.html"));
  if (await page.locator("figure.t-diagram:not([hidden])").count()) {
    await page.waitForSelector(".t-canvas svg .node");
    const before = await page.locator(".t-canvas svg").first().getAttribute("width");
    await page.focus(".t-canvas");
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    check((await page.locator(".t-canvas svg").first().getAttribute("width")) !== before, "a picture does not zoom");
    await take(page, "diagram");
  }
  await page.context().close();
});

await step("control flow", async () => {
  const chart = pageWith(pages, "programs", /id="flow-chart"/);
  if (!chart || !/id="flow-chart"/.test(readFileSync(chart, "utf8"))) return;
  const page = await open(chart);
  await page.locator("#flow-chart").scrollIntoViewIfNeeded();
  await page.waitForSelector("#flow-chart .t-canvas svg .node");
  const before = await page.locator("#flow-chart svg").first().getAttribute("width");
  await page.focus("#flow-chart .t-canvas");
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  check((await page.locator("#flow-chart svg").first().getAttribute("width")) !== before, "a chart does not zoom");
  check((await page.locator("#flow-chart li").count()) > 1, "a chart has no list");
  await page.locator("#flow").scrollIntoViewIfNeeded();
  await take(page, "control-flow");
  await page.context().close();
});

await step("versions", async () => {
  const family = pageWith(pages, "versions", /./);
  if (!family) return;
  const page = await open(family);
  await page.waitForSelector("#versions table");
  await take(page, "versions-side-by-side");
  const rule = page.locator("#versions td a[href*='#R-']").first();
  if (await rule.count()) {
    await rule.click();
    check(await page.evaluate(() => Boolean(document.getElementById(location.hash.slice(1)))), "a changed rule leads to no anchor");
  }
  await page.context().close();
});

await step("query of a figure", async () => {
  const page = await open(program);
  const query = page.locator("a.t-query").first();
  const href = await query.getAttribute("href");
  await query.click();
  await page.waitForFunction(() => document.getElementById("console-sql").value.includes("SELECT"));
  check(page.url().includes("sql.html#"), "a figure does not lead to its query: " + href);
  await page.context().close();
});

await step("source", async () => {
  const page = await open(source + "#L3");
  await page.waitForSelector("#L3");
  check(await page.locator("#L3").isVisible(), "a line is not shown at its address");
  const lines = Number(await page.getAttribute("#listing", "data-lines"));
  check((await page.locator(".t-row").count()) === lines, "a source does not show all its lines");
  await take(page, "source");
  const rule = page.locator(".t-note a").first();
  if (await rule.count()) {
    await rule.click();
    check(page.url().includes("/programs/"), "a line does not lead to its rule");
  }
  await page.context().close();
});

await step("dictionary", async () => {
  const page = await open(data);
  const layout = page.locator("button:text-is('Layout')");
  if (await layout.count()) {
    await layout.first().click();
    check((await page.locator(".t-layout rect").count()) > 1, "a layout is empty");
    await layout.first().scrollIntoViewIfNeeded();
    await take(page, "layout");
  }
  const users = page.locator("#items td:last-child button");
  if (await users.count()) {
    await users.first().click();
    await page.waitForSelector("#items td:last-child li a");
  }
  await page.context().close();
});

await step("lineage", async () => {
  const flows = readFileSync(join(folder, "lineage/index.js"), "utf8");
  if (/parts:0/.test(flows)) return;
  // The item with most moves says most.
  const times = new Map();
  const nodes = [];
  for (const name of readdirSync(join(folder, "lineage")).filter((each) => each !== "index.js").sort((a, b) => parseInt(a) - parseInt(b)))
    for (const line of readFileSync(join(folder, "lineage", name), "utf8").split("\n")) {
      const node = /^\["(i-[a-z0-9]+)"/.exec(line), flow = /^\[(\d+),(\d+),\d/.exec(line);
      if (node) nodes.push(node[1]);
      if (flow) for (const at of flow.slice(1)) times.set(at, (times.get(at) || 0) + 1);
    }
  const [most] = [...times].sort((a, b) => b[1] - a[1])[0];
  const started = Date.now();
  const page = await open(join(folder, "lineage.html#" + nodes[most]));
  await page.waitForSelector("#lineage .t-canvas svg .node");
  console.log("lineage: " + (Date.now() - started) + " ms to the picture");
  check((await page.locator("#lineage li a").count()) > 0, "lineage has no list");
  await take(page, "lineage");
  await page.context().close();
});

await step("SQL", async () => {
  const page = await open(join(folder, "sql.html"));
  await page.waitForSelector("#console-queries button");
  if ((await page.getAttribute("#console", "data-embedded")) === "yes") {
    await page.click("#console-load");
    await page.waitForSelector("#console-result tbody tr");
    await page.click("#console-queries >> text=rules-by-kind");
    await page.waitForFunction(() => /row/.test(document.getElementById("console-count").textContent) && document.getElementById("console-sql").value.includes("SELECT"));
    const arriving = page.waitForEvent("download");
    await page.click("#console-csv");
    const csv = readFileSync(await (await arriving).path(), "utf8");
    check(csv.split("\r\n").length > 2, "the download is empty");
    await take(page, "console");
    await page.fill("#console-sql", "SELECT nonsense FROM rule");
    await page.click("#console-run");
    check(/nonsense/.test(await page.textContent("#console-error")), "a wrong statement is not explained");
    await page.fill("#console-sql", "DELETE FROM meta");
    await page.click("#console-run");
    check((await page.textContent("#console-error")) !== "", "the console writes");
    await page.fill("#console-sql", "SELECT r.rule FROM rule_search s JOIN rule r ON r.search_id = s.rowid WHERE rule_search MATCH 'the OR a OR is' LIMIT 5");
    await page.click("#console-run");
    check((await page.textContent("#console-error")) === "", "full text: " + (await page.textContent("#console-error")));
  }
  await page.context().close();
});

const started = Date.now();
const overview = await open(join(folder, "index.html"));
console.log("index.html: " + (Date.now() - started) + " ms; " + pages.length + " pages");
await overview.context().close();
await browser.close();
for (const failure of failures) console.error(failure);
console.log(failures.length ? failures.length + " failures" : "no failure");
process.exit(failures.length ? 1 : 0);
