"use strict";
// The box for SPARQL asks the server, which bounds what a query may take and says in words what it refuses.
{
const ID = "https://w3id.org/chaingraph/id/", TERMS = "https://w3id.org/chaingraph/ontology#";
const root = document.body.dataset.root, prefixes = Object.entries(JSON.parse(document.getElementById("prefixes").dataset.prefixes));

const asked = async query => {
  const headers = { "Content-Type": "application/sparql-query", Accept: "application/sparql-results+json, text/turtle;q=0.9", "Accept-Language": document.documentElement.lang };
  const answer = await fetch(`${root}sparql`, { method: "POST", headers, body: query }), text = await answer.text();
  if (!answer.ok) throw new Error(text.trim());
  return { graphs: answer.headers.get("Content-Type").startsWith("text/turtle"), text };
};
const rows = async query => JSON.parse((await asked(query)).text).results.bindings;

// What the things of an answer are called is asked with it, what else there is when a name is typed.
let names = Promise.resolve(new Map()), every;
window.chaingraphAsk = async query => {
  const answer = await asked(query), shown = answer.graphs ? [] : (JSON.parse(answer.text).results?.bindings ?? []).slice(0, SHOWN_ROWS);
  const iris = new Set(shown.flatMap(row => Object.values(row)).filter(term => term.type === "uri").map(term => `<${term.value}>`));
  names = rows(`SELECT ?iri ?name { VALUES ?iri { ${[...iris].join(" ")} } ?iri rdfs:label ?name }`)
    .then(found => new Map(found.map(({ iri, name }) => [`${iri.value} ${name["xml:lang"]}`, name.value])), () => new Map());
  return answer;
};
const shortened = iri => {
  const [prefix, space] = prefixes.filter(([, space]) => iri.startsWith(space)).sort((a, b) => b[1].length - a[1].length)[0] ?? [];
  const local = prefix === undefined ? "" : iri.slice(space.length);
  return /^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*$/u.test(local) ? `${prefix}:${local}` : `<${iri}>`;
};
window.chaingraphTerms = async () => (await (every ??= rows("SELECT ?iri ?name { ?iri rdfs:label ?name FILTER (isIRI(?iri)) }"))).map(({ iri, name }) => [name.value, shortened(iri.value)]);
window.chaingraphNamed = async (iri, lang) => {
  const name = (await names).get(`${iri} ${lang}`) ?? shortened(iri);
  if (iri.startsWith(ID)) return { name, href: root + encodeURI(`id/${iri.slice(ID.length)}`) };
  return { name, href: iri.startsWith(TERMS) ? `${root}ontology/${iri.slice(TERMS.length).replace(/[A-Z_]/g, letter => `_${letter.toLowerCase()}`)}` : "" };
};

chaingraphSparql(document.getElementById("sparql"));
}
