import {useEffect, useRef, useState} from 'react';

import {filters, other, own, strings} from '../../shown.js';

// React 18 sets attributes and hears no events of custom elements: a ref does both.
const useElement = (properties, listeners) => {
  const ref = useRef(null);
  const [atFirst] = useState(listeners);
  useEffect(() => {
    Object.assign(ref.current, properties);
  }, [properties]);
  useEffect(() => {
    const aborted = new AbortController();
    for (const [type, listener] of Object.entries(atFirst))
      ref.current.addEventListener(type, listener, {signal: aborted.signal});
    return () => aborted.abort();
  }, [atFirst]);
  return ref;
};

// Objects that stay the same, or each drawing would undo what the visitor has chosen meanwhile.
const worded = {strings};
const chosen = {strings, filters};
const before = {data: own};
const after = {data: other};
const nothing = {};

const Settings = () => {
  const [loads, setLoads] = useState(0);
  const [wish, setWish] = useState('');
  const [isChanged, setChanged] = useState(false);
  const reviews = useElement(chosen, {
    'candor-load': () => setLoads((count) => count + 1),
    'candor-filter': (event) => setWish(JSON.stringify(event.filters)),
    'candor-more': (event) => event.preventDefault(),
  });
  const rating = useElement(isChanged ? after : before, nothing);
  return (
    <>
      <button type="button" id="change" onClick={() => setChanged(true)}>
        Change
      </button>
      <output id="loads">{loads}</output>
      <output id="wish">{wish}</output>
      <candor-reviews
        ref={reviews}
        class="mine"
        src="/trust/a.json"
        loading="eager"
        layout="grid"
        limit={isChanged ? 3 : 2}
        heading-level={4}
      >
        <p>Fallback</p>
      </candor-reviews>
      <candor-rating ref={rating} />
    </>
  );
};

const Routes = () => {
  const [route, setRoute] = useState('a');
  return (
    <>
      {['a', 'b', 'away'].map((each) => (
        <button type="button" key={each} id={`to-${each}`} onClick={() => setRoute(each)}>
          {each}
        </button>
      ))}
      {route === 'away' ? (
        <p>Away</p>
      ) : (
        <main key={route}>
          <candor-reviews src={`/trust/${route}.json`} loading="eager" />
        </main>
      )}
      <candor-rating src={route === 'b' ? '/trust/b.json' : '/trust/a.json'} loading="eager" />
    </>
  );
};

const List = () => {
  const [names, setNames] = useState(['a', 'b', 'c']);
  return (
    <>
      <button type="button" id="reverse" onClick={() => setNames(names.toReversed())}>
        Reverse
      </button>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <candor-reviews src={`/trust/${name}.json`} limit={1} loading="eager" />
          </li>
        ))}
      </ul>
    </>
  );
};

const Toggle = () => {
  const [isShown, setShown] = useState(true);
  return (
    <>
      <button type="button" id="toggle" onClick={() => setShown(!isShown)}>
        Toggle
      </button>
      {isShown && (
        <section>
          <candor-rating src="/trust/a.json" />
          <candor-pledge src="/trust/pledges.json" />
          <candor-person src="/trust/people.json" />
          <candor-reviews src="/trust/a.json" loading="eager" />
        </section>
      )}
    </>
  );
};

const Server = () => {
  const [loads, setLoads] = useState(0);
  const reviews = useElement(worded, {'candor-load': () => setLoads((count) => count + 1)});
  return (
    <>
      <output id="loads">{loads}</output>
      <candor-reviews ref={reviews} src="/trust/a.json" loading="eager" limit={2}>
        <p>Read our reviews</p>
      </candor-reviews>
    </>
  );
};

const scenes = {settings: Settings, routes: Routes, list: List, toggle: Toggle, server: Server};

export const Scene = ({name}) => {
  const Chosen = scenes[name];
  return <Chosen />;
};
