'use strict';
// The answers by their words. As on the shelf of the server each stands there with its question alone, which counts for
// two entries, and with its question and text; both are weighed by BM25 together.
(function () {
  const SHORT = 2;

  class Field {
    constructor(k1, b, docs) {
      this.k1 = k1;
      this.b = b;
      this.postings = new Map();
      this.lengths = new Float32Array(docs);
      this.entries = 0;
      this.total = 0;
    }

    add(doc, terms, length, entries) {
      const counts = new Map();
      terms.forEach((term) => counts.set(term, (counts.get(term) || 0) + 1));
      counts.forEach((count, term) => {
        let list = this.postings.get(term);
        if (!list) { this.postings.set(term, list = { docs: [], counts: [], entries: 0 }); }
        list.docs.push(doc);
        list.counts.push(count);
        list.entries += entries;
      });
      this.lengths[doc] = length;
      this.entries += entries;
      this.total += entries * terms.length;
    }

    settle() {
      const mean = this.total / Math.max(1, this.entries);
      this.norms = this.lengths.map((length) => this.k1 * (1 - this.b + this.b * length / (mean || 1)));
    }

    count(term) {
      const list = this.postings.get(term);
      return list ? list.entries : 0;
    }

    rarity(term) {
      const count = this.count(term);
      return Math.log(1 + (this.entries - count + 0.5) / (count + 0.5));
    }

    worth(doc, count, rarity) { return rarity * count / (count + this.norms[doc]); }

    score(term, factor, into) {
      const list = this.postings.get(term);
      if (!list || !factor) { return; }
      const rarity = factor * this.rarity(term);
      for (let i = 0; i < list.docs.length; i++) {
        const doc = list.docs[i];
        into[doc] += rarity * list.counts[i] / (list.counts[i] + this.norms[doc]);
      }
    }
  }

  // How often words stand one after the other; 0 fits anything.
  function rows(order, wanted) {
    let count = 0;
    for (let at = order.indexOf(wanted[0]); at >= 0; at = order.indexOf(wanted[0], at + 1)) {
      let i = 1;
      while (i < wanted.length && (wanted[i] === 0 || order[at + i] === wanted[i])) { i++; }
      if (i === wanted.length) { count++; }
    }
    return count;
  }

  // Where sentences begin behind the first one.
  const BORDER = /\n|[.!?]\s+(?=[^\p{Ll}])/gu;

  self.Indeks = class {
    // Of each text its title and its body.
    constructor(words, texts) {
      const weights = words.tables.weights;
      const field = () => new Field(weights['bm25.k1'], weights['bm25.b'], 2 * texts.length);
      this.words = words;
      this.docs = 2 * texts.length;
      this.entries = (SHORT + 1) * texts.length;
      this.exact = field();
      this.text = field();
      this.subject = field();
      this.ids = new Map();
      this.order = [];
      this.titles = [];
      this.said = [];
      this.spare = [];
      this.taken = [];
      texts.forEach((text, at) => this.add(at, text));
      [this.exact, this.text, this.subject].forEach((each) => each.settle());
      this.byLetter = new Map();
      [this.exact, this.subject].forEach((each, from) => each.postings.forEach((list, term) => this.letter(term, from)));
    }

    // Scores of one way to say something, all 0; back in the drawer with `done`.
    scores() {
      const scores = this.spare.pop() || new Float32Array(this.docs);
      this.taken.push(scores);
      return scores.fill(0);
    }

    done() { this.spare.push(...this.taken.splice(0)); }

    id(word) {
      if (!word) { return 0; }
      let id = this.ids.get(word);
      if (!id) { this.ids.set(word, id = this.ids.size + 1); }
      return id;
    }

    // What was never written has an id that stands nowhere.
    known(words) { return words.map((word) => (word ? this.ids.get(word) || -1 : 0)); }

    add(at, text) {
      const title = this.read(text.title);
      const body = this.read(text.body);
      const whole = 2 * at;
      const alone = whole + 1;
      this.order[whole] = Int32Array.from(body.row, (word) => this.id(word));
      this.titles[at] = Int32Array.from(title.stemRow, (stem) => this.id(stem));
      this.said[at] = { title: { stems: title.stems, ofText: false }, sentences: this.sentences(text.body, body) };
      this.exact.add(whole, body.terms, body.row.length, 1);
      this.text.add(whole, title.stems.concat(body.stems), title.length + body.length, 1);
      this.text.add(alone, title.stems, title.length, SHORT);
      this.subject.add(whole, title.stems, title.length, 1);
      this.subject.add(alone, title.stems, title.length, SHORT);
    }

    read(text) {
      const tokens = this.words.cut(text);
      const all = tokens.map((token) => this.words.stem(token));
      const single = tokens.map((token, at) => ({ token, stem: all[at] })).filter((one) => !one.token.whole);
      return { tokens, all, terms: tokens.map((token) => token.term), row: single.map((one) => one.token.term),
        stems: all.filter(Boolean), stemRow: single.map((one) => one.stem),
        length: single.filter((one) => one.stem).length };
    }

    sentences(text, read) {
      const begins = [0, ...Array.from(text.matchAll(BORDER), (border) => border.index + border[0].length)];
      const said = begins.map((from, i) => ({ from, until: begins[i + 1] || text.length, stems: [], number: false, ofText: true }));
      let at = 0;
      read.tokens.forEach((token, i) => {
        while (token.from >= said[at].until && at + 1 < said.length) { at++; }
        if (read.all[i]) { said[at].stems.push(read.all[i]); }
        said[at].number = said[at].number || this.words.hasDigit(token.term);
      });
      return said.filter((one) => one.stems.length);
    }

    letter(term, from) {
      const key = from + term.charAt(0);
      if (!this.byLetter.has(key)) { this.byLetter.set(key, []); }
      this.byLetter.get(key).push(term);
    }

    isWritten(word) { return this.exact.postings.has(word) || this.subject.postings.has(word); }

    // Words that begin alike, of the exact words or of titles.
    alike(word, from) { return this.byLetter.get(from + word.charAt(0)) || []; }

    // What of a row of words stands so in texts, and of its stems in titles; whether any does.
    row(words, factor, into) {
      const weights = this.words.tables.weights;
      const inText = this.phrase(this.exact, words, (doc) => this.order[doc], factor * weights['text.exact'], into);
      const stems = words.map((word) => this.words.stemOf(word));
      while (stems.length && !stems[0]) { stems.shift(); }
      while (stems.length && !stems[stems.length - 1]) { stems.pop(); }
      return (stems.length > 0 && this.phrase(this.subject, stems, (doc) => this.titles[doc >> 1], factor * weights.subject,
        into)) || inText;
    }

    phrase(field, wanted, order, factor, into) {
      const terms = wanted.filter(Boolean);
      if (!factor || terms.some((term) => !field.postings.has(term))) { return false; }
      const rarest = terms.reduce((a, b) => (field.count(a) <= field.count(b) ? a : b));
      const rarity = factor * terms.reduce((sum, term) => sum + field.rarity(term), 0);
      const ids = this.known(wanted);
      let any = false;
      field.postings.get(rarest).docs.forEach((doc) => {
        const count = rows(order(doc), ids);
        if (count) {
          into[doc] += field.worth(doc, count, rarity);
          any = true;
        }
      });
      return any;
    }

    // Two words with at most so many steps between them.
    near(one, other, steps, factor, doc) {
      const order = this.order[doc];
      const [first, second] = this.known([one, other]);
      if (!order || !this.exact.postings.has(one) || !this.exact.postings.has(other)) { return 0; }
      let count = 0;
      for (let at = order.indexOf(first); at >= 0; at = order.indexOf(first, at + 1)) {
        for (let to = Math.max(0, at + 1 - steps); to <= at + 1 + steps; to++) {
          if (to !== at && order[to] === second) { count += 1 / (1 + Math.abs(to - at - 1)); }
        }
      }
      return count ? this.exact.worth(doc, count, factor * (this.exact.rarity(one) + this.exact.rarity(other))) : 0;
    }
  };
})();
