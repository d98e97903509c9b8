/* The door of a workshop on a phone. Whatever is noted is written to the device first and shown at once; then it is sent, as
   often as it takes. Every scan has a number of its own, so the server takes it once. */
(async function () {
'use strict';
const here = document.currentScript.src;
const build = new URL(here).search;
const [{ Store }, { Guests, readTicket }, { Camera, canRead, hasReader }, offline] =
  await Promise.all(['store', 'guests', 'camera', 'offline'].map(name => import('./' + name + '.js' + build)));

const SEND_EVERY = 5000;
const COUNT_EVERY = 10000;
const REFRESH_EVERY = 5 * 60 * 1000;
const AT_ONCE = 200;
const $ = id => document.getElementById(id);
const door = $('door');
const words = $('door-words').dataset;
const slug = door.dataset.slug;
const api = '/api/v1/workshops/' + slug;
const clock = new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', timeZone: door.dataset.zone });
const dayOf = new Intl.DateTimeFormat(document.documentElement.lang, { month: 'short', day: 'numeric', weekday: 'short', timeZone: door.dataset.zone });
const time = moment => clock.format(new Date(moment));
const fill = (text, ...values) => values.reduce((filled, value, i) => filled.replaceAll('{' + i + '}', value), text);
const make = (tag, cls, text) => { const e = document.createElement(tag); if (cls) e.className = cls; if (text) e.textContent = text; return e; };
const icon = name => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'), use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', '/assets/icons.svg' + build + '#i-' + name);
  svg.setAttribute('class', 'k-i'); svg.setAttribute('aria-hidden', 'true'); svg.append(use);
  return svg;
};

const store = await Store.open(slug);
let guests = null;
let pending = [];
let counted = {};
let last = null;
let sending = false;
let order = 0;
let trouble = '';                                          // '', 'offline' or 'signedOut'

const session = () => $('session').value;
const what = () => document.querySelector('input[name="what"]:checked').value;
const nameOf = guest => guest && guest.name || words.unnamed;

/* What happened, big: colour, picture and words say the same. ------------------------------------------------------- */
const LOOKS = { OK: ['good', 'ok'], ALREADY: ['look', 'clock'], LATER: ['look', 'clock'], NOT_HERE: ['look', 'info'] };

function show(outcome, name, text) {
  const [tone, picture] = LOOKS[outcome] || ['bad', 'x'];
  const result = $('result');
  result.dataset.tone = tone;
  result.querySelector('.k-i').replaceWith(icon(picture));
  $('result-name').textContent = name || '';
  $('result-text').textContent = text;
  $('undo').hidden = !last;
  if (navigator.vibrate) navigator.vibrate(tone === 'good' ? 60 : [60, 60, 60]);
}

function tell(outcome, guest, since) {
  const step = { ENTER: words.entered, LEAVE: words.left }[what()];
  const text = outcome === 'OK' ? fill(step, time(Date.now()))
    : outcome === 'ALREADY' ? fill(what() === 'ENTER' ? words.already : words.alreadyLeft, time(since))
    : words['outcome' + outcome.toLowerCase().replace(/_/g, '')];
  show(outcome, guest === undefined ? '' : typeof guest === 'string' ? guest : nameOf(guest), text);
}

/* Noting --------------------------------------------------------------------------------------------------------------- */
async function note(guest, ticket, step) {
  const scan = { id: crypto.randomUUID(), session: session(), guest: guest ? guest.registration : null, ticket: ticket || null,
    at: new Date().toISOString(), order: order++, what: step };
  await store.add(scan);
  guests.apply(guest, scan);
  pending.push(scan);
  draw();
  send();
  return scan;
}

// One after the other: what is shown last is what was done last.
let turn = Promise.resolve();
const inTurn = deed => { turn = turn.then(deed, deed); return turn; };

async function admit(guest, ticket) {
  const refusal = guests.refusal(guest, session(), what());
  if (refusal) { last = null; tell(refusal.outcome, guest, refusal.since); return; }
  await note(guest, ticket, what());
  last = guest;
  tell('OK', guest);
}

async function scanned(text) {
  if (!guests) return;
  const ticket = readTicket(text);
  last = null;
  if (!ticket) { tell('UNKNOWN'); return; }
  if (ticket.workshop && ticket.workshop !== slug) { tell('OTHER_EVENT'); return; }
  let guest = await guests.withTicket(ticket.code);
  if (!guest && !trouble) { await refresh(); guest = await guests.withTicket(ticket.code); }
  if (guest) { await admit(guest, ticket.code); return; }
  if (ticket.workshop && trouble) {                          // she may have registered since this list was fetched
    await note(null, ticket.code, what());
    show('LATER', '', words.later);
    return;
  }
  tell('UNKNOWN');
}

