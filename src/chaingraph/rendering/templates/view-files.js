
  // ---- files: the picture with its title, legend, source and the line of what is shown, named after the view

  const SVG = "http://www.w3.org/2000/svg";
  const name = ending => `${word(data.title).replace(/[\\/:*?"<>|\s\u0000-\u001f]+/g, "-").slice(0, 60)}.${ending}`;
  const save = (blob, file) => {
    const url = URL.createObjectURL(blob), link = element("a");
    link.href = url; link.download = file; link.click();
    setTimeout(() => URL.revokeObjectURL(url), 2000);
  };
  // what XML does not take becomes a sign for what can not be shown
  const harmless = text => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
  const shaped = (parent, tag, attributes, text) => {
    const made = document.createElementNS(SVG, tag);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    if (text !== undefined) made.textContent = harmless(text);
    parent.append(made);
    return made;
  };
  const bent = ([x, y], [right, down], bend) => {
    const share = (Math.abs(bend) + 1) / 2, along = share * Math.sin(share * Math.PI), aside = -share * Math.cos(share * Math.PI) * Math.sign(bend || 1);
    const mid = [x + along * (right - x) - aside * (down - y), y + along * (down - y) + aside * (right - x)].map(Math.round);
    return [`M${x} ${y}Q${mid} ${right} ${down}`, mid];
  };
  const outline = (shape, x, y, r) => {
    const round = (turn, count, inner = 1) => Array.from({ length: count }, (_, place) => {
      const angle = 2 * Math.PI * place / count + turn, size = r * (place % 2 ? inner : 1);
      return `${(x + size * Math.cos(angle)).toFixed(1)},${(y + size * Math.sin(angle)).toFixed(1)}`;
    }).join(" ");
    return { hexagon: () => round(0, 6), triangle: () => round(-Math.PI / 2, 3), triangleDown: () => round(Math.PI / 2, 3),
      diamond: () => round(0, 4), star: () => round(-Math.PI / 2, 10, 0.45), square: () => round(Math.PI / 4, 4) }[shape]();
  };
  const rows = (text, room) => {
    const lines = [""];
    text.split(/(?<=[\s、，。；·])|(?<=[\u3000-\u9fff])/).forEach(part => {
      const wide = [...lines.at(-1) + part].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 255 ? 2 : 1), 0);
      wide > room ? lines.push(part) : lines[lines.length - 1] += part;
    });
    return lines;
  };

  const picture = () => {
    const [left, top, right, bottom] = extent(), wide = Math.max(720, right - left) + 40, pad = (wide - right + left) / 2, columns = wide / 7.2;
    const foot = [...rows(told(), columns), ...rows(say("Source: {documents}").replace("{documents}", documents()), columns)], head = rows(word(data.title), wide / 12);
    const legendRows = rows([...document.querySelectorAll("#legend label")].filter(label => label.querySelector("input").checked).map(label => label.textContent).join("   "), columns);
    const above = 30 + 28 * head.length + 18 * legendRows.length, high = above + bottom - top + 24 + 18 * foot.length;
    const svg = document.createElementNS(SVG, "svg");
    Object.entries({ xmlns: SVG, width: Math.round(wide), height: Math.round(high), viewBox: `0 0 ${Math.round(wide)} ${Math.round(high)}`, "font-family": face, role: "img", "xml:lang": lang }).forEach(([key, value]) => svg.setAttribute(key, value));
    shaped(svg, "title", {}, word(data.title));
    shaped(svg, "desc", {}, told());
    shaped(svg, "rect", { width: wide, height: high, fill: ink.paper });
    head.forEach((line, place) => shaped(svg, "text", { x: 20, y: 36 + 28 * place, "font-size": 22, "font-weight": 700, fill: ink.ink }, line));
    legendRows.forEach((line, place) => shaped(svg, "text", { x: 20, y: 26 + 28 * head.length + 18 * (place + 0.5), "font-size": 13, fill: ink.quiet, "xml:space": "preserve" }, line));
    const group = shaped(svg, "g", { transform: `translate(${Math.round(pad - left)} ${Math.round(above - top)})` });
    boxes.forEach(([l, t, r, b], number) => {
      shaped(group, "rect", { x: l, y: t, width: r - l, height: b - t, rx: 10, fill: ink.area });
      if (open.has(number) && word(drawn.areas[number].name)) shaped(group, "text", { x: l + 12, y: t + 20, "font-size": 13, "font-weight": 600, fill: ink.quiet }, areaTitle(number));
    });
    const lines = shaped(group, "g", { fill: "none" }), said = shaped(group, "g", { "font-size": 11, "text-anchor": "middle" });
    edges.get().filter(line => !line.hidden && line.color.opacity > 0.5).forEach(line => {
      const { x: x1, y: y1 } = nodes.get(line.from), { x: x2, y: y2 } = nodes.get(line.to);
      const bend = line.smooth ? line.smooth.roundness * (line.smooth.type === "curvedCCW" ? 1 : -1) : 0, [path, mid] = bent([x1, y1], [x2, y2], bend);
      shaped(lines, "path", { d: path, stroke: line.color.color, "stroke-width": line.width, ...(line.dashes ? { "stroke-dasharray": line.dashes.join(" ") } : {}) });
      if (line.label) shaped(said, "text", { x: Math.round((x1 + 2 * mid[0] + x2) / 4), y: Math.round((y1 + 2 * mid[1] + y2) / 4) + 4, fill: ink.ink, stroke: ink.paper, "stroke-width": 4, "paint-order": "stroke" }, line.label);
    });
    nodes.get().filter(node => !node.hidden).forEach(node => {
      const texts = node.label.split("\n"), size = node.font.size, boxed = node.shape === "box";
      const look = { fill: node.color.background, stroke: node.color.border, "stroke-width": node.borderWidth || 0, opacity: node.opacity ?? 1 };
      if (boxed) {
        const box = network.getBoundingBox(node.id);
        shaped(group, "rect", { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top, rx: 6, ...look });
      } else if (node.shape === "dot") shaped(group, "circle", { cx: node.x, cy: node.y, r: node.size, ...look });
      else shaped(group, "polygon", { points: outline(node.shape, node.x, node.y, node.size * (node.shape === "square" ? 1.3 : 1.1)), ...look });
      const label = shaped(group, "text", { "text-anchor": "middle", "font-size": size, fill: node.font.color, opacity: node.opacity ?? 1,
        ...(node.font.strokeWidth ? { stroke: node.font.strokeColor, "stroke-width": 3, "paint-order": "stroke", "stroke-linejoin": "round" } : {}) });
      const first = boxed ? node.y - (texts.length - 1) * size * 0.6 + size * 0.35 : node.y + node.size + size + 1;
      texts.forEach((text, place) => shaped(label, "tspan", { x: node.x, y: Math.round(first + place * size * 1.2) }, text));
    });
    foot.forEach((line, place) => shaped(svg, "text", { x: 20, y: high - 14 - 18 * (foot.length - 1 - place), "font-size": 12, fill: ink.quiet }, line));
    return svg;
  };
  const asText = svg => `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}`;
  const svgFile = () => save(new Blob([asText(picture())], { type: "image/svg+xml" }), name("svg"));
  const png = () => {
    const svg = picture(), [wide, high] = ["width", "height"].map(side => +svg.getAttribute(side)), copy = element("canvas"), image = new Image();
    const times = Math.min(2, 16000 / Math.max(wide, high));
    copy.width = wide * times; copy.height = high * times;
    image.onload = () => {
      copy.getContext("2d").drawImage(image, 0, 0, copy.width, copy.height);
      copy.toBlob(blob => save(blob, name("png")), "image/png");
    };
    image.src = URL.createObjectURL(new Blob([asText(svg)], { type: "image/svg+xml" }));
  };

  // the network as it is seen, for other programs: what the command line writes, less what is hidden, each thing where it stands now
  const unpacked = async text => {
    const packed = new Blob([Uint8Array.from(atob(text), sign => sign.charCodeAt(0))]);
    return new Response(packed.stream().pipeThrough(new DecompressionStream("gzip"))).text();
  };
  const graphml = async () => {
    const made = new DOMParser().parseFromString(await unpacked(at("network").textContent), "application/xml");
    const number = one => +one.id.slice(1);
    const fill = (node, values) => Object.entries(values).forEach(([name, value]) => {
      const key = `node_${name}`, held = [...node.children].find(one => one.getAttribute("key") === key);
      const into = held ?? node.appendChild(made.createElementNS(node.namespaceURI, "data"));
      into.setAttribute("key", key); into.textContent = value;
    });
    [...made.getElementsByTagName("edge")].forEach(edge => {
      const { from, to, basis } = data.edges[number(edge)];
      if (!bends.has(number(edge)) || !seen(from) || !seen(to) || off.basis.has(basis)) edge.remove();
    });
    [...made.getElementsByTagName("node")].forEach(node => {
      const id = number(node);
      if (!seen(id)) return node.remove();
      const [x, y, size] = drawn.nodes[id];
      fill(node, { label: harmless(word(data.nodes[id].label)), x, y: -y, size: size || 12 });
    });
    save(new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(made.documentElement)}`], { type: "application/xml" }), name("graphml"));
  };
