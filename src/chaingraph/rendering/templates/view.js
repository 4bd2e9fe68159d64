"use strict";
(() => {
  const read = id => JSON.parse(document.getElementById(id).textContent);
  const data = read("data"), drawn = read("drawn");
  const at = id => document.getElementById(id);
  const FADED = 0.12, LANGUAGES = ["zh", "en"];
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  const GREY = "#9aa5b1", INK = "#222222", ACCENT = colour("accent");
  let lang = drawn.lang, selected = null, results = [], marked = 0;
  const off = { kind: new Set(), chain: new Set(), basis: new Set() };
  const say = text => data.words[lang][text] ?? text;
  const word = words => words[lang] || words.zh || words.en || "";

  // ---- the picture: positions come with the page, nothing moves by itself

  const nodes = new vis.DataSet(drawn.nodes.map(node => ({
    font: { size: drawn.font, color: INK, strokeWidth: 3, strokeColor: "#ffffff", vadjust: -2 }, ...node,
  })));
  const edges = new vis.DataSet(drawn.edges.map(edge => ({ ...edge, color: { color: GREY, opacity: 0.38 } })));
  const network = new vis.Network(at("picture"), { nodes, edges }, {
    autoResize: true, physics: false, layout: { randomSeed: 1 },
    interaction: { hover: false, dragNodes: true, keyboard: false, tooltipDelay: 1e9, hideEdgesOnDrag: drawn.nodes.length > 600 },
    nodes: { borderWidth: 0, scaling: { label: { enabled: false } }, labelHighlightBold: false, chosen: false },
    edges: { width: 1, smooth: false, arrows: { to: { scaleFactor: 0.35 } }, selectionWidth: 0, hoverWidth: 0, chosen: false },
  });
  const near = data.nodes.map(() => new Set());
  const drawnEdges = data.edges.slice(0, drawn.edges.length), isDrawn = id => id < data.drawn;
  drawnEdges.forEach(edge => { near[edge.from].add(edge.to); near[edge.to].add(edge.from); });

  const chains = new Set(data.chains);
  const shown = (node, id) => {
    const own = chains.has(id) ? [id] : node.chains;
    return !off.kind.has(node.family) && (own.length ? own.some(chain => !off.chain.has(chain)) : !off.chain.has(-1));
  };

  // a line says what it is where few lines meet: at what is selected, else at what the view is of
  const FEW = 16;
  const named = edge => {
    const middle = selected ?? data.focus;
    return middle !== null && isDrawn(middle) && near[middle].size <= FEW && (edge.from === middle || edge.to === middle);
  };

  const paint = () => {
    const lit = selected === null ? null : new Set([selected, ...near[selected]]);
    nodes.update(data.nodes.slice(0, data.drawn).map((node, id) => {
      const dim = lit !== null && !lit.has(id), own = drawn.nodes[id].font;
      return { id, hidden: !shown(node, id), opacity: dim ? FADED : 1, label: node.short[lang],
        font: own ?? { size: drawn.font, color: dim ? "#22222230" : INK, strokeWidth: dim ? 0 : 3, strokeColor: "#ffffff", vadjust: -2 } };
    }));
    edges.update(drawnEdges.map((edge, id) => {
      const touched = selected !== null && (edge.from === selected || edge.to === selected);
      return { id, hidden: off.basis.has(edge.basis), label: named(edge) ? word(edge.relation) : "",
        font: { size: drawn.font - 1, color: "#555555", strokeWidth: 4, strokeColor: "#ffffff", align: "middle" }, width: touched ? 1.8 : 1,
        color: { color: touched ? ACCENT : GREY, opacity: touched ? 0.9 : selected === null ? 0.38 : 0.08 } };
    }));
  };

  // ---- words around it

  const element = (tag, text, name) => {
    const made = document.createElement(tag);
    if (text !== undefined) made.textContent = text;
    if (name) made.className = name;
    return made;
  };

  const legend = () => {
    const box = at("legend");
    box.replaceChildren();
    const group = (title, kind, entries) => {
      const set = element("fieldset");
      set.append(element("legend", title), element("span", title, "group"));
      entries.forEach(([value, label, mark, colour]) => {
        const line = element("label"), check = element("input");
        check.type = "checkbox";
        check.checked = !off[kind].has(value);
        check.dataset.filter = `${kind}:${value}`;
        check.addEventListener("change", () => {
          check.checked ? off[kind].delete(value) : off[kind].add(value);
          paint(); count(); remember();
        });
        line.append(check);
        if (mark) { const sign = element("span", mark, "mark"); sign.style.color = colour; line.append(sign); }
        line.append(label);
        set.append(line);
      });
      box.append(set);
    };
    const families = data.families.map((family, id) => [id, word(family.label), family.mark, family.colour])
      .filter(([id]) => data.nodes.some((node, place) => isDrawn(place) && node.family === id));
    group(say("Kinds"), "kind", families);
    const named = data.chains.map(id => [id, word(data.nodes[id].label)]);
    if (named.length) {
      const without = data.nodes.some((node, id) => isDrawn(id) && !node.chains.length && !chains.has(id));
      group(say("Chains"), "chain", without ? [...named, [-1, say("none of the chains")]] : named);
    }
    const lines = { stated: "───", interpreted: "╌╌╌", placed: "─·─", derived: "┄┄┄" };
    const bases = Object.keys(lines).filter(basis => drawnEdges.some(edge => edge.basis === basis));
    if (bases.length) group(say("Basis"), "basis", bases.map(basis => [basis, say(basis), lines[basis], "#555555"]));
  };

  // the line at the foot says what is seen, so it follows the filters
  const count = () => {
    const seen = data.nodes.map((node, id) => isDrawn(id) && shown(node, id));
    const things = data.nodes.filter((node, id) => seen[id] && !node.heading).length;
    const relations = drawnEdges.filter(edge => seen[edge.from] && seen[edge.to] && !off.basis.has(edge.basis)).length;
    at("shown").textContent = word(data.shown).replace("{things}", things).replace("{relations}", relations);
  };

  const words = () => {
    document.documentElement.lang = lang;
    document.title = word(data.title);
    at("title").textContent = word(data.title);
    at("about").textContent = data.about.map(word).join(" · ");
    at("keys").textContent = say("Keys: / search, arrows move, + and − zoom, 0 fits, N next neighbour, L language, Esc clears.");
    at("search").placeholder = say("Search");
    at("search").setAttribute("aria-label", say("Search"));
    at("picture").setAttribute("aria-label", word(data.title));
    at("fit").textContent = say("Fit");
    at("png").textContent = say("PNG");
    at("graphml").textContent = say("GraphML");
    at("language").textContent = lang === "zh" ? "English" : "中文";
    legend(); panel(); paint(); count();
  };

  const panel = () => {
    const box = at("panel");
    box.replaceChildren();
    box.classList.toggle("open", selected !== null);
    if (selected === null) return;
    const node = data.nodes[selected];
    const close = element("button", "×", "close");
    close.type = "button";
    close.setAttribute("aria-label", say("Close"));
    close.addEventListener("click", () => select(null));
    box.append(close, element("h2", word(node.label)));
    const serves = node.serves.map(word).join(lang === "zh" ? "、" : ", ");
    if (!isDrawn(selected)) box.append(element("p", say("Not drawn in this view."), "quiet"));
    box.append(element("p", [word(node.kind), serves && `${say("serves")} ${serves}`].filter(Boolean).join(" · ")));
    const others = node.names.filter(name => name !== word(node.label));
    if (others.length) box.append(element("p", others.join(" · "), "quiet"));
    const list = (title, items, total = items.length, more = false) => {
      if (!total) return;
      const made = element("ul");
      made.append(...items);
      if (total > items.length) made.append(element("li", `${say("and {count} more: chaingraph show").replace("{count}", total - items.length)} ${word(node.label)}`, "quiet"));
      if (more) made.append(element("li", `${say("and more: chaingraph show")} ${word(node.label)}`, "quiet"));
      box.append(element("h3", `${title} (${total}${more ? "+" : ""})`), made);
    };
    const places = sources => sources.map(source => word(data.sources[source].label)).join(lang === "zh" ? "、" : "; ");
    list(say("Relations"), data.edges.flatMap((edge, id) => {
      if (edge.from !== selected && edge.to !== selected) return [];
      const outward = edge.from === selected, other = outward ? edge.to : edge.from;
      const item = element("li"), go = element("button", word(data.nodes[other].label), "link");
      go.type = "button";
      go.addEventListener("click", () => select(other));
      item.append(`${word(outward ? edge.relation : edge.inverse)} → `, go,
        element("span", ` ${say(edge.basis)} ${places(edge.sources)}`, "source"));
      if (id >= drawnEdges.length) item.append(element("span", ` · ${say("not drawn")}`, "undrawn"));
      return [item];
    }), Math.max(node.relations, data.edges.filter(edge => edge.from === selected || edge.to === selected).length));
    list(say("Figures"), node.figures.map(figure => {
      const item = element("li", `${word(figure.exact)} ${figure.indicator ? word(figure.indicator) : ""} `);
      item.append(element("span", `${figure.amount.map(word).join(" ")} `, "amount"));
      item.append(element("span", places([figure.source]), "source"));
      return item;
    }), node.figures.length, (node.more || []).includes("figures"));
    const cited = new Set(node.mentions);
    data.edges.forEach(edge => {
      if (edge.from === selected || edge.to === selected) edge.sources.forEach(source => cited.add(source));
    });
    list(say("Passages"), [...cited].sort((one, other) => one - other).map(source => {
      const { label, gist, text } = data.sources[source], item = element("li");
      item.append(element("span", word(label), "source"), ` ${(text && word(text)) || word(gist)}`);
      return item;
    }), cited.size, (node.more || []).includes("mentions"));
  };

  const select = (id, move = true) => {
    selected = id;
    panel(); paint(); remember();
    if (id !== null && move && isDrawn(id)) requestAnimationFrame(() => {
      network.redraw();
      network.moveTo({ position: network.getPosition(id), scale: Math.max(network.getScale(), 0.8) });
    });
  };

  // ---- search

  const plain = text => text.normalize("NFKC").toLowerCase().replace(/[\s“”‘’"'「」《》]/g, "");
  const index = data.nodes.map(node => [...new Set([node.label.zh, node.label.en, ...node.names])].map(plain));
  const look = () => {
    const wanted = plain(at("search").value);
    const score = names => Math.min(...names.filter(name => name.includes(wanted)).map(name => name.length));
    results = wanted === "" ? [] : index.map((names, id) => [score(names), id]).filter(([length]) => Number.isFinite(length))
      .sort((one, other) => one[0] - other[0]).slice(0, 12).map(([, id]) => id);
    marked = 0;
    list();
  };
  const list = () => {
    const box = at("results");
    at("search").setAttribute("aria-expanded", String(results.length > 0));
    box.replaceChildren(...results.map((id, place) => {
      const item = element("li", word(data.nodes[id].label));
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", String(place === marked));
      item.addEventListener("mousedown", event => { event.preventDefault(); choose(id); });
      return item;
    }));
    if (!results.length && at("search").value.trim()) box.append(element("li", say("No match."), "quiet"));
  };
  const choose = id => { results = []; at("search").value = ""; list(); at("search").blur(); select(id); };
  at("search").addEventListener("input", look);
  at("search").addEventListener("blur", () => { results = []; at("results").replaceChildren(); });
  at("search").addEventListener("keydown", event => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      marked = Math.max(0, Math.min(results.length - 1, marked + (event.key === "ArrowDown" ? 1 : -1)));
      list(); event.preventDefault();
    } else if (event.key === "Enter" && results.length) choose(results[marked]);
    else if (event.key === "Escape") { at("search").value = ""; look(); at("search").blur(); }
    event.stopPropagation();
  });

  // ---- files

  const save = (url, name) => {
    const link = element("a");
    link.href = url;
    link.download = name;
    link.click();
  };
  const png = () => {
    const canvas = document.querySelector("#picture canvas"), copy = element("canvas");
    copy.width = canvas.width; copy.height = canvas.height;
    const pen = copy.getContext("2d");
    pen.fillStyle = "#ffffff"; pen.fillRect(0, 0, copy.width, copy.height); pen.drawImage(canvas, 0, 0);
    save(copy.toDataURL("image/png"), "chaingraph.png");
  };
  const graphml = () => {
    const space = "http://graphml.graphdrawing.org/xmlns", made = document.implementation.createDocument(space, "graphml");
    const add = (parent, tag, attributes, text) => {
      const child = made.createElementNS(space, tag);
      Object.entries(attributes).forEach(([name, value]) => child.setAttribute(name, value));
      if (text !== undefined) child.textContent = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff](?![\udc00-\udfff])/g, "\ufffd");
      parent.append(child);
      return child;
    };
    const keys = { node: ["label_zh", "label_en", "kind"], edge: ["relation", "basis", "passages"] };
    Object.entries(keys).forEach(([scope, names]) => names.forEach(name =>
      add(made.documentElement, "key", { id: name, for: scope, "attr.name": name, "attr.type": "string" })));
    const graph = add(made.documentElement, "graph", { edgedefault: "directed" });
    const visible = data.nodes.map((node, id) => isDrawn(id) && shown(node, id));
    data.nodes.forEach((node, id) => {
      if (!visible[id]) return;
      const one = add(graph, "node", { id: `n${id}` });
      add(one, "data", { key: "label_zh" }, node.label.zh); add(one, "data", { key: "label_en" }, node.label.en);
      add(one, "data", { key: "kind" }, node.kind.en);
    });
    drawnEdges.forEach(edge => {
      if (!visible[edge.from] || !visible[edge.to] || off.basis.has(edge.basis)) return;
      const one = add(graph, "edge", { source: `n${edge.from}`, target: `n${edge.to}` });
      add(one, "data", { key: "relation" }, edge.relation.en); add(one, "data", { key: "basis" }, edge.basis);
      add(one, "data", { key: "passages" }, edge.sources.map(source => data.sources[source].label.zh).join(" "));
    });
    const text = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(made)}`;
    const url = URL.createObjectURL(new Blob([text], { type: "application/xml" }));
    save(url, "chaingraph.graphml");
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  };

  // ---- the state in the address

  let recalling = false;
  const remember = () => {
    if (recalling) return;
    const state = new URLSearchParams({ lang });
    if (selected !== null) state.set("thing", data.nodes[selected].iri);
    if (off.kind.size) state.set("kinds", [...off.kind].sort((a, b) => a - b).join(" "));
    if (off.chain.size) state.set("chains", [...off.chain].sort((a, b) => a - b).map(id => id < 0 ? "-" : data.nodes[id].iri).join(" "));
    if (off.basis.size) state.set("basis", [...off.basis].sort().join(" "));
    history.replaceState(null, "", `#${state}`);
  };
  const recall = () => {
    recalling = true;
    const state = new URLSearchParams(location.hash.slice(1)), part = name => (state.get(name) || "").split(" ").filter(Boolean);
    if (LANGUAGES.includes(state.get("lang"))) lang = state.get("lang");
    const known = new Map(data.nodes.map((node, id) => [node.iri, id]));
    off.kind = new Set(part("kinds").map(Number).filter(id => id in data.families));
    off.chain = new Set(part("chains").map(iri => iri === "-" ? -1 : known.get(iri)).filter(id => id !== undefined));
    off.basis = new Set(part("basis").filter(basis => ["stated", "interpreted", "placed", "derived", "unsourced"].includes(basis)));
    selected = known.get(state.get("thing")) ?? null;
    words();
    recalling = false;
    if (selected !== null) select(selected);
  };

  // ---- what the user does

  const speak = () => { lang = lang === "zh" ? "en" : "zh"; words(); remember(); };
  const fit = () => {
    const box = at("picture").getBoundingClientRect(), xs = drawn.nodes.map(node => node.x), ys = drawn.nodes.map(node => node.y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const scale = Math.min(1.4, box.width / (right - left + 170), box.height / (bottom - top + 80));
    network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale });
  };
  let moved = false;
  ["zoom", "dragStart"].forEach(event => network.on(event, () => { moved = true; }));
  network.on("resize", () => { if (!moved && selected === null) requestAnimationFrame(fit); });
  network.on("click", event => select(event.nodes.length ? event.nodes[0] : null, false));
  at("fit").addEventListener("click", fit);
  at("png").addEventListener("click", png);
  at("graphml").addEventListener("click", graphml);
  at("language").addEventListener("click", speak);
  addEventListener("hashchange", recall);
  addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.tagName === "INPUT" && event.target.type !== "checkbox") return;
    const move = (x, y) => {
      moved = true;
      const { x: left, y: top } = network.getViewPosition(), step = 80 / network.getScale();
      network.moveTo({ position: { x: left + x * step, y: top + y * step } });
    };
    const zoom = factor => { moved = true; network.moveTo({ scale: network.getScale() * factor }); };
    const next = () => {
      const around = selected === null ? [] : [...near[selected]].sort((a, b) => a - b);
      if (around.length) select(around.find(id => id > selected) ?? around[0]);
    };
    const keys = {
      "/": () => at("search").focus(), Escape: () => select(null), 0: fit, l: speak, L: speak, n: next, N: next,
      "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8),
      ArrowLeft: () => move(-1, 0), ArrowRight: () => move(1, 0), ArrowUp: () => move(0, -1), ArrowDown: () => move(0, 1),
    };
    if (keys[event.key]) { keys[event.key](); event.preventDefault(); }
  });

  window.chaingraph = { network, data, select };
  recall();
  if (selected === null) fit();
})();
