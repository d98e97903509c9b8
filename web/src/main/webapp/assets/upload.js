/* Sends a file with its progress in sight, and says before sending that it is too large. Without this file the form posts as
   any other, and the server says the same. */
(function () {
  'use strict';
  const refuse = (form, words) => {
    const error = document.getElementById('form:file-err'), input = form.querySelector('input[type="file"]');
    error.className = 'k-error'; error.setAttribute('role', 'alert'); error.textContent = words;
    input.setAttribute('aria-invalid', words ? 'true' : 'false');
    if (words) input.focus();
  };
  const show = (form, words, share) => {
    const bar = form.querySelector('.k-bar'), progress = bar.querySelector('progress'), line = bar.querySelector('span');
    bar.hidden = !words;
    if (line.textContent !== words) line.textContent = words;
    if (share == null) progress.removeAttribute('value'); else progress.value = share;
  };
  const end = form => { delete form.dataset.sending; show(form, ''); };
  function answered(form, request) {
    const there = new URL(request.responseURL || location.href);
    if (there.pathname !== location.pathname || there.search !== location.search) { location.assign(there); return; }
    const main = new DOMParser().parseFromString(request.responseText, 'text/html').querySelector('main');
    if (!main) { end(form); refuse(form, form.dataset.broken); return; }
    document.querySelector('main').replaceWith(document.adoptNode(main));
    (document.querySelector('main [data-focus]') || document.querySelector('main')).focus();
    wire();
  }
  function send(form, button) {
    const body = new FormData(form, button), request = new XMLHttpRequest();   // before anything is disabled: it counts what is there
    form.dataset.sending = 'true';
    show(form, form.dataset.sendingWords, 0);
    request.upload.addEventListener('progress', event => { if (event.lengthComputable) show(form, form.dataset.sendingWords, 100 * event.loaded / event.total); });
    request.upload.addEventListener('load', () => show(form, form.dataset.checking));
    request.addEventListener('progress', () => {            // a long answer says at its beginning how far it is
      const told = [...request.responseText.matchAll(/<!-- progress (\d+) (.*?) -->/g)].pop();
      if (told) show(form, told[2], Number(told[1]));
    });
    request.addEventListener('load', () => answered(form, request));
    request.addEventListener('error', () => { end(form); refuse(form, form.dataset.broken); });
    request.open('POST', form.action);
    request.setRequestHeader('X-Progress', 'true');
    request.send(body);
  }
  function wire() {
    document.querySelectorAll('form[data-upload]').forEach(form => {
      const input = form.querySelector('input[type="file"]');
      const fault = () => {
        const file = input.files[0];
        if (!file) return '';
        return file.size === 0 ? form.dataset.empty : file.size > Number(form.dataset.upload) ? form.dataset.tooLarge : '';
      };
      input.addEventListener('change', () => refuse(form, fault()));
      form.addEventListener('submit', event => {
        if (!input.files.length) return;                   // the server says that one is to be chosen
        event.preventDefault();
        if (form.dataset.sending) return;
        const why = fault();
        if (why) refuse(form, why); else send(form, event.submitter);
      });
    });
  }
  wire();
})();
