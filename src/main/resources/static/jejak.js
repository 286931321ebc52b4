'use strict';
(function () {
  var search = document.getElementById('q');

  function typing(element) {
    return element.isContentEditable || /^(input|textarea|select)$/i.test(element.tagName);
  }

  document.addEventListener('keydown', function (event) {
    if (event.key === '/' && search && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target)) {
      event.preventDefault();
      search.focus();
      search.select();
    }
    if (event.key === 'Escape') {
      document.querySelectorAll('details.akun[open]').forEach(function (menu) {
        menu.open = false;
        menu.querySelector('summary').focus();
      });
    }
  });

  // Arrows turn the pages of a document, but for where they have another meaning already.
  document.addEventListener('keydown', function (event) {
    var way = { ArrowLeft: 'prev', ArrowRight: 'next' }[event.key];
    if (!way || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || typing(event.target)) { return; }
    var scrolls = event.target.closest && event.target.closest('.gulir, .menu, [role=listbox]');
    var link = document.querySelector('a[rel=' + way + '][aria-keyshortcuts]');
    if (link && !scrolls) {
      event.preventDefault();
      window.location.assign(link.href);
    }
  });

  // A picture that does not come says so in words.
  function withoutPicture(picture) {
    var words = document.getElementById(picture.dataset.gagal);
    if (words) { words.hidden = false; }
    picture.closest('figure').querySelectorAll('a').forEach(function (link) { link.hidden = true; });
  }
  document.addEventListener('error', function (event) {
    if (event.target.dataset && event.target.dataset.gagal) { withoutPicture(event.target); }
  }, true);
  document.querySelectorAll('img[data-gagal]').forEach(function (picture) {
    if (picture.complete && picture.currentSrc && !picture.naturalWidth) { withoutPicture(picture); }
  });

  // In a strip that scrolls aside, what is current is in sight.
  document.querySelectorAll('.menu [aria-current], .lembar [aria-current]').forEach(function (current) {
    var strip = current.closest('ul, nav');
    var past = current.getBoundingClientRect().right - strip.getBoundingClientRect().right;
    if (past > 0) { strip.scrollLeft += past + 24; }
  });

  document.addEventListener('click', function (event) {
    document.querySelectorAll('details.akun[open]').forEach(function (menu) {
      if (!menu.contains(event.target)) { menu.open = false; }
    });
  });

  // Ctrl+Enter saves a record and opens the next one.
  document.addEventListener('keydown', function (event) {
    var form = event.target.form;
    var next = form && form.querySelector('[data-lanjut]');
    if (next && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      next.click();
    }
  });

  // A document or a photograph that is pasted becomes a file of the form.
  document.addEventListener('paste', function (event) {
    var field = document.querySelector('input[data-tempel]');
    var pasted = event.clipboardData && event.clipboardData.files;
    if (!field || !pasted || !pasted.length || !window.DataTransfer) { return; }
    event.preventDefault();
    var all = new DataTransfer();
    Array.from(field.files).concat(Array.from(pasted)).forEach(function (file) { all.items.add(file); });
    field.files = all.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });

  // What was received before is told as soon as a file is chosen: its bytes stay here, their hash is asked for. A browser
  // hashes on safe lines alone; elsewhere the page after sending tells it.
  var asked = 0;
  document.addEventListener('change', function (event) {
    var field = event.target;
    var place = document.getElementById('sama');
    if (!field.dataset || !field.dataset.kenal || !place || !window.crypto || !crypto.subtle || !window.fetch) { return; }
    var number = ++asked;
    var form = new URLSearchParams();
    var few = Array.from(field.files).filter(function (file) { return file.size > 0 && file.size <= 67108864; }).slice(0, 20);
    few.reduce(function (before, file) {
      return before.then(function () { return file.arrayBuffer(); })
        .then(function (bytes) { return crypto.subtle.digest('SHA-256', bytes); })
        .then(function (hash) {
          form.append('sha256', Array.from(new Uint8Array(hash), function (one) { return ('0' + one.toString(16)).slice(-2); }).join(''));
          form.append('name', file.name);
        });
    }, Promise.resolve()).then(function () {
      if (!few.length || number !== asked) { return ''; }
      var headers = JSON.parse(document.body.getAttribute('hx-headers') || '{}');
      return fetch(field.dataset.kenal, { method: 'POST', headers: headers, body: form }).then(function (answer) {
        return answer.ok && !answer.redirected ? answer.text() : '';
      });
    }).then(function (told) {
      if (number !== asked) { return; }
      var section = new DOMParser().parseFromString(told, 'text/html').getElementById('sama');
      place.replaceChildren.apply(place, section ? Array.from(section.childNodes) : []);
    }, function () { place.replaceChildren(); });
  });

  // Bars of a timeline that are drawn over choose all days between them.
  document.querySelectorAll('svg[data-waktu]').forEach(function (drawing) {
    var bars = Array.from(drawing.querySelectorAll('a'));
    var first = -1;
    var last = -1;

    function bar(event) {
      var box = drawing.getBoundingClientRect();
      var at = Math.floor((event.clientX - box.left) / box.width * bars.length);
      return Math.max(0, Math.min(bars.length - 1, at));
    }

    function choose(until) {
      last = until;
      bars.forEach(function (each, i) {
        each.classList.toggle('terpilih', first >= 0 && i >= Math.min(first, last) && i <= Math.max(first, last));
      });
    }

    drawing.addEventListener('dragstart', function (event) { event.preventDefault(); });
    drawing.addEventListener('pointerdown', function (event) { if (event.button === 0) { first = bar(event); last = first; } });
    drawing.addEventListener('pointermove', function (event) { if (first >= 0 && bar(event) !== last) { choose(bar(event)); } });
    drawing.addEventListener('pointercancel', function () { first = -1; choose(-1); });
    drawing.addEventListener('click', function (event) {
      var begin = bars[Math.min(first, last)];
      var end = bars[Math.max(first, last)];
      if (begin && begin !== end) {
        event.preventDefault();
        var address = new URL(begin.getAttribute('href'), location.href);
        address.searchParams.set('sampai', end.dataset.sampai);
        location.assign(address);
      }
      first = -1;
    });
  });

  // A form is sent once, however often its button is pressed.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.method !== 'post' || form.hasAttribute('hx-post') || event.defaultPrevented) { return; }
    if (form.dataset.terkirim) { event.preventDefault(); return; }
    form.dataset.terkirim = 'ya';
  });
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-terkirim]').forEach(function (form) { delete form.dataset.terkirim; });
  });

  // A form with files and data-unggah is sent with a number that grows; without script it is an ordinary form.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    var chosen = form.querySelector && form.querySelector('input[type=file]');
    if (!form.hasAttribute('data-unggah') || !chosen || !chosen.files.length || !window.FormData) { return; }
    event.preventDefault();
    var bar = form.querySelector('progress');
    var number = form.querySelector('[data-angka]');
    var button = form.querySelector('button[type=submit]');
    var request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.upload.onprogress = function (sent) {
      if (!sent.lengthComputable) { return; }
      bar.hidden = number.hidden = false;
      bar.value = Math.round(sent.loaded / sent.total * 100);
      number.textContent = bar.value + ' %';
    };
    request.onload = function () {
      if (request.status < 400 && request.responseURL) { window.location.assign(request.responseURL); return; }
      var answer = new DOMParser().parseFromString(request.responseText, 'text/html').querySelector('main');
      if (answer) { document.querySelector('main').replaceWith(answer); answer.focus(); }
    };
    request.onerror = function () {
      delete form.dataset.terkirim;
      button.disabled = false;
      number.hidden = false;
      number.textContent = form.dataset.putus || '';
    };
    button.disabled = true;
    var filled = new FormData(form);
    if (event.submitter && event.submitter.name) { filled.append(event.submitter.name, event.submitter.value); }
    request.send(filled);
  });

  // A box with data-semua ticks all boxes of its form that have the name it says.
  document.querySelectorAll('input[data-semua]').forEach(function (all) {
    all.hidden = false;
    all.addEventListener('change', function () {
      all.form.querySelectorAll('input[name="' + all.dataset.semua + '"]').forEach(function (one) { one.checked = all.checked; });
    });
  });

  // Suggestions: htmx fills the list.
  document.querySelectorAll('input[data-saran]').forEach(function (field, number) {
    var saran = window.Saran(field, 'saran-' + number, field.dataset.saran);
    saran.list.addEventListener('htmx:afterSwap', saran.filled);
  });

  // Upload progress: a form with hx-encoding="multipart/form-data" and a <progress class="unggah"> inside shows it.
  document.addEventListener('htmx:xhr:progress', function (event) {
    var bar = event.target.querySelector && event.target.querySelector('progress.unggah');
    if (bar && event.detail.lengthComputable) {
      bar.hidden = false;
      bar.max = event.detail.total;
      bar.value = event.detail.loaded;
    }
  });
})();
