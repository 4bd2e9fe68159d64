"use strict";
// The state of a page stands in its address after "#?", so that a link has it; the one file keeps the address of the page before it.
const state = {
  read() { const at = location.hash.indexOf("?"); return new URLSearchParams(at < 0 ? "" : location.hash.slice(at + 1)); },
  write(name, value) {
    const all = this.read(), before = location.hash.split("?")[0];
    if (value) all.set(name, value); else all.delete(name);
    const text = all.toString();
    history.replaceState(history.state, "", text ? `${before || "#"}?${text}` : before || location.pathname + location.search);
  },
};

// Tables that sort by a column and keep the rows that have some words.
function sortable(table, number) {
  const body = table.tBodies[0], rows = [...body.rows], says = document.documentElement.lang === "zh";
  if (rows.length < 2) return;
  const order = new Intl.Collator(says ? "zh" : "en", { numeric: true });
  const value = (row, place) => row.cells[place]?.classList.contains("silent") ? "" : row.cells[place]?.textContent.trim() ?? "";
  const sort = (place, down) => {
    const sorted = place < 0 ? rows : [...rows].sort((a, b) => {
      const [one, other] = [value(a, place), value(b, place)], numbers = [one, other].map(text => Number(text.replaceAll(",", "")));
      if (!one || !other) return (one ? -1 : 0) + (other ? 1 : 0);
      const found = numbers.every(n => !Number.isNaN(n)) ? numbers[0] - numbers[1] : order.compare(one, other);
      return down ? -found : found;
    });
    body.append(...sorted);
    [...table.tHead.rows[0].cells].forEach((cell, n) => n === place ? cell.setAttribute("aria-sort", down ? "descending" : "ascending") : cell.removeAttribute("aria-sort"));
  };
  [...table.tHead.rows[0].cells].forEach((cell, place) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = cell.textContent;
    button.onclick = () => {
      const down = cell.getAttribute("aria-sort") === "ascending";
      sort(place, down);
      state.write(`s${number}`, `${place}${down ? "d" : ""}`);
    };
    cell.replaceChildren(button);
  });
  const saved = state.read().get(`s${number}`);
  if (saved && /^\d+d?$/.test(saved)) sort(parseInt(saved), saved.endsWith("d"));
  if (rows.length > 7) sieve(table, number, rows, says);
}

function sieve(table, number, rows, says) {
  const box = document.createElement("p"), input = document.createElement("input"), count = document.createElement("span");
  box.className = "sieve";
  input.type = "search";
  input.setAttribute("aria-label", says ? "筛选本表各行" : "Filter the rows of this table");
  input.placeholder = says ? "筛选" : "Filter";
  count.setAttribute("role", "status");
  const texts = rows.map(row => row.textContent.toLowerCase());
  input.oninput = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, n) => { const kept = words.every(word => texts[n].includes(word)); row.hidden = !kept; shown += kept; });
    count.textContent = words.length ? (says ? `${shown} / ${rows.length} 行` : `${shown} of ${rows.length} rows`) : "";
    state.write(`f${number}`, input.value);
  };
  box.append(input, count);
  table.closest(".wide").before(box);
  input.value = state.read().get(`f${number}`) ?? "";
  if (input.value) input.oninput();
}

