import {css} from 'lit';

import {failureStyles} from '../../shared/failure.js';
import {personFormStyles} from '../form/person-form.styles.js';

export const styles = css`
  ${failureStyles}
  ${personFormStyles}

  .booking-times,
  .booking-times-state {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.1em;
    align-content: start;
  }

  /* As high as a few times, so that little moves when they come. */
  .booking-times-state {
    min-height: 15em;
  }

  .booking-who {
    display: grid;
    gap: 0.4em;
  }

  .booking-who .form-row {
    align-items: start;
  }

  .booking-week {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.4em 0.8em;
  }

  .booking-week p {
    font-weight: 600;
  }

  @container form (max-width: 26em) {
    .booking-week p {
      order: -1;
      flex: 1 1 100%;
    }
  }
`;
