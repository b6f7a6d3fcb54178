import {css} from 'lit';

export const styles = css`
  :host {
    display: inline-block;
    vertical-align: bottom;
  }

  .candor {
    width: fit-content;
    max-width: 100%;
  }

  .rating {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5em;
    /* One line at once and for good: what is around it never moves. */
    min-height: max(1.5em, 24px);
    min-width: 5.5em;
  }

  .rating[data-layout='stacked'] {
    flex-direction: column;
    align-items: flex-start;
  }

  .value {
    font-weight: 700;
  }

  .count {
    min-height: 24px;
    display: inline-flex;
    align-items: center;
  }

  .rating .failure {
    flex-wrap: nowrap;
    min-width: 0;
  }

  .failure span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .retry {
    flex: none;
  }
`;
