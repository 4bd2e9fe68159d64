"use strict";
(() => {
  // ---- what the page knows

  const read = id => JSON.parse(document.getElementById(id).textContent);
  const data = read("data"), drawn = read("drawn");
  const at = id => document.getElementById(id);
  const BASES = ["stated", "interpreted", "placed", "derived", "proposed", "unsourced"];
  const DASHES = { stated: false, interpreted: [6, 4], placed: [6, 3, 2, 3], derived: [2, 3], proposed: [8, 3, 2, 3, 2, 3], unsourced: [1, 4] };
  const SIGNS = { stated: "──", interpreted: "╌╌", placed: "─·", derived: "┄┄", proposed: "─··" };
  let lang = tongue.own(drawn.lang), moved = false, selected = null, chosen = null, pointed = null, results = [], marked = 0;
  const off = { kind: new Set(), chain: new Set(), basis: new Set(), line: new Set(drawn.told ? ["all"] : []) };
  const say = text => data.words[lang][text] ?? text;
  const word = words => words[lang] || words.zh || words.en || "";
  const joined = words => words.join(lang === "zh" ? "、" : ", ");
  const counted = (text, count) => say(text).replace("{count}", count);
  const element = (tag, text, name) => {
    const made = document.createElement(tag);
    if (text !== undefined) made.textContent = text;
    if (name) made.className = name;
    return made;
  };
  const button = (text, name, act) => {
    const made = element("button", text, name);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  };

  // ---- how things hang together: what is drawn comes first

  // where things stand in the language that is shown, and how the relations that are drawn are bent
  const bends = new Map(), boxes = [], narrow = innerWidth < 600;
  const lay = () => {
    const { nodes, bends: bent, boxes: boxed } = narrow && drawn.slim[lang] || drawn.places[lang];
    drawn.nodes = { ...nodes };
    boxes.splice(0, boxes.length, ...boxed);
    bent.forEach((bend, id) => bends.set(id, bend));
  };
  lay();
  const isDrawn = id => drawn.nodes[id] !== undefined;
  const near = data.nodes.map(() => new Set());
  const relate = id => { const { from, to } = data.edges[id]; near[from].add(to); near[to].add(from); };
  [...bends.keys()].forEach(relate);
  const touching = data.nodes.map(() => []);
  data.edges.forEach((edge, id) => new Set([edge.from, edge.to]).forEach(end => touching[end].push(id)));
  const chains = new Set(data.chains);
  const areaOf = new Map(drawn.areas.flatMap((area, number) => area.things.map(id => [id, number])));
  const open = new Set(drawn.areas.map((area, number) => number).filter(number => !drawn.closed || !drawn.areas[number].name.zh));
  const shown = (node, id) => {
    const own = chains.has(id) ? [id] : node.chains;
    return !off.kind.has(node.family) && (own.length ? own.some(chain => !off.chain.has(chain)) : !off.chain.has(-1));
  };
  const seen = id => isDrawn(id) && shown(data.nodes[id], id);

  // ---- colours: those of the page, which follow the reader's (light, dark, forced)

  const dark = matchMedia("(prefers-color-scheme: dark)"), forced = matchMedia("(forced-colors: active)"), printed = matchMedia("print");
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  const palette = () => {
    const names = ["ink", "paper", "quiet", "edge", "accent", "area", "line", "target"];
    return Object.fromEntries(names.map(name => [name, colour(name)]));
  };
  let ink = palette();
  const tint = family => forced.matches ? ink.ink : data.families[family].colours[dark.matches && !printed.matches ? 1 : 0];
