const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value) => (Array.isArray(value) ? value.filter(isObject) : []);
const textOf = (value) => (typeof value === 'string' ? value : '');

const decode = (part) => {
  const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
    sign.charCodeAt(0),
  );
  return JSON.parse(new TextDecoder().decode(bytes));
};

// A signed item holds what it says inside; here it is only listed, the element checks it.
const opened = (item) => {
  if (typeof item.jws !== 'string') return item;
  try {
    const payload = decode(item.jws.split('.')[1] ?? '');
    return {...item, ...payload, ...payload.credentialSubject?.pledge};
  } catch {
    return item;
  }
};

/** The subjects of a document of ratings, or the one of a document of reviews. */
export const subjectsIn = (document) => {
  const entries = Array.isArray(document.subjects) ? listOf(document.subjects) : [document];
  return entries.flatMap(({subject, aggregateRating}) => {
    const id = textOf(subject?.id);
    const count = Number(aggregateRating?.ratingCount ?? aggregateRating?.reviewCount) || 0;
    return id ? [{id, name: textOf(subject.name) || id, count}] : [];
  });
};

const named = (list) =>
  listOf(list)
    .map(opened)
    .flatMap((item) => (textOf(item.id) ? [{id: item.id, name: textOf(item.name) || item.id}] : []));

export const pledgesIn = ({pledges}) => named(pledges);
export const peopleIn = ({people}) => named(people);

const topicsOf = ({knowsAbout}) => (Array.isArray(knowsAbout) ? knowsAbout.filter(textOf) : []);

/** What people can be asked about, each once. */
export const topicsIn = ({people}) =>
  [...new Set(listOf(people).map(opened).flatMap(topicsOf))].map((name) => ({id: name, name}));

const pictures = new Set(['image', 'logo', 'media']);

/** The addresses of all pictures a document names. */
export const picturesIn = (document, base) => {
  const found = new Set();
  const add = (value) => {
    const address = typeof value === 'string' ? value : value?.url;
    if (typeof address === 'string' && URL.canParse(address, base)) found.add(new URL(address, base).href);
  };
  // As deep as documents may be, and without calling itself: what it reads is a stranger's.
  const waiting = [{value: document, depth: 0}];
  while (waiting.length > 0) {
    const {value, depth} = waiting.pop();
    if (typeof value !== 'object' || value === null || depth > 32) continue;
    for (const [key, member] of Object.entries(value)) {
      if (pictures.has(key)) for (const each of [member].flat()) add(each);
      waiting.push({value: member, depth: depth + 1});
    }
  }
  return [...found];
};
