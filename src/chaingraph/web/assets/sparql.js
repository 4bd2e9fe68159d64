"use strict";
// A box for SPARQL: words are coloured, names and terms completed, rows shown as a table and given as CSV. It asks
// chaingraphAsk(query) → {graphs, text}: SPARQL JSON, or Turtle where the query makes triples; chaingraphTerms() → [[name, IRI or prefix:name]].
const SHOWN_ROWS = 500;
const UPDATE = /^\s*(?:(?:prefix\s+\S*\s*<[^>]*>|base\s+<[^>]*>)\s*)*(insert|delete|load|clear|create|drop|copy|move|add|with)\b/i;
const PARTS = [
  ["comment", /#[^\n]*/y], ["text", /"""[^]*?(?:"""|$)|'''[^]*?(?:'''|$)|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?/y],
  ["iri", /<[^<>"{}|^`\\\s]*>/y], ["variable", /[?$]\w+/y],
  ["keyword", /\b(?:select|construct|describe|ask|where|from|named|prefix|base|optional|union|minus|filter|bind|values|graph|service|order|group|having|by|asc|desc|limit|offset|distinct|reduced|as|a|not|exists|in|count|sum|min|max|avg|sample|group_concat|separator|str|lang|datatype|bound|if|coalesce|contains|strstarts|strends|regex|isiri|isliteral|concat|substr|strlen|ucase|lcase|replace|true|false|undef)\b/iy],
  ["term", /[\w-]*:[\w.\-]*/y], ["number", /\b\d+(?:\.\d+)?\b/y], ["", /[^]/y],
];

function coloured(text) {
  const made = document.createDocumentFragment();
  let plain = "";
  const flush = () => { if (plain) made.append(plain); plain = ""; };
  for (let at = 0; at < text.length;) {
    for (const [kind, pattern] of PARTS) {
      pattern.lastIndex = at;
      const found = pattern.exec(text)?.[0];
      if (!found) continue;
      if (kind) { flush(); const span = document.createElement("span"); span.className = kind; span.textContent = found; made.append(span); } else plain += found;
      at += found.length;
      break;
    }
  }
  flush();
  made.append("\n");
  return made;
}

window.chaingraphSparql = box => {
  const query = box.querySelector("textarea"), layer = box.querySelector("pre"), list = box.querySelector(".offers"), said = box.querySelector(".said"), out = box.querySelector(".out");
  const says = name => box.dataset[name], lang = document.documentElement.lang;
  let offers = [], chosen = 0, turn = 0;
  const paint = () => { layer.replaceChildren(coloured(query.value)); layer.scrollTop = query.scrollTop; layer.scrollLeft = query.scrollLeft; };
  const word = () => query.value.slice(0, query.selectionStart).match(/[^\s(){}<>;,.|/^"'=!&+*?$]+$/)?.[0] ?? "";
  const close = () => { turn++; offers = []; list.hidden = true; list.replaceChildren(); query.removeAttribute("aria-activedescendant"); };
  const mark = () => [...list.children].forEach((item, n) => { item.setAttribute("aria-selected", n === chosen); if (n === chosen) { query.setAttribute("aria-activedescendant", item.id); item.scrollIntoView({ block: "nearest" }); } });
  const take = n => {
    const end = query.selectionStart, start = end - word().length;
    query.setRangeText(offers[n][1], start, end, "end");
    close(); paint(); save();
  };
  const offer = async () => {
    const mine = ++turn, typed = word().toLowerCase();
    if (/#[^\n>]*$/.test(query.value.slice(0, query.selectionStart)) || typed.length < (/[\u3400-\u9fff]/.test(typed) ? 1 : 2)) return close();
    const all = await (window.chaingraphTerms?.() ?? []);
    if (mine !== turn) return;
    const begins = all.filter(([name, term]) => name.toLowerCase().startsWith(typed) || term.toLowerCase().startsWith(typed));
    offers = [...new Map([...begins, ...all.filter(([name]) => name.toLowerCase().includes(typed))].map(one => [one[1], one])).values()].slice(0, 12);
    if (!offers.length || offers.some(one => one[1].toLowerCase() === typed)) return close();
    chosen = 0;
    list.replaceChildren(...offers.map(([name, term], n) => {
      const item = document.createElement("li"), code = document.createElement("code");
      item.id = `offer-${n}`; item.setAttribute("role", "option");
      code.textContent = term;
      item.append(name, " ", code);
      item.onmousedown = event => { event.preventDefault(); take(n); };
      return item;
    }));
    list.hidden = false;
    mark();
  };
  const save = () => state.write("query", query.value);
  const run = async () => {
    const started = performance.now();
    close(); save();
    said.textContent = says("running");
    out.replaceChildren();
    try {
      const { graphs, text } = await window.chaingraphAsk(query.value);
      const took = ((performance.now() - started) / 1000).toFixed(2);
      if (graphs) { out.append(plain(text)); said.textContent = says("took").replace("{seconds}", took); return; }
      const found = JSON.parse(text);
      if (typeof found.boolean === "boolean") { said.textContent = found.boolean ? says("yes") : says("no"); return; }
      said.textContent = says(found.results.bindings.length > SHOWN_ROWS ? "cut" : found.results.bindings.length === 1 ? "row" : "rows").replace("{rows}", found.results.bindings.length).replace("{shown}", SHOWN_ROWS).replace("{seconds}", took);
      if (found.cut) { const note = document.createElement("p"); note.className = "cut"; note.textContent = found.cut; out.append(note); }
      out.append(await rowsOf(found), csvOf(found));
    } catch (error) {
      said.textContent = says({ time: "late", broken: "broken", SERVICE: "service", WebAssembly: "none" }[error.message]) ?? worded(error.message);
    }
  };
  // what the engine says of a query that it cannot read, in the words of the page; an update is none that it may
  const worded = message => {
    const at = /error at (\d+):(\d+)/.exec(message), update = UPDATE.exec(query.value.replace(/#.*/g, ""));
    if (update) return says("update").replace("{keyword}", update[1].toUpperCase());
    return at ? says("bad").replace("{line}", at[1]).replace("{column}", at[2]) : message;
  };
  const plain = text => { const pre = document.createElement("pre"); pre.tabIndex = 0; pre.textContent = text; return pre; };
  const rowsOf = async ({ head, results }) => {
    const wide = document.createElement("div"), table = document.createElement("table"), body = table.createTBody(), top = table.createTHead().insertRow();
    wide.className = "wide"; wide.tabIndex = 0; wide.setAttribute("role", "region"); wide.setAttribute("aria-label", says("result"));
    table.dataset.sortable = "";
    for (const name of head.vars) { const cell = document.createElement("th"); cell.scope = "col"; cell.textContent = name; top.append(cell); }
    for (const row of results.bindings.slice(0, SHOWN_ROWS)) {
      const line = body.insertRow();
      for (const name of head.vars) line.insertCell().append(await shown(row[name]));
    }
    wide.append(table);
    queueMicrotask(() => sortable(table, 1));
    return wide;
  };
  const shown = async term => {
    if (!term) return "";
    if (term.type !== "uri") return term.value;
    const known = await window.chaingraphNamed?.(term.value, lang);
    if (!known) return term.value;
    const link = document.createElement(known.href ? "a" : "span");
    if (known.href) link.href = known.href;
    link.textContent = known.name; link.title = term.value;
    return link;
  };
  const csvOf = ({ head, results }) => {
    const button = document.createElement("button"), quoted = text => /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    const inert = term => /^[=+\-@\t\r]/.test(term.value) && term.value.length > 1 && !/#(integer|decimal|double|float)$/.test(term.datatype ?? "") ? `'${term.value}` : term.value;
    button.type = "button"; button.className = "do"; button.textContent = "CSV";
    button.onclick = () => save_file("query.csv", [head.vars, ...results.bindings.map(row => head.vars.map(name => row[name] ? inert(row[name]) : ""))].map(cells => cells.map(quoted).join(",") + "\n").join(""));
    return button;
  };
  query.oninput = () => { paint(); offer(); };
  query.onscroll = paint;
  query.onblur = close;
  query.onkeydown = event => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); run(); return; }
    if (!offers.length) return;
    const moved = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (moved) { event.preventDefault(); chosen = (chosen + moved + offers.length) % offers.length; mark(); }
    if (event.key === "Enter" || event.key === "Tab") { event.preventDefault(); take(chosen); }
    if (event.key === "Escape") close();
  };
  box.querySelector(".run").onclick = run;
  for (const example of box.querySelectorAll("[data-example]")) example.onclick = () => { query.value = example.dataset.example; paint(); run(); };
  query.value = state.read().get("query") || query.value;
  paint();
};

// Give a text as a file, with the mark by which Excel reads Chinese.
function save_file(name, text, type = "text/csv") {
  const link = document.createElement("a"), address = URL.createObjectURL(new Blob(type === "text/csv" ? ["\ufeff", text] : [text], { type }));
  link.href = address; link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
