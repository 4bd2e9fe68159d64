"use strict";
// The language of a page: the one that its reader chose last on any page, else the one that it was written in; of a site, which
// is written in both, that of the browser before it.
const tongue = {
  KEY: "chaingraph-language", LANGUAGES: ["zh", "en"],
  chosen() { try { return localStorage.getItem(this.KEY); } catch { return null; } },
  choose(lang) { try { localStorage.setItem(this.KEY, lang); } catch { /* where nothing may be kept, the choice lasts as long as the page */ } },
  own(written) { return this.LANGUAGES.includes(this.chosen()) ? this.chosen() : written; },
  first(written) {
    return [this.chosen(), ...navigator.languages.map(one => one.slice(0, 2).toLowerCase())].find(one => this.LANGUAGES.includes(one)) ?? written;
  },
};
