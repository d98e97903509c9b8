/* The guests of a workshop as the device knows them: what the server told last, and on top of it what was noted here since. */
const LETTERS = /^[0-9A-HJKMNP-TV-Z]{12}$/;

/* What was scanned or typed: for which workshop it says to be, and its code; null when it is no ticket. */
export function readTicket(text) {
  const drawn = /^KM1:([^:]+):(.+)$/.exec(text.trim());
  const code = (drawn ? drawn[2] : text).normalize('NFKC').toUpperCase()
    .replace(/[\s\p{Z}\p{Pd}\u2212\u30FC_.]/gu, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return LETTERS.test(code) ? { workshop: drawn ? drawn[1] : null, code } : null;
}

async function hash(code) {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code));
  return Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('');
}

/* Katakana and hiragana, wide and narrow, with or without a space between the names: all the same. */
export const plain = text => (text || '').normalize('NFKC').toLowerCase().replace(/\s/g, '')
  .replace(/[\u30A1-\u30F6]/g, letter => String.fromCharCode(letter.charCodeAt(0) - 0x60));

export class Guests {
  constructor(sheet, scans) {
    this.sheet = sheet;
    this.all = sheet.guests.map(guest => ({
      ...guest, search: plain(guest.name) + ' ' + plain(guest.reading) + ' ' + plain(guest.station),
      at: new Map(guest.presences.map(presence => [presence.session, { ...presence }]))
    }));
    this.all.sort((a, b) => plain(a.reading || a.name) < plain(b.reading || b.name) ? -1 : 1);
    this.byHash = new Map(this.all.map(guest => [guest.ticketHash, guest]));
    this.byRegistration = new Map(this.all.map(guest => [guest.registration, guest]));
    scans.filter(scan => !scan.refused).forEach(scan => { if (scan.guest) this.apply(this.byRegistration.get(scan.guest), scan); });
  }

  async withTicket(code) { return this.byHash.get(await hash(code)); }

  /* Where people choose their meetings, a guest names hers. */
  comes(guest, session) { return !guest.sessions || guest.sessions.includes(session); }

  expected(session) { return this.all.filter(guest => this.comes(guest, session)); }

  found(query, session) {
    const wanted = plain(query), here = this.expected(session);
    return wanted ? here.filter(guest => guest.search.includes(wanted)) : here;
  }

  presence(guest, session) { return guest.at.get(session); }

  here(guest, session) { const at = guest.at.get(session); return !!at && !at.leftAt; }

  count(session) { return this.all.filter(guest => guest.at.has(session)).length; }

  /* Why a step is none: she is here, or gone, already, or not here at all. */
  refusal(guest, session, what) {
    const at = guest.at.get(session);
    if (what === 'ENTER' && !this.comes(guest, session)) return { outcome: 'NOT_CONFIRMED' };
    if (what === 'ENTER' && at && !at.leftAt) return { outcome: 'ALREADY', since: at.enteredAt };
    if (what === 'LEAVE' && !at) return { outcome: 'NOT_HERE' };
    if (what === 'LEAVE' && at.leftAt) return { outcome: 'ALREADY', since: at.leftAt };
    return null;
  }

  apply(guest, scan) {
    if (!guest) return;
    const at = guest.at.get(scan.session);
    if (scan.what === 'ENTER') guest.at.set(scan.session, { session: scan.session, enteredAt: at ? at.enteredAt : scan.at, leftAt: null });
    else if (scan.what === 'LEAVE' && at) at.leftAt = scan.at;
    else if (scan.what === 'UNDO' && at && at.leftAt) at.leftAt = null;
    else if (scan.what === 'UNDO') guest.at.delete(scan.session);
  }
}
