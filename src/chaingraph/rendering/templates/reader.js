"use strict";
// From mark to mark by keys; without this script, marks are links one after the other.
(() => {
  const marks = [...document.querySelectorAll("main a[id^='mark-']")], keys = document.getElementById("keys");
  const opened = () => document.querySelector("aside li:target") !== null;
  let last = -1; // the mark where the reader is, or was before a card
  const go = place => {
    last = (place + marks.length) % marks.length;
    if (opened()) location.replace(marks[last].getAttribute("href"));
    marks[last].focus();
  };
  const back = () => { if (last >= 0) marks[last].focus({ preventScroll: true }); };
  marks.forEach((mark, place) => ["focus", "click"].forEach(event => mark.addEventListener(event, () => { last = place; })));
  addEventListener("hashchange", () => { if (location.hash === "#reading") back(); });
  addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || !marks.length) return;
    if (event.key === "n") go(last + 1);
    else if (event.key === "p") go(last < 0 ? -1 : last - 1);
    else if (event.key === "Escape" && opened()) location.replace("#reading");
  });
  keys.hidden = !marks.length;
})();
