/* The search page: suggestions as one types, and results that follow the boxes. Without this file it is a form like any other. */
(function () {
  'use strict';
  const form = document.getElementById('ask');
  const box = document.getElementById('q');
  const list = document.getElementById('suggestions');
  if (!form || !box || !list) return;

  /* Suggestions: a combobox with a list, by keyboard and by hand -------------- */
  let at = -1;
  let asked = 0;
  let timer = 0;
  let asking = null;
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('aria-expanded', 'false');
  list.setAttribute('role', 'listbox');

  function close() {
    list.hidden = true;
    at = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  }
  function show(words) {
    list.replaceChildren(...words.map((text, i) => {
      const line = document.createElement('li');
      line.id = 'suggestion-' + i;
      line.setAttribute('role', 'option');
      line.setAttribute('aria-selected', 'false');
      line.lang = 'ja';
      line.textContent = text;
      return line;
    }));
    if (!words.length || document.activeElement !== box) { close(); return; }
    at = -1;
    list.hidden = false;
    box.setAttribute('aria-expanded', 'true');
    box.removeAttribute('aria-activedescendant');
  }
  function point(to) {
    const lines = list.children;
    if (at >= 0) lines[at].setAttribute('aria-selected', 'false');
    at = (to + lines.length + 1) % (lines.length + 1);     // one place more: none
    if (at === lines.length) at = -1;
    if (at < 0) { box.removeAttribute('aria-activedescendant'); return; }
    lines[at].setAttribute('aria-selected', 'true');
    lines[at].scrollIntoView({ block: 'nearest' });
    box.setAttribute('aria-activedescendant', lines[at].id);
  }
  function take(line) {
    box.value = line.textContent;
    close();
    form.requestSubmit();
  }
  async function suggest() {
    const typed = box.value.trim();
    const turn = ++asked;
    if (asking) asking.abort();
    if (Array.from(typed).length < 2) { close(); return; }
    asking = new AbortController();
    try {
      const answer = await fetch(form.dataset.suggest + '?q=' + encodeURIComponent(typed.slice(0, 100)), { headers: { Accept: 'application/json' }, signal: asking.signal });
      if (answer.ok && turn === asked) show((await answer.json()).suggestions);
    } catch (e) { /* typing went on, or the line is down: then nothing is suggested */ }
  }
  // Kana suggest while they are still being converted: that is when they help most.
  box.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(suggest, 120); });
  box.addEventListener('keydown', event => {
    if (event.isComposing || list.hidden) return;
    if (event.key === 'ArrowDown') { event.preventDefault(); point(at + 1); }
    else if (event.key === 'ArrowUp') { event.preventDefault(); point(at < 0 ? list.children.length - 1 : at - 1); }
    else if (event.key === 'Escape') { event.preventDefault(); close(); }
    else if (event.key === 'Enter' && at >= 0) { event.preventDefault(); take(list.children[at]); }
  });
  box.addEventListener('blur', close);
  list.addEventListener('mousedown', event => event.preventDefault());   // the box keeps the focus
  list.addEventListener('click', event => { const line = event.target.closest('li'); if (line) take(line); });
  form.addEventListener('submit', () => { clearTimeout(timer); asked++; close(); });

  /* Boxes: the results follow, the address too ------------------------------- */
  const address = () => {
    const query = new URLSearchParams();
    new FormData(form).forEach((value, name) => { if (String(value).trim()) query.append(name, value); });
    return form.getAttribute('action') + (String(query) ? '?' + query : '');
  };
  let turn = 0;
  async function follow(href, push) {
    const mine = ++turn;
    const found = document.getElementById('found');
    found.setAttribute('aria-busy', 'true');
    let page;
    try {
      const answer = await fetch(href, { headers: { Accept: 'text/html' } });
      if (!answer.ok) throw new Error(String(answer.status));
      page = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('found');
    } catch (e) { page = null; }
    if (mine !== turn) return;
    if (!page) { location.assign(href); return; }
    const focus = document.activeElement && found.contains(document.activeElement) ? document.activeElement.id : '';
    const sheet = document.getElementById('narrow');
    const asSheet = sheet && sheet.matches(':popover-open');
    const top = asSheet ? sheet.scrollTop : 0;
    found.querySelectorAll('details[id]').forEach(old => { const fresh = page.querySelector('#' + CSS.escape(old.id)); if (fresh) fresh.open = old.open; });
    found.replaceChildren(...page.childNodes);
    found.removeAttribute('aria-busy');
    if (push) history.pushState(null, '', href);
    if (asSheet) { const again = document.getElementById('narrow'); if (again) { again.showPopover(); again.scrollTop = top; } }
    if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
    const live = document.getElementById('k-live');
    const heading = document.getElementById('res');
    if (live && heading) live.textContent = heading.textContent;
  }
  document.addEventListener('change', event => {
    if (event.target.form === form && event.target.type === 'checkbox') follow(address(), true);
  });
  addEventListener('popstate', () => location.reload());
  document.documentElement.classList.add('has-live-search');
})();
