import {createSignal, For, Show} from 'solid-js';

import {filters, other, own, strings} from '../../shown.js';

const Settings = () => {
  const [loads, setLoads] = createSignal(0);
  const [wish, setWish] = createSignal('');
  const [isChanged, setChanged] = createSignal(false);
  return (
    <>
      <button type="button" id="change" onClick={() => setChanged(true)}>
        Change
      </button>
      <output id="loads">{loads()}</output>
      <output id="wish">{wish()}</output>
      <candor-reviews
        class="mine"
        src="/trust/a.json"
        loading="eager"
        layout="grid"
        limit={isChanged() ? 3 : 2}
        heading-level={4}
        strings={strings}
        filters={filters}
        on:candor-load={() => setLoads((count) => count + 1)}
        on:candor-filter={(event) => setWish(JSON.stringify(event.filters))}
        on:candor-more={(event) => event.preventDefault()}
      >
        <p>Fallback</p>
      </candor-reviews>
      <candor-rating data={isChanged() ? other : own} />
    </>
  );
};

const Routes = () => {
  const [route, setRoute] = createSignal('a');
  return (
    <>
      <For each={['a', 'b', 'away']}>
        {(each) => (
          <button type="button" id={`to-${each}`} onClick={() => setRoute(each)}>
            {each}
          </button>
        )}
      </For>
      <Show when={route() !== 'away' && route()} keyed fallback={<p>Away</p>}>
        {(name) => (
          <main>
            <candor-reviews src={`/trust/${name}.json`} loading="eager" />
          </main>
        )}
      </Show>
      <candor-rating src={route() === 'b' ? '/trust/b.json' : '/trust/a.json'} loading="eager" />
    </>
  );
};

const List = () => {
  const [names, setNames] = createSignal(['a', 'b', 'c']);
  return (
    <>
      <button type="button" id="reverse" onClick={() => setNames(names().toReversed())}>
        Reverse
      </button>
      <ul>
        <For each={names()}>
          {(name) => (
            <li>
              <candor-reviews src={`/trust/${name}.json`} limit={1} loading="eager" />
            </li>
          )}
        </For>
      </ul>
    </>
  );
};

const Toggle = () => {
  const [isShown, setShown] = createSignal(true);
  return (
    <>
      <button type="button" id="toggle" onClick={() => setShown(!isShown())}>
        Toggle
      </button>
      <Show when={isShown()}>
        <section>
          <candor-rating src="/trust/a.json" />
          <candor-pledge src="/trust/pledges.json" />
          <candor-person src="/trust/people.json" />
          <candor-reviews src="/trust/a.json" loading="eager" />
        </section>
      </Show>
    </>
  );
};

const Server = () => {
  const [loads, setLoads] = createSignal(0);
  return (
    <>
      <output id="loads">{loads()}</output>
      <candor-reviews
        src="/trust/a.json"
        loading="eager"
        limit={2}
        prop:strings={strings}
        on:candor-load={() => setLoads((count) => count + 1)}
      >
        <p>Read our reviews</p>
      </candor-reviews>
    </>
  );
};

const scenes = {settings: Settings, routes: Routes, list: List, toggle: Toggle, server: Server};

export const Scene = (props) => {
  const Chosen = scenes[props.name];
  return <Chosen />;
};
