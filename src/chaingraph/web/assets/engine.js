"use strict";
window.chaingraphAlone = true;
// What stands packed in the page, and the engine, which runs in a worker made of it.
const packed = {
  bytes: id => Uint8Array.from(atob(document.getElementById(id).textContent), char => char.charCodeAt(0)),
  async unpacked(id) {
    const stream = new Blob([this.bytes(id)]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).arrayBuffer();
  },
  async text(id) { return new TextDecoder().decode(await this.unpacked(id)); },
  async json(id) { return JSON.parse(await this.text(id)); },
};

const engine = {
  LONGEST: 5_000, // milliseconds of a query, after which the worker is ended
  worker: null, ready: null, waiting: new Map(), number: 0,

  start() {
    return this.ready ??= (async () => {
      if (typeof WebAssembly !== "object") throw new Error("WebAssembly");
      const [glue, own, code, statements] = await Promise.all([packed.text("glue"), packed.text("worker"), packed.unpacked("wasm"), packed.text("statements")]);
      const plain = glue.replace(/^export \{[^}]*\};?$/m, "").replace(/^export /gm, "").replaceAll("import.meta.url", '""'); // a page of a disk starts no modules
      const address = URL.createObjectURL(new Blob([plain, "\n", own], { type: "text/javascript" }));
      this.worker = new Worker(address);
      this.worker.onmessage = ({ data }) => this.settle(data);
      this.worker.onerror = event => this.end(event.message || "worker");
      return this.send({ what: "start", engine: code, statements }, 0);
    })();
  },

  send(message, longest) {
    return new Promise((done, fail) => {
      const number = ++this.number;
      const timer = longest ? setTimeout(() => this.end("time"), longest) : 0;
      this.waiting.set(number, { done, fail, timer });
      this.worker.postMessage({ number, ...message });
    });
  },

  settle({ number, value, error, broken }) {
    const waiting = this.waiting.get(number);
    this.waiting.delete(number);
    clearTimeout(waiting?.timer);
    if (broken) this.end("broken");
    if (error !== undefined) waiting?.fail(new Error(broken ? "broken" : error)); else waiting?.done(value);
  },

  // The worker is ended, and everything that waits for it is told why; the next query starts another one.
  end(why) {
    this.worker?.terminate();
    this.worker = this.ready = null;
    for (const { fail, timer } of this.waiting.values()) { clearTimeout(timer); fail(new Error(why)); }
    this.waiting.clear();
  },

  async ask(query, format) {
    if (refused(query)) throw new Error("SERVICE");
    await this.start();
    return this.send({ what: "ask", query, format }, this.LONGEST);
  },
};

// Whether a query would ask another server: the word outside of texts, IRIs and comments.
function refused(query) {
  const bare = query.replace(/<[^<>"{}|^`\\\s]*>|"""[^]*?"""|'''[^]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|#[^\n]*/g, " ");
  return /(?<![?$:\w])service(?![\w:])/i.test(bare);
}
