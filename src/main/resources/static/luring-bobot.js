'use strict';
// What a part of a question is worth in each entry (QuestionQuery): of several ways to say it the best counts, others add
// a little.
(function () {
  const PART = 3;
  const GUESSED = { shortest: 4, longest: 40, long: 8, frequent: 10, more: 4, most: 8 };
  const BEGINNINGS = [['di', ['di']], ['ke', ['ter', '']], ['nge', ['', 'k']], ['ng', ['', 'k']], ['ny', ['s', 'c']],
    ['n', ['t']], ['m', ['p']]];

  // Letters more, less, other or changed about between two words; `most` + 1 where there are more.
  function edits(one, other, most) {
    if (Math.abs(one.length - other.length) > most) { return most + 1; }
    let before = [];
    let row = Array.from({ length: other.length + 1 }, (_, i) => i);
    for (let i = 1; i <= one.length; i++) {
      const earlier = before;
      before = row;
      row = [i];
      let least = i;
      for (let j = 1; j <= other.length; j++) {
        const same = one[i - 1] === other[j - 1];
        row[j] = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          row[j] = Math.min(row[j], earlier[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > most) { return most + 1; }
    }
    return row[other.length];
  }

  // The formal words that a verb of chats may stand for: ngajuin for ajukan.
  function formal(word) {
    const forms = new Set();
    const ends = (form) => {
      if (form.endsWith('in')) {
        const stem = form.slice(0, -2);
        [stem + 'kan', stem + 'i', stem].forEach((one) => forms.add(one));
      } else {
        forms.add(form);
      }
    };
    if (word.length >= 5 && word.length <= 30) {
      const once = word.endsWith('2') ? word.slice(0, -1) : word;
      ends(once);
      BEGINNINGS.forEach(([beginning, instead]) => {
        if (once.startsWith(beginning)) { instead.forEach((put) => ends(put + once.slice(beginning.length))); }
      });
      forms.delete(word);
    }
    return [...forms].filter((form) => form.length >= 3);
  }

  self.Bobot = class {
    constructor(index) {
      this.index = index;
      this.weights = index.words.tables.weights;
      this.stems = new Set();
    }

    of(clause, joined) {
      const part = this.clause(clause);
      return joined.length ? this.best([part, ...joined.map((word) => this.places(word, this.weights.joined))]) : part;
    }

    clause(clause) {
      switch (clause.kind) {
        case 'word': return this.word(clause.term);
        case 'number': return this.number(clause);
        case 'row': return this.row(clause.words, 1);
        default: return this.best([this.all(clause.asked.map((one) => this.clause(one))),
          ...clause.same.map((one) => this.said(one, 1)), ...clause.related.map((one) => this.said(one, this.weights.related))]);
      }
    }

    said(clause, factor) {
      return clause.kind === 'word' ? this.places(clause.term, factor) : this.row(clause.words, factor);
    }

    best(ways) {
      if (ways.length === 1) { return ways[0]; }
      const scores = this.index.scores();
      const tie = this.weights.tie;
      const given = ways.filter((way) => way.any).map((way) => way.scores);
      for (let doc = 0; doc < scores.length && given.length; doc++) {
        let most = 0;
        let sum = 0;
        for (let i = 0; i < given.length; i++) {
          const score = given[i][doc];
          sum += score;
          if (score > most) { most = score; }
        }
        scores[doc] = most + tie * (sum - most);
      }
      return { scores, any: given.length > 0, entries: Math.max(...ways.map((way) => way.entries)),
        held: (stems) => ways.some((way) => way.held(stems)) };
    }

    all(parts) {
      if (parts.length === 1) { return parts[0]; }
      const scores = this.index.scores();
      for (let doc = 0; doc < scores.length; doc++) {
        let sum = 0;
        for (let i = 0; i < parts.length; i++) {
          const score = parts[i].scores[doc];
          sum = score > 0 && sum >= 0 ? sum + score : -1;
        }
        scores[doc] = Math.max(0, sum);
      }
      return { scores, any: true, entries: Math.min(...parts.map((part) => part.entries)),
        held: (stems) => parts.every((part) => part.held(stems)) };
    }

    places(word, factor) {
      const { exact, text, subject, words } = this.index;
      const scores = this.index.scores();
      const stem = words.stemOf(word);
      exact.score(word, factor * this.weights['text.exact'], scores);
      if (stem) {
        this.stems.add(stem);
        text.score(stem, factor * this.weights.text, scores);
        subject.score(stem, factor * this.weights.subject, scores);
      }
      const entries = Math.max(exact.count(word), stem ? Math.max(text.count(stem), subject.count(stem)) : 0);
      return { scores, any: entries > 0, entries, held: (stems) => stem !== '' && stems.has(stem) };
    }

    row(row, factor) {
      const { exact, subject, words } = this.index;
      const scores = this.index.scores();
      const stems = row.map((word) => words.stemOf(word)).filter(Boolean);
      stems.forEach((stem) => this.stems.add(stem));
      const any = this.index.row(row, factor, scores);
      return { scores, any, entries: Math.max(Math.min(...row.map((word) => exact.count(word))), stems.length
        ? Math.min(...stems.map((stem) => subject.count(stem))) : 0),
        held: (held) => stems.length > 0 && stems.every((stem) => held.has(stem)) };
    }

    number(clause) {
      const ways = [this.row(clause.parts, 1)];
      const scores = this.index.scores();
      const { exact, text, subject } = this.index;
      exact.score(clause.whole, 2, scores);
      subject.score(clause.whole, 2 * this.weights.subject, scores);
      this.stems.add(clause.whole);
      ways.push({ scores, any: true, entries: Math.max(exact.count(clause.whole), text.count(clause.whole)), held: (stems) => stems.has(clause.whole) });
      return this.best(ways);
    }

    word(word) {
      const ways = [this.places(word, 1)];
      const digits = this.index.words.hasDigit(word);
      const guessing = word.length >= GUESSED.shortest && word.length <= GUESSED.longest && !digits;
      if (guessing && ways[0].entries <= GUESSED.frequent) {
        this.guesses(word, ways[0].entries).forEach((guess) => ways.push(this.places(guess, this.weights.guess)));
      }
      if (!digits && word.length <= GUESSED.longest) {
        for (let at = PART; at <= word.length - PART; at++) {
          const apart = [word.slice(0, at), word.slice(at)];
          if (apart.every((one) => this.index.isWritten(one))) { ways.push(this.row(apart, this.weights.joined)); }
        }
      }
      formal(word).map((form) => this.index.words.meant(form)).forEach((form) => {
        const way = this.places(form, this.weights.chat);
        if (way.entries) { ways.push(way); }
      });
      return this.best(ways);
    }

    // Likely spellings; of a word that is hardly known only much more frequent ones.
    guesses(word, known) {
      const near = this.nearest(word, 1, known * GUESSED.more);
      return near.length || known || word.length < GUESSED.long ? near : this.nearest(word, 2, 0);
    }

    nearest(word, most, least) {
      const found = new Map();
      [this.index.exact, this.index.subject].forEach((field, from) => {
        this.index.alike(word, from).filter((term) => term !== word && Math.abs(term.length - word.length) <= most
          && field.count(term) >= Math.max(1, least) && edits(word, term, most) <= most)
          .sort((a, b) => field.count(b) - field.count(a)).slice(0, GUESSED.most)
          .forEach((term) => found.set(term, Math.max(found.get(term) || 0, field.count(term))));
      });
      return [...found.keys()].sort((a, b) => found.get(b) - found.get(a)).slice(0, GUESSED.most);
    }
  };
})();
