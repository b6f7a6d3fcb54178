import {css} from 'lit';

export const styles = css`
  .card {
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
    white-space: nowrap;
  }

  .nobody {
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

  .reach {
    display: grid;
    gap: 0.6em;
  }

  .channels {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }

  .button {
    font-weight: 500;
  }

  .candor a.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
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

  .inline .face {
    width: 32px;
    height: 32px;
  }

  .inline a {
    display: inline-flex;
    align-items: center;
    min-height: 24px;
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
    .candor a.primary {
      border-color: LinkText;
    }
  }
`;