async function undo() {
  const guest = last;
  if (!guest) return;
  last = null;
  await note(guest, null, 'UNDO');
  show('OK', nameOf(guest), words.undone);
}

/* Sending -------------------------------------------------------------------------------------------------------------- */
async function send() {
  if (sending) return;
  sending = true;
  try {
    for (let batch = scans().slice(0, AT_ONCE); batch.length; batch = scans().slice(0, AT_ONCE)) {
      const answers = await sendBatch(batch);
      const refused = answers.filter(answer => !['OK', 'ALREADY'].includes(answer.outcome));
      const kept = refused.map(answer => ({ ...batch.find(scan => scan.id === answer.id), refused: answer.outcome, slug }));
      await store.settle(answers.filter(answer => !refused.includes(answer)).map(answer => answer.id), kept);
      await reload();
      await reached('');
    }
    for (const comer of comers()) {
      const answer = await sendComer(comer);
      answers.set(comer.id, answer);
      const taken = ['OK', 'ALREADY'].includes(answer.outcome);
      await store.settle(taken ? [comer.id] : [], taken ? [] : [{ ...comer, refused: answer.outcome, words: answer.words, slug }]);
      await reload();
      await reached('');
    }
  } catch (failure) {
    await reached(failure.message);
  } finally {
    sending = false;
    draw();
  }
}

// A batch that the server does not understand would stand in the way of all others: it is put aside to be looked at.
async function sendBatch(batch) {
  try {
    return (await call('/attendance', { scans: batch.map(body) })).answers;
  } catch (failure) {
    if (!failure.problem) throw failure;
    return batch.map(scan => ({ id: scan.id, outcome: 'UNKNOWN' }));
  }
}

const waiting = () => pending.filter(scan => !scan.refused);
const scans = () => waiting().filter(scan => !scan.comer);
const comers = () => waiting().filter(scan => scan.comer);

const body = scan => ({ id: scan.id, session: scan.session, ticket: scan.ticket, registration: scan.ticket ? null : scan.guest, at: scan.at, what: scan.what });

// What the server said about somebody who came without a seat: an outcome, or why she cannot be taken in words.
const answers = new Map();

async function sendComer(comer) {
  try {
    return await call('/door/walk-ins', { id: comer.id, session: comer.session, ...comer.comer, at: comer.at });
  } catch (failure) {
    if (!failure.problem) throw failure;
    const fault = (failure.problem.errors || [])[0];
    return { outcome: 'REFUSED', field: fault && fault.field, words: fault ? fault.message : failure.problem.detail };
  }
}

async function reload() {
  pending = await store.scans();
  if (guests) guests = new Guests(mergedSheet(), pending);
}

// What was sent is true from now on, until the server tells the whole again.
function mergedSheet() {
  return { ...guests.sheet, guests: guests.all.map(guest => ({ ...guest, presences: [...guest.at.values()] })) };
}

/* Throws an error whose message is the trouble. */
async function call(path, content) {
  let response;
  try {
    response = await fetch(api + path, content
      ? { method: 'POST', body: JSON.stringify(content), headers: { 'Content-Type': 'application/json', Accept: 'application/json' } }
      : { headers: { Accept: 'application/json' } });
  } catch (noNetwork) { throw new Error('offline'); }
  if ([401, 403, 404].includes(response.status)) throw new Error('signedOut');
  if (response.status >= 500) throw new Error('offline');
  const answer = await response.json();
  if (!response.ok) throw Object.assign(new Error('refused'), { problem: answer });
  return answer;
}

async function reached(problem) {
  trouble = problem === 'refused' ? '' : problem;
  if (trouble === 'signedOut') await store.forgetSheets();
}

async function refresh() {
  try {
    const sheet = await call('/door');
    await store.keepSheet(sheet);
    pending = await store.scans();
    guests = new Guests(sheet, pending);
    await reached('');
  } catch (failure) {
    await reached(failure.message);
  }
  draw();
}

async function count() {
  if (trouble || document.hidden) return;
  try {
    counted = Object.fromEntries((await call('/attendance/count')).sessions.map(each => [each.id, each]));
  } catch (failure) {
    await reached(failure.message);
  }
  draw();
}

