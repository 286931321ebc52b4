'use strict';
// Suggestions below a field, which keeps the focus: arrows choose, Enter opens, Escape closes. What fills the list says so.
(function () {
  window.Saran = function (field, id, label) {
    var list = document.createElement('ul');
    var chosen = -1;
    list.id = id;
    list.className = 'saran';
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', label);
    field.parentNode.appendChild(list);
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', id);
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

    field.addEventListener('input', function () { show(false); });
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
        window.location.assign(list.children[chosen].dataset.ke);
      } else if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault();
        show(false);
      }
    });
    list.addEventListener('pointerdown', function (event) { event.preventDefault(); });
    list.addEventListener('click', function (event) {
      var option = event.target.closest('[role=option]');
      if (option) { window.location.assign(option.dataset.ke); }
    });
    return { list: list, filled: function () {
      Array.from(list.children).forEach(function (option, place) { option.id = id + '-' + place; });
      show(list.children.length > 0 && document.activeElement === field);
    } };
  };
})();
