import type { palettes } from '#domain/buurt/buurt-schema.ts';
import { type Shades, shadesOf } from '#domain/buurt/shades.ts';

export type PaletteName = (typeof palettes)[number];

/** The five designed palettes, each by day and by night. */
export const siteColours: Readonly<Record<PaletteName, { light: Shades; dark: Shades }>> = {
  dijk: {
    light: shades(
      '#f7f6ef #fffefa #dcead9 #c9d3c4 #19231e #3d4a43 #1d5c47 #ffffff #b4ccb6 #2c6b55 #86a96f #f4c95d',
    ),
    dark: shades(
      '#151a18 #1d2421 #22332b #37453e #f0f3ec #c3cec6 #93d6b5 #10241b #2b4137 #5c9b80 #3f6a4c #f2c25c',
    ),
  },
  klei: {
    light: shades(
      '#fbf5ee #fffdf9 #f4dfcf #e0cbba #2a1b14 #56423a #8f3a1a #ffffff #e2b899 #a24d2b #a39a5a #fbe0a0',
    ),
    dark: shades(
      '#1d1714 #261f1b #3a2a21 #4d3c33 #f7efe8 #d5c4b8 #f0a684 #2b130a #4a3226 #b8694a #6f6a3c #f5cf82',
    ),
  },
  bosrand: {
    light: shades(
      '#f6f4ea #fffef8 #e3e6c8 #cdd0b4 #1e2117 #434735 #3f5719 #ffffff #c2c99b #57702c #7f8f3a #f3bd58',
    ),
    dark: shades(
      '#181a14 #21241b #2f3622 #434a34 #f2f2e6 #cacdb8 #c3d486 #1b2408 #39422a #7f9649 #55672f #f0b954',
    ),
  },
  haven: {
    light: shades(
      '#f3f6f9 #ffffff #d9e6f2 #c3d1de #14202e #38475a #174a7c #ffffff #a9c4dd #24588c #6f9a8f #ffd27a',
    ),
    dark: shades(
      '#131820 #1a212b #20303f #36475a #edf2f8 #bfcbd9 #8fc3f2 #0b1f33 #2a3f55 #4f86bd #3e6b66 #ffcb6b',
    ),
  },
  heide: {
    light: shades(
      '#f9f5f9 #fffdff #ecdfee #d8c9db #241a28 #4c3f52 #6f2f7c #ffffff #d3b4d8 #854893 #8d9a63 #f8d48a',
    ),
    dark: shades(
      '#1a161c #231d26 #352a39 #4a3d4f #f5eff6 #d2c5d6 #dba9e6 #2a0f31 #43344a #9c63a9 #616b42 #f3ca78',
    ),
  },
};

function shades(list: string): Shades {
  const [
    paper = '',
    card = '',
    band = '',
    line = '',
    ink = '',
    soft = '',
    accent = '',
    onAccent = '',
    ...sky
  ] = list.split(' ');
  const [far = '', near = '', leaf = '', lamp = ''] = sky;
  return { paper, card, band, line, ink, soft, accent, onAccent, far, near, leaf, lamp };
}

/** The colours of a buurt: of its own colour, else of its palette; what is not known becomes `dijk`. */
export function coloursOf({ palette, mainColour }: { palette?: string; mainColour?: string }): {
  light: Shades;
  dark: Shades;
} {
  if (mainColour !== undefined && /^#[0-9a-f]{6}$/.test(mainColour)) return shadesOf(mainColour);
  const known = Object.entries(siteColours).find(([name]) => name === palette);
  return known?.[1] ?? siteColours.dijk;
}
