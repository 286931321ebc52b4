'use strict';
// Questions that were written without a line, and wait for it. Pages and the service worker send them alike.
(function () {
  const TELLING = 'tanya-titipan';
  const { within } = self.Simpan;

  function tell() {
    if (typeof BroadcastChannel === 'undefined') { return; }
    const channel = new BroadcastChannel(TELLING);
    channel.postMessage('berubah');
    channel.close();
  }

  async function change(draft, facts) {
    await within(['titipan'], 'readwrite', (drafts) => {
      const now = drafts.get(draft.id);
      now.onsuccess = () => { if (now.result && now.result.state !== 'terkirim') { drafts.put(Object.assign(now.result, facts)); } };
    });
    tell();
  }

  async function sender() {
    const answer = await fetch('/titipan/pengirim', { redirect: 'manual', cache: 'no-store', credentials: 'same-origin' });
    return answer.ok ? answer.json() : null;
  }

  // The form of every case: the same key is taken once, whoever sends it first, this page or the service worker.
  async function handIn(draft, person) {
    const form = new FormData();
    Object.entries({ kunci: draft.id, subject: draft.subject, message: draft.message, channel: 'email',
      service: 'konsultasi' }).forEach(([name, value]) => form.append(name, value));
    const answer = await fetch('/layanan/baru', { method: 'POST', body: form, headers: { [person.header]: person.token },
      credentials: 'same-origin' });
    const made = /\/layanan\/[0-9a-f-]{36}$/.exec(new URL(answer.url).pathname);
    if (answer.ok && made) { return { state: 'terkirim', address: made[0], message: '', by: person.name, at: Date.now() }; }
    if (answer.status >= 500 || answer.status === 429) { throw new Error('later'); }
    return answer.status === 422 ? { state: 'ditolak' } : { state: 'masuk' };
  }

  async function send() {
    const waiting = (await drafts()).filter((draft) => ['menunggu', 'masuk'].includes(draft.state));
    if (!waiting.length) { return; }
    const person = await sender();
    for (const draft of waiting) {
      if (!person) {
        await change(draft, { state: 'masuk', name: '' });
      } else if (!person.asks) {
        await change(draft, { state: 'ditolak' });
      } else if (draft.itself) {
        await change(draft, await handIn(draft, person));
      } else {
        await change(draft, { state: 'masuk', name: person.name });
      }
    }
  }

  function drafts() { return within(['titipan'], 'readonly', (from) => from.getAll()); }

  self.Titip = {
    telling: TELLING,
    send,
    drafts,

    async write(subject, message, itself) {
      const draft = { id: crypto.randomUUID(), subject, message, itself, state: 'menunggu', written: Date.now() };
      await within(['titipan'], 'readwrite', (to) => { to.put(draft); });
      tell();
    },

    async release(id) {
      await change({ id }, { itself: true, state: 'menunggu' });
      return send();
    },

    async drop(id) {
      await within(['titipan'], 'readwrite', (from) => { from.delete(id); });
      tell();
    }
  };
})();
