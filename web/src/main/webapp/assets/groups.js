/* Groups: a person is dragged from table to table. The select beside her does the same by keyboard, and is what is sent. */
(function () {
  'use strict';
  const form = document.querySelector('form[data-groups]');
  if (!form) return;
  let dragged = null;
  const tables = Array.from(form.querySelectorAll('[data-group]'));
  form.querySelectorAll('.k-seat').forEach(seat => {
    seat.draggable = true;
    seat.addEventListener('dragstart', event => { dragged = seat; event.dataTransfer.effectAllowed = 'move'; event.dataTransfer.setData('text/plain', ''); });
    seat.querySelector('select').addEventListener('change', event => sit(seat, event.target.value));
  });
  function sit(seat, number) {
    const table = tables.find(one => one.dataset.group === number);
    if (!table) return;
    const select = seat.querySelector('select');
    const focused = document.activeElement === select;
    select.value = number;
    seat.classList.toggle('is-moved', select.value !== form.elements['was:' + select.name].value);
    table.querySelector('ul').append(seat);
    if (focused) select.focus();
  }
  tables.forEach(table => {
    table.addEventListener('dragover', event => { if (dragged) { event.preventDefault(); table.classList.add('is-over'); } });
    table.addEventListener('dragleave', () => table.classList.remove('is-over'));
    table.addEventListener('drop', event => { event.preventDefault(); table.classList.remove('is-over'); if (dragged) sit(dragged, table.dataset.group); dragged = null; });
  });
})();