// Names: the parts of the index that a search needs are loaded as scripts, which a page from a disk may do.
const names = { parts: new Map(), waiting: new Map() };
window.chaingraphPart = (name, held) => { names.waiting.get(name)?.(held); };
names.load = name => window.chaingraphLoad ? window.chaingraphLoad(name) : new Promise((done, fail) => {
  names.waiting.set(name, done);
  const script = document.createElement("script");
  script.src = `${document.body.dataset.root}assets/names/${name}.js`;
  script.onerror = () => fail(new Error(name));
  document.head.append(script);
});
names.part = name => { if (!names.parts.has(name)) names.parts.set(name, names.load(name)); return names.parts.get(name); };
names.keysOf = text => {
  const chinese = text.match(/[\u3400-\u9fff]/g) ?? [], latin = text.match(/[a-z0-9]{2,}/g) ?? [];
  return [...new Set([...chinese, ...latin.map(word => word.slice(0, 2))])];
};
names.having = async (key, parts) => {
  const part = await names.part(`key-${[...key].reduce((sum, char) => sum + char.codePointAt(0), 0) % parts}`);
  let at = 0;
  return (Object.hasOwn(part, key) ? part[key] : []).map(step => at += step);
};
names.find = async (text, most) => {
  const about = await names.part("about"), keys = names.keysOf(text), found = [];
  if (!keys.length) return { about, found, all: 0 };
  const lists = (await Promise.all(keys.map(key => names.having(key, about.parts)))).sort((a, b) => a.length - b.length);
  const others = lists.slice(1).map(list => new Set(list));
  const numbers = lists[0].filter(number => others.every(list => list.has(number)));
  const words = text.split(/\s+/).filter(Boolean), joined = text.replace(/[\s']/g, "");
  for (const number of numbers) {
    const entry = (await names.part(`block-${Math.floor(number / about.block)}`))[number % about.block];
    const [, kind, , zh, en, also, pinyin, initials] = entry, whole = [zh, en, ...also].join(" ").toLowerCase();
    const close = words.every(word => whole.includes(word)) ? (zh.toLowerCase().startsWith(text) || en.toLowerCase().startsWith(text) ? 0 : 1)
      : /^[a-z]+$/.test(joined) && pinyin.replaceAll(" ", "").includes(joined) ? 2 : /^[a-z]+$/.test(joined) && initials.includes(joined) ? 3 : -1;
    if (close >= 0) found.push([close + (about.terms.includes(kind) ? 4 : 0) + (zh.length + en.length) / 1000, entry]);
    if (found.length >= most) break;
  }
  found.sort((a, b) => a[0] - b[0]);
  return { about, found: found.map(([, entry]) => entry), all: numbers.length };
};

function searching(box) {
  const MOST = 1000, SHOWN = 100, lang = box.dataset.lang, input = box.querySelector("#q"), hits = box.querySelector("#hits"), said = box.querySelector("#found");
  const facets = ["kind", "place"].map(name => box.querySelector(`#${name}`));
  let turn = 0;
  const fill = (about, found) => facets.forEach((select, n) => {
    const counts = new Map(), wanted = select.value || state.read().get(select.id) || "";
    found.forEach(entry => entry[n + 1] >= 0 && counts.set(entry[n + 1], (counts.get(entry[n + 1]) ?? 0) + 1));
    const called = about.facets[lang][n];
    select.replaceChildren(new Option(box.dataset[select.id], ""), ...[...counts].sort((a, b) => b[1] - a[1]).map(([place, count]) => new Option(`${called[place]} (${count})`, place)));
    select.value = counts.has(Number(wanted)) && wanted !== "" ? wanted : "";
  });
  const draw = (about, found) => {
    const kept = found.filter(entry => facets.every((select, n) => select.value === "" || entry[n + 1] === Number(select.value)));
    const text = kept.length > SHOWN ? box.dataset.many : kept.length ? box.dataset.some : box.dataset.none;
    said.textContent = text.replace("{count}", kept.length).replace("{shown}", SHOWN);
    hits.replaceChildren(...kept.slice(0, SHOWN).map(entry => hit(about, entry, lang)));
  };
  const run = async () => {
    const text = input.value.trim().toLowerCase(), mine = ++turn;
    state.write("q", input.value.trim());
    if (!text) { hits.replaceChildren(); said.textContent = ""; return; }
    const { about, found } = await names.find(text, MOST);
    if (mine !== turn) return;
    fill(about, found);
    draw(about, found);
    facets.forEach(select => select.onchange = () => { state.write(select.id, select.value); draw(about, found); });
  };
  input.oninput = run;
  box.querySelector("form").onsubmit = event => { event.preventDefault(); hits.querySelector("a")?.click(); };
  input.value = state.read().get("q") ?? new URLSearchParams(location.search).get("q") ?? "";
  input.focus();
  if (input.value) run();
}

function hit(about, [address, kind, place, zh, en, also], lang) {
  const item = document.createElement("li"), link = document.createElement("a"), what = document.createElement("span"), more = document.createElement("span");
  const [first, second] = lang === "zh" ? [zh || en, zh ? en : ""] : [en || zh, en ? zh : ""];
  link.textContent = first || also[0];
  link.href = window.chaingraphHref ? window.chaingraphHref(address) : `${document.body.dataset.root}${address.split("/").map(encodeURIComponent).join("/")}.${lang}.html`;
  what.className = "what";
  what.textContent = [about.facets[lang][0][kind], about.facets[lang][1][place]].filter(Boolean).join(" · ");
  more.className = "more";
  more.textContent = [second, ...also].filter(Boolean).join(lang === "zh" ? "；" : "; ");
  item.append(link, what, more);
  return item;
}

// What is chosen in a picture is part of its link.
function chosen(root) {
  for (const input of root.querySelectorAll(".switch input[type=radio]")) {
    const name = input.name, value = [...input.classList].find(one => one.startsWith("to-")) ?? "";
    if (state.read().get(name) === value) input.checked = true;
    input.addEventListener("change", () => state.write(name, input.checked && value !== "to-all" ? value : ""));
  }
}

window.chaingraphStart = root => {
  root.querySelectorAll("table[data-sortable]").forEach((table, n) => sortable(table, n + 1));
  chosen(root);
  const box = root.querySelector("#search");
  if (box) searching(box);
  for (const form of root.querySelectorAll("form[data-search]")) form.onsubmit = event => {
    event.preventDefault();
    location.href = `${form.getAttribute("action")}#?q=${encodeURIComponent(form.q.value)}`.replace(/^(#[^#]*)#/, "$1");
  };
};
if (!window.chaingraphAlone) window.chaingraphStart(document);

// The choice of a language lasts; the first page of a folder, which stands there without one, leads to that of the reader.
document.querySelectorAll(".tongue").forEach(link => link.addEventListener("click", () => tongue.choose(link.lang)));
if (!window.chaingraphAlone && /\/(index\.html)?$/.test(location.pathname)) {
  const here = document.documentElement.lang, lang = tongue.first(here);
  if (lang !== here) location.replace(`index.${lang}.html`);
}
