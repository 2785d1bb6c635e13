/** Colours by role. Every pair of text and ground in `READABLE` reaches WCAG AA in both themes; a test computes it. */
export const palettes = {
  light: {
    ground: '#fbfaf6',
    raised: '#ffffff',
    sunken: '#f1eee6',
    ink: '#1d1c1a',
    muted: '#5d5a53',
    line: '#d8d3c7',
    accent: '#8f2318',
    link: '#1f4f82',
    claim: '#fbeeb8',
    claimLine: '#9a6a00',
    figureLine: '#1c6b45',
    speakerLine: '#5b3f96',
    good: '#1c6b45',
    goodGround: '#e2f1e8',
    plan: '#1f4f82',
    planGround: '#e3edf7',
    bad: '#8f2318',
    badGround: '#f9e4e0',
    open: '#6b4e00',
    openGround: '#f7ecd0',
  },
  dark: {
    ground: '#151514',
    raised: '#1e1e1c',
    sunken: '#262522',
    ink: '#ece9e1',
    muted: '#b0aba0',
    line: '#3d3b36',
    accent: '#f0968a',
    link: '#9cc4ee',
    claim: '#40361a',
    claimLine: '#d9ac45',
    figureLine: '#7ecba1',
    speakerLine: '#bfa5f0',
    good: '#8fd6ae',
    goodGround: '#1b3326',
    plan: '#9cc4ee',
    planGround: '#1b2c3f',
    bad: '#f2a398',
    badGround: '#431f1a',
    open: '#e3c16f',
    openGround: '#38301a',
  },
} as const;

type Colour = keyof (typeof palettes)['light'];

/** Text colour on ground colour, wherever the style sheet puts one on the other. */
export const readablePairs: readonly (readonly [text: Colour, ground: Colour])[] = [
  ...(['ink', 'muted', 'accent', 'link'] as const).flatMap((text) =>
    (['ground', 'raised', 'sunken'] as const).map((ground) => [text, ground] as const),
  ),
  ['ink', 'claim'],
  ['link', 'claim'],
  ['claimLine', 'ground'],
  ['figureLine', 'ground'],
  ['speakerLine', 'ground'],
  ['figureLine', 'claim'],
  ['speakerLine', 'claim'],
  ['good', 'goodGround'],
  ['plan', 'planGround'],
  ['bad', 'badGround'],
  ['open', 'openGround'],
];

/** The palette of one theme as custom properties: "--ground:#fbfaf6;". */
export function customProperties(theme: keyof typeof palettes): string {
  return Object.entries(palettes[theme])
    .map(([role, colour]) => `--${role}:${colour};`)
    .join('');
}
