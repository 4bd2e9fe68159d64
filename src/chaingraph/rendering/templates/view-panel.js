
  // ---- the panel: a thing with all that is known of it, or a relation with what it rests on

  // what a page beside this one tells of is a link to it there
  const linked = (what, id, text, name) => {
    const link = data.links?.[what][id], made = element(link ? "a" : "span", text, name);
    if (link) made.href = link;
    return made;
  };
  const places = sources => sources.map(source => word(data.sources[source].label)).join(lang === "zh" ? "、" : "; ");
  const list = (title, items, total = items.length, rest = "", more = false) => {
    if (!total) return;
    const made = element("ul");
    made.append(...items);
    if (total > items.length) made.append(element("li", `${counted("and {count} more: chaingraph show", total - items.length)} ${rest}`, "quiet"));
    if (more) made.append(element("li", `${say("and more: chaingraph show")} ${rest}`, "quiet"));
    at("panel").append(element("h3", `${title} (${total}${more ? "+" : ""})`), made);
  };
  const cite = (sources, rest = "", more = false) => list(say("Passages"), [...sources].sort((one, other) => one - other).map(source => {
    const { label, gist, text } = data.sources[source], item = element("li");
    item.append(linked("sources", source, word(label), "source"), ` ${(text && word(text)) || word(gist)}`);
    return item;
  }), new Set(sources).size, rest, more);

  const panel = () => {
    const box = at("panel");
    box.replaceChildren();
    box.classList.toggle("open", selected !== null || chosen !== null);
    if (selected === null && chosen === null) return;
    const close = button("×", "close", () => clear());
    close.setAttribute("aria-label", say("Close"));
    box.append(close);
    chosen !== null ? tellRelation(chosen) : tellThing(selected);
  };
  const heading = text => {
    const made = element("h2", text);
    made.tabIndex = -1;
    at("panel").append(made);
  };

  const tellThing = id => {
    const box = at("panel"), node = data.nodes[id], serves = joined(node.serves.map(word));
    heading(word(node.label));
    if (data.links?.nodes[id]) at("panel").querySelector("h2").replaceChildren(linked("nodes", id, word(node.label)));
    if (!isDrawn(id)) box.append(element("p", say("Not drawn in this view."), "quiet"));
    box.append(element("p", [word(node.kind), serves && `${say("serves")} ${serves}`].filter(Boolean).join(" · ")));
    const others = node.names.filter(name => name !== word(node.label));
    if (others.length) box.append(element("p", others.join(" · "), "quiet"));
    if (isDrawn(id) && touching[id].some(line => !bends.has(line))) box.append(button(say("Expand by its neighbours"), "act", () => { expand(id); select(id, false, true); }));
    list(say("Relations"), touching[id].flatMap(line => {
      const edge = data.edges[line], outward = edge.from === id, other = outward ? edge.to : edge.from, relation = data.relations[edge.relation];
      const item = element("li");
      item.append(button(word(outward ? relation.label : relation.inverse), "link relation", () => choose(line, true)), " → ",
        button(word(data.nodes[other].label), "link", () => select(other, true, true)),
        element("span", ` ${say(edge.basis)} ${places(edge.sources)}`, "source"));
      if (!bends.has(line)) item.append(element("span", ` · ${say("not drawn")}`, "undrawn"));
      return [item];
    }), Math.max(node.relations, touching[id].length), word(node.label));
    list(say("Figures"), node.figures.map(figure => {
      const item = element("li", `${word(figure.exact)} ${figure.indicator ? word(figure.indicator) : ""} `);
      item.append(element("span", `${figure.amount.map(word).join(" ")} `, "amount"));
      item.append(element("span", places([figure.source]), "source"));
      return item;
    }), node.figures.length, word(node.label), (node.more || []).includes("figures"));
    cite(new Set([...node.mentions, ...touching[id].flatMap(line => data.edges[line].sources)]), word(node.label), (node.more || []).includes("mentions"));
  };

  const tellRelation = id => {
    const box = at("panel"), edge = data.edges[id], ends = [edge.from, edge.to];
    const [one, other] = ends.map(end => button(word(data.nodes[end].label), "link", () => select(end, true, true)));
    heading(relationOf(edge));
    const line = element("p");
    line.append(one, ` → ${relationOf(edge)} → `, other);
    box.append(line, element("p", say("Basis: {basis}").replace("{basis}", say(edge.basis)), "quiet"));
    if (!bends.has(id)) box.append(element("p", say("Not drawn in this view."), "quiet"));
    cite(edge.sources);
  };

  // ---- what is selected: a thing or a relation; whoever came by keyboard finds the focus in the panel, and back where it was

  let before = null, ring = null;
  const select = (id, move = true, byKeyboard = false) => {
    if (byKeyboard && !at("panel").contains(document.activeElement)) before = document.activeElement;
    selected = id; chosen = null; ring = null;
    if (id !== null && areaOf.has(id) && !open.has(areaOf.get(id))) { open.add(areaOf.get(id)); listing(); }
    panel(); paint(); remember();
    if (byKeyboard) at("panel").querySelector("h2")?.focus();
    if (id !== null && move && isDrawn(id)) show(id);
  };
  // the view moves so that what is selected stands in the part of the picture that the panel leaves free
  const show = id => requestAnimationFrame(() => {
    network.redraw();
    const [x, y] = drawn.nodes[id], scale = Math.max(network.getScale(), 10 / drawn.font + 0.02), small = room().width < 600;
    const panel = at("panel").getBoundingClientRect(), aside = small ? 0 : panel.width / 2 / scale, below = small ? panel.height / 2 / scale : 0;
    network.moveTo({ position: { x: x + aside, y: y + below }, scale });
  });
  const uncover = id => setTimeout(() => {
    if (selected !== id || !isDrawn(id)) return;
    const [x, y] = drawn.nodes[id], spot = network.canvasToDOM({ x, y }), box = room(), panel = at("panel").getBoundingClientRect();
    if (box.left + spot.x > panel.left - 40 && box.top + spot.y > panel.top - 40) show(id);
  }, 450);
  const choose = (id, byKeyboard = false) => {
    if (byKeyboard && !at("panel").contains(document.activeElement)) before = document.activeElement;
    chosen = id; selected = null;
    panel(); paint(); remember();
    if (byKeyboard) at("panel").querySelector("h2")?.focus();
  };
  const clear = () => {
    const inside = at("panel").contains(document.activeElement);
    selected = chosen = ring = null;
    panel(); paint(); remember();
    if (!inside) return;
    const back = before && before.dataset?.thing !== undefined ? at("list").querySelector(`[data-thing="${before.dataset.thing}"]`) : before;
    (back?.isConnected && back !== document.body ? back : at("picture")).focus();
  };

  // N and P go round the neighbours of what was selected, in the order in which they stand around it
  const around = step => {
    if (selected === null) return;
    if (ring === null || !ring.things.includes(selected) && ring.centre !== selected) {
      const [x, y] = isDrawn(selected) ? drawn.nodes[selected] : [0, 0];
      const angle = id => isDrawn(id) ? Math.atan2(drawn.nodes[id][1] - y, drawn.nodes[id][0] - x) : 9;
      const others = new Set(touching[selected].flatMap(line => [data.edges[line].from, data.edges[line].to]));
      others.delete(selected);
      ring = { centre: selected, things: [...others].sort((a, b) => angle(a) - angle(b) || a - b), at: step > 0 ? -1 : 0 };
    }
    if (!ring.things.length) return;
    const kept = ring;
    kept.at = (kept.at + step + kept.things.length) % kept.things.length;
    select(kept.things[kept.at], true, at("panel").contains(document.activeElement));
    ring = kept;
  };
