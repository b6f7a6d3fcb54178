import {useEffect, useRef, useState} from 'preact/hooks';

import {filters, other, own, strings} from '../../shown.js';

const Settings = () => {
  const [loads, setLoads] = useState(0);
  const [wish, setWish] = useState('');
  const [isChanged, setChanged] = useState(false);
  return (
    <>
      <button type="button" id="change" onClick={() => setChanged(true)}>
        Change
      </button>
      <output id="loads">{loads}</output>
      <output id="wish">{wish}</output>
      <candor-reviews
        class="mine"
        src="/trust/a.json"
        loading="eager"
        layout="grid"
        limit={isChanged ? 3 : 2}
        heading-level={4}
        strings={strings}
        filters={filters}
        oncandor-load={() => setLoads((count) => count + 1)}
        oncandor-filter={(event) => setWish(JSON.stringify(event.filters))}
        oncandor-more={(event) => event.preventDefault()}
      >
        <p>Fallback</p>
      </candor-reviews>
      <candor-rating data={isChanged ? other : own} />
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

// Preact takes over what a server wrote with its listeners and without its properties: an effect gives those.
const Server = () => {
  const [loads, setLoads] = useState(0);
  const reviews = useRef(null);
  useEffect(() => {
    reviews.current.strings = strings;
  }, []);
  return (
    <>
      <output id="loads">{loads}</output>
      <candor-reviews
        ref={reviews}
        src="/trust/a.json"
        loading="eager"
        limit={2}
        oncandor-load={() => setLoads((count) => count + 1)}
      >
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
