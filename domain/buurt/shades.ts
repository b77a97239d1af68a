import { mix, readableOn, worstContrast, leastContrast } from './contrast.ts';

/**
 * The colours of a page. `ink` and `soft` are for text on `paper`, `card` and `band`; `accent` for links and marks on
 * the same grounds; `onAccent` for text on `accent`; `far`, `near`, `leaf` and `lamp` paint the skyline.
 */
export interface Shades {
  paper: string;
  card: string;
  band: string;
  line: string;
  ink: string;
  soft: string;
  accent: string;
  onAccent: string;
  far: string;
  near: string;
  leaf: string;
  lamp: string;
}

/** All shades of a site, by day and by night, of one colour that a buurt chose; text always reaches the contrast. */
export function shadesOf(colour: string): { light: Shades; dark: Shades } {
  return { light: byDay(colour), dark: byNight(colour) };
}

function byDay(colour: string): Shades {
  const [paper, card, band] = [
    mix('#fbf9f5', colour, 0.03),
    mix('#fffefc', colour, 0.01),
    mix('#f6f4ef', colour, 0.15),
  ];
  const accent = readableOn([paper, card, band], colour, '#000000');
  return {
    paper,
    card,
    band,
    line: mix('#dcd8cf', colour, 0.14),
    ink: mix('#1b1a18', colour, 0.08),
    soft: readableOn([paper, card, band], mix('#474541', colour, 0.12), '#000000'),
    accent,
    onAccent: '#ffffff',
    far: mix('#f0ede6', accent, 0.32),
    near: mix(accent, '#ffffff', 0.08),
    leaf: mix('#86a96f', accent, 0.2),
    lamp: '#f8cf74',
  };
}

function byNight(colour: string): Shades {
  const [paper, card, band] = [
    mix('#151514', colour, 0.04),
    mix('#1e1e1c', colour, 0.05),
    mix('#262623', colour, 0.14),
  ];
  const accent = readableOn([paper, card, band], mix(colour, '#ffffff', 0.25), '#ffffff');
  return {
    paper,
    card,
    band,
    line: mix('#3f3e3a', colour, 0.12),
    ink: '#f4f1eb',
    soft: readableOn([paper, card, band], mix('#c9c5bd', colour, 0.1), '#ffffff'),
    accent,
    onAccent: readableOn([accent], mix('#161614', colour, 0.15), '#000000'),
    far: mix('#2b2b28', accent, 0.14),
    near: mix(accent, '#151514', 0.4),
    leaf: mix('#4f6a45', accent, 0.12),
    lamp: '#f2c25c',
  };
}

/** What becomes of a chosen colour where it is text on a light ground. */
export interface ColourAdvice {
  /** How well the colour as chosen can be read, to one decimal. */
  ratio: number;
  /** Whether it can be read as it is; if not, `used` is a darker one of its kind. */
  isReadable: boolean;
  used: string;
}

export function adviceOn(colour: string): ColourAdvice {
  const { paper, card, band, accent } = byDay(colour);
  const ratio = worstContrast(colour, [paper, card, band]);
  // Never rounded up to what it does not reach.
  return { ratio: Math.floor(ratio * 10) / 10, isReadable: ratio >= leastContrast, used: accent };
}

/** The contrast of the text of a page that is hardest to read. */
export function hardestToRead({ paper, card, band, ink, soft, accent, onAccent }: Shades): number {
  const grounds = [paper, card, band];
  return Math.min(
    ...[ink, soft, accent].map((text) => worstContrast(text, grounds)),
    worstContrast(onAccent, [accent]),
  );
}
