'use strict';
// What a page of the portal offers to those who keep answers on this device: the state of what is kept, questions that
// wait for the line, and, where the line is cut, the pages themselves.
(function () {
  const FLAG = 'tanya-luring';
  const A_DAY = 24 * 60 * 60 * 1000;
  const MOST = 10;
  const CARRIED = 1000;
  const place = document.getElementById('luring');
  const main = document.querySelector('main');
  const isShell = main.hasAttribute('data-luring');
  const { Simpan, Titip } = self;
  let tampil = null;
  let list = null;
  let searching = null;
  let answers = [];

  const flag = {
    read() { try { return JSON.parse(localStorage.getItem(FLAG)) || {}; } catch (e) { return {}; } },
    write(facts) { try { localStorage.setItem(FLAG, JSON.stringify(Object.assign(this.read(), facts))); } catch (e) { /* told by what is kept */ } },
    drop() { try { localStorage.removeItem(FLAG); } catch (e) { /* nothing was written */ } }
  };

  async function shell() {
    if (isShell) { return document; }
    const text = await (await fetch('/tanya/luring', { credentials: 'same-origin' })).text();
    return new DOMParser().parseFromString(text, 'text/html');
  }

  function button(text, work) {
    const made = tampil.element('button', text);
    made.type = 'button';
    made.addEventListener('click', () => { made.disabled = true; work(); });
    return made;
  }

  function tell(...parts) {
    const text = tampil.element('p', '', 'luring-kabar');
    text.setAttribute('role', 'status');
    text.append(parts.shift());
    const row = tampil.element('div', '', 'deret');
    row.append(...parts);
    place.replaceChildren(text, row);
  }

  async function state(said) {
    const pack = await Simpan.pack();
    if (!pack) { tell(said || '', button(tampil.say('simpan'), keep)); return; }
    const kept = tampil.say('tersimpan', tampil.day(pack.made));
    tell(said ? said + ' ' + kept : kept, button(tampil.say('perbarui'), () => renew(Simpan.update)), button(tampil.say('hapus'), forget));
  }

  // A pack that is refused leaves what is kept; the sentence says why.
  async function renew(work) {
    tell(tampil.say('ambil'));
    try {
      await work();
      flag.write({ asked: Date.now() });
      await state();
    } catch (e) {
      await state(tampil.say(e instanceof Simpan.Ditolak ? e.why : 'perangkat'));
    }
  }

  function keep() {
    return renew(async () => {
      await navigator.serviceWorker.register('/tanya/pekerja.js', { scope: '/tanya' });
      await prepared((await navigator.serviceWorker.ready).active);
      await Simpan.update();
    });
  }

  // The key that came with the service worker and the scripts, where this device has none.
  function prepared(worker) {
    const channel = new MessageChannel();
    return new Promise((done) => {
      channel.port1.onmessage = done;
      worker.postMessage('pasang', [channel.port2]);
    });
  }

  async function forget() {
    await Simpan.forget();
    if (!(await Titip.drafts()).length) { flag.drop(); }
    const registration = await navigator.serviceWorker.getRegistration('/tanya');
    if (registration) { await registration.unregister(); }
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith('tanya-')).map((name) => caches.delete(name)));
    tell(tampil.say('dihapus'), button(tampil.say('simpan'), keep));
  }

  // What changed is little, and asked for once a day; a whole pack only by hand.
  async function refresh() {
    const saves = navigator.connection && navigator.connection.saveData;
    if (!navigator.onLine || saves || Date.now() - (flag.read().asked || 0) < A_DAY) { return; }
    try {
      await Simpan.changes();
      flag.write({ asked: Date.now() });
      await state();
    } catch (e) {
      const why = e instanceof Simpan.Ditolak ? e.why : 'perangkat';
      if (why !== 'jaringan') { await state(tampil.say(why === 'dasar' ? 'baru' : why)); }
    }
  }

  function link(text, address) {
    const made = tampil.element('a', text, 'tombol');
    made.href = address;
    return made;
  }

  function step(draft) {
    switch (draft.state) {
      case 'terkirim': return [link(tampil.say('titip.lihat'), draft.address)];
      case 'masuk': return draft.name ? [button(tampil.say('titip.kirim', draft.name), () => Titip.release(draft.id))]
        : [link(tampil.say('titip.ke-masuk'), '/titipan')];
      case 'ditolak': return [link(tampil.say('titip.formulir'), '/layanan/baru?perihal=' + encodeURIComponent(
        (draft.message ? draft.subject + '\n' + draft.message : draft.subject).slice(0, CARRIED)))];
      default: return [];
    }
  }

  async function drafts() {
    const waiting = await Titip.drafts();
    if (!waiting.length) {
      if (list) { list.remove(); list = null; }
      return;
    }
    if (!list) {
      list = tampil.part('t-titipan').firstElementChild;
      main.after(list);
    }
    list.querySelector('ul').replaceChildren(...waiting.sort((a, b) => b.written - a.written).map((draft) => {
      const line = tampil.part('t-satu-titipan').firstElementChild;
      const word = draft.state === 'masuk' && draft.name ? 'siap' : draft.state;
      tampil.fill(line, 'strong', draft.subject);
      const mark = tampil.fill(line, '.tanda', tampil.say('titip.' + word));
      mark.setAttribute('role', 'status');
      mark.classList.toggle('baik', draft.state === 'terkirim');
      mark.classList.toggle('netral', draft.state !== 'terkirim');
      tampil.fill(line, '[data-isi]', draft.message);
      line.querySelector('.deret').append(...step(draft), button(tampil.say('titip.hapus'), () => Titip.drop(draft.id)));
      return line;
    }));
  }

  async function send() {
    try {
      await Titip.send();
    } catch (e) {
      // The line went away again: the next time it is back.
    }
  }

  async function write(form) {
    const text = (name) => form.elements[name].value.trim();
    if (!text('subject')) { form.elements.subject.focus(); return; }
    await Titip.write(text('subject'), text('message'), form.elements.itself.checked);
    flag.write({ wrote: Date.now() });
    form.reset();
    await drafts();
    const registration = await navigator.serviceWorker.getRegistration('/tanya');
    if (registration && registration.sync) { registration.sync.register('titipan').catch(() => {}); }
    if (navigator.onLine) { await send(); }
  }

  function asking(subject) {
    const part = tampil.part('t-titip');
    const form = part.querySelector('form');
    form.elements.subject.value = (subject || '').slice(0, 300);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      write(form);
    });
    return part;
  }

  function find(question) {
    if (!searching) {
      const scripts = place.dataset.cari.split(' ');
      const worker = new Worker(scripts.pop());
      const asked = new Map();
      let last = 0;
      worker.addEventListener('message', (event) => { asked.get(event.data.id)(event.data.found); asked.delete(event.data.id); });
      const tables = answers.find((line) => line.n === 0).tables;
      worker.postMessage({ scripts, tables, answers: answers.filter((line) => line.first) });
      searching = (text) => new Promise((done) => {
        asked.set(++last, done);
        worker.postMessage({ question: text, most: MOST, id: last });
      });
    }
    return searching(question);
  }

  async function page() {
    const question = new URLSearchParams(location.search).get('q');
    const rest = location.pathname.replace(/^\/tanya\/?/, '');
    if (!rest && question && question.trim()) {
      const asked = question.trim().slice(0, 500);
      document.getElementById('q').value = asked;
      return { part: tampil.results(asked, await find(asked), answers), subject: asked };
    }
    if (!rest) { return { part: tampil.home(answers) }; }
    if (rest.startsWith('topik/')) { return { part: tampil.topic(answers, rest.slice(6)) }; }
    return { part: /^[1-9]\d{0,8}$/.test(rest) ? tampil.answer(Number(rest), answers) : tampil.part('t-tidak-ada') };
  }

  async function render() {
    const pack = await Simpan.pack();
    if (!pack) { main.replaceChildren(tampil.element('p', tampil.say('kosong'), 'pembuka')); return; }
    answers = answers.length ? answers : await Simpan.lines();
    const { part, subject } = await page();
    const title = part.querySelector('h1').textContent;
    const date = tampil.element('p', tampil.say('per', tampil.day(pack.made)), 'luring-per');
    date.setAttribute('role', 'status');
    main.replaceChildren(date, part, asking(subject));
    document.title = title + ' · ' + document.title.split(' · ').pop();
  }

  // Without a line the index of the words stays for the next question.
  function stay() {
    document.querySelector('form.cari').addEventListener('submit', (event) => {
      if (navigator.onLine) { return; }
      event.preventDefault();
      history.pushState(null, '', '/tanya?q=' + encodeURIComponent(document.getElementById('q').value));
      render().then(() => main.focus());
    });
    window.addEventListener('popstate', render);
  }

  async function begin() {
    tampil = new self.Tampil(await shell());
    if (typeof BroadcastChannel !== 'undefined') { new BroadcastChannel(Titip.telling).onmessage = drafts; }
    window.addEventListener('online', send);
    if (isShell) {
      stay();
      await render();
    }
    await drafts();
    if (place.dataset.mulai) { await keep(); } else { await state(); }
    await send();
    await drafts();
    if (await Simpan.pack()) { await refresh(); }
  }

  // Without its words nothing is offered: the page is as it was.
  begin().catch(() => { place.hidden = !isShell; });
})();
