/* A skills station on a tablet: one learner after the other, in the order in which the groups come by. Every sheet is written to
   the device first and has a number of its own; then it is sent, as often as it takes, and the server keeps it once. A sheet that
   the server refuses comes back with the reason. */
(async function () {
'use strict';
const here = document.currentScript.src;
const build = new URL(here).search;
const FILES = ['./store.js', '../door/offline.js', '../door/guests.js'];
const [{ Store }, offline, { plain }] = await Promise.all(FILES.map(file => import(file + build)));

const SEND_EVERY = 5000;
const REFRESH_EVERY = 60 * 1000;
const PATIENCE = 15000;
const MANY = 8;
const EVERYBODY = 'everybody';
const $ = id => document.getElementById(id);
const page = $('round');
const words = $('round-words').dataset;
const { slug, code, version } = page.dataset;
const station = slug + '/' + code;
const api = (of, at) => '/api/v1/workshops/' + encodeURIComponent(of) + '/stations/' + encodeURIComponent(at);
const clock = new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', timeZone: page.dataset.zone });
const time = moment => clock.format(new Date(moment));
const fill = (text, ...values) => values.reduce((filled, value, i) => filled.replaceAll('{' + i + '}', value), text);
const make = (tag, cls, text) => { const e = document.createElement(tag); if (cls) e.className = cls; if (text) e.textContent = text; return e; };
const icon = name => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'), use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', '/assets/icons.svg' + build + '#i-' + name);
  svg.setAttribute('class', 'k-i'); svg.setAttribute('aria-hidden', 'true'); svg.append(use);
  return svg;
};
const ICONS = { done: 'check', wait: 'clock', stop: 'x', info: 'info' };
const chip = (kind, text) => { const e = make('span', 'k-chip k-chip--' + kind); if (ICONS[kind]) e.append(icon(ICONS[kind])); e.append(text); return e; };

const store = await Store.open(station);
const boxes = [...document.querySelectorAll('input[name="item"]')];
const critical = boxes.filter(box => box.dataset.critical === 'true');
let list = null;                                             // what the server told last, and the view of it
let sheets = [];                                             // filled and not yet taken, of everybody who works on this device
let begun = new Set();                                       // registrations with a sheet that is not finished
let draft = null;                                            // the sheet on the screen
let trouble = '';                                            // '', 'offline', 'signedOut' or 'notHere'
let confirmed = false;                                       // whether the server said who is signed in since the page was opened
let busy = false;
let saving = false;

/* People and sheets --------------------------------------------------------------------------------------------------- */
const mine = () => list ? sheets.filter(sheet => sheet.signer === list.signer) : [];
const waiting = () => mine().filter(sheet => !sheet.refused);
const returned = () => mine().filter(sheet => sheet.refused);
const queueOf = registration => waiting().filter(sheet => sheet.station === station && sheet.registration === registration);
const learner = registration => list && list.learners.find(each => each.registration === registration);
const nameOf = registration => (learner(registration) || {}).name || words.unnamed;
const seen = each => each.self || each.state !== 'NOT_YET' || queueOf(each.registration).length > 0;
const coming = () => list.comings[list.view.group];
const outcome = passed => passed ? words.passed : words.again;
const present = () => list.learners.filter(each => !each.gone);

function members() {
  return list.view.group === EVERYBODY || !coming() ? present()
    : coming().registrations.map(learner).filter(each => each && !each.gone);
}

function chipOf(each) {
  const queue = queueOf(each.registration);
  if (each.self) return chip('info', words.self);
  if (returned().some(sheet => sheet.station === station && sheet.registration === each.registration)) return chip('stop', words.cameBack);
  if (queue.length) return chip('wait', fill(words.waiting, outcome(queue.at(-1).passed)));
  if (begun.has(each.registration)) return chip('info', words.begun);
  return each.state === 'PASSED' ? chip('done', words.passed) : each.state === 'AGAIN' ? chip('now', words.again) : chip('plain', words.notYet);
}

async function look(view) {
  Object.assign(list.view, view);
  await store.keepList(list);
}