/* Showing -------------------------------------------------------------------------------------------------------------- */
function draw() {
  const queue = waiting();
  $('banner').hidden = !trouble;
  $('banner-text').textContent = trouble === 'signedOut' ? fill(words.signedOut, queue.length) : fill(words.offline, queue.length);
  $('sign-in').hidden = trouble !== 'signedOut';
  $('queue').textContent = queue.length ? fill(words.queued, queue.length) : words.sent;
  $('desk').hidden = !guests;
  $('nolist').hidden = !!guests || !trouble;
  if (!guests) return;
  drawSessions();
  document.querySelectorAll('[data-of-guests], #as-guest').forEach(part => { part.hidden = !guests.sheet.openToGuests; });
  $('with-account').hidden = !!guests.sheet.openToGuests;
  const came = Math.max(guests.count(session()), queue.length ? 0 : (counted[session()] || { came: 0 }).came);
  $('came').textContent = String(came);
  $('expected').textContent = fill(words.expected, Math.max(guests.expected(session()).length, (counted[session()] || { expected: 0 }).expected));
  $('asof').textContent = fill(words.asOf, time(guests.sheet.asOf));
  drawList();
  drawRefused();
}

function drawSessions() {
  const select = $('session');
  if (select.options.length) return;
  guests.sheet.sessions.forEach(each => select.append(new Option(fill(words.session, each.number, dayOf.format(new Date(each.startsAt)), each.title), each.id)));
  const nearest = [...guests.sheet.sessions].sort((a, b) => distance(a) - distance(b))[0];
  select.value = nearest.id;
  select.closest('.k-field').hidden = select.options.length === 1;
}

function distance(each) {
  const now = Date.now(), from = Date.parse(each.startsAt), to = Date.parse(each.endsAt);
  return now < from ? from - now : now > to ? now - to : 0;
}

function drawList() {
  const list = $('guests');
  const found = guests.found($('query').value, session());
  $('none').hidden = found.length > 0;
  list.replaceChildren(...found.map(guest => {
    const row = make('li'), text = make('div');
    const at = guests.presence(guest, session());
    text.append(make('strong', '', nameOf(guest)), make('span', 'k-caption', [guest.madeUp && words.madeUp, guest.reading, guest.station].filter(Boolean).join('　')));
    if (at) {
      const state = make('span', 'is-state');
      state.append(icon(at.leftAt ? 'leave' : 'check'), at.leftAt ? fill(words.leftAt, time(at.leftAt)) : fill(words.enteredAt, time(at.enteredAt)));
      text.append(state);
    }
    row.append(text);
    if (!guests.refusal(guest, session(), what())) {
      const button = make('button', 'k-btn', what() === 'ENTER' ? words.enter : words.leave);
      button.type = 'button';
      button.setAttribute('aria-label', nameOf(guest) + ' ' + button.textContent);
      button.addEventListener('click', async () => { $('query').value = ''; $('query').focus(); await inTurn(() => admit(guest, null)); drawList(); });
      row.append(button);
    }
    return row;
  }));
}

function drawRefused() {
  const refused = pending.filter(scan => scan.refused);
  $('refused').hidden = !refused.length;
  $('refused-list').replaceChildren(...refused.map(scan => {
    const guest = guests.byRegistration.get(scan.guest);
    const who = scan.comer ? scan.comer.name || scan.comer.email : guest ? nameOf(guest) : scan.ticket;
    return make('li', '', time(scan.at) + '　' + who + '　' + (scan.words || words['outcome' + scan.refused.toLowerCase().replace(/_/g, '')]));
  }));
}

/* Who comes without a seat: only the server knows whether one is free. A guest is written down like a scan and sent as often as
   it takes; for who has an account there is nothing to write down, so that needs the network. ------------------------------ */
