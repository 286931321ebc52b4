'use strict';
// Finds answers on the device as the shelf of the server does (search.lucene): the same words and weights, without
// what needs the archive. As the script of a worker it is told which others it needs, then the answers, then questions.
(function () {
  const WINDOW = 100;
  const ALL_NEEDED = 3;
  const FALL = 3;
  const NEAR = 2;
  const LOWERING = ['REPLACED', 'NEEDS_REVIEW'];

  // A question on its way.
  class Asking {
    constructor(index, clauses, text) {
      this.index = index;
      this.weights = index.words.tables.weights;
      this.clauses = clauses;
      const reader = new self.Bobot(index);
      const words = clauses.map((clause) => this.single(clause));
      this.words = words;
      this.parts = clauses.map((clause, at) => reader.of(clause, this.joined(at)));
      this.stems = reader.stems;
      this.known = new Map();
      const plain = clauses.every((clause) => clause.kind !== 'number');
      const whole = text.trim().split(/\s+/).length > ALL_NEEDED;
      this.sentence = clauses.length > ALL_NEEDED || (clauses.length > 1 && whole && plain);
      this.number = index.words.cut(text).some((token) => index.words.numbers.has(index.words.meant(token.term)));
      this.worths = this.parts.map((part, at) => this.worth(clauses[at].kind === 'number' ? 0 : part.entries));
    }

    single(clause) {
      if (clause.kind === 'word') { return clause.term; }
      return clause.kind === 'either' && clause.asked.length === 1 ? this.single(clause.asked[0]) : '';
    }

    // Words that somebody has written for one and the one before or after it together.
    joined(at) {
      return [at - 1, at].map((first) => [this.words[first], this.words[first + 1]])
        .filter(([one, other]) => one && other && this.index.isWritten(one + other)).map((pair) => pair.join(''));
    }

    worth(entries) { return Math.log(1 + this.index.entries / (1 + entries)); }

    // What each entry is worth that holds all of the parts, or enough of them; 0 for others.
    scores(kept, least) {
      const scores = this.index.scores();
      for (let doc = 0; doc < scores.length; doc++) {
        let held = 0;
        let sum = 0;
        for (let i = 0; i < kept.length; i++) {
          const score = kept[i].scores[doc];
          if (score > 0) { held++; sum += score; }
        }
        if (held >= least) { scores[doc] = sum; }
      }
      return scores;
    }

    enough(kept) {
      return this.sentence ? Math.max(1, Math.round(kept.length * this.weights.sentence)) : Math.max(1, kept.length);
    }

    // What to leave out where nothing holds all: first what nothing holds, then what most hold.
    relaxed() {
      const counted = this.parts.map((part, at) => ({ part, at, count: part.scores.reduce((sum, score) => sum + (score > 0
        ? 1 : 0), 0) }));
      const held = counted.filter((one) => one.count).sort((a, b) => a.count - b.count || a.at - b.at);
      if (!held.length) { return []; }
      const dropped = counted.filter((one) => !one.count);
      while (held.length > 1 && !this.scores(held.map((one) => one.part), held.length).some((score) => score > 0)) {
        dropped.push(held.pop());
      }
      return dropped.map((one) => one.at).sort((a, b) => a - b);
    }

    // What a sentence holds of what the parts weigh; by the stems that are asked for, as many sentences hold the same.
    held(sentence) {
      let key = '';
      for (const stem of sentence.stems) { if (this.stems.has(stem)) { key += ' ' + stem; } }
      if (!key) { return 0; }
      let held = this.known.get(key);
      if (held === undefined) {
        const stems = new Set(key.slice(1).split(' '));
        held = this.parts.reduce((sum, part, i) => sum + (part.held(stems) ? this.worths[i] : 0), 0);
        this.known.set(key, held);
      }
      return this.number && sentence.number ? held * (1 + this.weights.number) : held;
    }

    near(doc) {
      let sum = 0;
      for (let i = 0; i + 1 < this.words.length; i++) {
        if (this.words[i] && this.words[i + 1]) {
          sum += this.index.near(this.words[i], this.words[i + 1], NEAR, this.weights.near, doc);
        }
      }
      return sum;
    }
  }

  self.Cari = class {
    // Of each answer what a line of the pack says.
    constructor(tables, answers) {
      this.words = new self.Kata(tables);
      this.answers = answers;
      this.index = new self.Indeks(this.words, answers.map((answer) => ({ title: answer.q, body: this.body(answer) })));
      this.reading = new self.Baca(this.words);
    }

    body(answer) {
      const basis = (answer.basis || []).map((one) => (one.article ? one.code + ' ' + one.article : one.code));
      return [answer.first, ...(answer.steps || []), answer.error || '', answer.cause || '', ...basis, answer.topic]
        .filter((line) => line.trim()).join('\n');
    }

    // Numbers of answers, best first; what of the text answers; whether nothing fits; what was left out.
    find(question, most) {
      const clauses = this.reading.read(question);
      if (!clauses.length) { return { hits: [], nothingFits: true, relaxed: [] }; }
      const asking = new Asking(this.index, clauses, question);
      let dropped = [];
      let scores = asking.scores(asking.parts, asking.enough(asking.parts));
      let whole = this.ranked(asking, scores);
      if (!whole.length && clauses.length > 1) {
        dropped = asking.relaxed();
        const kept = asking.parts.filter((part, at) => !dropped.includes(at));
        scores = asking.scores(kept, asking.enough(kept));
        whole = this.ranked(asking, scores);
      }
      const judged = asking.sentence || dropped.length > 0;
      const nothingFits = !whole.length || (judged && this.isNone(asking, this.leader(scores)));
      const hits = this.fallen(whole.slice(0, most));
      if (hits.length < most && !asking.sentence && asking.parts.length > 1) {
        const seen = new Set(hits.map((hit) => hit.at));
        const some = this.ranked(asking, asking.scores(asking.parts, 1)).filter((hit) => !seen.has(hit.at));
        hits.push(...this.fallen(some.slice(0, most - hits.length)));
      }
      this.index.done();
      return { hits: hits.map((hit) => this.shown(hit, asking)), nothingFits: nothingFits || !hits.length,
        relaxed: dropped.map((at) => clauses[at].typed) };
    }

    best(scores, at) { return Math.max(scores[2 * at], scores[2 * at + 1]); }

    leader(scores) {
      let best = 0;
      this.answers.forEach((_, at) => { if (this.best(scores, at) > this.best(scores, best)) { best = at; } });
      return best;
    }

    // The best hundred by their best entry, ordered by what stands together in a sentence of it as well.
    ranked(asking, scores) {
      const by = this.answers.map((_, at) => this.best(scores, at));
      const least = Math.max(Float32Array.from(by).sort()[Math.max(0, by.length - WINDOW)] || 0, Number.MIN_VALUE);
      const head = [];
      by.forEach((score, at) => { if (score >= least) { head.push(this.weighed(asking, scores, at)); } });
      return head.sort((a, b) => b.worth - a.worth || b.score - a.score || a.at - b.at);
    }

    weighed(asking, scores, at) {
      const text = scores[2 * at] > 0 ? scores[2 * at] + asking.near(2 * at) : 0;
      const withText = text >= scores[2 * at + 1];
      const { title, sentences } = this.index.said[at];
      let best = { held: asking.held(title), sentence: title };
      (withText ? sentences : []).forEach((sentence) => {
        const held = asking.held(sentence);
        if (held > best.held) { best = { held, sentence }; }
      });
      const score = withText ? text : scores[2 * at + 1];
      return { at, score, worth: score + asking.weights.together * best.held, sentence: best.sentence };
    }

    // Where the best holds too little of what the question weighs, and not even as much as a word that nobody has written.
    isNone(asking, at) {
      let all = 0;
      let held = 0;
      asking.parts.forEach((part, i) => {
        all += asking.worths[i];
        if (this.best(part.scores, at) > 0) { held += asking.worths[i]; }
      });
      return held < asking.weights.fit * all && held < asking.worth(0);
    }

    isLowered(at) { return (this.answers[at].marks || []).some((mark) => LOWERING.includes(mark)); }

    // What is doubted stands behind a few others.
    fallen(hits) {
      return hits.map((hit, i) => ({ hit, place: 2 * i + (this.isLowered(hit.at) ? 2 * FALL + 1 : 0) }))
        .sort((a, b) => a.place - b.place).map((one) => one.hit);
    }

    shown(hit, asking) {
      const { from, until, ofText } = hit.sentence || {};
      const pieces = ofText ? this.marked(this.body(this.answers[hit.at]).slice(from, until).trim(), asking) : [];
      return { number: this.answers[hit.at].n, sentence: pieces, lowered: this.isLowered(hit.at) };
    }

    marked(text, asking) {
      const pieces = [];
      let from = 0;
      this.words.cut(text).filter((token) => !token.whole && asking.stems.has(this.words.stem(token))).forEach((token) => {
        pieces.push({ text: text.slice(from, token.from), marked: false }, { text: text.slice(token.from, token.until), marked: true });
        from = token.until;
      });
      pieces.push({ text: text.slice(from), marked: false });
      return pieces.filter((piece) => piece.text);
    }
  };

  if (typeof WorkerGlobalScope !== 'undefined') {
    let cari = null;
    self.addEventListener('message', (event) => {
      const { scripts, tables, answers, question, most, id } = event.data;
      if (scripts) { self.importScripts(...scripts); }
      if (tables) { cari = new self.Cari(tables, answers); }
      if (question !== undefined) { self.postMessage({ id, found: cari.find(question, most) }); }
    });
  }
})();
