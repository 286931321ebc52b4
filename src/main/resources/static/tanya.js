'use strict';
// Likely answers below the field: it keeps the focus; arrows choose, Enter opens, Escape closes. One request at a time.
(function () {
  var field = document.getElementById('q');
  if (!field || !window.fetch) { return; }
  var list = document.createElement('ul');
  var chosen = -1;
  var waiting = 0;
  var asking = false;
  var told = field.value.trim();
  list.id = 'saran';
  list.className = 'saran';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', field.dataset.nama);
  field.parentNode.appendChild(list);
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  show(false);

  function show(open) {
    list.hidden = !open;
    field.setAttribute('aria-expanded', open);
    if (!open) { choose(-1); }
  }

  function choose(at) {
    chosen = at;
    Array.from(list.children).forEach(function (option, place) { option.setAttribute('aria-selected', place === at); });
    var option = list.children[at];
    if (!option) { field.removeAttribute('aria-activedescendant'); return; }
    field.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  // What was typed while an answer was on its way is asked when that one is there.
  function ask() {
    var typed = field.value.trim();
    if (asking || typed === told) { return; }
    told = typed;
    if (typed.length < 2) { list.replaceChildren(); show(false); return; }
    asking = true;
    fetch(field.dataset.saran + '?q=' + encodeURIComponent(typed.slice(0, 200)))
      .then(function (answer) { return answer.ok ? answer.text() : ''; }, function () { return ''; })
      .then(function (text) {
        asking = false;
        if (field.value.trim() !== typed) { ask(); return; }
        list.innerHTML = text;
        Array.from(list.children).forEach(function (option, place) { option.id = 'saran-' + place; });
        show(list.children.length > 0 && document.activeElement === field);
      });
  }

  field.addEventListener('input', function () {
    show(false);
    clearTimeout(waiting);
    waiting = setTimeout(ask, 250);
  });
  field.addEventListener('blur', function () { show(false); });
  field.addEventListener('keydown', function (event) {
    var count = list.children.length;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count) {
      event.preventDefault();
      var from = list.hidden ? -1 : chosen;
      if (list.hidden) { show(true); }
      choose(event.key === 'ArrowDown' ? (from + 2) % (count + 1) - 1 : (from + count + 1) % (count + 1) - 1);
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      location.assign(list.children[chosen].dataset.ke);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      show(false);
    }
  });
  list.addEventListener('pointerdown', function (event) { event.preventDefault(); });
  list.addEventListener('click', function (event) {
    var option = event.target.closest('[role=option]');
    if (option) { location.assign(option.dataset.ke); }
  });
})();
