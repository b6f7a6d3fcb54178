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

  .name {
    font-size: 1.25em;
    font-weight: 650;
    line-height: 1.25;
  }

  .pronouns {
    font-size: 0.65em;
    font-weight: 400;
  }

  .nobody {
    margin-block-end: 0.8em !important;
  }

  .availability {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
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
    flex-wrap: wrap;
    gap: 0.1em 0.7em;
    align-items: center;
    min-height: 36px;
  }

  .inline .face {
    width: 32px;
    height: 32px;
  }

  .inline a {
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