/* The sheet on the screen ---------------------------------------------------------------------------------------------- */
const key = registration => registration + '/' + list.signer;
const ticked = () => boxes.filter(box => box.checked).map(box => box.value);

async function choose(registration, back) {
  const kept = await store.draft(key(registration)) || back
    || returned().find(sheet => sheet.station === station && sheet.registration === registration);
  draft = { form: kept ? kept.form : crypto.randomUUID(), registration };
  boxes.forEach(box => { box.checked = !!kept && kept.done.includes(box.value); });
  $('remark').value = kept ? kept.remark : '';
  $('same').checked = !!kept && kept.sameTry;
  await look({ chosen: registration });
  draw();
  $('name').focus();
}

async function keepDraft() {
  if (!draft) return;
  if (!begun.has(draft.registration)) { begun.add(draft.registration); drawPeople(); }
  await store.keepDraft(key(draft.registration), { ...draft, signer: list.signer, done: ticked(), remark: $('remark').value, sameTry: $('same').checked });
}

async function save(event) {
  event.preventDefault();
  if (!list || !draft || saving) return;
  saving = true;
  const who = learner(draft.registration);
  const before = sheets.find(sheet => sheet.form === draft.form);
  const remark = $('remark').value.trim();
  const now = new Date().toISOString();
  const sheet = { form: draft.form, station, slug, code, version, registration: who.registration, signer: list.signer,
    records: who.records + queueOf(who.registration).length, done: ticked(), remark, sameTry: who.watchedToo && $('same').checked,
    seenAt: before ? before.seenAt : now, savedAt: now, passed: critical.every(box => box.checked),
    looked: !!before && before.refused === 'remark-points-to-patient' && before.remark === remark };
  try {
    await store.keepSheet(sheet);
    await store.dropDraft(key(who.registration));
    begun.delete(who.registration);
    sheets = await store.sheets();
    tell(fill(words.kept, nameOf(who.registration), outcome(sheet.passed)));
    await next();
  } catch (full) {
    tell(words.notKept);
  } finally {
    saving = false;
  }
  exchange();
}

// The next in order whom nobody has seen, round to the beginning.
async function next() {
  const order = members(), from = order.findIndex(each => draft && each.registration === draft.registration) + 1;
  const found = [...order.slice(from), ...order.slice(0, Math.max(0, from - 1))].find(each => !seen(each));
  if (found) { await choose(found.registration); return; }
  await close();
  if (order.length && order.every(seen)) tell($('result').textContent + ' ' + words.allDone);
}

async function close() {
  draft = null;
  if (list) await look({ chosen: null });
  draw();
  $('who').focus();
}

function tell(text) {
  $('result').textContent = text.trim();
  if (navigator.vibrate) navigator.vibrate(60);
}

/* Sending and fetching ------------------------------------------------------------------------------------------------- */
async function exchange() {
  if (busy) return;
  busy = true;
  try {
    const old = !list || !confirmed || trouble || Date.now() - list.fetched > REFRESH_EVERY;
    let problem = old ? await fetched() : '';
    const queue = waiting();
    for (const sheet of queue) await send(sheet);
    if (queue.length) problem = await fetched();
    trouble = problem;
  } catch (failure) {
    await reached(failure.message);
  } finally {
    busy = false;
    draw();
  }
}

// A station that is there no more still answers its sheets, with the reason: so they are sent nevertheless.
async function fetched() {
  try {
    await fetchList();
    confirmed = true;
    return '';
  } catch (failure) {
    if (failure.message !== 'notHere' || !list) throw failure;
    return failure.message;
  }
}

async function send(sheet) {
  const { form, registration, records, done, remark, sameTry, seenAt, signer, looked } = sheet;
  try {
    const answer = await call(api(sheet.slug, sheet.code) + '/sheets',
      { form, registration, version: sheet.version, records, done, remark: remark || null, sameTry, seenAt, signer, looked });
    await store.dropSheet(form);
    taken(sheet, answer);
  } catch (failure) {
    if (!failure.problem) throw failure;
    const fault = (failure.problem.errors || [])[0];
    await store.keepSheet({ ...sheet, refused: failure.problem.type.split('/').pop(), words: fault ? fault.message : failure.problem.detail });
  }
  sheets = await store.sheets();
  draw();
}

