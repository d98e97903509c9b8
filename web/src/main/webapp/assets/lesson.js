/* Finds the place on a page again, on any device: how far down one has read is sent now and then, and restored when one comes
   back without asking for a certain page. Without this file the page itself is still remembered. */
(function () {
  'use strict';
  const form = document.querySelector('form[data-autosave][data-page]');
  if (!form) return;
  const far = () => Math.max(1, document.documentElement.scrollHeight - innerHeight);
  const before = Number(form.dataset.scrolled);
  if (before > 0 && !location.hash) scrollTo(0, far() * before / 1000);
  let sent = before, timer = 0;
  const send = () => {
    clearTimeout(timer);
    const now = Math.min(1000, Math.max(0, Math.round(scrollY / far() * 1000)));
    if (Math.abs(now - sent) < 20) return;
    sent = now;
    fetch(form.dataset.autosave, {
      method: 'POST', credentials: 'same-origin', redirect: 'manual', keepalive: true,
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ name: 'position', value: form.dataset.page + ':' + now })
    }).catch(() => { sent = -1000; });                     // offline: the next pause tries again
  };
  addEventListener('scroll', () => { clearTimeout(timer); timer = setTimeout(send, 2500); }, { passive: true });
  addEventListener('visibilitychange', () => { if (document.hidden) send(); });
})();
