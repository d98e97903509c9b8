/* A checklist of a skills station: how many critical items are seen, and one touch for the others. Critical ones are never
   ticked by a shortcut. Without this script the list works the same. */
(function () {
  'use strict';
  const form = document.querySelector('form[data-checklist]');
  if (!form) return;
  const tally = form.querySelector('[data-tally]');
  const words = tally.querySelector('[data-tally-words]');
  const boxes = Array.from(form.querySelectorAll('input[name="item"]'));
  const critical = boxes.filter(box => box.dataset.critical === 'true');
  function count() {
    words.textContent = words.dataset.tallyWords
      .replace('{0}', critical.filter(box => box.checked).length)
      .replace('{1}', critical.length);
  }
  form.addEventListener('change', count);
  tally.querySelector('[data-tick-rest]')?.addEventListener('click', () => {
    boxes.filter(box => box.dataset.critical !== 'true').forEach(box => { box.checked = true; });
    count();
  });
  tally.hidden = false;
  count();
})();
