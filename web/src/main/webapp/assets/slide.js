/* A slide for the room: the count comes fresh every few seconds, and a button fills the screen. */
(function () {
'use strict';
const EVERY = 5000;
const slide = document.getElementById('slide');
const fill = document.querySelector('[data-fill]');

async function ask() {
  try {
    const response = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (response.ok && !response.redirected) {
      const fresh = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('[data-fresh]');
      const shown = slide.querySelector('[data-fresh]');
      if (fresh && fresh.textContent !== shown.textContent) shown.replaceWith(document.adoptNode(fresh));
    }
  } catch (lost) {
    // Without a network the last count stays; the address is right all the same.
  }
  setTimeout(ask, EVERY);
}

if (slide.requestFullscreen) {
  fill.hidden = false;
  fill.addEventListener('click', () => slide.requestFullscreen());
}
setTimeout(ask, EVERY);
})();
