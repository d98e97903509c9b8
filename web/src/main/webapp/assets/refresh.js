/* A part of a page that moves on by itself: data-refresh says after how many milliseconds it is fetched again, nothing: no more. */
(function () {
  'use strict';
  async function again(part) {
    try {
      const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
      const fresh = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(part.id);
      if (fresh) { part.replaceWith(fresh); wait(fresh); return; }
    } catch (e) { /* the line is down: tried again below */ }
    wait(part);
  }
  function wait(part) {
    const pause = Number(part.dataset.refresh);
    if (pause > 0) setTimeout(() => again(part), pause);
  }
  document.querySelectorAll('[data-refresh]').forEach(wait);
})();
