'use strict';
// What becomes of words, as the server reads them (search.lucene.Language); the lists come with the pack.
(function () {
  const TOKEN = /[\p{L}\p{Nd}\p{Mn}/.\-_@&\u2010-\u2013]{1,200}/gu;
  const SEPARATOR = /[/.\-_@&\u2010-\u2013]/u;
  const AMOUNT = /^rp\.?(?=\p{Nd})/iu;
  const DIGIT = /\p{Nd}/u;
  const DRAWN = /([aeou])\1{2,}/g;
  const LONGEST_PAIR = 16;

  // What the rules of stemming take off (Tala, 2003). Each: beginning, what stands in its place, mark, what must follow.
  const FIRST = [['meng', '', 'meng'], ['meny', 's', 'meng', true], ['men', '', 'meng'], ['mem', '', 'meng'],
    ['me', '', 'meng'], ['peng', '', 'peng'], ['peny', 's', 'peng', true], ['peny', '', 'peng'], ['pen', 't', 'peng', true],
    ['pen', '', 'peng'], ['pem', '', 'peng'], ['di', '', 'di'], ['ter', '', 'ter'], ['ke', '', 'ke']];
  const SECOND = [[/^ber/, 'ber'], [/^bel(?=ajar$)/, 'ber'], [/^be(?=[^aeiou]er)/, 'ber'], [/^per/, ''],
    [/^pel(?=ajar$)/, ''], [/^pe/, 'pe']];
  // Not after these marks.
  const ENDS = [['kan', ['ke', 'peng', 'pe']], ['an', ['di', 'meng', 'ter']], ['i', ['ber', 'ke', 'peng']]];

  // Words of one or two syllables are left as they are, at each step.
  class Cutting {
    constructor(word) {
      this.word = word;
      this.syllables = (word.match(/[aeiou]/g) || []).length;
      this.marks = new Set();
    }

    end(pattern) {
      if (this.syllables > 2 && pattern.test(this.word)) {
        this.word = this.word.replace(pattern, '');
        this.syllables--;
      }
    }

    begin(from, put, mark) {
      this.word = put + this.word.slice(from);
      this.syllables--;
      if (mark) { this.marks.add(mark); }
      return true;
    }

    first() {
      const rule = this.syllables > 2 && FIRST.find(([beginning, , , vowel]) => this.word.startsWith(beginning)
        && (!vowel || /[aeiou]/.test(this.word.charAt(beginning.length))));
      return rule ? this.begin(rule[0].length, rule[1], rule[2]) : false;
    }

    second() {
      const rule = this.syllables > 2 && SECOND.find(([pattern]) => pattern.test(this.word));
      return rule ? this.begin(rule[0].exec(this.word)[0].length, '', rule[1]) : false;
    }

    suffix() {
      const rule = this.syllables > 2 && ENDS.find(([end, not]) => this.word.endsWith(end)
        && !not.some((mark) => this.marks.has(mark)) && !(end === 'i' && this.word.endsWith('si')));
      if (!rule) { return false; }
      this.word = this.word.slice(0, -rule[0].length);
      this.syllables--;
      return true;
    }

    stem() {
      this.end(/(?:kah|lah|pun)$/);
      this.end(/(?:ku|mu|nya)$/);
      if (this.first()) {
        if (this.suffix()) { this.second(); }
      } else {
        this.second();
        this.suffix();
      }
      return this.word;
    }
  }

  function parts(token, at) {
    const found = [];
    let from = token.length < 4 ? 0 : (AMOUNT.exec(token) || [''])[0].length;
    for (let until = from; until <= token.length; until++) {
      if (until === token.length || SEPARATOR.test(token.charAt(until))) {
        if (until > from) {
          const term = token.slice(from, until).toLowerCase().normalize('NFD').replace(/\p{Mn}/gu, '');
          if (term) { found.push({ term, from: at + from, until: at + until, whole: false }); }
        }
        from = until + 1;
      }
    }
    return found;
  }

  // With a digit, or a short pair that people also write together: e-SPM, OM-SPAN.
  function isIdentifier(token, found) {
    return DIGIT.test(token) || (found.length === 2 && token.length <= LONGEST_PAIR && token.includes('-')
      && found[0].term !== found[1].term);
  }

  self.Kata = class {
    constructor(tables) {
      this.tables = tables;
      this.stop = new Set(tables.stop);
      this.kept = new Set(tables.kept);
      this.light = new Set(tables.light);
      this.numbers = new Set(tables.number);
      this.slang = new Map(Object.entries(tables.slang));
      this.shorts = new Map(Object.entries(tables.shorts));
      this.overrides = new Map(Object.entries(tables.stems));
      this.known = new Map();
    }

    // Words and numbers of a text: a number whole first, then in its parts.
    cut(text) {
      const tokens = [];
      for (const match of text.matchAll(TOKEN)) {
        const found = parts(match[0], match.index);
        if (found.length > 1 && isIdentifier(match[0], found)) {
          tokens.push({ term: found.map((part) => part.term).join(''), from: found[0].from,
            until: found[found.length - 1].until, whole: true });
        }
        tokens.push(...found);
      }
      return tokens;
    }

    words(text) { return this.cut(text).filter((token) => !token.whole).map((token) => token.term); }

    meant(word) { return this.slang.get(word) || word; }

    // The word that a spelling stands for in a question, where letters say whether an abbreviation is meant.
    meantAs(typed, word) {
      const short = typed === typed.toLowerCase() ? this.shorts.get(word) : undefined;
      return short || this.meant(word.replace(DRAWN, '$1'));
    }

    isStop(word) { return this.stop.has(this.meant(word)); }

    isLight(word) { return this.light.has(this.meant(word)); }

    hasDigit(word) { return DIGIT.test(word); }

    // Empty for a stop word.
    stem(token) {
      const word = token.term;
      if (token.whole || DIGIT.test(word)) { return this.stop.has(word) ? '' : word; }
      let stem = this.known.get(word);
      if (stem === undefined) {
        const meant = this.meant(word);
        stem = this.stop.has(meant) ? '' : this.kept.has(meant) ? meant : this.overrides.get(meant) || new Cutting(meant).stem();
        this.known.set(word, stem);
      }
      return stem;
    }

    stemOf(word) { return this.stem({ term: word, whole: false }); }
  };
})();
