'use strict';
// The signed pack of answers that this device keeps, for pages and the service worker alike. What it says is data: it is
// taken whole after it was verified, or not at all.
(function () {
  const FORMAT = 1;
  const OF_KEY = 'jejak-key:';
  const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };
  const SIGNED = { name: 'ECDSA', hash: 'SHA-256' };
  const utf8 = new TextEncoder();

  // Why a pack is not taken: versi, kunci, tanda, putus, lama, dasar, jaringan.
  class Ditolak extends Error {
    constructor(why) {
      super(why);
      this.why = why;
    }
  }

  let opened = null;
  function database() {
    opened = opened || new Promise((done, failed) => {
      const request = indexedDB.open('tanya', 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('tetap');
        request.result.createObjectStore('baris');
        request.result.createObjectStore('titipan', { keyPath: 'id' });
      };
      request.onsuccess = () => done(request.result);
      request.onerror = () => { opened = null; failed(request.error); };
    });
    return opened;
  }

  // One transaction: all of it or nothing.
  async function within(stores, mode, work) {
    const store = await database();
    return new Promise((done, failed) => {
      const transaction = store.transaction(stores, mode);
      const given = work(...stores.map((name) => transaction.objectStore(name)));
      transaction.oncomplete = () => done(given && 'result' in given ? given.result : given);
      transaction.onerror = () => failed(transaction.error);
      transaction.onabort = () => failed(transaction.error || new Ditolak('dasar'));
    });
  }

  const read = (store, key) => within([store], 'readonly', (from) => from.get(key));

  function base64(text) { return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)); }

  async function hash(bytes) {
    const digest = await crypto.subtle.digest('SHA-256', bytes);
    return Array.from(new Uint8Array(digest), (one) => one.toString(16).padStart(2, '0')).join('');
  }

  async function isSigned(key, signature, bytes) {
    const imported = await crypto.subtle.importKey('spki', base64(key), CURVE, false, ['verify']);
    return crypto.subtle.verify(SIGNED, imported, base64(signature), bytes);
  }

  // The key of today, reached from the one that this device knows: each was signed by the one before.
  async function trusted(chain) {
    const pinned = await read('tetap', 'kunci');
    const at = chain.findIndex((link) => link.key === pinned);
    if (at < 0) { throw new Ditolak('kunci'); }
    for (let i = at + 1; i < chain.length; i++) {
      if (!await isSigned(chain[i - 1].key, chain[i].by, utf8.encode(OF_KEY + chain[i].key))) { throw new Ditolak('kunci'); }
    }
    return chain[chain.length - 1].key;
  }

  function head(bytes) {
    const first = bytes.indexOf(10);
    const second = bytes.indexOf(10, first + 1);
    if (first < 0 || second < 0) { throw new Ditolak('putus'); }
    const text = new TextDecoder();
    try {
      return { said: JSON.parse(text.decode(bytes.subarray(0, first))), signed: bytes.subarray(0, first),
        signature: text.decode(bytes.subarray(first + 1, second)), body: bytes.subarray(second + 1) };
    } catch (e) {
      throw new Ditolak('putus');
    }
  }

  async function verified(bytes) {
    const { said, signed, signature, body } = head(bytes);
    if (!(said.format <= FORMAT)) { throw new Ditolak('versi'); }
    let key;
    let right = false;
    try {
      key = await trusted(said.keys);
      right = await isSigned(key, signature, signed);
    } catch (e) {
      throw e instanceof Ditolak ? e : new Ditolak('tanda');
    }
    if (!right) { throw new Ditolak('tanda'); }
    if (body.length !== said.bytes || await hash(body) !== said.body) { throw new Ditolak('putus'); }
    return { said, key, lines: new TextDecoder().decode(body).split('\n').filter(Boolean) };
  }

  const numbered = (line) => [JSON.parse(line).n, line];

  async function kept() {
    const found = await within(['baris'], 'readonly', (lines) => ({ keys: lines.getAllKeys(), lines: lines.getAll() }));
    return new Map(found.keys.result.map((key, at) => [key, found.lines.result[at]]));
  }

  // What all lines are after this pack, verified to be just what it promises.
  async function merged(pack, before) {
    if (before && pack.said.sequence < before.sequence) { throw new Ditolak('lama'); }
    if (pack.said.from !== undefined && (!before || before.sequence !== pack.said.from)) { throw new Ditolak('dasar'); }
    const lines = pack.said.from === undefined ? new Map() : await kept();
    pack.lines.map(numbered).forEach(([number, line]) => lines.set(number, line));
    const whole = new Map([...lines].sort((a, b) => a[0] - b[0]));
    if (await hash(utf8.encode([...whole.values()].map((line) => line + '\n').join(''))) !== pack.said.content) {
      throw new Ditolak('putus');
    }
    return whole;
  }

  async function take(bytes) {
    const before = await read('tetap', 'paket');
    const pack = await verified(bytes);
    const whole = await merged(pack, before);
    await within(['baris', 'tetap'], 'readwrite', (lines, facts) => {
      const now = facts.get('paket');
      now.onsuccess = () => {
        if ((now.result || {}).sequence !== (before || {}).sequence) { facts.transaction.abort(); return; }
        lines.clear();
        whole.forEach((line, number) => lines.put(line, number));
        facts.put(pack.said, 'paket');
        facts.put(pack.key, 'kunci');
      };
    });
    return pack.said;
  }

  async function fetched(address) {
    let answer;
    try {
      answer = await fetch(address, { cache: 'no-store', credentials: 'omit' });
      if (answer.status === 410) { throw new Ditolak('dasar'); }
      if (!answer.ok) { throw new Ditolak('jaringan'); }
      return new Uint8Array(await answer.arrayBuffer());
    } catch (e) {
      throw e instanceof Ditolak ? e : new Ditolak(answer ? 'putus' : 'jaringan');
    }
  }

  // What changed since the pack that is here.
  async function changes() {
    const before = await read('tetap', 'paket');
    if (!before) { throw new Ditolak('dasar'); }
    return take(await fetched('/tanya/paket?dari=' + before.sequence));
  }

  async function update() {
    try {
      return await changes();
    } catch (e) {
      if (!(e instanceof Ditolak) || !['dasar', 'putus'].includes(e.why)) { throw e; }
      return take(await fetched('/tanya/paket'));
    }
  }

  self.Simpan = {
    Ditolak,
    within,
    take,
    changes,
    update,
    pack: () => read('tetap', 'paket'),
    lines: async () => [...(await kept()).values()].map((line) => JSON.parse(line)),

    // The key that is known at the installation stays; only a pack that leads on from it brings another.
    pin: (key) => within(['tetap'], 'readwrite', (facts) => {
      const now = facts.get('kunci');
      now.onsuccess = () => { if (!now.result) { facts.put(key, 'kunci'); } };
    }),

    forget: () => within(['baris', 'tetap'], 'readwrite', (lines, facts) => {
      lines.clear();
      facts.clear();
    })
  };
})();
