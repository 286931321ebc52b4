'use strict';
// Shows what the device keeps in the parts of the shell. Whatever an answer says is text, never markup.
(function () {
  const NEWEST = 8;
  const NEAR = 3;
  const ZONE = 'Asia/Jakarta';

  function slug(topic) {
    return topic.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  }

  const firstOf = (topic) => topic.split('/')[0].trim();

  // From the page itself, or from the shell where another page needs its words.
  self.Tampil = class {
    constructor(shell) {
      this.templates = new Map([...shell.querySelectorAll('template')].map((one) => [one.id, one]));
      this.said = new Map([...this.templates.get('kata').content.querySelectorAll('[data-k]')]
        .map((one) => [one.dataset.k, one.textContent]));
    }

    say(key, ...given) {
      return given.reduce((text, one, at) => text.replaceAll('{' + at + '}', () => one), this.said.get(key) || '');
    }

    day(at) {
      const date = new Date(/^\d{4}-\d\d-\d\d$/.test(at) ? at + 'T05:00:00Z' : at);
      return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeZone: ZONE }).format(date);
    }

    part(id) { return document.importNode(this.templates.get(id).content, true); }

    fill(part, where, text) {
      const place = part.querySelector(where);
      if (text) { place.textContent = text; } else { place.remove(); }
      return place;
    }

    element(name, text, kind) {
      const made = document.createElement(name);
      made.textContent = text;
      if (kind) { made.className = kind; }
      return made;
    }

    mark(text, kind) { return this.element('span', text, kind ? 'tanda ' + kind : 'tanda'); }

    doubts(answer) { return (answer.marks || []).filter((mark) => mark !== 'UNVERIFIED'); }

    listed(list, answers) {
      answers.forEach((answer) => {
        const line = this.part('t-baris');
        const link = line.querySelector('a');
        link.textContent = answer.q;
        link.href = '/tanya/' + answer.n;
        this.doubts(answer).forEach((mark) => line.firstElementChild.append(' ', this.mark(this.say(mark))));
        list.append(line);
      });
    }

    home(answers) {
      const page = this.part('t-beranda');
      const shown = answers.filter((answer) => answer.first);
      this.listed(page.querySelector('.daftar'), [...shown].sort((a, b) => b.changed.localeCompare(a.changed) || a.n - b.n)
        .slice(0, NEWEST));
      const topics = new Map();
      shown.map((answer) => firstOf(answer.topic)).forEach((name) => {
        const known = topics.get(slug(name)) || { name, count: 0 };
        topics.set(slug(name), { name: known.name, count: known.count + 1 });
      });
      [...topics].sort((a, b) => a[1].name.localeCompare(b[1].name)).forEach(([address, topic]) => {
        const line = this.part('t-topik');
        line.querySelector('a').href = '/tanya/topik/' + address;
        this.fill(line, '[data-nama]', topic.name);
        this.fill(line, '.hitung', String(topic.count));
        page.querySelector('.topik').append(line);
      });
      return page;
    }

    topic(answers, address) {
      const about = answers.filter((answer) => answer.first && [slug(answer.topic), slug(firstOf(answer.topic))].includes(address));
      if (!about.length) { return this.part('t-tidak-ada'); }
      const page = this.part('t-tentang');
      const whole = about[0].topic;
      this.fill(page, 'h1', slug(firstOf(whole)) === address ? firstOf(whole) : whole);
      this.fill(page, '.bantuan', this.say('topik-jumlah', about.length));
      this.listed(page.querySelector('.daftar'), about);
      return page;
    }

    results(question, found, answers) {
      const page = this.part('t-hasil');
      const byNumber = new Map(answers.map((answer) => [answer.n, answer]));
      const hits = found.nothingFits ? found.hits.slice(0, NEAR) : found.hits;
      this.fill(page, 'h1', this.say('judul-hasil', question));
      this.fill(page, '[data-jumlah]', found.nothingFits ? '' : this.say('jumlah', hits.length));
      this.fill(page, '[data-tanpa]', found.nothingFits || !found.relaxed.length ? '' : this.say('tanpa', found.relaxed.join(', ')));
      if (!found.nothingFits) { page.querySelector('.tidak-ada').remove(); }
      if (!found.nothingFits || !hits.length) { page.querySelector('[data-dekat]').remove(); }
      const list = page.querySelector('.hasil');
      list.classList.toggle('dekat', found.nothingFits);
      hits.forEach((hit) => list.append(this.hit(hit, byNumber.get(hit.number))));
      return page;
    }

    hit(hit, answer) {
      const line = this.part('t-temuan');
      const link = line.querySelector('a');
      link.textContent = answer.q;
      link.href = '/tanya/' + answer.n;
      const pieces = hit.sentence.length ? hit.sentence : [{ text: answer.first }];
      line.querySelector('[data-isi]').append(...pieces.map((piece) => (piece.marked ? this.element('mark', piece.text) : piece.text)));
      const cited = (answer.basis || []).slice(0, 2).map((one) => one.code);
      this.fill(line, '.sumber', [this.say('sumber', answer.n, this.day(answer.changed)), ...cited].join(', '));
      const doubts = this.doubts(answer);
      const place = this.fill(line, '.ragu', doubts.length ? ' ' : '');
      doubts.forEach((mark) => place.append(this.mark(this.say(mark)), ' '));
      if (hit.lowered) { place.append(this.say('lebih-rendah')); }
      return line;
    }

    answer(number, answers) {
      const answer = answers.find((one) => one.n === number);
      if (!answer) { return this.part('t-tidak-ada'); }
      if (!answer.first) { return this.gone(answer); }
      const page = this.part('t-jawaban');
      const link = this.fill(page, '[data-topik]', answer.topic);
      link.href = '/tanya/topik/' + slug(answer.topic);
      this.fill(page, 'h1', answer.q);
      this.fill(page, '.inti', answer.first);
      const doubts = this.fill(page, 'div.ragu', answer.marks ? ' ' : '');
      (answer.marks || []).forEach((mark) => {
        const line = this.element('p', '');
        line.append(this.mark(this.say(mark)), ' ', this.say(mark + '.help'));
        doubts.append(line);
      });
      this.section(page, '[data-galat]', answer.error, (place) => { place.querySelector('pre').textContent = answer.error; });
      this.section(page, '[data-sebab]', answer.cause, (place) => { place.querySelector('p').textContent = answer.cause; });
      this.section(page, '[data-langkah]', answer.steps, (place) => {
        place.querySelector('ol').append(...answer.steps.map((step) => this.element('li', step)));
      });
      this.section(page, '[data-dasar]', answer.basis, (place) => {
        place.querySelector('ul').append(...answer.basis.map((one) => this.basis(one)));
      });
      this.facts(page, answer);
      return page;
    }

    section(page, where, given, fill) {
      const place = page.querySelector(where);
      if (given) { fill(place); } else { place.remove(); }
    }

    basis(one) {
      const line = document.createElement('li');
      const kind = { IN_FORCE: 'baik', UNKNOWN: 'netral' }[one.state];
      const said = one.state === 'REPLACED' && one.by ? this.say('dasar.diganti', one.by) : this.say('dasar.' + one.state);
      line.append(this.element('strong', one.code), one.article ? ', ' + one.article : '', ' ', this.mark(said, kind));
      return line;
    }

    facts(page, answer) {
      const from = answer.from && this.day(answer.from);
      const until = answer.until && this.day(answer.until);
      const valid = from && until ? this.say('antara', from, until) : from ? this.say('sejak', from) : until
        ? this.say('sampai', until) : '';
      if (!valid) { page.querySelector('dt[data-berlaku]').remove(); }
      this.fill(page, 'dd[data-berlaku]', valid);
      this.fill(page, '[data-ubah]', this.day(answer.changed));
      this.fill(page, '[data-alamat]', location.origin + '/tanya/' + answer.n);
    }

    gone(answer) {
      const page = this.part('t-hilang');
      const other = answer.by;
      if (other) {
        page.querySelector('[data-ditarik]').remove();
        const link = page.querySelector('.inti a');
        link.textContent = answer.q;
        link.href = '/tanya/' + other;
      } else {
        ['[data-diganti]', '.inti'].forEach((where) => page.querySelector(where).remove());
        this.fill(page, '[data-ditarik]', answer.since ? this.say('ditarik', answer.q, this.day(answer.since)) : '');
      }
      return page;
    }
  };
})();
