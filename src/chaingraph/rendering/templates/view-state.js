
  // ---- the state in the address

  let recalling = false;
  const lineKey = id => { const edge = data.edges[id]; return `${data.nodes[edge.from].iri} ${data.relations[edge.relation].iri} ${data.nodes[edge.to].iri}`; };
  const remember = () => {
    if (recalling) return;
    const state = new URLSearchParams({ lang });
    if (selected !== null) state.set("thing", data.nodes[selected].iri);
    if (chosen !== null) state.set("relation", lineKey(chosen));
    if (expanded.size) state.set("expanded", [...expanded].map(id => data.nodes[id].iri).join(" "));
    if (off.kind.size) state.set("kinds", [...off.kind].sort((a, b) => a - b).join(" "));
    if (off.chain.size) state.set("chains", [...off.chain].sort((a, b) => a - b).map(id => id < 0 ? "-" : data.nodes[id].iri).join(" "));
    if (off.basis.size) state.set("basis", [...off.basis].sort().join(" "));
    if (drawn.told && !off.line.size) state.set("lines", "all");
    history.replaceState(null, "", `#${state}`);
  };
  const recall = () => {
    recalling = true;
    const state = new URLSearchParams(location.hash.slice(1)), part = name => (state.get(name) || "").split(" ").filter(Boolean);
    if (tongue.LANGUAGES.includes(state.get("lang")) && lang !== state.get("lang")) { lang = state.get("lang"); lay(); whole = extent(); }
    const known = new Map(data.nodes.map((node, id) => [node.iri, id]));
    off.kind = new Set(part("kinds").map(Number).filter(id => id in data.families));
    off.chain = new Set(part("chains").map(iri => iri === "-" ? -1 : known.get(iri)).filter(id => id !== undefined));
    off.basis = new Set(part("basis").filter(basis => BASES.includes(basis)));
    off.line = new Set(drawn.told && state.get("lines") !== "all" ? ["all"] : []);
    selected = known.get(state.get("thing")) ?? null;
    const wanted = part("relation"), line = wanted.length === 3 ? touching[known.get(wanted[0])]?.find(id => lineKey(id) === wanted.join(" ")) : undefined;
    chosen = line ?? null;
    part("expanded").map(iri => known.get(iri)).filter(id => id !== undefined).forEach(expand);
    words();
    recalling = false;
    if (chosen !== null) choose(chosen);
    else if (selected !== null) select(selected);
  };

  // ---- what the reader does

  const again = () => { moved = false; fit(); };
  const speak = () => {
    lang = lang === "zh" ? "en" : "zh";
    tongue.choose(lang);
    lay();
    expanded.forEach(unfold);
    whole = extent();
    words(); remember();
    fit();
  };
  const listed = () => { at("list").classList.toggle("open"); if (at("list").classList.contains("open")) at("list").querySelector("button")?.focus(); else at("picture").focus(); };
  ["zoom", "dragStart"].forEach(event => network.on(event, () => { moved = true; }));
  network.on("resize", () => { if (!moved && selected === null && chosen === null) requestAnimationFrame(fit); });
  network.on("click", event => {
    const [node] = event.nodes, [edge] = event.edges;
    if (typeof node === "string") toggle(+node.slice(1));
    else if (node !== undefined) { select(node, false); uncover(node); }
    else if (typeof edge === "number") choose(edge);
    else if (selected !== null || chosen !== null) clear();
  });
  network.on("doubleClick", event => { if (typeof event.nodes[0] === "number") { expand(event.nodes[0]); select(event.nodes[0], false); } });

  // the whole name of what the pointer is on, or of the line; the focus tells it in the panel
  const tip = text => { at("tip").textContent = text; at("tip").hidden = !text; };
  const follow = event => { const box = room(); at("tip").style.left = `${Math.min(event.clientX - box.left + 14, box.width - 200)}px`; at("tip").style.top = `${event.clientY - box.top + 16}px`; };
  at("picture").addEventListener("pointermove", follow);
  network.on("hoverNode", ({ node }) => { if (typeof node === "number") point(node); });
  network.on("blurNode", () => point(null));
  network.on("hoverNode", ({ node }) => tip(typeof node === "number" ? word(data.nodes[node].label) : areaTitle(+node.slice(1))));
  network.on("hoverEdge", ({ edge }) => {
    if (typeof edge !== "number") return tip(edges.get(edge)?.title ?? "");
    const { from, to } = data.edges[edge];
    return tip(seen(from) && seen(to) ? `${word(data.nodes[from].label)} – ${relationOf(data.edges[edge])} → ${word(data.nodes[to].label)}` : "");
  });
  ["blurNode", "blurEdge", "dragStart", "zoom"].forEach(event => network.on(event, () => tip("")));

  const acts = { fit: again, listed, svg: svgFile, png, graphml, language: speak };
  Object.entries(acts).forEach(([id, act]) => at(id).addEventListener("click", act));
  at("skip").addEventListener("click", () => at("list").querySelector("button")?.focus());
  [dark, forced, printed].forEach(query => query.addEventListener("change", () => { ink = palette(); legend(); paint(); network.redraw(); }));
  addEventListener("hashchange", recall);
  addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.tagName === "INPUT" && event.target.type !== "checkbox") return;
    const move = (x, y) => {
      moved = true;
      const { x: left, y: top } = network.getViewPosition(), step = 80 / network.getScale();
      network.moveTo({ position: { x: left + x * step, y: top + y * step } });
    };
    const zoom = factor => { moved = true; network.moveTo({ scale: network.getScale() * factor }); };
    const keys = {
      "/": () => { menu(true); at("search").focus(); }, Escape: () => { menu(false); at("list").classList.remove("open"); clear(); }, 0: again, l: speak, t: listed,
      n: () => around(1), p: () => around(-1), e: () => { if (selected !== null) { expand(selected); select(selected, false); } },
      "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8),
      ArrowLeft: () => move(-1, 0), ArrowRight: () => move(1, 0), ArrowUp: () => move(0, -1), ArrowDown: () => move(0, 1),
    };
    const act = keys[event.key] ?? (event.key.length === 1 ? keys[event.key.toLowerCase()] : undefined);
    if (act) { act(); event.preventDefault(); }
  });

  window.chaingraph = { network, data, select, choose, expand, toggle, near };
  recall();
  if (selected === null && chosen === null) fit();
})();
