/* Sorting texts into themes: the counts above follow each tick at once; the server counts again with the next page. */
(function () {
  'use strict';
  document.addEventListener('change', event => {
    const box = event.target, group = box.closest('[data-times]');
    const row = group && document.querySelector('[data-theme-row="' + box.value + '"]');
    if (!row) return;
    const step = Number(group.dataset.times) * (box.checked ? 1 : -1);
    row.querySelectorAll('[data-all], [data-here]').forEach(count => { count.textContent = Number(count.textContent) + step; });
    const rows = Array.from(document.querySelectorAll('[data-theme-row]'));
    const all = one => Number(one.querySelector('[data-all]').textContent);
    const most = Math.max(1, ...rows.map(all));
    rows.forEach(one => { const bar = one.querySelector('progress'); bar.max = most; bar.value = all(one); });
  });
})();
