'use strict';
// Understands a question as the server does (QuestionReader, Meanings): its words, and other ways to say them.
(function () {
  const MOST = 64;

  self.Baca = class {
    constructor(words) {
      this.words = words;
      this.ways = new Map();
      words.tables.same.forEach(([short, ...long]) => {
        this.way(short, long.map((text) => this.said(text)), 'same');
        long.forEach((text) => this.way(text, [this.said(short)], 'same'));
      });
      words.tables.related.forEach((group) => group.forEach((member) => this.way(member, group.filter((other) => other
        !== member).map((text) => this.said(text)), 'related')));
      this.ways.forEach((list) => list.sort((a, b) => b.stems.length - a.stems.length));
    }

    stem(word) { return this.words.stemOf(word) || word; }

    said(text) {
      const words = this.words.words(text);
      return words.length === 1 ? { kind: 'word', typed: text, term: words[0] } : { kind: 'row', typed: text, words };
    }

    way(text, others, how) {
      const stems = this.words.words(text).map((word) => this.stem(word));
      if (!stems.length) { return; }
      if (!this.ways.has(stems[0])) { this.ways.set(stems[0], []); }
      this.ways.get(stems[0]).push({ stems, others, how });
    }

    read(text) {
      const seen = new Map();
      this.widened(this.plain(text)).forEach((clause) => seen.set(JSON.stringify(clause), clause));
      const clauses = [...seen.values()];
      const means = clauses.filter((clause) => !this.is(clause, 'isStop'));
      const weighs = means.filter((clause) => !this.is(clause, 'isLight'));
      return (weighs.length ? weighs : means.length ? means : clauses).slice(0, MOST);
    }

    is(clause, what) {
      const single = clause.kind === 'either' && clause.asked.length === 1 ? clause.asked[0] : clause;
      return single.kind === 'word' && this.words[what](single.term);
    }

    plain(text) {
      const tokens = this.words.cut(text);
      const clauses = [];
      for (let at = 0; at < tokens.length; at++) {
        const token = tokens[at];
        const typed = text.slice(token.from, token.until);
        if (token.whole) {
          const parts = [];
          while (at + 1 < tokens.length && tokens[at + 1].from < token.until) { parts.push(tokens[++at].term); }
          clauses.push({ kind: 'number', typed, whole: token.term, parts });
        } else {
          clauses.push(this.word(typed, token.term));
        }
      }
      return clauses;
    }

    word(typed, term) {
      const meant = this.words.meantAs(typed, term);
      if (meant === this.words.meant(term)) { return { kind: 'word', typed, term }; }
      const word = { kind: 'word', typed, term: meant };
      return this.is(word, 'isStop') || this.is(word, 'isLight') ? word
        : { kind: 'either', typed, asked: [word], same: [{ kind: 'word', typed, term }], related: [] };
    }

    widened(plain) {
      const stems = plain.map((clause) => (clause.kind === 'word' ? this.stem(clause.term) : ''));
      const clauses = [];
      for (let at = 0; at < plain.length;) {
        const fit = (this.ways.get(stems[at]) || []).filter((way) => way.stems.every((stem, i) => stem === stems[at + i]));
        const length = fit.length ? fit[0].stems.length : 1;
        clauses.push(this.either(plain.slice(at, at + length), fit.filter((way) => way.stems.length === length)));
        at += length;
      }
      return clauses;
    }

    either(asked, ways) {
      if (!ways.length) { return asked[0]; }
      const needed = asked.filter((clause) => !this.is(clause, 'isStop'));
      const others = (how) => {
        const distinct = new Map();
        ways.filter((way) => way.how === how).forEach((way) => way.others.forEach((one) => distinct.set(JSON.stringify(one), one)));
        return [...distinct.values()];
      };
      return { kind: 'either', typed: asked.map((clause) => clause.typed).join(' '), asked: needed.length ? needed : asked,
        same: others('same'), related: others('related') };
    }
  };
})();
