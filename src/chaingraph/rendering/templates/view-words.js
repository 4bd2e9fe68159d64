
  // ---- words around the picture

  const legend = () => {
    const box = at("legend");
    box.replaceChildren();
    const group = (title, kind, entries) => {
      const set = element("fieldset");
      set.append(element("legend", title), element("span", title, "group"));
      set.lastChild.setAttribute("aria-hidden", "true");
      entries.forEach(([value, label, mark, tone]) => {
        const line = element("label"), check = element("input");
        check.type = "checkbox";
        check.checked = !off[kind].has(value);
        check.dataset.filter = `${kind}:${value}`;
        check.addEventListener("change", () => {
          check.checked ? off[kind].delete(value) : off[kind].add(value);
          paint(); count(); listing(); remember();
        });
        line.append(check);
        if (mark) { const sign = element("span", mark, "mark"); sign.style.color = tone; sign.setAttribute("aria-hidden", "true"); line.append(sign); }
        line.append(label);
        set.append(line);
      });
      box.append(set);
    };
    const present = new Set(data.nodes.filter((node, id) => isDrawn(id)).map(node => node.family));
    group(say("Kinds"), "kind", data.families.map((family, id) => [id, word(family.label), family.mark, tint(id)]).filter(([id]) => present.has(id)));
    const named = data.chains.map(id => [id, word(data.nodes[id].label)]);
    if (named.length) {
      const without = data.nodes.some((node, id) => isDrawn(id) && !node.chains.length && !chains.has(id));
      group(say("Chains"), "chain", without ? [...named, [-1, say("none of the chains")]] : named);
    }
    const bases = Object.keys(SIGNS).filter(basis => [...bends.keys()].some(id => data.edges[id].basis === basis));
    if (bases.length) group(say("Basis"), "basis", bases.map(basis => [basis, say(basis), SIGNS[basis], ink.quiet]));
    if (drawn.told) group(say("Lines"), "line", [["all", say("all")]]);
  };

  // the line at the foot says what is seen, so it follows the filters
  const told = () => {
    const things = data.nodes.filter((node, id) => seen(id) && !node.heading).length;
    const relations = [...bends.keys()].map(id => data.edges[id]).filter(edge => seen(edge.from) && seen(edge.to) && !off.basis.has(edge.basis)).length;
    return word(data.shown).replace("{things}", things).replace("{relations}", relations);
  };
  const count = () => { at("shown").textContent = told(); };
  const documents = () => data.about.map(word).join(" · ");

  // the list beside the picture says the same: one stop of the Tab key, the arrows go on from there
  const listing = () => {
    const box = at("list"), groups = drawn.areas.length
      ? drawn.areas.map((area, number) => [number, open.has(number) ? area.things.filter(seen) : []])
      : [[null, Object.keys(drawn.nodes).map(Number).filter(seen)]];
    const extra = drawn.areas.length ? Object.keys(drawn.nodes).map(Number).filter(id => !areaOf.has(id) && seen(id)) : [];
    if (extra.length) groups.push([null, extra]);
    box.replaceChildren(element("h2", say("What the picture shows")));
    groups.forEach(([number, things]) => {
      if (number !== null && drawn.closed && word(drawn.areas[number].name)) {
        const act = button(`${areaTitle(number)} – ${say(open.has(number) ? "Close the area" : "Open the area")}`, "area", () => { toggle(number); at("list").querySelector(`[data-area="${number}"]`)?.focus(); });
        act.dataset.area = number;
        act.setAttribute("aria-expanded", String(open.has(number)));
        box.append(act);
      } else if (number !== null && word(drawn.areas[number].name)) box.append(element("h3", areaTitle(number)));
      const made = element("ul");
      made.append(...things.map(id => {
        const item = element("li"), node = data.nodes[id];
        item.append(button(word(node.label), "link", () => select(id, true, true)));
        item.firstChild.dataset.thing = id;
        item.append(` ${node.heading ? "" : `${word(node.kind)} · ${counted("{count} relations", node.relations)}`}`);
        return item;
      }));
      if (things.length) box.append(made);
    });
    const all = [...box.querySelectorAll("button")];
    all.forEach((one, place) => { one.tabIndex = place ? -1 : 0; });
  };
  at("list").addEventListener("keydown", event => {
    const all = [...at("list").querySelectorAll("button")], here = all.indexOf(document.activeElement);
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined || here < 0) return;
    event.preventDefault(); event.stopPropagation();
    all[here].tabIndex = -1;
    const next = all[Math.max(0, Math.min(all.length - 1, to))];
    next.tabIndex = 0; next.focus();
  });

  const words = () => {
    document.documentElement.lang = lang;
    document.title = word(data.title);
    at("title").textContent = word(data.title);
    at("about").textContent = documents();
    at("keys").textContent = say("Keys: / search, arrows and + − 0 move and zoom, N P neighbours, E expand, T list, L language, Esc close.");
    at("search").placeholder = say("Search");
    at("search").setAttribute("aria-label", say("Search"));
    at("results").setAttribute("aria-label", say("Search"));
    at("tools").setAttribute("aria-label", say("Menu"));
    at("list").setAttribute("aria-label", say("What the picture shows"));
    at("picture").setAttribute("aria-label", word(data.title));
    at("skip").textContent = say("Skip to the list");
    at("menu").setAttribute("aria-label", say("Menu"));
    ["Fit", "List", "SVG", "PNG", "GraphML"].forEach(name => { at(name.toLowerCase() === "list" ? "listed" : name.toLowerCase()).textContent = say(name); });
    at("language").textContent = lang === "zh" ? "English" : "中文";
    at("language").lang = lang === "zh" ? "en" : "zh";
    legend(); panel(); paint(); count(); listing();
  };