// What was sent is true from now on, even if the list cannot be fetched again.
function taken(sheet, answer) {
  const who = sheet.station === station && learner(sheet.registration);
  if (who) Object.assign(who, { records: who.records + 1, last: answer.seenAt, watchedToo: false, state: answer.passed ? 'PASSED' : who.state === 'PASSED' ? 'PASSED' : 'AGAIN' });
  list.sent.push({ station: sheet.station, registration: sheet.registration, passed: answer.passed, at: answer.seenAt });
}

async function fetchList() {
  const told = await call(api(slug, code) + '/round');
  const same = list && list.signer === told.signer ? list : null;
  // Somebody who left has her name here as long as a sheet about her waits to be looked at.
  const left = same ? same.learners.filter(each => !told.learners.some(other => other.registration === each.registration)
    && sheets.some(sheet => sheet.registration === each.registration)).map(each => ({ ...each, gone: true })) : [];
  list = { ...told, learners: [...told.learners, ...left], sent: same ? same.sent : [], fetched: Date.now(),
    until: Date.now() + told.keptSeconds * 1000, view: same ? same.view : { group: EVERYBODY, chosen: null, ends: null } };
  if (!same) {
    const first = list.comings.findIndex(group => group.registrations.map(learner).some(each => each && !seen(each)));
    if (first >= 0) list.view.group = first;
    draft = null;
    begun = await store.drafts(list.signer);
  }
  await store.keepList(list);
}

/* Throws an error whose message is the trouble, or which carries the problem that the server names. */
async function call(path, content) {
  let response, answer;
  try {
    response = await fetch(path, { signal: AbortSignal.timeout(PATIENCE), ...content && { method: 'POST', body: JSON.stringify(content) },
      headers: { Accept: 'application/json', ...content && { 'Content-Type': 'application/json' } } });
    answer = response.status < 500 && await response.json();
  } catch (noNetwork) { throw new Error('offline'); }
  if (response.ok) return answer;
  if (response.status === 401) throw new Error('signedOut');
  if (response.status === 403 || response.status === 404) throw new Error('notHere');
  if (response.status >= 500 || response.status === 429 || answer.type.endsWith('/changed-meanwhile')) throw new Error('offline');
  if (answer.type.endsWith('/filled-by-another')) throw new Error('another');
  throw Object.assign(new Error('refused'), { problem: answer });
}

async function reached(problem) {
  trouble = ['signedOut', 'notHere', 'another'].includes(problem) ? problem : 'offline';
  if (trouble === 'signedOut' || trouble === 'another') await forgetNames();
  if (trouble === 'another') trouble = '';                   // somebody else signed in: the next look tells who
}

async function forgetNames() {
  list = null;
  draft = null;
  await store.forgetNames();
}

// Without a network nobody can ask whether one is still signed in: names stay as long as a sign-in would.
async function forgetWhenOver() {
  if (!list || Date.now() < list.until) return;
  await forgetNames();
  trouble = 'signedOut';
  draw();
}

/* Showing -------------------------------------------------------------------------------------------------------------- */
function draw() {
  drawLine();
  $('desk').hidden = !list;
  $('nolist').hidden = !!list || trouble !== 'offline';
  drawReturned();
  drawPost();
  if (!list) return;
  drawGroups();
  drawPeople();
  drawSheet();
}

function drawLine() {
  const queued = list ? waiting().length : sheets.filter(sheet => !sheet.refused).length;
  $('net').textContent = trouble === 'offline' ? words.offline : trouble ? words.stopped : words.online;
  $('line').dataset.trouble = String(!!trouble);
  $('queue').textContent = queued ? fill(words.queued, queued) : words.noneQueued;
  $('queue').dataset.queued = String(queued > 0);
  $('sent').textContent = list ? fill(words.sent, list.sent.length) : '';
  $('asof').textContent = list ? fill(words.asOf, time(list.asOf)) : '';
  $('banner').hidden = !trouble || trouble === 'offline';    // without a network one simply goes on
  if (trouble && trouble !== 'offline') $('banner-text').textContent = fill(words[trouble], queued);
  $('sign-in').hidden = trouble !== 'signedOut';
  const others = list ? sheets.length - mine().length : 0;
  $('others').hidden = !others;
  $('others').textContent = fill(words.others, others);
}

