"use strict";
// The packaged questions, answered here as the command line answers them: the same rows, words and CSV.
const answers = {
  async known() {
    return this.held ??= packed.json("answering").then(held => {
      held.number = new Map(held.iris.map((iri, n) => [iri, n]));
      held.place = new Map(held.places.map((iri, n) => [held.iris[iri], n]));
      held.rests = new Map(held.grounds.map(([statement, graphs]) => [statement.join(" "), graphs]));
      held.prefixLine = Object.entries(held.prefixes).map(([prefix, space]) => `PREFIX ${prefix}: <${space}>`).join(" ");
      return held;
    });
  },

  // Return the query of a question with its parameters bound (name: IRI or day).
  bound(question, values) {
    return question.sparql.replace(/^([ ]*)VALUES \?(\w+) \{ UNDEF \}(?: # bound: (.*))?\n/gm, (all, space, name, also) =>
      values[name] ? `${space}VALUES ?${name} { ${/^\d{4}-\d\d-\d\d$/.test(values[name]) ? `"${values[name]}"^^xsd:date` : `<${values[name]}>`} } ${also ?? ""}\n` : "");
  },

  // Return the answer as headings and rows of cells: {iris}, {number}, {text}, {word} or {both}, null where nothing is said.
  async answer(name, values = {}) {
    const known = await this.known(), question = known.questions[name];
    const found = await this.rows(this.bound(question, values));
    this.rest(known, question, found);
    return { known, name, values, question, ...await this.tabulated(known, question, found, values) };
  },

  async rows(query) {
    const known = await this.known(), { text } = await engine.ask(`${known.prefixLine} ${query}`);
    const { head, results } = JSON.parse(text);
    return { variables: head.vars, rows: results.bindings.map(row => head.vars.map(name => row[name] ?? null)) };
  },

  // For what follows by rules, the passages are those of its premises.
  rest(known, question, { variables, rows }) {
    const place = variables.indexOf("passages");
    if (place < 0) return;
    for (const row of rows) {
      const passages = new Set(row[place]?.value.split(" ") ?? []);
      if (!known.following.some(graph => passages.has(graph))) continue;
      known.following.forEach(graph => passages.delete(graph));
      for (const statement of this.evidence(known, question, variables, row))
        (known.rests.get(statement) ?? []).forEach(number => passages.add(known.iris[number]));
      row[place] = { type: "literal", value: [...passages].sort().join(" ") };
    }
  },

  *evidence(known, question, variables, row) {
    const meant = term => {
      const at = variables.indexOf(term), cell = at < 0 ? null : row[at];
      if (at < 0) { const [prefix, local] = term.split(":"); return [known.prefixes[prefix] + local]; }
      if (cell?.type === "uri") return [cell.value];
      return cell?.type === "literal" && !cell["xml:lang"] ? cell.value.split(" ").filter(iri => /^https?:\/\/[^\s<>"{}|^`\\]+$/.test(iri)) : [];
    };
    const number = iri => known.number.get(iri);
    for (const [subject, property, object] of question.evidence)
      for (const what of meant(property)) for (const of of meant(object)) {
        if (subject === "*") {
          const ending = ` ${number(what)} ${number(of)}`;
          for (const statement of known.rests.keys()) if (statement.endsWith(ending)) yield statement;
        } else for (const one of meant(subject)) yield `${number(one)} ${number(what)} ${number(of)}`;
      }
  },

  async tabulated(known, question, { variables, rows }, values) {
    const same = place => new Set(rows.map(row => JSON.stringify(row[place]))).size <= 1;
    const columns = [], at = name => variables.indexOf(name);
    for (const name of variables) {
      if (name in values && same(at(name))) continue;
      if (name.endsWith("_en")) continue;
      if (name.endsWith("_zh")) {
        const base = name.slice(0, -3), text = cell => cell?.type === "literal" ? cell.value : null;
        columns.push({ name: base, cells: rows.map(row => ({ both: { zh: text(row[at(name)]), en: text(row[at(`${base}_en`)]) } })) });
      } else {
        const isWord = question.words.includes(name);
        const cells = rows.map(row => this.cell(known, row[at(name)], isWord));
        columns.push({ name, cells: name === "per" ? cells.map(cell => cell && { ...cell, each: true }) : cells });
      }
    }
    if (known.sentences && columns.some(column => column.name === "gist")) columns.push(this.sentences(known, columns, rows.length));
    const made = rows.map((_, n) => columns.map(column => column.cells[n]));
    const names = columns.map(column => column.name);
    return { columns: names, rows: made, open: await this.open(known, made), denied: this.denied(known, names, made) };
  },

  sentences(known, columns, count) {
    const named = n => columns.flatMap(column => column.cells[n]?.iris ?? []);
    const said = n => named(n).map(iri => known.sentences[iri]).find(sentence => sentence !== undefined);
    return { name: "sentence", cells: Array.from({ length: count }, (_, n) => said(n) === undefined ? null : { text: said(n) }) };
  },

  cell(known, term, isWord) {
    if (!term) return null;
    if (term.type === "uri") return { iris: [term.value], one: true };
    if (term.type === "bnode") return { text: `_:${term.value}` };
    if (/#(integer|decimal)$/.test(term.datatype ?? "")) return { number: term.value };
    const parts = term.value.split(" ");
    if (!term["xml:lang"] && parts.every(part => /^https?:\/\//.test(part))) return { iris: parts.length > 1 ? parts.sort(this.order(known)) : parts };
    if (!term["xml:lang"] && (term.value === "true" || term.value === "false")) return { word: term.value };
    return !term.value ? null : isWord ? { word: term.value } : { text: term.value };
  },

  // Passages and sections come in the order of reading, the rest by name.
  order(known) {
    const natural = text => text.split(/(\d+)/).map(part => /^\d+$/.test(part) ? [Number(part), ""] : [0, part]);
    const compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;
    const byName = (a, b) => {
      const [one, other] = [natural(a), natural(b)];
      for (let n = 0; n < Math.min(one.length, other.length); n++) {
        const found = compare(one[n][0], other[n][0]) || compare(one[n][1], other[n][1]);
        if (found) return found;
      }
      return one.length - other.length;
    };
    return (a, b) => {
      const [one, other] = [known.place.get(a) ?? Infinity, known.place.get(b) ?? Infinity];
      return one === other ? byName(a, b) : one - other;
    };
  },

  // Whether what rows lack may still be in the text: that is so until the passages they name are signed off.
  async open(known, rows) {
    if (known.complete || known.closed) return rows.map(() => ({ row: !known.complete, around: !known.complete }));
    const { signed, passages, grounds, around } = await (known.signed ??= this.signed());
    return rows.map(cells => {
      const named = cells.flatMap(cell => cell?.iris ?? []), held = named.filter(iri => passages.has(iri));
      const rests = held.length ? held : named.length ? grounds.get(named[0]) ?? [] : [];
      return { row: !(rests.length && rests.every(iri => signed.has(iri))), around: !rests.length || rests.some(around) };
    });
  },

  // The columns of each row of which a curator found that the text does not state them.
  denied(known, names, rows) {
    const own = known.subjects.map(name => names.indexOf(name));
    return rows.map(cells => new Set(known.denied[[...own.map(place => cells[place]), ...cells].flatMap(cell => cell?.iris ?? [])[0]]));
  },

  async signed() {
    const column = async query => new Set((await this.rows(query)).rows.map(row => row[0].value));
    const passages = await column("SELECT DISTINCT ?p { ?p a cg:Passage }");
    const reviewed = await column("SELECT DISTINCT ?p { ?p a cg:Passage ; cg:reviewed ?day }");
    const unsettled = await column("SELECT DISTINCT ?p { { GRAPH ?p { ?c a cg:Candidate } } UNION { GRAPH ?p { ?t cg:undecided ?property } } }");
    const grounds = new Map();
    for (const query of ["GRAPH ?p { ?t ?property ?value } ?p a cg:Passage", "?p cg:inSection ?t", "?p cg:inSection/cg:inDocument ?t"])
      for (const [thing, passage] of (await this.rows(`SELECT DISTINCT ?t ?p { ${query} FILTER (isIRI(?t)) }`)).rows)
        grounds.set(thing.value, [...grounds.get(thing.value) ?? [], passage.value]);
    const signed = new Set([...reviewed].filter(iri => !unsettled.has(iri)));
    const pairs = async query => new Map((await this.rows(query)).rows.map(row => row.map(term => term.value)));
    const sections = await pairs("SELECT ?p ?s { ?p a cg:Passage ; cg:inSection ?s }");
    const open = new Set([...sections].filter(([iri]) => !signed.has(iri)).map(([, section]) => section));
    return { signed, passages, grounds, around: iri => open.has(sections.get(iri)) };
  },

  say(known, text, lang) { return lang === "zh" ? known.words[text] ?? text : text; },

  name(known, iri, lang) { const number = known.number.get(iri); return number === undefined ? `<${iri}>` : known.names[lang][number]; },

  // Things that are called the same, told apart where they stand in one answer: by kind, place or document, or the end of the IRI.
  named(answer, lang) {
    const { known, rows } = answer, between = lang === "zh" ? "，" : ", ", called = new Map(), alike = new Map();
    for (const iri of new Set(rows.flat().flatMap(cell => cell?.iris ?? []))) {
      const name = this.name(known, iri, lang);
      called.set(iri, name);
      if (known.apart[lang][known.number.get(iri)]) alike.set(name, [...alike.get(name) ?? [], iri]);
    }
    for (const [name, iris] of alike) if (iris.length > 1)
      this.marked(known, iris, iris.map(iri => known.apart[lang][known.number.get(iri)]), between)
        .forEach((mark, n) => called.set(iris[n], lang === "zh" ? `${name}（${mark}）` : `${name} (${mark})`));
    return called;
  },

  marked(known, iris, parts, between) {
    const differ = marks => marks.every(Boolean) && new Set(marks).size === marks.length;
    for (const places of known.telling) {
      const marks = parts.map(part => places.map(place => part[place]).filter(Boolean).join(between));
      if (differ(marks)) return marks;
    }
    const ended = iris.map(iri => iri.replaceAll("#", "/").split("/")), end = n => ended.map(one => one.slice(-n).join("/"));
    return end([1, 2, 3, 4, 5, 6, 7, 8].find(n => differ(end(n))) ?? 9);
  },

  // Return a cell as text; null where nothing is said.
  words(known, cell, lang, named) {
    if (cell === null) return null;
    if (cell.both) return cell.both[lang];
    if (cell.each) return cell.iris.map(iri => this.oneOf(iri, named.get(iri), lang)).join(this.say(known, "; ", lang));
    if (cell.iris) return cell.iris.map(iri => named.get(iri)).join(this.say(known, "; ", lang));
    return cell.word !== undefined ? this.say(known, cell.word, lang) : cell.number ?? cell.text;
  },

  // Return what one of a unit is called, of each of which something is.
  oneOf(iri, called, lang) {
    const last = iri.split("/").pop();
    return lang === "en" && /^[\x00-\x7f]*$/.test(last) ? last.replaceAll("-", " ") : called.replace(/^个(?=季度|半年|月|工作日|小时)/, "");
  },

  headings: ({ known, columns }, lang) => columns.map(name => answers.say(known, name.replaceAll("_", " "), lang)),

  silent({ known, open, denied: left, question, columns }, n, place, lang) {
    const anywhere = !known.complete && question.anywhere.some(name => name === "*" || name === columns[place]);
    if (question.silent) return question.silent;
    if (question.sometimes.includes(columns[place])) return "–";
    const found = left[n].has(columns[place]);
    const lacking = !found && (open[n].row || anywhere || (open[n].around && question.item.includes(columns[place])));
    const denied = question.matched.includes(columns[place]) ? "(nothing comparable)" : "(not stated)";
    return this.say(known, lacking ? "(not in the graph)" : denied, lang);
  },

  empty(answer, lang) {
    const { known, rows, question } = answer, lacking = !rows.length && question.compares ? known.lacking[question.compares][lang] : "";
    return lacking || (!rows.length && !known.complete ? this.say(known, "(nothing in the graph)", lang) : "");
  },

  csv(answer, lang) {
    const { known, rows } = answer, quoted = text => /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    const inert = text => /^[=+\-@\t\r]/.test(text) && [...text].length > 1 ? `'${text}` : text;
    const line = cells => (cells.length === 1 && cells[0] === "" ? '""' : cells.map(quoted).join(",")) + "\n";
    const named = this.named(answer, lang);
    const text = (cell, n, place) => cell?.number !== undefined ? cell.number : inert(this.words(known, cell, lang, named) ?? this.silent(answer, n, place, lang));
    const headings = this.headings(answer, lang), empty = this.empty(answer, lang);
    const last = empty ? line([empty, ...headings.slice(1).map(() => "")]) : "";
    return line(headings) + rows.map((row, n) => line(row.map((cell, place) => text(cell, n, place)))).join("") + last;
  },
};
