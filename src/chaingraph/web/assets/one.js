"use strict";
// All pages in one file: what stands behind "#/" names the page, in the same words as where each is a file of its own.
const one = {
  contents: null, parts: new Map(), path: "",

  async start() {
    window.chaingraphLoad = async name => (await this.names)[name];
    window.chaingraphHref = address => `#/${encode(address)}.${document.documentElement.lang}.html`;
    window.chaingraphAsk = async query => {
      const before = `${(await answers.known()).prefixLine} `;
      // where an error is, is told of what was typed: the prefixes stand before it on the first line
      const told = message => message.replace(/error at (\d+):(\d+)/, (_, line, column) => `error at ${line}:${line === "1" ? column - before.length : column}`);
      return engine.ask(before + query).catch(error => { throw new Error(told(error.message)); });
    };
    window.chaingraphTerms = () => this.terms();
    window.chaingraphNamed = async (iri, lang) => this.named(await answers.known(), iri, lang);
    this.contents = await packed.json("contents");
    this.names = packed.json("names");
    addEventListener("hashchange", () => this.show());
    document.addEventListener("click", event => this.follow(event));
    await this.show();
  },

  // Return the path that the address of the page names.
  wanted() {
    const text = location.hash.startsWith("#/") ? location.hash.slice(2).split("?")[0] : "";
    try { return decodeURIComponent(text) || this.first(); } catch { return text; }
  },

  // Return the path of the first page, in the language of the reader.
  first() { return document.documentElement.dataset.first.replace(/(zh|en)(?=\.html$)/, written => tongue.first(written)); },

  async content(path) {
    const number = Object.hasOwn(this.contents.paths, path) ? this.contents.paths[path] : -1;
    if (number < 0) return null;
    if (!this.parts.has(number)) this.parts.set(number, packed.json(`pages-${number}`));
    return (await this.parts.get(number))[path];
  },

  async show() {
    if (location.hash && !location.hash.startsWith("#/")) return; // a place on this page
    const path = this.wanted(), before = this.path;
    if (path === before) return;
    this.path = path;
    const lang = /\.en\.html$/.test(path) ? "en" : "zh", main = document.getElementById("main"), found = await this.content(path);
    document.documentElement.lang = lang;
    for (const frame of document.querySelectorAll("[data-frame]")) frame.hidden = frame.dataset.frame !== lang;
    const [title, html] = found ?? [document.body.dataset[`missing${lang}`], `<h1>${document.body.dataset[`missing${lang}`]}</h1>`];
    document.title = `${title} · ${document.body.dataset[`brand${lang}`]}`;
    main.innerHTML = html;
    this.frames(path, lang);
    for (const text of main.querySelectorAll("template[data-reader]")) this.reader(text);
    chaingraphStart(main);
    for (const form of main.querySelectorAll("form[data-question]")) asking(form, lang);
    for (const box of main.querySelectorAll("#sparql")) chaingraphSparql(box);
    if (before) { scrollTo(0, 0); main.focus({ preventScroll: true }); }
    document.body.dataset.shown = path;
  },

  // The bar marks where the page belongs, and leads to the same page in the other language.
  frames(path, lang) {
    const address = path.replace(/\.(zh|en)\.html$/, ""), first = address.split("/")[0];
    for (const link of document.querySelectorAll(`[data-frame=${lang}] a`)) {
      const to = link.getAttribute("href").slice(2).replace(/\.(zh|en)\.html$/, "");
      if (link.classList.contains("tongue")) link.href = `#/${encode(address)}.${link.lang}.html`;
      else if (to === address || to === `${first}s`) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  },

  // The text of a document is a page of its own within the page: its styles and places stay its own.
  reader(text) {
    const frame = document.createElement("iframe");
    frame.className = "reader"; frame.title = document.title; frame.srcdoc = text.content.textContent.replaceAll('class="to" href="#/', 'class="to" target="_parent" href="#/');
    text.replaceWith(frame);
  },

  async follow(event) {
    const link = event.target.closest?.("a[href^='#/']");
    const path = link && decodeURIComponent(link.getAttribute("href").slice(2).split("?")[0]);
    if (link?.classList.contains("skip")) return;
    if (!path || path.endsWith(".html")) return;
    event.preventDefault();
    const name = path.replaceAll("/", "-");
    const kept = await this.content(path);
    if (kept) return save_file(name, kept[1]);
    const [, lang] = path.match(/\.(zh|en)\.csv$/) ?? [];
    if (lang) return save_file(name, answers.csv(await answers.answer(path.split("/")[1].replace(/\.(zh|en)\.csv$/, "")), lang));
    const iri = this.contents.iris[path.replace(/\.(ttl|jsonld)$/, "")], turtle = path.endsWith(".ttl");
    const query = `CONSTRUCT { ?s ?p ?o } { { BIND (<${iri}> AS ?s) ?s ?p ?o } UNION { BIND (<${iri}> AS ?o) ?s ?p ?o FILTER (?p NOT IN (rdf:type, rdfs:isDefinedBy)) } FILTER (!isBlank(?s) && !isBlank(?o)) }`;
    const { text } = await engine.ask(`${(await answers.known()).prefixLine} ${query}`, turtle ? "text/turtle" : "application/ld+json");
    save_file(name, text, turtle ? "text/turtle" : "application/ld+json");
  },

  terms() {
    return this.offered ??= answers.known().then(known => known.iris.flatMap((iri, n) => {
      const term = shortened(known, iri), names = [known.names.zh[n], known.names.en[n]];
      return [...new Set(names)].map(name => [name, term]);
    }));
  },

  named(known, iri, lang) {
    const address = this.addresses ??= new Map(Object.entries(this.contents.iris).map(([address, iri]) => [iri, address]));
    return { name: answers.name(known, iri, lang), href: address.has(iri) ? chaingraphHref(address.get(iri)) : "" };
  },
};

const encode = path => path.split("/").map(encodeURIComponent).join("/");

function shortened(known, iri) {
  const [prefix, space] = Object.entries(known.prefixes).filter(([, space]) => iri.startsWith(space)).sort((a, b) => b[1].length - a[1].length)[0] ?? [];
  const local = prefix === undefined ? "" : iri.slice(space.length);
  return /^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*$/u.test(local) ? `${prefix}:${local}` : `<${iri}>`;
}

// A packaged question is asked anew with parameters; what they may be is asked of the graph.
async function asking(form, lang) {
  const name = form.dataset.question, main = document.getElementById("main"), said = form.querySelector(".said"), known = await answers.known();
  const meant = new Map();
  for (const input of form.querySelectorAll("input[data-kind]")) {
    const list = document.getElementById(input.getAttribute("list"));
    if (list) input.onfocus = async () => {
      if (list.children.length) return;
      const pattern = input.dataset.kind === "rdfs:Resource" ? "?x ?p ?o" : `?x a/rdfs:subClassOf* ${input.dataset.kind}`;
      const { rows } = await answers.rows(`SELECT DISTINCT ?x { ${pattern} FILTER (isIRI(?x)) }`);
      list.append(...rows.map(([{ value }]) => { const label = labelled(known, value, lang); meant.set(label, value); return new Option("", label); }));
    };
    const saved = state.read().get(input.name);
    if (saved) { input.value = list ? labelled(known, saved, lang) : saved; meant.set(input.value, saved); }
  }
  const values = () => {
    const found = {};
    for (const input of form.querySelectorAll("input[data-kind]")) {
      const text = input.value.trim(), plain = known.iris.find((iri, n) => known.names[lang][n] === text || iri === text);
      if (text) found[input.name] = meant.get(text) ?? plain ?? text;
    }
    return found;
  };
  const run = async () => {
    const bound = values();
    for (const input of form.querySelectorAll("input[data-kind]")) state.write(input.name, bound[input.name] ?? "");
    const unknown = Object.entries(bound).find(([name, iri]) => form.elements[name].list && !known.number.has(iri))?.[1];
    if (unknown !== undefined) { said.textContent = form.dataset.unknown.replace("{name}", unknown); return; }
    said.textContent = form.dataset.running;
    try {
      const answer = await answers.answer(name, bound);
      said.textContent = answer.rows.length === 1 ? form.dataset.row : form.dataset.rows.replace("{rows}", answer.rows.length);
      main.querySelector("#answer").replaceChildren(drawn(answer, lang), csvButton(answer, name, lang));
      main.querySelectorAll("#answer table").forEach(table => sortable(table, 1));
    } catch (error) {
      said.textContent = form.dataset[{ time: "late", broken: "broken", WebAssembly: "none" }[error.message]] ?? error.message;
    }
  };
  form.onsubmit = event => { event.preventDefault(); run(); };
  if (Object.keys(values()).length) run();
}

const labelled = (known, iri, lang) => {
  const name = answers.name(known, iri, lang), same = known.names[lang].filter(other => other === name).length > 1;
  return same ? `${name} (${shortened(known, iri)})` : name;
};

function csvButton(answer, name, lang) {
  const button = document.createElement("button");
  button.type = "button"; button.className = "do"; button.textContent = "CSV";
  button.onclick = () => save_file(`${name}.csv`, answers.csv(answer, lang));
  return button;
}

function drawn(answer, lang) {
  const wide = document.createElement("div"), table = document.createElement("table"), top = table.createTHead().insertRow(), body = table.createTBody();
  wide.className = "wide"; wide.tabIndex = 0; wide.setAttribute("role", "region"); wide.setAttribute("aria-label", answer.question.title[lang]);
  const called = answers.named(answer, lang);
  for (const heading of answers.headings(answer, lang)) { const cell = document.createElement("th"); cell.scope = "col"; cell.textContent = heading; top.append(cell); }
  answer.rows.slice(0, 2000).forEach((row, n) => {
    const line = body.insertRow();
    for (const [place, cell] of row.entries()) {
      const td = line.insertCell();
      if (cell?.iris) cell.iris.forEach((iri, k) => {
        const { href } = one.named(answer.known, iri, lang), part = document.createElement(href ? "a" : "span");
        if (href) part.href = href;
        part.textContent = called.get(iri);
        td.append(...k ? [answers.say(answer.known, "; ", lang)] : [], part);
      });
      else {
        const text = answers.words(answer.known, cell, lang, called);
        if (text === null) td.className = "silent";
        if (cell?.number !== undefined) td.className = "number";
        td.textContent = text ?? answers.silent(answer, n, place, lang);
      }
    }
  });
  table.dataset.sortable = "";
  wide.append(table);
  const empty = answers.empty(answer, lang);
  if (empty) { const note = document.createElement("p"); note.className = "silent"; note.textContent = empty; wide.append(note); }
  return wide;
}

one.start();
