import {css} from 'lit';

export const styles = css`
  .card {
    container-type: inline-size;
    max-width: 34em;
  }

  .top {
    display: flex;
    gap: 1em;
    align-items: center;
  }

  .top .face {
    width: 76px;
    height: 76px;
  }

  @container (max-width: 19em) {
    .top {
      align-items: start;
    }

    .top .face {
      width: 52px;
      height: 52px;
    }
  }

  .who {
    flex: 1;
    min-width: 0;
  }

  .who .disclosure,
  .inline .disclosure {
    font-size: 1em !important;
    font-weight: 600;
  }

  .name {
    font-size: 1.54em;
    font-weight: 650;
    line-height: 1.25;
  }

  .pronouns {
    font-size: 0.65em;
    font-weight: 400;
    /* Kept together where they fit into a line. */
    display: inline-block;
    max-width: 100%;
  }

  .inline .nobody {
    font-weight: 400;
  }

  .nobody:has(+ *) {
    margin-block-end: 0.8em !important;
  }

  .availability {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
  }

  .availability .state {
    align-items: baseline;
  }

  .candor :is(.numbers, .contact-failure) {
    margin-block-start: 0.6em;
  }

  .numbers > span {
    display: inline-block;
    margin-inline-end: 1.2em;
  }

  .channels {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }

  .button {
    font-weight: 500;
  }

  .candor .button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  .channels [aria-busy],
  .talk[aria-busy] {
    cursor: progress;
    opacity: 0.7;
  }

  .notes:empty {
    display: none;
  }

  .list + p {
    margin-block-start: 0.8em;
  }

  .list {
    display: grid;
    gap: var(--_gap);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 22em), 1fr));
  }

  .list .card {
    max-width: none;
  }

  .inline {
    display: flex;
    gap: 0.7em;
    align-items: center;
    min-height: 36px;
    font-size: 0.875em;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.7em;
    align-items: center;
    min-width: 0;
  }

  .line > .proof {
    flex: 0 0 100%;
    min-width: 0;
    min-height: 2.9em;
    font-weight: 400;
  }

  .inline .face {
    width: 32px;
    height: 32px;
  }

  .inline :is(a, button) {
    display: inline-flex;
    align-items: center;
    min-height: 24px;
  }

  .inline button {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    cursor: pointer;
    text-decoration: underline 1px;
    text-underline-offset: 0.18em;
  }

  .card-place {
    min-height: 21em;
  }

  .list-place {
    min-height: max(36em, 100vh);
  }

  .inline-place {
    min-height: 36px;
  }

  @media (forced-colors: active) {
    .candor .button.primary {
      border-color: LinkText;
    }
  }
`;
