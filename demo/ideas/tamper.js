// The page that lets a visitor change one byte of what the endpoint answers. The server does it (/tampered/CHANGE/…), and the
// elements are not told: they find out.
import {namedParts} from './tamper-parts.js';

const discovery = '.well-known/trust-data.json';
const find = (id) => document.getElementById(id);
const [form, answer, offset, before, after, what, says] = [
  ...['changes', 'answer', 'offset', 'before', 'after', 'what', 'says'],
].map(find);
const reviews = document.querySelector('candor-reviews');
const {subject} = reviews;
const AROUND = 24;
const MOST = 160;

const hashOf = async (text) => {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
};
const file = `reviews/${await hashOf(subject)}.json`;

const ask = async (address) => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
};

const show = (place, text, from, to) => {
  const [start, end] = [Math.max(0, from - AROUND), Math.min(text.length, to + AROUND)];
  const mark = document.createElement('mark');
  mark.textContent = text.slice(from, to).slice(0, MOST);
  const cut = to - from > MOST ? ' …' : '';
  place.replaceChildren(
    start > 0 ? '… ' : '',
    text.slice(start, from),
    mark,
    cut,
    text.slice(to, end),
    end < text.length ? ' …' : '',
  );
};

/** Where two texts differ: the same number of characters from the beginning, and from the end, are the same. */
const difference = (one, other) => {
  let from = 0;
  while (from < one.length && from < other.length && one[from] === other[from]) from += 1;
  let end = 0;
  const most = Math.min(one.length, other.length) - from;
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return {from, end};
};

const showDifference = (real, changed) => {
  const {from, end} = difference(real, changed);
  const isSame = real === changed;
  find('difference').toggleAttribute('data-same', isSame);
  if (isSame) {
    before.replaceChildren('Nothing is changed.');
    after.replaceChildren();
    return;
  }
  show(before, real, from, real.length - end);
  show(after, changed, from, changed.length - end);
};

const changeNow = () => {
  const {value} = form.elements.namedItem('change');
  return value === 'byte' ? `byte-${offset.value}` : value;
};

const apply = async () => {
  const change = changeNow();
  const root = change === 'nothing' ? '/' : `/tampered/${change}/`;
  reviews.setAttribute('src', root + discovery);
  const asked = new URLSearchParams({url: root + discovery, subject});
  find('verifier').href = `/verify.html#${asked}`;
  reviews.setAttribute('verifier', `/verify.html#${asked}`);
  const [real, changed] = await Promise.all([ask(`/${file}`), ask(root + file)]);
  if (change === changeNow()) showDifference(real, changed);
};

const byteOf = (place) => new TextEncoder().encode(answer.value.slice(0, place)).length;

const goTo = ({from, to, words, decoded}) => {
  what.textContent = words;
  says.textContent = decoded;
  says.hidden = decoded === '';
  answer.focus();
  answer.setSelectionRange(from, to);
  // Engines do not show what is selected by script.
  answer.scrollTop = answer.scrollHeight * (from / answer.value.length) - answer.clientHeight / 3;
};

const nameParts = (text) => {
  const list = find('parts');
  const items = namedParts(text).map((part) => {
    const button = Object.assign(document.createElement('button'), {type: 'button', textContent: part.name});
    button.addEventListener('click', () => goTo(part));
    const item = document.createElement('li');
    item.append(button);
    return item;
  });
  list.replaceChildren(...items);
};

const choose = (value) => {
  form.elements.namedItem('change').value = value;
  return apply();
};

form.addEventListener('change', ({target}) => {
  if (target === offset) form.elements.namedItem('change').value = 'byte';
  void apply();
});
form.addEventListener('submit', (event) => event.preventDefault());
find('change-byte').addEventListener('click', () => {
  offset.value = String(byteOf(answer.selectionStart));
  void choose('byte');
  find('difference').focus();
});

// The sentence stands further down, in the element: said here once more, beside what was chosen.
const repeat = () => {
  const part = (name) => reviews.shadowRoot.querySelector(`[part~="${name}"]`);
  const said =
    part('proof-summary')?.dataset.words ?? part('failure')?.querySelector('bdi')?.textContent ?? '…';
  if (find('verdict').textContent !== said) find('verdict').textContent = said;
};
await customElements.whenDefined('candor-reviews');
await reviews.updateComplete;
const options = {subtree: true, childList: true, attributes: true, attributeFilter: ['data-words']};
new MutationObserver(repeat).observe(reviews.shadowRoot, options);

const real = await ask(`/${file}`);
answer.value = real;
nameParts(real);
answer.setSelectionRange(0, 0);
await apply();
