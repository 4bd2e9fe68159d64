// The engine: it stands below the code of Oxigraph, in a worker that can be ended at any time.
let store;

const actions = {
  start({ engine, statements }) {
    initSync({ module: engine });
    store = new Store();
    store.load(statements, { format: "application/n-quads" });
    store.update("INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }");
    return store.size;
  },
  // the rows of a SELECT, the truth of an ASK (SPARQL JSON), or triples (Turtle or another format)
  ask({ query, format }) {
    const graphs = /^(construct|describe)$/i.test(kindOf(query));
    return { graphs, text: store.query(query, { results_format: graphs ? format ?? "text/turtle" : "json" }) };
  },
};

// The word by which a query begins, behind comments and prefixes.
function kindOf(query) {
  const bare = query.replace(/<[^<>"{}|^`\\\s]*>|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|#[^\n]*/g, " ");
  return bare.match(/\b(select|ask|construct|describe)\b/i)?.[1] ?? "";
}

self.onmessage = ({ data: { number, what, ...values } }) => {
  try {
    self.postMessage({ number, value: actions[what](values) });
  } catch (error) {
    self.postMessage({ number, error: String(error?.message ?? error), broken: error instanceof WebAssembly.RuntimeError || error instanceof RangeError });
  }
};
