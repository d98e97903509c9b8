/* Fetches the choices that depend on another choice as soon as that is made: the form is posted with the button that does it
   by hand, and only the parts that depend (data-refill) are taken from the answer. Without this file, or when it fails, the
   button is there. */
(function () {
  'use strict';
  document.querySelectorAll('[data-refill]').forEach(box => {
    const button = box.querySelector('button'), form = button.form;
    const causes = box.dataset.refillOn.split(' ');
    let latest = 0;
    box.hidden = true;
    async function refill() {
      const mine = ++latest;
      try {
        const answer = await fetch(form.action, { method: 'POST', credentials: 'same-origin', body: new URLSearchParams(new FormData(form, button)) });
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        if (mine !== latest) return;                       // chosen anew meanwhile: that answer counts
        box.dataset.refill.split(' ').forEach(id => {
          const fresh = page.getElementById(id);
          if (!fresh) throw new Error(id);                 // another page: signed out, or the server is away
          document.getElementById(id).replaceWith(document.adoptNode(fresh));
        });
        form.dispatchEvent(new CustomEvent('komichi:fields'));
        document.getElementById('k-live').textContent = box.dataset.refilled;
      } catch (failed) { box.hidden = false; }
    }
    form.addEventListener('change', event => { if (causes.includes(event.target.name)) refill(); });
    // What was typed before and put back may already ask for other choices.
    const changed = name => Array.from(form.elements[name].options).some(option => option.selected !== option.defaultSelected);
    if (causes.some(changed)) refill();
  });
})();