function drawGroups() {
  const options = [...list.comings.map((group, i) => {
    const who = group.registrations.map(learner).filter(each => each && !each.gone);
    return new Option(fill(words.coming, group.turn, group.group, who.filter(seen).length, who.length), i);
  }), new Option(fill(words.everybody, present().length), EVERYBODY)];
  $('group').replaceChildren(...options);
  $('group').value = String(list.view.group);
  $('groups').hidden = !list.comings.length;
  const all = members();
  $('progress').textContent = fill(words.progress, all.filter(seen).length, all.length);
  $('searching').hidden = all.length <= MANY;
}

function drawPeople() {
  const wanted = $('searching').hidden ? '' : plain($('query').value);
  const found = members().filter(each => plain([each.name, each.reading, each.workplace].join(' ')).includes(wanted));
  $('nobody').hidden = found.length > 0;
  const focused = document.activeElement && document.activeElement.dataset.registration;
  $('people').replaceChildren(...found.map(each => {
    const row = make('li'), button = make('button'), who = make('span', 'is-who');
    button.type = 'button';
    button.disabled = each.self;
    button.dataset.registration = each.registration;
    if (draft && draft.registration === each.registration) button.setAttribute('aria-current', 'true');
    who.append(make('span', 'k-caption', each.reading || ''), make('strong', '', nameOf(each.registration)));
    button.append(who, chipOf(each));
    button.addEventListener('click', () => choose(each.registration));
    row.append(button);
    return row;
  }));
  const again = focused && [...$('people').querySelectorAll('button')].find(button => button.dataset.registration === focused);
  if (again) again.focus();
}

function drawSheet() {
  const who = draft && learner(draft.registration);
  $('desk').dataset.view = who ? 'sheet' : 'people';
  $('sheet').hidden = !who;
  $('choose').hidden = !!who;
  if (!who) return;
  $('name').textContent = nameOf(who.registration);
  $('reading').textContent = who.reading || '';
  $('about').replaceChildren(chipOf(who), make('span', 'k-meta', [who.workplace, who.here ? words.here : words.notThere,
    who.last && fill(who.watchedToo ? words.lastByOthers : words.last, time(who.last))].filter(Boolean).join('　')));
  $('same-try').hidden = !who.watchedToo;
  const back = returned().find(sheet => sheet.form === draft.form);
  $('reason').hidden = !back;
  $('reason').textContent = back ? back.words : '';
  tally();
}

function tally() {
  $('tally').textContent = fill(words.tally, critical.filter(box => box.checked).length, critical.length);
}

function about(sheet) {
  const where = sheet.station === station ? nameOf(sheet.registration) : fill(words.elsewhere, sheet.station.split('/')[1]);
  return time(sheet.seenAt || sheet.at) + '　' + where + '　' + outcome(sheet.passed);
}

function button(text, deed, kind) {
  const e = make('button', 'k-btn' + (kind || ''), text);
  e.type = 'button';
  e.addEventListener('click', () => deed(e));
  return e;
}

function drawReturned() {
  $('returned').hidden = !returned().length;
  if ($('returned').contains(document.activeElement) && $('returned-list').children.length === returned().length) return;
  $('returned-list').replaceChildren(...returned().map(sheet => {
    const row = make('li'), text = make('div'), deeds = make('div', 'k-actions');
    text.append(make('strong', '', about(sheet)), make('span', '', sheet.words));
    if (sheet.station === station) deeds.append(button(words.open, () => choose(sheet.registration, sheet)));
    else { const link = make('a', 'k-btn', words.open); link.href = '/organizer/workshops/' + sheet.slug + '/stations/' + sheet.code + '/round'; deeds.append(link); }
    deeds.append(button(words.drop, e => drop(e, sheet), ' k-btn--danger'));
    row.append(text, deeds);
    return row;
  }));
}

