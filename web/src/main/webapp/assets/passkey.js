/* Passkeys: asks the device (WebAuthn) what the form carries in data-question, and sends its answer with the form. Without this file, or
   on a device that knows no passkeys, a code does it. */
(function () {
  'use strict';
  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const known = list => (list || []).map(one => ({ ...one, id: bytes(one.id) }));
  const question = text => {
    const asked = JSON.parse(text);
    asked.challenge = bytes(asked.challenge);
    if (asked.user) asked.user.id = bytes(asked.user.id);
    if (asked.excludeCredentials) asked.excludeCredentials = known(asked.excludeCredentials);
    if (asked.allowCredentials) asked.allowCredentials = known(asked.allowCredentials);
    return asked;
  };
  const answer = shown => {
    const said = shown.response, parts = { clientDataJSON: text(said.clientDataJSON) };
    if (said.attestationObject) {
      parts.attestationObject = text(said.attestationObject);
      parts.transports = said.getTransports ? said.getTransports() : [];
    } else {
      parts.authenticatorData = text(said.authenticatorData);
      parts.signature = text(said.signature);
      if (said.userHandle) parts.userHandle = text(said.userHandle);
    }
    return JSON.stringify({ id: shown.id, rawId: text(shown.rawId), type: shown.type, response: parts, clientExtensionResults: {} });
  };
  document.querySelectorAll('form[data-passkey][data-question]').forEach(form => {
    const says = form.querySelector('[data-passkey-says]'), field = form.querySelector('input[name$=":answer"]');
    const button = form.querySelector('button[type="submit"]');
    if (!button) return;
    if (!window.PublicKeyCredential) { says.textContent = form.dataset.none; button.hidden = true; return; }
    let asking = false, sent = false;
    addEventListener('pageshow', event => { if (event.persisted) { sent = false; field.value = ''; } });
    form.addEventListener('submit', event => {
      if (field.value && !sent) { sent = true; return; }   // the device has answered: the form goes, once, however slow the server is
      event.preventDefault(); event.stopPropagation();
      if (asking || sent) return;
      asking = true;
      says.textContent = '';
      const ask = form.dataset.passkey === 'create' ? navigator.credentials.create : navigator.credentials.get;
      ask.call(navigator.credentials, { publicKey: question(form.dataset.question) })
        .then(shown => { field.value = answer(shown); form.requestSubmit(button); })
        .catch(() => { says.textContent = form.dataset.refused; })   // closed, too late, or a device that is here already
        .finally(() => { asking = false; });
    });
  });

  // In a form that asks for a code too: the device may answer in its stead, and the form is sent as ever.
  document.querySelectorAll('button[data-passkey-proof]').forEach(button => {
    if (!window.PublicKeyCredential) return;
    const field = button.form.querySelector('input[name$=":answer"]'), says = button.closest('.k-field').querySelector('[role=status]');
    button.hidden = false;
    button.addEventListener('click', () => {
      button.disabled = true;
      says.textContent = '';
      navigator.credentials.get({ publicKey: question(button.dataset.passkeyProof) })
        .then(shown => { field.value = answer(shown); says.textContent = button.dataset.shown; })
        .catch(() => { button.disabled = false; says.textContent = button.dataset.refused; });
    });
  });
})();
