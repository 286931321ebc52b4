'use strict';
// Likely answers below the field, one request at a time.
(function () {
  var field = document.getElementById('q');
  if (!field || !window.fetch || !window.Saran) { return; }
  var saran = window.Saran(field, 'saran', field.dataset.nama);
  var waiting = 0;
  var asking = false;
  var told = field.value.trim();

  // What was typed while an answer was on its way is asked when that one is there.
  function ask() {
    var typed = field.value.trim();
    if (asking || typed === told) { return; }
    told = typed;
    if (typed.length < 2) { saran.list.replaceChildren(); saran.filled(); return; }
    asking = true;
    fetch(field.dataset.saran + '?q=' + encodeURIComponent(typed.slice(0, 200)))
      .then(function (answer) { return answer.ok ? answer.text() : ''; }, function () { return ''; })
      .then(function (text) {
        asking = false;
        if (field.value.trim() !== typed) { ask(); return; }
        saran.list.innerHTML = text;
        saran.filled();
      });
  }

  field.addEventListener('input', function () {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 250);
  });
})();

// Reading without a line: offered where the browser can. Its scripts come when somebody wants it, or did before.
(function () {
  var place = document.getElementById('luring');
  if (!place || !window.isSecureContext || !('serviceWorker' in navigator) || !window.indexedDB) { return; }
  var kept = document.querySelector('[data-luring]');
  try { kept = kept || localStorage.getItem('tanya-luring'); } catch (e) { return; }

  function load() {
    place.dataset.skrip.split(' ').forEach(function (address) {
      var script = document.createElement('script');
      script.src = address;
      script.async = false;
      document.head.appendChild(script);
    });
  }

  place.hidden = false;
  if (kept) { load(); return; }
  place.querySelector('button').addEventListener('click', function (event) {
    event.target.disabled = true;
    place.dataset.mulai = 'ya';
    load();
  }, { once: true });
})();
