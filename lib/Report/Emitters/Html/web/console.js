// SQL over the store, in the page: SQLite as WebAssembly, the store embedded or chosen as a file.
"use strict";

let packed, queries = [], figures = [], sqlite, database, last;
const tacitStore = (text) => { packed = text; };
const tacitQueries = (named, ofReport) => { queries = named; figures = ofReport; };
const at = (id) => document.getElementById("console-" + id);
const MostRows = 5000;
const say = (text) => { at("status").textContent = text; };

async function unpacked(text) {
  const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function open(bytes) {
  await tacitLoad("assets/sqlite.js");
  sqlite ??= await tacitSqlite();
  database?.close();
  database = new sqlite.oo1.DB();
  const memory = sqlite.wasm.allocFromTypedArray(bytes);
  const flags = sqlite.capi.SQLITE_DESERIALIZE_FREEONCLOSE;
  const result = sqlite.capi.sqlite3_deserialize(database.pointer, "main", memory, bytes.length, bytes.length, flags | sqlite.capi.SQLITE_DESERIALIZE_READONLY);
  database.checkRc(result);
  const rules = database.selectValue("SELECT count(*) FROM rule");
  say("The store is open: " + rules.toLocaleString("en-GB") + " rules.");
  at("open").hidden = true;
  at("main").hidden = false;
}

const attempt = (action) => action().catch((error) => { say("This cannot be opened: " + error.message); });

function showParameters(query) {
  at("parameters").replaceChildren(...query.parameters.map(([name, meaning, value]) => {
    const label = element("label", "govuk-label", name + ": " + meaning);
    const input = element("input", "govuk-input");
    input.id = "parameter-" + name;
    input.dataset.name = name;
    input.value = value ?? "";
    label.htmlFor = input.id;
    return element("div", "govuk-form-group", label, input);
  }));
}

function show(query) {
  at("sql").value = query.sql.trim();
  showParameters(query);
}

/// A figure of a page leads here by its name and what it is of: sql.html#NAME=OF.
function showAddressed() {
  const [name, of] = decodeURIComponent(location.hash.slice(1)).split(/=(.*)/s);
  const query = [...queries, ...figures].find((each) => each.name === name);
  if (!query) return;
  show(query);
  const input = document.getElementById("parameter-of");
  if (input && of !== undefined) input.value = of;
  say("The statement of \u201c" + name + "\u201d is ready. Open the store to run it.");
}

function csvCell(value) {
  let text = value === null ? "" : String(value);
  // A text that a spreadsheet would take for a formula.
  if (typeof value === "string" && /^[=+\-@\t\r]/.test(text)) text = "'" + text;
  return /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
}

// Control characters and marks that reorder text are shown, not obeyed.
const visible = (text) => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (c) => "\\u{" + c.charCodeAt(0).toString(16) + "}");

function run() {
  at("error").textContent = "";
  at("count").textContent = "";
  at("result").replaceChildren();
  at("csv").disabled = true;
  const bind = {};
  const sql = at("sql").value;
  at("parameters").querySelectorAll("input").forEach((input) => { if (sql.includes(":" + input.dataset.name)) bind[":" + input.dataset.name] = input.value; });
  const started = performance.now();
  try {
    const columns = [], rows = [];
    let isCut = false;
    const statement = database.prepare(sql);
    try {
      if (Object.keys(bind).length) statement.bind(bind);
      columns.push(...statement.getColumnNames([]));
      while (statement.step()) {
        if (rows.length === MostRows) {
          isCut = true;
          break;
        }
        rows.push(statement.get([]));
      }
    } finally {
      statement.finalize();
    }
    last = [columns, ...rows];
    at("count").textContent = (isCut ? "The first " : "") + rows.length.toLocaleString("en-GB") + (rows.length === 1 ? " row" : " rows") + " in " + Math.round(performance.now() - started) + " ms";
    const table = element("table", "govuk-table");
    table.createCaption().append("Rows");
    table.caption.className = "govuk-visually-hidden";
    const head = table.createTHead().insertRow();
    columns.forEach((name, column) => {
      const cell = element("th", typeof rows[0]?.[column] === "number" ? "n" : "", name);
      cell.scope = "col";
      head.append(cell);
    });
    const body = table.createTBody();
    for (const row of rows.slice(0, 500)) {
      const line = body.insertRow();
      for (const value of row) line.append(element("td", typeof value === "number" ? "n" : "", value === null ? "" : visible(String(value))));
    }
    if (rows.length > 500) at("count").textContent += "; 500 shown, all in the download";
    at("result").append(table);
    at("csv").disabled = false;
  } catch (error) {
    at("error").textContent = error.message.replace(/^SQLITE_ERROR: sqlite3 result code \d+: /, "");
  }
}

(async () => {
  document.getElementById("console").hidden = false;
  await tacitLoad("assets/queries.js");
  const listed = (query) => {
    const choose = element("button", "t-button", query.name);
    choose.type = "button";
    choose.addEventListener("click", () => {
      show(query);
      if (query.parameters.every(([, , value]) => value !== null)) run();
      else at("parameters").querySelector("input").focus();
    });
    return element("li", "", choose, element("div", "t-hint", query.purpose));
  };
  at("queries").append(...queries.map(listed));
  at("figures").append(...figures.map(listed));
  at("sql").value = "SELECT kind, category, count(*) AS rules FROM rule GROUP BY kind, category ORDER BY rules DESC";
  showAddressed();
  at("load").hidden = document.getElementById("console").dataset.embedded !== "yes";
  at("load").addEventListener("click", () => attempt(async () => {
    say("Opening the store");
    await tacitLoad("assets/store.js");
    await open(await unpacked(packed));
    packed = undefined;
    run();
  }));
  at("file").addEventListener("change", () => attempt(async () => {
    say("Opening the file");
    await open(new Uint8Array(await at("file").files[0].arrayBuffer()));
    run();
  }));
  at("form").addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  at("sql").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      run();
    }
  });
  at("csv").addEventListener("click", () => {
    const text = last.map((row) => row.map(csvCell).join(",")).join("\r\n") + "\r\n";
    const save = element("a");
    save.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    save.download = "rows.csv";
    save.click();
    URL.revokeObjectURL(save.href);
  });
})();
