'use strict';
// A published answer: what was ticked is kept in this browser alone.
(function () {
  var list = document.querySelector('ol[data-ingat]');
  if (!list) { return; }
  var boxes = Array.from(list.querySelectorAll('input[type=checkbox]'));
  var kept = [];
  try { kept = JSON.parse(localStorage.getItem(list.dataset.ingat)) || []; } catch (e) { /* nothing is kept here */ }
  boxes.forEach(function (box) {
    box.checked = kept.indexOf(box.value) >= 0;
    show(box);
  });

  function show(box) { box.closest('li').classList.toggle('selesai', box.checked); }

  list.addEventListener('change', function (event) {
    show(event.target);
    var ticked = boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
    try { localStorage.setItem(list.dataset.ingat, JSON.stringify(ticked)); } catch (e) { /* it stays ticked until the page is left */ }
  });
})();

// What staff push: it comes by itself, once and in order; what is ticked while the line is broken is told when it is back.
(function () {
  var main = document.querySelector('main[data-layar]');
  if (!main || !window.EventSource || !window.fetch) { return; }
  var own = main.dataset.layar;
  var list = document.getElementById('kartu');
  var state = document.getElementById('keadaan');
  var pattern = document.getElementById('contoh');
  var last = Number(main.dataset.sejak);
  var source = null;
  var silence = 0;
  var tries = 0;
  var over = false;
  var sending = false;
  var broken = false;
  var ticks = {};
  try { ticks = JSON.parse(localStorage.getItem(own)) || {}; } catch (e) { /* nothing waits */ }

  function say() {
    var words = (broken ? main.dataset.putus : '') + (Object.keys(ticks).length ? ' ' + main.dataset.tunda : '');
    if (state.textContent !== words) { state.textContent = words; }
  }

  function card(number) { return document.getElementById('l' + number); }

  function mark(number, done) {
    var item = card(number);
    if (!item) { return; }
    var button = item.querySelector('.selesaikan button');
    item.classList.toggle('selesai', done);
    button.textContent = done ? main.dataset.sudah : main.dataset.belum;
    button.setAttribute('aria-pressed', done);
    item.querySelector('[name=selesai]').value = done ? 'tidak' : 'ya';
  }

  function add(news) {
    if (card(news.kartu)) { return; }
    var item = pattern.content.cloneNode(true).firstElementChild;
    var address = own + '/gambar?kartu=' + news.kartu;
    var picture = item.querySelector('img');
    item.id = 'l' + news.kartu;
    fill(item.querySelector('.judul'), news.judul);
    fill(item.querySelector('.teks'), news.teks);
    item.querySelector('.nomor').textContent = item.querySelector('.nomor').textContent.replace('NNN', news.kartu);
    if (news.gambar) {
      picture.alt = picture.alt.replace('NNN', news.kartu);
      picture.width = news.gambar.lebar;
      picture.height = news.gambar.tinggi;
      picture.src = address;
      picture.parentNode.href = address;
    } else {
      picture.parentNode.remove();
    }
    item.querySelector('[name=kartu]').value = news.kartu;
    item.querySelector('.pindah a').href = own + '?macet=' + news.kartu + '#macet';
    list.appendChild(item);
  }

  function fill(element, text) {
    if (text) { element.textContent = text; } else { element.remove(); }
  }

  function take(news) {
    if (news.jenis === 'kartu') { add(news); }
    if (news.jenis === 'tarik' && card(news.kartu)) { card(news.kartu).remove(); }
    if (news.jenis === 'centang' && !(news.kartu in ticks)) { mark(news.kartu, news.selesai); }
    if (news.jenis === 'macet' && card(news.kartu)) { card(news.kartu).querySelector('.catatan').hidden = false; }
    document.getElementById('kosong').hidden = list.children.length > 0;
    if (news.jenis === 'tutup') { end(); }
  }

  // The server says it in the page that then stands at this address.
  function end() {
    over = true;
    if (source) { source.close(); }
    try { localStorage.removeItem(own); } catch (e) { /* nothing was kept */ }
    location.replace(own);
  }

  function alive() {
    tries = 0;
    broken = false;
    say();
    clearTimeout(silence);
    silence = setTimeout(function () { again(0); }, 45000);
  }

  function listen() {
    if (over) { return; }
    if (source) { source.close(); }
    source = new EventSource(own + '/kabar?sejak=' + last);
    source.onopen = function () { alive(); send(); };
    source.addEventListener('detak', alive);
    source.onmessage = function (event) {
      var number = Number(event.lastEventId);
      alive();
      if (number > last) {
        last = number;
        take(JSON.parse(event.data));
      }
    };
    // The browser comes again by itself, but for an answer that is none: a server that starts, or an end that was missed.
    source.onerror = function () {
      if (over) { return; }
      broken = true;
      say();
      if (source.readyState === EventSource.CLOSED) { again(Math.min(30000, 2000 * Math.pow(2, tries++))); }
    };
  }

  function again(pause) {
    clearTimeout(silence);
    source.close();
    silence = setTimeout(function () {
      fetch(own, { method: 'HEAD', cache: 'no-store' }).then(function (answer) {
        if (answer.status === 404) { end(); } else { listen(); }
      }, function () { again(Math.min(30000, 2000 * Math.pow(2, tries++))); });
    }, pause);
  }

  function keep() {
    try { localStorage.setItem(own, JSON.stringify(ticks)); } catch (e) { /* told when the line is back, unless the page is left */ }
  }

  function send() {
    var number = Object.keys(ticks)[0];
    if (sending || over || !number) { return; }
    var wanted = ticks[number];
    sending = true;
    fetch(own + '/centang', { method: 'POST', headers: { Accept: 'application/json' }, body: new URLSearchParams({ kartu: number, selesai: wanted }) }).then(function (answer) {
      sending = false;
      if (answer.status === 404) { end(); return; }
      if (ticks[number] === wanted) { delete ticks[number]; }
      if (!answer.ok) { mark(number, wanted !== 'ya'); }
      keep();
      say();
      send();
    }, function () {
      sending = false;
      say();
    });
  }

  list.addEventListener('submit', function (event) {
    var form = event.target.closest('.selesaikan');
    if (!form) { return; }
    event.preventDefault();
    var number = form.elements.kartu.value;
    var wanted = form.elements.selesai.value;
    ticks[number] = wanted;
    mark(number, wanted === 'ya');
    keep();
    send();
  });
  window.addEventListener('online', function () { tries = 0; again(0); });
  window.addEventListener('offline', function () { broken = true; say(); });
  window.addEventListener('pagehide', function () { if (source) { source.close(); } });
  window.addEventListener('pageshow', function (event) { if (event.persisted) { again(0); } });

  Object.keys(ticks).forEach(function (number) { mark(number, ticks[number] === 'ya'); });
  listen();
})();
