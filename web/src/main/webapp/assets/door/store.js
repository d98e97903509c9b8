/* What the device keeps: the list of guests of each workshop, and the scans that the server has not confirmed yet. */
const NAME = 'komichi-door';
const DAY = 24 * 60 * 60 * 1000;

const done = request => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

// A scan counts as noted only when it is written: so whoever adds waits for the end of the transaction.
const ended = transaction => new Promise((resolve, reject) => {
  transaction.oncomplete = () => resolve();
  transaction.onabort = transaction.onerror = () => reject(transaction.error);
});

export class Store {
  static async open(slug) {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('sheets', { keyPath: 'slug' });
      request.result.createObjectStore('scans', { keyPath: 'id' }).createIndex('slug', 'slug');
    };
    return new Store(await done(request), slug);
  }

  constructor(database, slug) {
    this.database = database;
    this.slug = slug;
  }

  async change(store, deed) {
    const transaction = this.database.transaction(store, 'readwrite', { durability: 'strict' });
    deed(transaction.objectStore(store));
    await ended(transaction);
  }

  sheet() { return done(this.database.transaction('sheets').objectStore('sheets').get(this.slug)); }

  keepSheet(sheet) { return this.change('sheets', sheets => sheets.put(sheet)); }

  /* Lists of workshops that are over for a day are nobody's business on this device any more. */
  async forgetOld() {
    const sheets = await done(this.database.transaction('sheets').objectStore('sheets').getAll());
    const old = sheets.filter(sheet => sheet.sessions.every(session => Date.now() - Date.parse(session.endsAt) > DAY));
    if (old.length) await this.change('sheets', store => old.forEach(sheet => store.delete(sheet.slug)));
  }

  forgetSheets() { return this.change('sheets', sheets => sheets.clear()); }

  async scans() {
    const found = await done(this.database.transaction('scans').objectStore('scans').index('slug').getAll(this.slug));
    return found.sort((a, b) => a.at < b.at ? -1 : a.at > b.at ? 1 : a.order - b.order);
  }

  add(scan) { return this.change('scans', scans => scans.add({ ...scan, slug: this.slug })); }

  /* The server answered: what it took is gone from here, what it refused waits to be looked at. */
  settle(taken, refused) {
    return this.change('scans', scans => {
      taken.forEach(id => scans.delete(id));
      refused.forEach(scan => scans.put(scan));
    });
  }
}
