
  // ---- search: in either language, in any of the names, in pinyin or by first letters

  const plain = text => text.normalize("NFKC").toLowerCase().replace(/[\s“”‘’"'「」《》]/g, "");
  const index = data.nodes.map(node => [...new Set([node.label.zh, node.label.en, ...node.names, ...node.spelt])].map(plain));
  const look = () => {
    const wanted = plain(at("search").value);
    const score = names => Math.min(...names.filter(name => name.includes(wanted)).map(name => name.length));
    results = wanted === "" ? [] : index.map((names, id) => [score(names), id]).filter(([length]) => Number.isFinite(length))
      .sort((one, other) => one[0] - other[0]).slice(0, 12).map(([, id]) => id);
    marked = 0;
    listResults();
  };
  const listResults = () => {
    const box = at("results");
    at("search").setAttribute("aria-expanded", String(results.length > 0));
    results.length ? at("search").setAttribute("aria-activedescendant", `result-${marked}`) : at("search").removeAttribute("aria-activedescendant");
    box.replaceChildren(...results.map((id, place) => {
      const item = element("li", word(data.nodes[id].label));
      if (!isDrawn(id)) item.append(element("span", ` · ${say("not drawn")}`, "quiet"));
      item.id = `result-${place}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", String(place === marked));
      item.addEventListener("mousedown", event => { event.preventDefault(); found(id); });
      return item;
    }));
    if (!results.length && at("search").value.trim()) {
      box.append(element("li", say("No match."), "quiet"));
      box.firstChild.setAttribute("role", "option");
      box.firstChild.setAttribute("aria-disabled", "true");
    }
  };
  const found = id => { results = []; at("search").value = ""; listResults(); menu(false); select(id, true, true); };
  at("search").addEventListener("input", look);
  at("search").addEventListener("blur", () => { results = []; listResults(); at("results").replaceChildren(); });
  at("search").addEventListener("keydown", event => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      marked = Math.max(0, Math.min(results.length - 1, marked + (event.key === "ArrowDown" ? 1 : -1)));
      listResults(); event.preventDefault();
    } else if (event.key === "Enter" && results.length) found(results[marked]);
    else if (event.key === "Escape") { at("search").value = ""; look(); at("picture").focus(); }
    event.stopPropagation();
  });
  const menu = wanted => {
    const header = document.querySelector("header");
    header.classList.toggle("open", wanted ?? !header.classList.contains("open"));
    at("menu").setAttribute("aria-expanded", String(header.classList.contains("open")));
  };
  at("menu").addEventListener("click", () => menu());
