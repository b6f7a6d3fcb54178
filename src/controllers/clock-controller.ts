import type {ReactiveController, ReactiveControllerHost} from 'lit';

const minute = 60_000;
const hosts = new Set<ReactiveControllerHost>();
let timer: ReturnType<typeof setTimeout> | undefined;

const tick = (): void => {
  for (const host of hosts) host.requestUpdate();
  schedule();
};

// On the minute, when the words change; not at all while nobody looks.
const schedule = (): void => {
  clearTimeout(timer);
  timer = undefined;
  if (hosts.size > 0 && document.visibilityState === 'visible') {
    timer = setTimeout(tick, minute - (Date.now() % minute) + 50);
  }
};

const onVisibilityChange = (): void => (document.visibilityState === 'visible' ? tick() : schedule());

/** Draws its host anew with every minute. All hosts of a page share one timer, which is silent while the page is hidden. */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
    this.#host = host;
  }

  /** Now, in milliseconds since 1970. */
  get now(): number {
    return Date.now();
  }

  hostConnected(): void {
    if (hosts.size === 0) document.addEventListener('visibilitychange', onVisibilityChange);
    hosts.add(this.#host);
    if (timer === undefined) schedule();
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    if (hosts.size > 0) return;
    document.removeEventListener('visibilitychange', onVisibilityChange);
    schedule();
  }
}
