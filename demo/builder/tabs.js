import {make} from './dom.js';

const steps = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1};

/**
 * Fills a tab list (ARIA APG, "Tabs", activated on focus).
 *
 * @param {HTMLElement} list - Has the role `tablist`.
 * @param {HTMLElement} panel - The one panel, whose content changes.
 * @param {readonly (readonly [id: string, label: string])[]} entries
 * @param {(id: string) => void} choose
 * @returns {(id: string) => void} Shows one as chosen.
 */
export const fillTabs = (list, panel, entries, choose) => {
  const tabs = entries.map(([id, label]) =>
    make(
      'button',
      {type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': panel.id, onclick: () => choose(id)},
      label,
    ),
  );
  const go = (index) => {
    const tab = tabs.at(index % tabs.length);
    tab.focus();
    tab.click();
  };
  list.addEventListener('keydown', (event) => {
    const at = tabs.indexOf(document.activeElement);
    const isTurned = getComputedStyle(list).direction === 'rtl' && /Left|Right/.test(event.key);
    const step = steps[event.key] && (isTurned ? -steps[event.key] : steps[event.key]);
    if (at < 0 || !(step || event.key === 'Home' || event.key === 'End')) return;
    event.preventDefault();
    go(step ? at + step : event.key === 'Home' ? 0 : -1);
  });
  list.replaceChildren(...tabs);
  return (id) => {
    for (const tab of tabs) {
      const isChosen = tab.id === `tab-${id}`;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      if (isChosen) panel.setAttribute('aria-labelledby', tab.id);
    }
  };
};
