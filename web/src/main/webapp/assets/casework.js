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

/* An eco-map: who belongs to which sector, to be dragged; the form beneath says the same. The drawing follows what is saved. */
async function draw(place) {
  try {
    const answer = await fetch(place.dataset.drawing, { credentials: 'same-origin' });
    const text = answer.ok ? await answer.text() : '';
    if (!text) return;
    const svg = document.adoptNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement);
    const old = place.querySelector('svg');
    if (old) old.replaceWith(svg); else place.prepend(svg);
  } catch (offline) { /* the drawing that is there stays */ }
}

function board(place) {
  const nodes = 'ecomaps[' + (Number(place.dataset.map) - 1) + '].nodes[';
  const selects = [...form.querySelectorAll('select')].filter(one => one.name.startsWith(nodes) && one.name.endsWith('.sector'));
  if (!selects.length) return;
  const head = document.createElement('p'), grid = document.createElement('div');
  head.className = 'k-caption'; head.textContent = place.dataset.hint;
  grid.className = 'k-board'; grid.setAttribute('aria-hidden', 'true');   // the form beneath is the way for keys and readers
  const fill = () => {
    grid.replaceChildren(...[...selects[0].options].map(option => {
      const sector = document.createElement('div'), name = document.createElement('strong');
      name.textContent = option.textContent; sector.append(name); sector.dataset.sector = option.value;
      sector.addEventListener('dragover', event => event.preventDefault());
      sector.addEventListener('drop', event => {
        event.preventDefault();
        const moved = selects.find(one => one.name === event.dataTransfer.getData('text/plain'));
        if (!moved || moved.value === option.value) return;
        moved.value = option.value;
        moved.dispatchEvent(new Event('change', { bubbles: true }));
        fill();
      });
      selects.filter(one => one.value === option.value).forEach(one => {
        const chip = document.createElement('span'), label = form.elements[one.name.replace('.sector', '.label')];
        chip.className = 'k-chip k-chip--plain'; chip.draggable = true; chip.textContent = label && label.value ? label.value : '…';
        chip.addEventListener('dragstart', event => event.dataTransfer.setData('text/plain', one.name));
        sector.append(chip);
      });
      return sector;
    }));
  };
  fill();
  form.addEventListener('change', event => { if (event.target.name && event.target.name.startsWith(nodes)) fill(); });
  place.append(head, grid);
}

/* All fields come back, also those nobody wrote into; what she wrote into is told beside them. */
function touch(field) {
  if (!field.name || field.dataset.unsaved || form.querySelector('input[name="touched"][value="' + CSS.escape(field.name) + '"]')) return;
  const told = document.createElement('input');
  told.type = 'hidden'; told.name = 'touched'; told.value = field.name;
  form.append(told);
}

if (form) {
  ['input', 'change'].forEach(kind => form.addEventListener(kind, event => touch(event.target)));
  form.addEventListener('input', event => {
    const field = event.target;
    if (field === t0 || !field.matches('textarea, input[type="text"]') || !field.name) return;
    clearTimeout(timers.get(field.name));
    timers.set(field.name, setTimeout(() => look(field), 350));
  });
  form.querySelectorAll('[data-map]').forEach(place => { board(place); });
  form.addEventListener('komichi:saved', () => form.querySelectorAll('[data-map]').forEach(draw));
  if (t0) t0.addEventListener('change', () => form.querySelectorAll('textarea, input[type="text"]').forEach(field => { if (field.name && field.value) look(field); }));
}
})();
