/* Files that take a while to be made: says so beside the button, and starts each only once. Without this file links and
   buttons do the same by themselves, and nothing is said meanwhile. */
(function () {
  'use strict';
  const show = (box, words, share) => {
    const bar = box.querySelector('.k-bar'), progress = bar.querySelector('progress'), line = bar.querySelector('span');
    bar.hidden = !words;
    progress.hidden = share === 'none';
    if (line.textContent !== words) line.textContent = words;
    if (typeof share === 'number') progress.value = share; else progress.removeAttribute('value');
  };
  function save(blob, name) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob); link.download = name;
    document.body.append(link); link.click(); link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }
  async function arrived(box, answer) {
    const whole = Number(answer.headers.get('Content-Length')), parts = [];
    const reader = answer.body.getReader();
    let here = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value); here += part.value.length;
      show(box, box.dataset.saving, whole ? 100 * here / whole : undefined);
    }
    return new Blob(parts, { type: answer.headers.get('Content-Type') });
  }
  /* A page instead of a file: somewhere else, such as the sign-in, or this page with what has to be mended. */
  async function page(box, answer) {
    const there = new URL(answer.url);
    if (there.pathname !== location.pathname) { location.assign(there); return; }
    const main = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
    document.querySelector('main').replaceWith(document.adoptNode(main));
    (document.querySelector('main [data-focus], main [aria-invalid="true"]') || document.querySelector('main')).focus();
    wire();
  }
  async function fetched(box, url, request) {
    if (box.dataset.busy) return;
    box.dataset.busy = 'true';
    show(box, box.dataset.making);
    try {
      const answer = await fetch(url, { credentials: 'same-origin', ...request });
      const file = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') || '');
      if (answer.ok && file) {
        save(await arrived(box, answer), file[1]);
        show(box, box.dataset.made, 'none');
      } else if (answer.ok) await page(box, answer);
      else show(box, box.dataset.broken, 'none');
    } catch (gone) { show(box, box.dataset.broken, 'none'); }
    delete box.dataset.busy;
  }
  function wire() {
    document.querySelectorAll('[data-downloads]').forEach(box => {
      box.querySelectorAll('p.k-actions a').forEach(link => link.addEventListener('click', event => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        fetched(box, link.href, {});
      }));
      box.querySelectorAll('form').forEach(form => form.addEventListener('submit', event => {
        event.preventDefault();
        fetched(box, form.action, { method: 'POST', body: new URLSearchParams(new FormData(form, event.submitter)) });
      }));
    });
  }
  wire();
})();
