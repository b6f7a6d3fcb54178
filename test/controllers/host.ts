import {LitElement} from 'lit';

/** An element without anything of its own, for controllers to live in. */
export class Host extends LitElement {
  /** How often it was drawn. */
  drawn = 0;

  protected override updated(): void {
    this.drawn += 1;
  }
}
customElements.define('test-host', Host);

/** A promise with its handles outside. */
export const deferred = <T>() => {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<T>((good, bad) => {
    resolve = good;
    reject = bad;
  });
  return {promise, resolve, reject};
};

/** One task later: promises have settled, timers of 0 ms have run. */
export const task = (): Promise<void> => new Promise((done) => setTimeout(done));
