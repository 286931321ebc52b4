'use strict';
// The side of staff: when something happens on the phone, the list of its steps is asked for anew. Only while it is seen.
(function () {
  var place = document.getElementById('layar');
  if (!place || !window.EventSource || !window.fetch) { return; }
  var own = place.dataset.layar;
  var last = place.dataset.sejak;
  var source = null;
  var asking = false;
  var more = false;

  function ask() {
    if (asking) { more = true; return; }
    asking = true;
    fetch(own + '/kartu').then(function (answer) { return answer.ok ? answer.text() : null; }, function () { return null; })
      .then(function (text) {
        asking = false;
        if (text !== null) { put(text); }
        if (more) { more = false; ask(); }
      });
  }

  // Whoever stands on a button of a step stays on it.
  function put(text) {
    var form = place.contains(document.activeElement) && document.activeElement.closest('form');
    var card = form && form.elements.kartu.value;
    place.innerHTML = text;
    var same = card && place.querySelector('input[name=kartu][value="' + card + '"]');
    if (same) { same.form.querySelector('button').focus(); }
  }

  function listen() {
    if (source) { source.close(); }
    source = new EventSource(own + '/kabar?sejak=' + last);
    source.onmessage = function (event) {
      last = event.lastEventId;
      ask();
    };
    source.onerror = function () {
      if (source.readyState === EventSource.CLOSED && !place.querySelector('[data-tutup]')) {
        ask();
        setTimeout(listen, 10000);
      }
    };
  }

  document.addEventListener('visibilitychange', function () {
    source.close();
    if (!document.hidden && !place.querySelector('[data-tutup]')) { listen(); }
  });
  listen();
})();
