/* A long list (k:rows): what PrimeFaces shows stands in the address, so that a link, reload and Back show the same rows. */
(function ($) {
  'use strict';
  const form = document.querySelector('form.k-rows');
  if (!form || !$) return;
  const words = form.dataset;
  const lang = document.documentElement.lang;
  PrimeFaces.locales[lang] = { aria: {
    previousPageLabel: words.previous, nextPageLabel: words.next, pageLabel: words.page + ' {page}',
    'datatable.sort.ASC': words.up, 'datatable.sort.DESC': words.down, 'datatable.sort.NONE': words.up
  } };
  PrimeFaces.settings.locale = lang;
  form.querySelector('table').setAttribute('aria-label', words.caption);
  const pages = form.querySelector('.ui-paginator');
  if (pages) { pages.setAttribute('role', 'navigation'); pages.setAttribute('aria-label', words.pages); }
  $(document).on('pfAjaxSend', () => { form.dataset.busy = 'true'; });
  $(document).on('pfAjaxComplete', (event, xhr, settings, args) => {
    delete form.dataset.busy;
    if (!args || !args.address) { location.reload(); return; }   // the session ended: loading the page says so
    if (args.address !== location.pathname + location.search) history.pushState(null, '', args.address);
    form.setAttribute('action', args.address);             // the table posts to what it shows: that is all the state there is
    if (form.getBoundingClientRect().top < 0) form.scrollIntoView();
  });
  addEventListener('popstate', () => location.reload());
  $(document).on('pfAjaxError', () => location.reload());
})(window.jQuery);
