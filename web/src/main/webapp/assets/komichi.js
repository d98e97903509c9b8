/* Komichi in the browser: small switches, forms that lose nothing, and no framework.
   Everything is wired by data attributes (docs/design.md); without this file every page still works. */
(function () {
  'use strict';
  const root = document.documentElement;
  const $$ = (selector, from) => Array.from((from || document).querySelectorAll(selector));
  const words = name => { const w = document.getElementById('k-words'); return (w && w.dataset[name]) || ''; };
  const say = text => { const live = document.getElementById('k-live'); if (live) { live.textContent = ''; setTimeout(() => { live.textContent = text; }, 50); } };
  // By TLS under a name that only this host can give (OwnCookie.java reads it).
  const tls = location.protocol === 'https:';
  const setCookie = (name, value) => { document.cookie = (tls ? '__Host-' : '') + name + '=' + value + ';path=/;max-age=31536000;samesite=lax' + (tls ? ';secure' : ''); };
  const icon = name => {
    const use = document.querySelector('.k-i use');
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const ref = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    ref.setAttribute('href', (use ? use.getAttribute('href').split('#')[0] : '') + '#i-' + name);
    svg.setAttribute('class', 'k-i'); svg.setAttribute('aria-hidden', 'true'); svg.append(ref);
    return svg;
  };
  const make = (tag, cls, text) => { const e = document.createElement(tag); if (cls) e.className = cls; if (text) e.textContent = text; return e; };
  // Nobody is signed in: the names that a tablet at a skills station kept for its instructor go (assets/round/store.js).
  if (document.body.classList.contains('is-visitor') && window.indexedDB) indexedDB.deleteDatabase('komichi-round-names');
  // Storage may be full or forbidden: then typed values are simply not kept.
  const store = {
    get(key) { try { return JSON.parse(sessionStorage.getItem(key)); } catch (e) { return null; } },
    set(key, value) { try { sessionStorage.setItem(key, JSON.stringify(value)); } catch (e) { /* not kept */ } },
    drop(key) { try { sessionStorage.removeItem(key); } catch (e) { /* nothing there */ } },
    keys(prefix) { try { return Object.keys(sessionStorage).filter(k => k.startsWith(prefix)); } catch (e) { return []; } }
  };

  /* Switches ------------------------------------------------------------- */
  function switchTheme() {
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    setCookie('theme', root.dataset.theme);
    document.dispatchEvent(new Event('komichi:theme'));   // charts redraw with the token colours
  }
  function switchFurigana(button) {
    root.dataset.furigana = root.dataset.furigana === 'off' ? 'on' : 'off';
    setCookie('furigana', root.dataset.furigana);
    button.setAttribute('aria-pressed', String(root.dataset.furigana !== 'off'));
  }
  /* Ordering: without us each step has a list of places; we hide it, and buttons (never drag alone) set it. */
  function order(list) {
    const places = $$('select', list);
    $$('[data-move]', list).forEach(button => { button.hidden = false; });
    places.forEach(select => { select.hidden = true; });
    if (list.dataset.open) unplaced(list);
    if (places.every(select => select.selectedIndex > 0)) places.sort((a, b) => a.selectedIndex - b.selectedIndex).forEach(select => list.append(select.closest('li')));
  }
  // A ranking that nobody has begun says so; whoever agrees with the order as it stands takes it with one button.
  function unplaced(list) {
    const none = $$('select', list).every(select => select.selectedIndex === 0);
    list.classList.toggle('is-unplaced', none);
    const take = list.parentElement.querySelector('[data-place]');
    if (take) take.hidden = !none;
  }
  function place(list) {
    $$('select', list).forEach((select, i) => { select.selectedIndex = i + 1; });
    if (list.dataset.open) unplaced(list);
    list.querySelector('select')?.dispatchEvent(new Event('change', { bubbles: true }));
  }
  function move(button) {
    const row = button.closest('li');
    const up = button.dataset.move === 'up';
    const other = up ? row.previousElementSibling : row.nextElementSibling;
    if (!other) return;
    if (up) other.before(row); else other.after(row);
    button.focus();
    say(row.dataset.label || row.querySelector('span, p')?.textContent || '');
    place(row.parentElement);
  }
  function copy(button) {
    const source = document.querySelector(button.dataset.copy);
    if (!source) return;
    const text = source.value || source.textContent.trim();
    const done = () => { say(words('copied')); const label = button.querySelector('span') || button; const old = label.textContent; label.textContent = words('copied'); setTimeout(() => { label.textContent = old; }, 2500); };
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, () => getSelection().selectAllChildren(source));
    else getSelection().selectAllChildren(source);
  }
  function toControl(link, event) {                        // from the summary to what is wrong, also in a group
    const box = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const field = box && (box.matches('input, select, textarea, button') ? box : box.querySelector('input, select, textarea, button'));
    if (field) { event.preventDefault(); field.focus(); }
  }
  document.addEventListener('click', event => {
    const hit = selector => event.target.closest(selector);
    let it;
    if (hit('[data-toggle-theme]')) switchTheme();
    else if ((it = hit('[data-toggle-ruby]'))) switchFurigana(it);
    else if (hit('[data-print]')) print();
    else if ((it = hit('[data-copy]'))) copy(it);
    else if ((it = hit('[data-move]'))) move(it);
    else if ((it = hit('[data-place]'))) { const list = it.closest('fieldset').querySelector('.k-order'); place(list); list.querySelector('button').focus(); }
    else if ((it = hit('.k-summary a'))) toControl(it, event);
    else if ((it = hit('[data-close]'))) { const box = it.closest('.k-toast, .k-notice'); if (box) box.hidden = true; }
    $$('details[data-menu][open]').forEach(menu => { if (!menu.contains(event.target)) menu.open = false; });
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    $$('details[data-menu][open]').forEach(menu => { menu.open = false; menu.querySelector('summary').focus(); });
  });
  ['dragover', 'dragleave', 'drop'].forEach(type => document.addEventListener(type, event => {
    const box = event.target.closest && event.target.closest('.k-drop');
    if (!box) return;
    if (type === 'drop') {
      const input = box.querySelector('input[type="file"]');
      if (input && event.dataTransfer.files.length) { event.preventDefault(); input.files = event.dataTransfer.files; input.dispatchEvent(new Event('change', { bubbles: true })); }
    } else if (type === 'dragover') event.preventDefault();
    box.classList.toggle('is-over', type === 'dragover');
  }));

  /* Values of a form ------------------------------------------------------ */
  const skip = field => !field.name || /^(password|hidden|file|submit|button|reset|image)$/.test(field.type) || field.name.startsWith('jakarta.faces') || field.autocomplete === 'one-time-code' || field.dataset.keep === 'never';
  function valueOf(form, name) {                           // text; the chosen radio; a list for boxes and orderings
    const same = Array.from(form.elements).filter(f => f.name === name);
    if (same[0].type === 'radio') { const on = same.find(f => f.checked); return on ? on.value : null; }
    if (same[0].type === 'checkbox') return same.length === 1 && !same[0].hasAttribute('data-many') ? (same[0].checked ? same[0].value : null) : same.filter(f => f.checked).map(f => f.value);
    if (same[0].multiple) return Array.from(same[0].selectedOptions, o => o.value);
    return same.length > 1 ? same.map(f => f.value) : same[0].value;
  }
  function put(form, name, value) {                        // true when it changed something
    let changed = false;
    Array.from(form.elements).filter(f => f.name === name && !skip(f)).forEach((field, i) => {
      if (field.type === 'radio' || field.type === 'checkbox') {
        const on = Array.isArray(value) ? value.includes(field.value) : value === field.value;
        if (field.checked !== on) { field.checked = on; changed = true; }
      } else if (!field.multiple) {
        const options = field.options && Array.from(field.options, o => o.value);
        const text = !Array.isArray(value) ? value : options ? value.find(v => v && options.includes(v)) || '' : value[i];
        if (options && !options.includes(text)) return;
        if (text != null && field.value !== text) { field.value = text; changed = true; }
      }
    });
    $$('.k-order', form).forEach(order);
    return changed;
  }

  /* Keeping what was typed, in every form that posts: it survives a reload, an expired session and an error page. A page
     that says what was done (data-kept-done) lets go of what was sent. data-keep="key" names a form that is met at several
     addresses; data-keep="never" keeps nothing. ---- */
  const keptAs = form => 'k-keep:' + (form.dataset.keep || location.pathname + '#' + form.id);
  function keepForms() {
    const done = document.querySelector('[data-kept-done]');
    if (done) {
      (store.get('k-sent') || []).forEach(key => store.drop(key)); store.drop('k-sent');
      const here = new URL(location.href);                 // said once: a reload does not say it again
      if (here.searchParams.has('done')) { here.searchParams.delete('done'); history.replaceState(history.state, '', here); }
    }
    $$('form[method="post"]:not([data-keep="never"])').forEach(form => {
      const key = keptAs(form);
      const before = {};
      const putBack = quietly => {
        const kept = store.get(key) || {};
        let changed = false;
        Object.keys(kept).forEach(name => {
          if (!form.elements[name]) return;
          const was = valueOf(form, name);
          if (put(form, name, kept[name])) { before[name] = was; changed = true; }
        });
        if (changed && !quietly) note(form, key, before);
      };
      putBack(false);
      form.addEventListener('komichi:fields', () => putBack(true));   // fields that came later
      form.addEventListener('input', event => {            // only what was touched: the rest may change elsewhere
        const field = event.target;
        if (!skip(field)) store.set(key, Object.assign(store.get(key) || {}, { [field.name]: valueOf(form, field.name) }));
      });
      form.addEventListener('submit', event => {
        const back = event.submitter, kept = store.get(key);
        if (kept && back && back.name === 'clear') { delete kept[back.value]; store.set(key, kept); }   // taken back: it stays away
        store.set('k-sent', [...new Set([...(store.get('k-sent') || []), key])]);
      });
    });
  }
  function forget(form, name, value) {                     // it is saved: nothing to restore
    const key = keptAs(form), kept = store.get(key);
    if (!kept || JSON.stringify(kept[name]) !== JSON.stringify(value)) return;
    delete kept[name];
    if (Object.keys(kept).length) store.set(key, kept); else store.drop(key);
  }
  function note(form, key, before) {
    const box = make('div', 'k-notice k-kept'); box.setAttribute('role', 'status');
    const text = make('p', '', words('kept') + ' ');
    const undo = make('button', 'k-linkbtn', words('discard')); undo.type = 'button';
    undo.addEventListener('click', () => { Object.keys(before).forEach(n => put(form, n, before[n])); store.drop(key); box.remove(); form.querySelector('input, select, textarea')?.focus(); });
    text.append(undo); box.append(icon('info'), text); form.prepend(box);
  }

  /* Questions that wait for an answer on the same page (data-when="name" data-opening="values"): opened and closed as one
     answers. The server takes the answer to a closed question out, so it is sent again when the question comes back. ---- */
  function branches(form) {
    const waiting = $$('[data-when]', form).filter(q => q.dataset.when);
    if (!waiting.length) return;
    const on = name => {
      if (!form.elements[name]) return null;
      const of = Array.from(form.elements).find(f => f.name === name);
      return of.closest('.is-closed') ? [] : [].concat(valueOf(form, name) ?? []);
    };
    const look = () => waiting.forEach(q => {
      const given = on(q.dataset.when);
      if (!given) return;                                  // asked on another page: the server knows
      const closed = !given.some(v => q.dataset.opening.split(',').includes(v));
      if (closed === q.classList.contains('is-closed')) return;
      q.classList.toggle('is-closed', closed);
      const field = q.querySelector('input, select, textarea');
      if (closed) { const was = form.elements['was:' + field.name]; if (was) was.value = ''; }
      else field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    form.addEventListener('change', look);
    look();
  }

  /* Rows of which a form has as many as there may be (data-rows): blank ones stay away until they are wanted, and what is
     taken out is emptied. Without us all of them stand there, and blank ones do not count. -------- */
  function spareRows(box) {
    const rows = $$('[data-row]', box), add = box.querySelector('[data-add-row]');
    const fields = row => $$('input, textarea', row);
    const blank = row => fields(row).every(f => f.type === 'hidden' || (f.type === 'checkbox' ? !f.checked : !f.value.trim()));
    const show = () => { add.hidden = rows.every(row => !row.hidden); };
    rows.forEach((row, i) => {
      row.hidden = blank(row) && (i > 0 || box.dataset.rows === 'optional');
      const drop = row.querySelector('[data-drop-row]');
      drop.hidden = false;
      drop.addEventListener('click', () => {
        fields(row).forEach(f => {
          if (f.type === 'checkbox') f.checked = false; else f.value = '';
          if (f.type !== 'hidden') f.dispatchEvent(new Event('input', { bubbles: true }));
        });
        row.hidden = true; show(); add.focus();
      });
    });
    add.addEventListener('click', () => {
      const row = rows.find(r => r.hidden);
      row.hidden = false; show(); fields(row).find(f => f.type !== 'hidden').focus();
    });
    show();
  }

  /* Sending once, and asking before what cannot be undone ------------------ */
  function ask(form, button) {
    const dialog = make('dialog', 'k-dialog');
    const text = make('p', '', button.dataset.ask); text.id = 'k-ask'; dialog.setAttribute('aria-labelledby', 'k-ask');
    const row = make('div', 'k-actions');
    const stop = make('button', 'k-btn', words('cancel')); stop.type = 'button';
    const go = make('button', 'k-btn k-btn--danger', button.textContent.trim()); go.type = 'button';
    stop.addEventListener('click', () => dialog.close());
    go.addEventListener('click', () => { button.dataset.asked = 'true'; dialog.close(); form.requestSubmit(button); });
    dialog.addEventListener('close', () => { dialog.remove(); button.focus(); });
    row.append(go, stop); dialog.append(text, row); document.body.append(dialog); dialog.showModal(); stop.focus();
  }
  function release(form) {
    delete form.dataset.sending;
    $$('[aria-busy="true"]', form).forEach(b => { b.removeAttribute('aria-busy'); if (b.dataset.label) (b.querySelector('span') || b).textContent = b.dataset.label; });
  }
  document.addEventListener('submit', event => {
    const form = event.target, button = event.submitter;
    if (event.defaultPrevented) return;
    if (button && button.dataset.ask && !button.dataset.asked) { event.preventDefault(); ask(form, button); return; }
    if (button) delete button.dataset.asked;
    if (form.dataset.sending) { event.preventDefault(); return; }          // the second click of a double click
    if (/\/logout$/.test(form.getAttribute('action') || '')) store.keys('k-').forEach(store.drop);
    if (form.method === 'get' || (button && button.hasAttribute('data-download'))) return;
    form.dataset.sending = 'true';
    form.dataset.dirty = '';
    if (button && button.classList.contains('k-btn') && button.dataset.busy) {
      const label = button.querySelector('span') || button;
      button.style.setProperty('min-width', button.offsetWidth + 'px');    // the CSSOM is allowed by the policy; width stays
      button.dataset.label = label.textContent; label.textContent = button.dataset.busy; button.setAttribute('aria-busy', 'true');
      say(button.dataset.busy);
    }
    setTimeout(() => release(form), 20000);
  });
  addEventListener('pageshow', event => { if (event.persisted) $$('form[data-sending]').forEach(release); });
  addEventListener('beforeunload', event => {
    if ($$('form[data-leave-warning]').some(f => f.dataset.dirty === 'true') || savers.some(s => s.pending())) event.preventDefault();
  });

  // Words of a text that may point to a patient, said beside it as soon as it is saved (a live region: data-words="name").
  function lookAt(place, found) {
    const text = found.length ? place.dataset.say.replace('{0}', found.join(root.lang === 'ja' ? '、' : ', ')) : '';
    if (place.textContent !== text) place.textContent = text;
  }

  /* Saving by itself (data-autosave="URL"): each change is posted as {name, value} --------- */
  const savers = [];
  function autosave(form) {
    const url = form.dataset.autosave, key = 'k-queue:' + url.split('?')[0];   // what waits is found again on a page of a later version
    const queue = new Map(Object.entries(store.get(key) || {}));
    const timers = new Map();
    let busy = false, wait = 1000, timer = 0;
    const show = (text, state) => $$('[data-save-state]', form.closest('main') || document).forEach(e => {
      e.textContent = ''; if (state !== 'busy') e.append(icon(state === 'done' ? 'check' : 'alert')); e.append(text); e.dataset.state = state === 'done' ? 'done' : 'wait';
    });
    const later = () => { clearTimeout(timer); timer = setTimeout(flush, wait); wait = Math.min(wait * 2, 30000); };
    const remember = () => { if (queue.size) store.set(key, Object.fromEntries(queue)); else store.drop(key); };
    async function flush() {
      clearTimeout(timer);
      if (busy || !queue.size) return;
      busy = true;
      const [name, value] = queue.entries().next().value;
      show(words('saving'), 'busy');
      try {
        const answer = await fetch(url, { method: 'POST', credentials: 'same-origin', redirect: 'manual', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify({ name, value }) });
        if (answer.ok) {
          // Typed on while it was under way? Then the newer value still waits its turn.
          if (JSON.stringify(queue.get(name)) === JSON.stringify(value)) queue.delete(name);
          forget(form, name, value);
          const was = form.elements['was:' + name];          // what is stored now; the form sends what differs from it
          if (was) was.value = Array.isArray(value) ? value.filter(Boolean).join(',') : value ?? '';
          const look = $$('[data-words]', form).find(w => w.dataset.words === name);
          if (look) answer.json().then(saved => lookAt(look, saved.words || []), () => { /* saved all the same */ });
          wait = 1000; remember();
          if (queue.size) setTimeout(flush, 0);
          else if (!timers.size) { show(words('saved'), 'done'); form.dataset.dirty = ''; form.dispatchEvent(new CustomEvent('komichi:saved', { bubbles: true })); }
        } else if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) { show(words('expired'), 'wait'); later(); }
        else if (answer.status >= 400 && answer.status < 500 && answer.status !== 408 && answer.status !== 429) {
          queue.delete(name); remember();                  // refused for good: the server says why
          const problem = await answer.json().catch(() => ({}));
          show(problem.detail || problem.title || words('unsaved'), 'wait'); say(problem.detail || problem.title || '');
          if (queue.size) setTimeout(flush, 0);
        } else { show(words('unsaved'), 'wait'); later(); }
      } catch (offline) { show(words('unsaved'), 'wait'); later(); }
      busy = false;
    }
    const take = (event, delay) => {
      const field = event.target;
      if (!field.name || field.type === 'password' || field.type === 'file' || field.name.startsWith('jakarta.faces')) return;
      show(words('saving'), 'busy');                       // what stands there is not saved any more
      clearTimeout(timers.get(field.name));
      timers.set(field.name, setTimeout(() => { timers.delete(field.name); queue.set(field.name, valueOf(form, field.name)); remember(); flush(); }, delay));
    };
    form.addEventListener('input', event => take(event, 800));
    form.addEventListener('change', event => take(event, 0));
    addEventListener('online', () => { wait = 1000; flush(); });
    addEventListener('visibilitychange', () => { if (!document.hidden) flush(); });
    queue.forEach((value, name) => { if (form.elements[name]) put(form, name, value); });
    if (queue.size) flush();
    // A form under way to the server carries everything with it: nothing is lost by leaving.
    savers.push({ pending: () => !form.dataset.sending && (queue.size > 0 || timers.size > 0) });
  }

  /* On paper nothing can be opened: what stands folded is printed, and folded again afterwards ---- */
  addEventListener('beforeprint', () => $$('details[data-print-open]:not([open])').forEach(d => { d.open = true; d.dataset.folded = 'true'; }));
  addEventListener('afterprint', () => $$('details[data-folded]').forEach(d => { d.open = false; delete d.dataset.folded; }));

  /* Start ------------------------------------------------------------------- */
  $$('[data-toggle-theme]').forEach(b => { b.hidden = false; });
  $$('[data-toggle-ruby]').forEach(b => b.setAttribute('aria-pressed', String(root.dataset.furigana !== 'off')));
  document.querySelector('[data-focus]')?.focus();
  $$('.k-order').forEach(order);
  $$('form[data-leave-warning]').forEach(form => form.addEventListener('input', () => { form.dataset.dirty = 'true'; }));
  $$('form[data-autosave]').forEach(autosave);
  keepForms();
  $$('form').forEach(branches);
  $$('[data-rows]').forEach(spareRows);
  $$('.k-toast').forEach(toast => {                        // 8 seconds, longer while one reads it
    let timer = setTimeout(() => { toast.hidden = true; }, 8000);
    const hold = () => clearTimeout(timer);
    const go = () => { timer = setTimeout(() => { toast.hidden = true; }, 4000); };
    toast.addEventListener('pointerenter', hold); toast.addEventListener('focusin', hold);
    toast.addEventListener('pointerleave', go); toast.addEventListener('focusout', go);
  });
})();
