/* The live count: a few figures, asked for every few seconds; when the network is gone the last ones stay and say so. */
(function () {
'use strict';
const EVERY = 4000;
const $ = id => document.getElementById(id);
const screen = $('count');
const words = $('count-words').dataset;
const lang = document.documentElement.lang;
const clock = new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: screen.dataset.zone });
const dayOf = new Intl.DateTimeFormat(lang, { month: 'short', day: 'numeric', weekday: 'short', timeZone: screen.dataset.zone });
const fill = (text, ...values) => values.reduce((filled, value, i) => filled.replaceAll('{' + i + '}', value), text);
let sessions = [];

function distance(each) {
  const now = Date.now(), from = Date.parse(each.startsAt), to = Date.parse(each.endsAt);
  return now < from ? from - now : now > to ? now - to : 0;
}

function draw() {
  const select = $('session');
  if (!select.options.length) {
    sessions.forEach(each => select.append(new Option(fill(words.session, each.number, dayOf.format(new Date(each.startsAt)), each.title), each.id)));
    select.value = [...sessions].sort((a, b) => distance(a) - distance(b))[0].id;
    select.closest('.k-field').hidden = select.options.length === 1;
  }
  const shown = sessions.find(each => each.id === select.value) || sessions[0];
  $('came').textContent = shown.came;
  $('expected').textContent = fill(words.expected, shown.expected);
  $('here').textContent = fill(words.here, shown.here);
  $('share').max = Math.max(1, shown.expected);
  $('share').value = shown.came;
}

async function ask() {
  try {
    const response = await fetch('/api/v1/workshops/' + screen.dataset.slug + '/attendance/count', { headers: { Accept: 'application/json' } });
    if (!response.ok) throw new Error(String(response.status));
    sessions = (await response.json()).sessions;
    draw();
    screen.dataset.lost = 'false';
    $('state').textContent = fill(words.asOf, clock.format(new Date()));
  } catch (lost) {
    if (screen.dataset.lost !== 'true') $('state').textContent = words.lost;
    screen.dataset.lost = 'true';
  }
  setTimeout(ask, EVERY);
}

$('session').addEventListener('change', draw);
ask();
})();
