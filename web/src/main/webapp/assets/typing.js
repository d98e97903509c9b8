/* Typing sheets in from paper: what makes no sense is said at once, a whole answer leads to the next field, Enter never sends. */
(function () {
'use strict';
const form = document.querySelector('.k-typing');
const fields = [...form.querySelectorAll('input.k-input')];
const wide = text => text.replace(/[\uFF10-\uFF19]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xFEE0)).trim();

function on(field, forward) {
  const next = fields[fields.indexOf(field) + (forward ? 1 : -1)];
  if (next) { next.focus(); next.select(); }
}

function wrong(field) {
  const typed = wide(field.value);
  return typed !== '' && (!/^[0-9]+$/.test(typed) || Number(typed) < Number(field.dataset.least) || Number(typed) > Number(field.dataset.most));
}

function check(field) {
  const bad = wrong(field);
  field.setAttribute('aria-invalid', String(bad));
  const say = document.getElementById('e-' + field.name);
  if (say) say.textContent = bad ? say.dataset.say : '';
  return !bad;
}

fields.forEach(field => {
  if (field.dataset.most) {
    field.addEventListener('input', () => {
      const whole = wide(field.value).length >= field.dataset.most.length;
      if (check(field) && whole) on(field, true);
    });
  }
  field.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if (event.key === 'Enter' || event.key === 'ArrowDown') { event.preventDefault(); on(field, true); }
    if (event.key === 'ArrowUp') { event.preventDefault(); on(field, false); }
  });
});
if (!form.querySelector('[aria-invalid="true"]')) fields[0].focus();
})();
