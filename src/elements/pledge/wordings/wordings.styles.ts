import {css} from 'lit';

export const styles = css`
  .change {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em 1.4em;
  }

  .change > div {
    flex: 1 1 18em;
    padding-inline-start: 0.8em;
    border-inline-start: 2px solid var(--_line);
  }

  .change + .change {
    padding-block-start: 0.8em;
    border-block-start: 1px solid var(--_line);
  }

  .change .unseen {
    user-select: none;
  }

  del {
    color: var(--_bad);
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }

  ins {
    color: var(--_good);
    font-weight: 600;
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.15em;
  }
`;
