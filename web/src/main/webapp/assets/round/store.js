/* What a tablet at a station keeps. Names are in a database of their own, which goes when nobody is signed in any more (komichi.js
   removes it, too). Filled sheets are in another: they know people by the number of their registration only, and stay until the
   server has them. */
const NAMES = 'komichi-round-names';
const SHEETS = 'komichi-round-sheets';

const done = request => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

function open(name, stores) {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => Object.entries(stores).forEach(([store, keyPath]) => request.result.createObjectStore(store, { keyPath }));
  return done(request).then(database => {
    database.onversionchange = () => database.close();       // somebody signs out in another tab
    return database;
  });
}

// Something counts as written only when the transaction has ended.
async function change(database, store, deed) {
  const transaction = database.transaction(store, 'readwrite', { durability: 'strict' });
  deed(transaction.objectStore(store));
  await new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}

export class Store {
  static async open(station) {
    return new Store(station, await open(SHEETS, { sheets: 'form', drafts: 'key' }));
  }

  constructor(station, database) {
    this.station = station;
    this.database = database;
  }

  /* The names are opened anew each time: they may be gone by now. */
  async names(deed) {
    const database = await open(NAMES, { lists: 'station' });
    try { return await deed(database); } finally { database.close(); }
  }

  list() { return this.names(database => done(database.transaction('lists').objectStore('lists').get(this.station))); }

  keepList(list) { return this.names(database => change(database, 'lists', lists => lists.put({ ...list, station: this.station }))); }

  forgetNames() { return this.names(database => change(database, 'lists', lists => lists.clear())); }

  draft(key) { return done(this.database.transaction('drafts').objectStore('drafts').get(this.station + '/' + key)); }

  async drafts(signer) {
    const all = await done(this.database.transaction('drafts').objectStore('drafts').getAll());
    return new Set(all.filter(draft => draft.station === this.station && draft.signer === signer).map(draft => draft.registration));
  }

  keepDraft(key, draft) { return change(this.database, 'drafts', drafts => drafts.put({ ...draft, station: this.station, key: this.station + '/' + key })); }

  dropDraft(key) { return change(this.database, 'drafts', drafts => drafts.delete(this.station + '/' + key)); }

  /* Of all stations: whatever waits on this device is sent from any of its pages. */
  async sheets() {
    const found = await done(this.database.transaction('sheets').objectStore('sheets').getAll());
    return found.sort((a, b) => a.savedAt < b.savedAt ? -1 : a.savedAt > b.savedAt ? 1 : 0);
  }

  keepSheet(sheet) { return change(this.database, 'sheets', sheets => sheets.put(sheet)); }

  dropSheet(form) { return change(this.database, 'sheets', sheets => sheets.delete(form)); }
}
