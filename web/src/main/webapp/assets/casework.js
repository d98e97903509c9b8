/* Writing a case: what may lead to a child is said beside the field while one types, and mended with one click. Without this
   file the server says the same after saving. */
(function () {
'use strict';
const form = document.querySelector('form[data-check]');
const timers = new Map();
const asked = new Map();
const t0 = document.getElementById('t0');

function words(template, value) { return template.replace('{0}', value); }

function button(field, trace) {
  const mend = document.createElement('button');
  mend.type = 'button'; mend.className = 'k-btn k-btn--sm';
  mend.textContent = trace.repair === '' ? form.dataset.clear : words(form.dataset.repair, trace.repair);
  mend.addEventListener('click', () => {
    if (field.value.slice(trace.from, trace.to) !== trace.matched) { look(field); return; }   // typed on since
    field.setRangeText(trace.repair, trace.from, trace.to, 'end');
    field.focus();
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return mend;
}

function show(field, found) {
  const list = form.querySelector('[data-found="' + CSS.escape(field.name) + '"]');
  if (!list) return;
  list.replaceChildren(...found.map(trace => {
    const line = document.createElement('li'), mark = document.createElement('mark');
    mark.textContent = trace.matched;
    line.append(mark, ' ' + trace.why + ' ');
    if (trace.repairable) line.append(button(field, trace));
    return line;
  }));
}

async function look(field) {
  const text = field.value;
  asked.set(field.name, text);
  try {
    const answer = await fetch(form.dataset.check, { method: 'POST', credentials: 'same-origin', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify({ text, t0: t0 ? t0.value : '' }) });
    if (answer.ok && asked.get(field.name) === text) show(field, (await answer.json()).found);
  } catch (offline) { /* the text is kept by autosave; the check comes back with the connection */ }
}

if (form) {
  form.addEventListener('input', event => {
    const field = event.target;
    if (field === t0 || !field.matches('textarea, input[type="text"]') || !field.name) return;
    clearTimeout(timers.get(field.name));
    timers.set(field.name, setTimeout(() => look(field), 350));
  });
  if (t0) t0.addEventListener('change', () => form.querySelectorAll('textarea, input[type="text"]').forEach(field => { if (field.name && field.value) look(field); }));
}
})();
