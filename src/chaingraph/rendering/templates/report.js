"use strict";
// Long tables can be searched and sorted; without this script they are read as they stand.
(() => {
  const plain = text => text.normalize("NFKC").toLowerCase().replace(/[\s“”‘’"'「」《》]/g, "");
  const number = text => { const found = text.replace(/[,，]/g, "").match(/-?\d+(\.\d+)?/); return found ? parseFloat(found[0]) : null; };
  document.querySelectorAll("section").forEach(section => {
    const box = section.querySelector(".search"), table = section.querySelector("table");
    if (!box || !table) return;
    const rows = [...table.tBodies[0].rows], texts = rows.map(row => plain(row.textContent)), input = box.querySelector("input"), told = box.querySelector("output");
    const look = () => {
      const wanted = input.value.split(/\s+/).map(plain).filter(Boolean);
      rows.forEach((row, place) => { row.hidden = !wanted.every(word => texts[place].includes(word)); });
      told.textContent = `${rows.filter(row => !row.hidden).length} / ${rows.length}`;
    };
    box.hidden = false;
    input.addEventListener("input", look);
    look();
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const act = document.createElement("button");
      act.type = "button";
      act.append(...head.childNodes);
      head.append(act);
      act.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        [...table.tHead.rows[0].cells].forEach(other => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const cell = row => row.cells[column].textContent.trim(), counted = rows.every(row => number(cell(row)) !== null || row.cells[column].classList.contains("silent"));
        const compare = (one, other) => counted ? (number(cell(one)) ?? Infinity) - (number(cell(other)) ?? Infinity) : cell(one).localeCompare(cell(other), document.documentElement.lang);
        table.tBodies[0].append(...[...rows].sort((one, other) => (down ? -1 : 1) * compare(one, other)));
      });
    });
  });
})();
