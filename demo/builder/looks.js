/**
 * Looks to start from. Each is nothing but public variables; `light-dark()` takes the side of the page's `color-scheme`.
 * The first one is how the elements look by themselves.
 */
export const looks = {
  '': {label: 'As the page', variables: {}},
  calm: {
    label: 'Calm',
    variables: {
      '--candor-accent': 'light-dark(#2a5c4e, #8fcab5)',
      '--candor-on-accent': 'light-dark(#ffffff, #0f201b)',
      '--candor-star': 'light-dark(#2a5c4e, #8fcab5)',
      '--candor-line': 'light-dark(#d9e0db, #34403a)',
      '--candor-radius': '12px',
      '--candor-density': '1.15',
    },
  },
  bank: {
    label: 'Bank',
    variables: {
      '--candor-accent': 'light-dark(#0a4a8f, #86b7f5)',
      '--candor-on-accent': 'light-dark(#ffffff, #0a1a2e)',
      '--candor-star': 'light-dark(#0a4a8f, #86b7f5)',
      '--candor-line': 'light-dark(#c3d0e0, #2b4261)',
      '--candor-radius': '3px',
    },
  },
  charity: {
    label: 'Charity',
    variables: {
      '--candor-accent': 'light-dark(#a8321a, #ffab8f)',
      '--candor-on-accent': 'light-dark(#ffffff, #34120a)',
      '--candor-star': 'light-dark(#b83a0b, #ffab8f)',
      '--candor-good': 'light-dark(#1f6b3a, #8fdca8)',
      '--candor-radius': '20px',
      '--candor-density': '1.2',
    },
  },
  shop: {
    label: 'Shop',
    variables: {
      '--candor-accent': 'light-dark(#1f1f1f, #f2f2f2)',
      '--candor-on-accent': 'light-dark(#ffffff, #141414)',
      '--candor-star': 'light-dark(#a85c00, #ffc043)',
      '--candor-radius': '6px',
      '--candor-density': '0.9',
    },
  },
  night: {
    label: 'Night',
    variables: {
      '--candor-accent': 'light-dark(#5b2fc4, #c6a8ff)',
      '--candor-on-accent': 'light-dark(#ffffff, #1a1030)',
      '--candor-star': 'light-dark(#a81f68, #ff9fd0)',
      '--candor-good': 'light-dark(#0b6b52, #7fe3c4)',
      '--candor-warn': 'light-dark(#9a4a00, #ffc27a)',
      '--candor-line': 'light-dark(#d9d2ea, #3a3155)',
      '--candor-tint': 'light-dark(#f4f0fb, #1e1931)',
      '--candor-radius': '16px',
    },
  },
  contrast: {
    label: 'High contrast',
    variables: {
      '--candor-text': 'light-dark(#000000, #ffffff)',
      '--candor-muted': 'light-dark(#2b2b2b, #e0e0e0)',
      '--candor-line': 'light-dark(#000000, #ffffff)',
      '--candor-accent': 'light-dark(#00309c, #a9c8ff)',
      '--candor-on-accent': 'light-dark(#ffffff, #000000)',
      '--candor-star': 'light-dark(#000000, #ffffff)',
      '--candor-good': 'light-dark(#00512b, #7cf0b0)',
      '--candor-warn': 'light-dark(#7a2c00, #ffc08a)',
      '--candor-bad': 'light-dark(#8c0000, #ffb0a8)',
      '--candor-radius': '2px',
    },
  },
  editorial: {
    label: 'Editorial',
    variables: {
      '--candor-accent': 'light-dark(#7a1f2b, #f0a3ad)',
      '--candor-on-accent': 'light-dark(#ffffff, #2c0d12)',
      '--candor-star': 'light-dark(#7a1f2b, #f0a3ad)',
      '--candor-radius': '0px',
      '--candor-gap': '22px',
      '--candor-font-size': '1.0625rem',
    },
  },
};