async function walkIn(event) {
  event.preventDefault();
  const form = event.target, fields = ['name', 'reading', 'email'].map($);
  const typed = Object.fromEntries(fields.map(field => [field.id, field.value.trim() || null]));
  $('walk-in-error').textContent = '';
  fields.forEach(field => field.setAttribute('aria-invalid', 'false'));
  if (!guests.sheet.openToGuests && !typed.email) { refuse('email', words.emailNeeded); return; }
  if (!typed.email && !typed.name) { refuse('name', words.nameNeeded); return; }
  if (typed.name && !typed.reading && /\p{Script=Han}/u.test(typed.name)) { refuse('reading', words.readingNeeded); return; }
  if (!typed.name && trouble) { refuse('email', words.walkInOffline); return; }
  form.querySelector('button').disabled = true;
  const comer = { id: crypto.randomUUID(), session: session(), guest: null, ticket: null, comer: typed,
    at: new Date().toISOString(), order: order++, what: 'ENTER' };
  last = null;
  try {
    await store.add(comer);
    pending.push(comer);
    await send();
    const answer = answers.get(comer.id);
    if (answer && answer.words) {                            // she stands here: it is put right at once
      await store.settle([comer.id], []);
      await reload();
      refuse(answer.field, answer.words);
    } else {
      if (answer) tell(answer.outcome, answer.name || words.unnamed, answer.since);
      else show('LATER', typed.name || typed.email, words.walkInLater);
      fields.forEach(field => { field.value = ''; });
    }
    if (answer) await refresh();
    draw();
  } finally {
    form.querySelector('button').disabled = false;
  }
  function refuse(name, text) {
    const field = fields.find(each => each.id === name && each.offsetParent) || fields.find(each => each.offsetParent) || $('email');
    $('walk-in-error').textContent = text;
    field.setAttribute('aria-invalid', 'true');
    field.focus();
  }
}

/* Wiring --------------------------------------------------------------------------------------------------------------- */
const camera = new Camera($('video'), door.dataset.reader, text => inTurn(() => scanned(text)));

async function switchCamera() {
  if (camera.on) camera.stop();
  else {
    try { await camera.start(); } catch (refused) { camera.stop(); show('NOT_HERE', '', words.cameraRefused); }
  }
  $('viewer').hidden = !camera.on;
  $('camera-words').textContent = camera.on ? words.cameraOff : words.cameraOn;
  $('camera').setAttribute('aria-pressed', String(camera.on));
}

async function typed() {
  const text = $('query').value;
  if (readTicket(text)) { $('query').value = ''; await scanned(text); drawList(); return; }
  const found = guests.found(text, session());
  if (text.trim() && found.length === 1) { $('query').value = ''; await admit(found[0], null); drawList(); return; }
  if (text.trim() && !found.length) { last = null; tell('UNKNOWN'); }
}

async function forget() {
  if (waiting().length) { show('NOT_HERE', '', words.notYetSent); return; }
  camera.stop();
  await store.forgetSheets();
  await store.settle(pending.map(scan => scan.id), []);
  await offline.forget();
  location.assign('/');
}

async function workWithoutNetwork() {
  const parts = ['store', 'guests', 'camera', 'offline'].map(name => new URL('./' + name + '.js' + build, here).href)
    .concat(hasReader() ? [] : new URL(door.dataset.reader, location).href);
  const kept = await offline.keep(build, parts);
  $('ready').textContent = kept ? words.ready : words.needsNetwork;
  $('ready').dataset.kept = String(kept);
}

$('form').addEventListener('submit', event => { event.preventDefault(); inTurn(typed); });
$('query').addEventListener('input', () => guests && drawList());
$('session').addEventListener('change', () => { last = null; draw(); });
document.querySelectorAll('input[name="what"]').forEach(radio => radio.addEventListener('change', () => { last = null; draw(); }));
$('undo').addEventListener('click', () => inTurn(undo));
$('walk-in').addEventListener('submit', walkIn);
$('refused-seen').addEventListener('click', async () => { await store.settle(pending.filter(scan => scan.refused).map(scan => scan.id), []); await reload(); draw(); });
$('forget').addEventListener('click', forget);
$('camera').addEventListener('click', switchCamera);
addEventListener('online', async () => { await send(); await refresh(); });
addEventListener('offline', () => { trouble = 'offline'; draw(); });
document.addEventListener('visibilitychange', () => { if (!document.hidden) send(); });

await store.forgetOld();
pending = await store.scans();
order = pending.length;
const kept = await store.sheet();
if (kept) { guests = new Guests(kept, pending); draw(); }
$('camera').hidden = !canRead();
$('no-camera').hidden = !$('camera').hidden;
await send();
await refresh();
count();
setInterval(() => { if (waiting().length) send(); else if (trouble === 'offline') refresh(); }, SEND_EVERY);
setInterval(() => { if (!trouble) refresh(); }, REFRESH_EVERY);
setInterval(count, COUNT_EVERY);
workWithoutNetwork().catch(() => { $('ready').textContent = words.needsNetwork; });
})();
