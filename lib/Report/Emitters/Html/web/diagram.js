// Pictures of graphs, laid out by Graphviz in the page. Every picture has a table beside it that says the same.
"use strict";

const MostNodes = 60;
const Zooms = [0.25, 0.35, 0.5, 0.7, 1, 1.4, 2, 2.8, 4];

let graphviz;
async function layOut(nodes, edges, direction) {
  graphviz ??= tacitLoad("assets/viz.js").then(() => Viz.instance());
  const viz = await graphviz;
  // What nearly all edges say need not stand at each.
  const times = new Map();
  for (const edge of edges) times.set(edge.label, (times.get(edge.label) || 0) + 1);
  const usual = [...times].find(([, each]) => each > edges.length * 0.7)?.[0];
  return viz.renderSVGElement({
    directed: true,
    graphAttributes: { rankdir: direction, bgcolor: "transparent", nodesep: 0.2, ranksep: 0.6 },
    nodeAttributes: { shape: "box", fontname: "sans-serif", fontsize: 12, height: 0.3, margin: "0.12,0.05" },
    edgeAttributes: { fontname: "sans-serif", fontsize: 10, arrowsize: 0.7 },
    nodes: nodes.map((node) => ({ name: node.id, attributes: { label: node.label,
                                                               ...(node.href ? { URL: node.href, tooltip: node.label } : {}),
                                                               ...(node.isRoot ? { class: "t-root", penwidth: 2 } : {}) } })),
    edges: edges.map((edge) => ({ tail: edge.from, head: edge.to, attributes: { label: edge.label === usual ? "" : edge.label } })),
  });
}

function button(text, label, action) {
  const made = element("button", "t-button", text);
  made.type = "button";
  made.setAttribute("aria-label", label);
  made.addEventListener("click", action);
  return made;
}

