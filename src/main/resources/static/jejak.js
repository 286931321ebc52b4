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

  document.addEventListener('click', function (event) {
    document.querySelectorAll('details.akun[open]').forEach(function (menu) {
      if (!menu.contains(event.target)) { menu.open = false; }
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
