"use strict";
// Long tables can be searched, filtered by column, and sorted; without this script they are read as they stand.
(() => {
  const plain = text => text.normalize("NFKC").toLowerCase().replace(/[\s“”‘’"'「」《》]/g, "");
  const number = text => { const found = text.replace(/[,，]/g, "").match(/-?\d+(\.\d+)?/); return found ? parseFloat(found[0]) : null; };
  const FEW = 12; // values of a column from which one is chosen; of more, words are searched
  const words = cell => cell.textContent.trim();
  const values = (rows, column) => {
    const counts = new Map();
    rows.forEach(row => { const word = words(row.cells[column]); counts.set(word, (counts.get(word) ?? 0) + 1); });
    return counts;
  };
  const choice = (heading, counts, every) => {
    const label = document.createElement("label"), select = document.createElement("select");
    const sorted = [...counts].sort((one, other) => other[1] - one[1] || one[0].localeCompare(other[0], document.documentElement.lang));
    select.append(new Option(every, ""), ...sorted.map(([word, count]) => new Option(`${word} (${count})`, word)));
    select.setAttribute("aria-label", heading);
    label.append(`${heading} `, select);
    return [label, select];
  };
  document.querySelectorAll("section").forEach(section => {
    const box = section.querySelector(".search"), table = section.querySelector("table");
    if (!box || !table) return;
    const rows = [...table.tBodies[0].rows], texts = rows.map(row => plain(row.textContent)), input = box.querySelector("input"), told = box.querySelector("output");
    const heads = [...table.tHead.rows[0].cells], chosen = new Map();
    const look = () => {
      const wanted = input.value.split(/\s+/).map(plain).filter(Boolean);
      const fits = row => [...chosen].every(([column, select]) => !select.value || words(row.cells[column]) === select.value);
      rows.forEach((row, place) => { row.hidden = !(wanted.every(word => texts[place].includes(word)) && fits(row)); });
      told.textContent = `${rows.filter(row => !row.hidden).length} / ${rows.length}`;
    };
    heads.forEach((head, column) => {
      const counts = values(rows, column);
      if (counts.size < 2 || counts.size > FEW || counts.has("")) return;
      const [label, select] = choice(words(head), counts, box.dataset.all);
      chosen.set(column, select);
      told.before(label, " ");
      select.addEventListener("change", look);
    });
    box.hidden = false;
    input.addEventListener("input", look);
    look();
    heads.forEach((head, column) => {
      const act = document.createElement("button");
      act.type = "button";
      act.append(...head.childNodes);
      head.append(act);
      act.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        heads.forEach(other => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const cell = row => words(row.cells[column]), counted = rows.every(row => number(cell(row)) !== null || row.cells[column].classList.contains("silent"));
        const compare = (one, other) => counted ? (number(cell(one)) ?? Infinity) - (number(cell(other)) ?? Infinity) : cell(one).localeCompare(cell(other), document.documentElement.lang);
        table.tBodies[0].append(...[...rows].sort((one, other) => (down ? -1 : 1) * compare(one, other)));
      });
    });
  });
})();