// Asked twice: what is dropped is gone.
async function drop(asked, sheet) {
  if (!asked.dataset.really) { asked.dataset.really = 'true'; asked.textContent = words.dropReally; return; }
  await store.dropSheet(sheet.form);
  await store.dropDraft(key(sheet.registration));
  begun.delete(sheet.registration);
  sheets = await store.sheets();
  asked.blur();
  if (draft && draft.form === sheet.form) await close();
  draw();
}

function drawPost() {
  const queue = waiting(), sent = list ? list.sent : [];
  $('post').hidden = !queue.length && !sent.length;
  $('post-title').textContent = fill(words.post, queue.length, sent.length);
  $('post-list').replaceChildren(...[...queue.map(sheet => ({ sheet, kind: 'wait', text: words.waitingOne })),
    ...[...sent].reverse().map(sheet => ({ sheet, kind: 'done', text: words.sentOne }))].map(({ sheet, kind, text }) => {
    const row = make('li');
    row.append(make('span', '', about(sheet)), chip(kind, text));
    return row;
  }));
}

/* The station's minutes ------------------------------------------------------------------------------------------------- */
function drawTimer() {
  const ends = list && list.view.ends;
  const left = ends ? Math.max(0, Math.ceil((ends - Date.now()) / 1000)) : 0;
  $('timer').setAttribute('aria-pressed', String(!!ends));
  $('timer').dataset.over = String(!!ends && !left);
  const text = !ends ? words.timerStart : left ? fill(words.timerLeft, Math.floor(left / 60), String(left % 60).padStart(2, '0')) : words.timerOver;
  if ($('timer-words').textContent !== text) $('timer-words').textContent = text;
}

async function switchTimer() {
  if (!list) return;
  await look({ ends: list.view.ends ? null : Date.now() + Number(page.dataset.minutes) * 60000 });
  drawTimer();
}

/* Leaving --------------------------------------------------------------------------------------------------------------- */
async function forget() {
  if (waiting().length || returned().length) { tell(words.notYetSent); return; }
  await forgetNames();
  await offline.forget();
  location.assign('/');
}

// Signing out takes the names away. Sheets that wait stay, but then only their writer can send them, here.
let warned = false;
document.addEventListener('submit', event => {
  if (!/\/logout$/.test(event.target.getAttribute('action') || '') || !mine().length || warned) return;
  event.preventDefault();
  event.stopPropagation();
  warned = true;
  tell(fill(words.signOut, mine().length));
}, true);

/* Wiring --------------------------------------------------------------------------------------------------------------- */
$('form').addEventListener('submit', save);
$('form').addEventListener('input', () => { keepDraft(); tally(); });
$('skip').addEventListener('click', next);
$('back').addEventListener('click', close);
$('timer').addEventListener('click', switchTimer);
$('forget').addEventListener('click', forget);
$('query').addEventListener('input', drawPeople);
$('group').addEventListener('change', async () => {
  const group = $('group').value;
  await look({ group: group === EVERYBODY ? EVERYBODY : Number(group) });
  draw();
});
if ($('rest')) $('rest').addEventListener('click', () => {
  boxes.filter(box => box.dataset.critical !== 'true').forEach(box => { box.checked = true; });
  keepDraft();
  tally();
});
addEventListener('online', () => exchange());
addEventListener('offline', () => { trouble = 'offline'; draw(); });
document.addEventListener('visibilitychange', () => { if (!document.hidden) exchange(); });

sheets = await store.sheets();
list = await store.list() || null;
await forgetWhenOver();
if (list) {
  begun = await store.drafts(list.signer);
  const { chosen } = list.view;
  if (chosen && learner(chosen)) await choose(chosen); else draw();
}
await exchange();
setInterval(() => { if (waiting().length || trouble || !list || Date.now() - list.fetched > REFRESH_EVERY) exchange(); }, SEND_EVERY);
setInterval(() => { drawTimer(); forgetWhenOver(); }, 1000);
drawTimer();
async function workWithoutNetwork() {
  const kept = await offline.keep(build, FILES.map(file => new URL(file + build, here).href));
  $('ready').textContent = kept ? words.ready : words.needsNetwork;
  $('ready').dataset.kept = String(kept);
}
workWithoutNetwork().catch(() => { $('ready').textContent = words.needsNetwork; });
})();
