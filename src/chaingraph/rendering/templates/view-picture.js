
  // ---- the picture: positions come with the page, nothing moves by itself

  const face = getComputedStyle(document.body).fontFamily, MANY = 600, FEW = 16, FADED = 0.16, CLOSED = 0.78; // a box leaves room for lines
  const extent = () => {
    const xs = [], ys = [];
    Object.entries(drawn.nodes).forEach(([id, [x, y]]) => { if (!areaOf.has(+id) && (seen(+id) || !xs.length)) { xs.push(x - 70, x + 70); ys.push(y - 26, y + 44); } });
    boxes.forEach(([left, top, right, bottom]) => { xs.push(left, right); ys.push(top - (drawn.told && [...bends.values()].some(Boolean) ? 12 : 0), bottom); });
    const least = list => list.reduce((one, other) => Math.min(one, other)), most = list => list.reduce((one, other) => Math.max(one, other));
    return [least(xs) - 8, least(ys) - 8, most(xs) + 8, most(ys) + 8];
  };
  let whole = extent();
  const room = () => at("picture").getBoundingClientRect();
  const fitting = () => Math.min(1.4, room().width / (whole[2] - whole[0]), room().height / (whole[3] - whole[1]));
  const nodes = new vis.DataSet(), edges = new vis.DataSet();
  const network = new vis.Network(at("picture"), { nodes, edges }, {
    autoResize: true, physics: false, layout: { randomSeed: 1 },
    interaction: { hover: true, dragNodes: true, keyboard: false, tooltipDelay: 1e9, hideEdgesOnDrag: data.drawn > MANY, hoverConnectedEdges: false },
    nodes: { scaling: { label: { enabled: false } }, labelHighlightBold: false, chosen: false },
    edges: { width: 1, smooth: false, arrows: { to: { scaleFactor: 0.45 } }, selectionWidth: 0, hoverWidth: 1, chosen: false, selfReference: { size: 14 } },
  });

  // a line is bent as the page says; vis-network turns it about its beginning
  const smooth = bend => bend ? { enabled: true, type: bend > 0 ? "curvedCCW" : "curvedCW", roundness: Math.abs(bend) } : false;
  const stands = id => areaOf.has(id) && !open.has(areaOf.get(id)) ? `a${areaOf.get(id)}` : id;

  // a line says what it is where few lines meet: at what is selected, else at what the view is of; chosen, everywhere
  const named = (edge, id) => {
    const middle = selected ?? data.focus;
    return id === chosen || bends.size <= FEW
      || middle !== null && isDrawn(middle) && near[middle].size <= FEW && (edge.from === middle || edge.to === middle);
  };
  const relationOf = edge => word(data.relations[edge.relation].label);

  const paintedNode = (id, lit) => {
    const node = data.nodes[id], [x, y, radius] = drawn.nodes[id], family = data.families[node.family], tone = tint(node.family);
    const dim = lit !== null && !lit.has(id), hollow = family.hollow, focus = id === data.focus, mark = id === selected;
    const text = { face, size: radius ? (focus ? 17 : drawn.font) : drawn.boxed, color: ink.ink, strokeWidth: 3, strokeColor: ink.paper, vadjust: -2 };
    if (!radius) Object.assign(text, { color: hollow ? ink.ink : ink.paper, strokeWidth: 0, vadjust: 0 });
    if (dim && radius) Object.assign(text, { color: `${ink.quiet}`, strokeWidth: 0 });
    return {
      id, x, y, label: node.short[lang], hidden: !shown(node, id), opacity: dim ? FADED : 1, shape: family.shape, margin: 8, font: text,
      ...(radius ? { size: radius } : {}), borderWidth: mark ? 4 : focus ? 4 : hollow ? 2 : 0,
      color: { background: hollow ? ink.paper : tone, border: mark ? ink.accent : focus ? ink.ink : tone,
        hover: { background: hollow ? ink.paper : tone, border: ink.accent } },
    };
  };
  // what the area of a thing says already is drawn for what is pointed at or selected alone, unless all lines are wanted
  const resting = edge => off.line.has("all") && data.relations[edge.relation].iri.endsWith("#serves") && ![edge.from, edge.to].some(end => end === pointed || end === selected);
  const point = id => {
    const before = pointed;
    pointed = id;
    if (!off.line.has("all")) return;
    const lines = [before, id].filter(end => end !== null).flatMap(end => touching[end]).filter(line => bends.has(line));
    edges.update(lines.map(line => paintedEdge(data.edges[line], line)));
  };
  const paintedEdge = (edge, id) => {
    const touched = id === chosen || selected !== null && (edge.from === selected || edge.to === selected);
    const unseen = !seen(edge.from) || !seen(edge.to), quiet = (selected !== null || chosen !== null) && !touched;
    return {
      id, from: edge.from, to: edge.to, smooth: smooth(bends.get(id)), dashes: DASHES[edge.basis], hidden: off.basis.has(edge.basis) || id !== chosen && resting(edge),
      arrows: unseen || data.relations[edge.relation].iri.endsWith("#serves") ? "" : "to", label: !unseen && named(edge, id) ? relationOf(edge) : "",
      font: { face, size: drawn.font - 1, color: ink.ink, strokeWidth: 4, strokeColor: ink.paper, align: "middle" }, width: touched ? 2 : bends.size > 150 ? 0.7 : 1,
      color: { color: touched ? ink.accent : ink.edge, hover: ink.accent, opacity: unseen ? 0 : quiet ? 0.14 : 1 },
    };
  };

  // an area that is closed is a box with its name and how much is in it; lines to it are told together
  const scale = () => Math.max(fitting(), 0.02);
  const paintedArea = number => {
    const { name, things } = drawn.areas[number], [left, top, right, bottom] = boxes[number], visible = things.filter(seen).length;
    const size = Math.max(12, Math.min(15 / scale(), (bottom - top) / 4, (right - left) / 7));
    return {
      id: `a${number}`, x: (left + right) / 2, y: (top + bottom) / 2, shape: "box", label: `${word(name)}\n${counted("{count} things", visible)}`, hidden: !visible,
      widthConstraint: { minimum: CLOSED * (right - left), maximum: CLOSED * (right - left) }, heightConstraint: { minimum: CLOSED * (bottom - top), valign: "middle" }, margin: 5,
      font: { face, size, color: ink.ink, strokeWidth: 0 }, borderWidth: 0.7 / scale(), color: { background: ink.area, border: ink.edge, hover: { background: ink.target, border: ink.accent } },
    };
  };
  const together = () => {
    const between = new Map();
    [...bends.keys()].forEach(id => {
      const edge = data.edges[id], ends = [stands(edge.from), stands(edge.to)];
      if (off.basis.has(edge.basis) || !seen(edge.from) || !seen(edge.to) || ends[0] === ends[1]) return;
      const key = ends.every(end => typeof end === "number") ? `e${id}` : ends.map(String).sort().join(" ");
      const known = between.get(key) ?? { ends, ids: [] };
      known.ids.push(id);
      between.set(key, known);
    });
    return [...between].map(([key, { ends, ids }]) => key[0] === "e" ? paintedEdge(data.edges[ids[0]], ids[0]) : {
      id: key, from: ends[0], to: ends[1], width: (1 + Math.log2(ids.length)) / 4 / Math.max(scale(), 0.3), label: "", arrows: "", smooth: false,
      color: { color: ink.edge, hover: ink.accent, opacity: 1 }, title: counted("{count} relations", ids.length), dashes: false,
    });
  };

  const paint = () => {
    const lit = chosen !== null ? new Set([data.edges[chosen].from, data.edges[chosen].to]) : selected === null ? null : new Set([selected, ...near[selected]]);
    const visible = Object.keys(drawn.nodes).map(Number).filter(id => typeof stands(id) === "number").map(id => paintedNode(id, lit));
    const closed = drawn.closed ? drawn.areas.map((area, number) => number).filter(number => !open.has(number)).map(paintedArea) : [];
    replace(nodes, [...visible, ...closed]);
    replace(edges, drawn.closed ? together() : [...bends.keys()].map(id => paintedEdge(data.edges[id], id)));
  };
  const replace = (set, items) => {
    const kept = new Set(items.map(item => item.id)), gone = set.getIds().filter(id => !kept.has(id));
    if (gone.length) set.remove(gone);
    if (items.length) set.update(items);
  };
  const toggle = number => {
    open.has(number) ? open.delete(number) : open.add(number);
    paint(); count(); listing();
    if (!open.has(number)) return;
    const [left, top, right, bottom] = boxes[number];
    moved = true;
    network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale: Math.min(1.2, room().width / (right - left + 20), room().height / (bottom - top + 20)) });
  };

  // what is dragged stays where it was left, in files too
  network.on("dragEnd", ({ nodes: dragged }) => {
    const left = Object.entries(network.getPositions(dragged.filter(isDrawn)));
    left.forEach(([id, { x, y }]) => drawn.nodes[id].splice(0, 2, Math.round(x), Math.round(y)));
    if (left.length) paint();
  });

  // areas lie under what stands in them; their names are legible at any size
  network.on("beforeDrawing", pen => {
    const now = network.getScale();
    drawn.areas.forEach(({ name }, number) => {
      const [left, top, right, bottom] = boxes[number];
      if (!open.has(number)) return;
      pen.fillStyle = ink.area;
      pen.beginPath(); pen.roundRect(left, top, right - left, bottom - top, 10); pen.fill();
      if (forced.matches || !word(name)) { pen.strokeStyle = ink.line; pen.lineWidth = 1; pen.stroke(); }
      if (!word(name)) return;
      const size = Math.max(13, Math.min(12 / now, (right - left) / 9));
      pen.font = `600 ${size}px ${face}`; pen.fillStyle = ink.quiet; pen.textBaseline = "top"; pen.textAlign = "left";
      pen.fillText(areaTitle(number), left + 12, top + 8, right - left - 20);
    });
  });
  const areaTitle = number => `${word(drawn.areas[number].name)} · ${drawn.areas[number].things.filter(id => seen(id) && !chains.has(id)).length}`;

  const fit = () => {
    const small = room().width < 600 && !drawn.closed;
    const start = data.focus !== null && data.focus !== undefined ? drawn.nodes[data.focus] : [(whole[0] + whole[2]) / 2, (whole[1] + whole[3]) / 2];
    const scale = fitting(), whole_fits = scale >= 10 / drawn.font;
    network.moveTo(small && !whole_fits ? { position: corner(10 / drawn.font + 0.02, start), scale: 10 / drawn.font + 0.02 }
      : { position: { x: (whole[0] + whole[2]) / 2, y: (whole[1] + whole[3]) / 2 }, scale });
  };
  // on a small screen labels stay legible: it begins at what the view is of, else in the upper left
  const corner = (scale, [x, y]) => data.focus !== null ? { x: narrow && drawn.slim[lang] ? (whole[0] + whole[2]) / 2 : x, y }
    : { x: whole[0] + room().width / scale / 2, y: whole[1] + room().height / scale / 2 };

  // a thing is expanded by what it is related to: each stands at the free place nearest to it
  const expanded = new Set();
  const expand = id => {
    if (!isDrawn(id) || expanded.has(id)) return;
    expanded.add(id);
    unfold(id);
    legend(); paint(); count(); listing(); remember();
  };
  const unfold = id => {
    touching[id].map(line => data.edges[line]).flatMap(edge => [edge.from, edge.to]).filter(other => !isDrawn(other)).forEach(other => {
      drawn.nodes[other] = [...freePlace(drawn.nodes[id]), 5 + data.nodes[other].chains.length];
    });
    touching[id].filter(line => !bends.has(line)).forEach(line => {
      const edge = data.edges[line];
      bends.set(line, data.edges.some((known, number) => number !== line && bends.has(number) && known.from === edge.to && known.to === edge.from) ? 0.22 : 0);
      relate(line);
    });
  };
  const freePlace = ([x, y]) => {
    const taken = Object.values(drawn.nodes);
    for (let away = 1; away < 60; away++) {
      for (let turn = 0; turn < 6 * away; turn++) {
        const angle = 2 * Math.PI * (turn / (6 * away)) - Math.PI / 2;
        const spot = [Math.round(x + 130 * away * Math.cos(angle)), Math.round(y + 62 * away * Math.sin(angle))];
        if (taken.every(([left, top]) => Math.abs(left - spot[0]) >= 120 || Math.abs(top - spot[1]) >= 46)) return spot;
      }
    }
    return [x + 130, y + 62];
  };