/// Puts the picture of \p edges into \p figure, in place of what it showed before.
async function drawGraph(figure, name, nodes, edges, direction = "LR") {
  const picture = await layOut(nodes, edges, direction);
  picture.setAttribute("role", "group");
  picture.setAttribute("aria-label", name + ", as a picture");
  const width = parseFloat(picture.getAttribute("width")), height = parseFloat(picture.getAttribute("height"));
  const canvas = element("div", "t-canvas", picture);
  canvas.tabIndex = 0;
  canvas.setAttribute("role", "region");
  canvas.setAttribute("aria-label", name + ". Plus and minus zoom, 0 fits, arrows move.");
  let zoom = 1;
  const show = (factor) => {
    zoom = Math.min(4, Math.max(0.2, factor));
    picture.setAttribute("width", width * 1.33 * zoom);
    picture.setAttribute("height", height * 1.33 * zoom);
  };
  const fit = () => show(Math.min(1, canvas.clientWidth / (width * 1.33)));
  const step = (by) => {
    const near = Zooms.findIndex((each) => each >= zoom - 0.01);
    show(Zooms[Math.min(Zooms.length - 1, Math.max(0, (near < 0 ? Zooms.length - 1 : near) + by))]);
  };
  canvas.addEventListener("keydown", (event) => {
    const action = { "+": () => step(1), "=": () => step(1), "-": () => step(-1), 0: fit }[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
  const tools = element("div", "t-tools", button("+", "Zoom in", () => step(1)), button("\u2212", "Zoom out", () => step(-1)),
                        button("Fit", "Fit the picture", fit));
  figure.querySelectorAll(".t-canvas, .t-tools").forEach((old) => old.remove());
  figure.append(tools, canvas);
  fit();
  // A chart too wide for its place begins where it can be read, with its first box in the middle.
  const first = direction === "TB" && picture.querySelector(".t-root");
  if (first) {
    show(Math.max(zoom, 0.6));
    const box = first.getBoundingClientRect(), place = canvas.getBoundingClientRect();
    canvas.scrollLeft += box.left + box.width / 2 - place.left - place.width / 2;
  }
}

/// The part of a graph around \p root: nearest nodes first, so that a limit cuts what is far.
function around(root, edges, steps) {
  const near = new Map();
  for (const edge of edges)
    for (const [from, to] of [[edge.from, edge.to], [edge.to, edge.from]]) {
      if (!near.has(from)) near.set(from, []);
      near.get(from).push(to);
    }
  const kept = new Set([root]);
  let border = [root], isCut = false;
  for (let step = 0; step < steps && border.length; ++step) {
    const next = [];
    for (const node of border)
      for (const other of near.get(node) || []) {
        if (kept.has(other)) continue;
        if (kept.size >= MostNodes) {
          isCut = true;
          continue;
        }
        kept.add(other);
        next.push(other);
      }
    border = next;
  }
  return { kept, isCut };
}

function graphOf(table) {
  const nodes = new Map(), edges = new Map();
  const add = (cell) => {
    const id = cell.textContent.trim();
    if (!nodes.has(id)) nodes.set(id, { id, label: id.length > 44 ? "\u2026" + id.slice(-43) : id, href: cell.querySelector("a")?.getAttribute("href") });
    return id;
  };
  for (const row of table.tBodies[0].rows) {
    // A call whose target only the run knows leads nowhere that could be drawn.
    if (!row.cells[2].textContent.trim()) continue;
    const edge = { from: add(row.cells[0]), label: row.cells[1].textContent.trim(), to: add(row.cells[2]) };
    edges.set(edge.from + "\n" + edge.to + "\n" + edge.label, edge);
  }
  return { nodes, edges: [...edges.values()] };
}

/// What many use tangles a picture and tells little: it is taken out of the graph and only named.
const MostUsers = 8;
function takeOutHubs({ nodes, edges }) {
  const users = new Map();
  for (const edge of edges) {
    if (!users.has(edge.to)) users.set(edge.to, new Set());
    users.get(edge.to).add(edge.from);
  }
  const hubs = [...users].filter(([, from]) => from.size > MostUsers).sort((a, b) => b[1].size - a[1].size).map(([name]) => name);
  const left = edges.filter((edge) => !hubs.includes(edge.to) && !hubs.includes(edge.from));
  // What is left must still be a picture of the whole.
  if (!hubs.length || left.length < edges.length / 3) return { nodes, edges, hubs: [] };
  const used = new Set(left.flatMap((edge) => [edge.from, edge.to]));
  return { nodes: new Map([...nodes].filter(([name]) => used.has(name))), edges: left, hubs };
}

document.querySelectorAll("figure.t-diagram").forEach((figure, number) => {
  const { nodes, edges, hubs } = takeOutHubs(graphOf(document.getElementById(figure.dataset.table)));
  const name = figure.querySelector("figcaption").textContent;
  if (!edges.length) return;
  figure.hidden = false;
  if (hubs.length)
    figure.append(element("p", "t-hint", "Not drawn, because more than " + MostUsers + " run it: " + hubs.slice(0, 12).join(", ") + (hubs.length > 12 ? " and " + (hubs.length - 12) + " more" : "") + ". The table has them."));
  const isSmall = nodes.size <= MostNodes && edges.length <= MostNodes * 2;
  let root = nodes.has(figure.dataset.root) ? figure.dataset.root : edges[0].from;
  const note = element("p", "t-hint");
  note.setAttribute("role", "status");
  const draw = async () => {
    let shown = [...nodes.values()], lines = edges;
    if (!isSmall) {
      const { kept, isCut } = around(root, edges, Number(steps.value));
      shown = shown.filter((node) => kept.has(node.id));
      lines = edges.filter((edge) => kept.has(edge.from) && kept.has(edge.to)).slice(0, MostNodes * 3);
      note.textContent = shown.length + " of " + nodes.size.toLocaleString("en-GB") + " shown, around " + root + (isCut ? "; more are near it" : "");
    }
    await drawGraph(figure, name, shown.map((node) => ({ ...node, isRoot: !isSmall && node.id === root })), lines);
  };
  const steps = element("select", "govuk-select");
  if (!isSmall) {
    const form = element("form", "t-filter");
    const nameLabel = element("label", "govuk-label", "Around");
    const input = element("input", "govuk-input");
    input.id = "around-" + number;
    nameLabel.htmlFor = input.id;
    input.value = root;
    input.setAttribute("list", "around-list-" + number);
    const names = element("datalist");
    names.id = "around-list-" + number;
    names.append(...[...nodes.keys()].sort().slice(0, 3000).map((each) => {
      const option = element("option");
      option.value = each;
      return option;
    }));
    const stepsLabel = element("label", "govuk-label", "Steps");
    steps.id = "around-steps-" + number;
    stepsLabel.htmlFor = steps.id;
    for (const each of [1, 2, 3, 4]) steps.append(new Option(String(each), String(each), each === 2, each === 2));
    form.append(element("div", "govuk-form-group t-filter__words", nameLabel, input, names), element("div", "govuk-form-group", stepsLabel, steps));
    form.addEventListener("submit", (event) => event.preventDefault());
    input.addEventListener("change", () => {
      if (!nodes.has(input.value)) {
        note.textContent = "There is no " + input.value + " in this graph.";
        return;
      }
      root = input.value;
      draw();
    });
    steps.addEventListener("change", draw);
    figure.append(form, note);
  }
  // A picture is laid out when it comes into view, since that loads Graphviz.
  new IntersectionObserver((seen, observer) => {
    if (!seen.some((each) => each.isIntersecting)) return;
    observer.disconnect();
    draw().catch((error) => { note.textContent = "The picture cannot be drawn (" + error.message + "); the table says the same."; figure.append(note); });
  }, { rootMargin: "200px" }).observe(figure);
});
