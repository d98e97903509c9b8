/* A page that opens without a network, once it was opened with one: the worker keeps it and its files. */
async function ask(message) {
  const registration = await navigator.serviceWorker.ready;
  return new Promise(resolve => {
    const channel = new MessageChannel();
    channel.port1.onmessage = event => resolve(event.data);
    registration.active.postMessage(message, [channel.port2]);
  });
}

/* Keeps this page, what it loaded, and further files; tells whether it worked. */
export async function keep(build, files) {
  if (!('serviceWorker' in navigator)) return false;
  await navigator.serviceWorker.register('/assets/door/worker.js' + build, { scope: '/organizer/workshops/' });
  if (!navigator.onLine) return true;
  const parts = [...document.querySelectorAll('link[rel="stylesheet"], link[rel="icon"]')].map(link => link.href)
    .concat([...document.querySelectorAll('script[src]')].map(script => script.src))
    .concat(files)
    .concat(new URL('/assets/icons.svg' + build, location).href, location.origin + location.pathname);
  return await ask({ keep: [...new Set(parts)] }) === 'kept';
}

/* The page is kept no more; its files hold nothing about anybody. */
export async function forget() {
  if (navigator.serviceWorker && await navigator.serviceWorker.getRegistration('/organizer/workshops/')) {
    await ask({ forget: location.origin + location.pathname });
  }
}
