import { html, type Html } from './html.ts';

const width = 1200;
const ground = 150;

/** A drawn neighbourhood, always the same for the same name: a picture for a buurt that has no photo yet. */
export function skyline(name: string): Html {
  const random = randomOf(name);
  const far = row(random, { least: 60, most: 105, step: 78, plain: true });
  const near = row(random, { least: 34, most: 72, step: 66, plain: false });
  return html`<svg
    class="skyline"
    viewBox="0 0 ${width} ${ground}"
    preserveAspectRatio="xMidYMax slice"
    aria-hidden="true"
    focusable="false"
  >
    <g class="far">${far}</g>
    <g class="near">${near}</g>
  </svg>`;
}

type Random = () => number;
interface Row {
  least: number;
  most: number;
  step: number;
  plain: boolean;
}

function row(random: Random, { least, most, step, plain }: Row): Html[] {
  const drawn: Html[] = [];
  const church = 300 + random() * 600;
  let hasChurch = false;
  for (let x = -20; x < width;) {
    if (plain && !hasChurch && x > church) {
      drawn.push(churchAt(x, 62 + random() * 14));
      hasChurch = true;
      x += 130;
      continue;
    }
    const wide = step * (0.7 + random() * 0.6);
    const high = least + random() * (most - least);
    const choice = random();
    if (choice < 0.24 && !plain) drawn.push(tree(x + wide / 2, high, 14 + random() * 12));
    else drawn.push(house(x, wide, high, random(), plain));
    x += wide + (random() < 0.3 ? 10 : 0);
  }
  return drawn;
}

function house(x: number, wide: number, high: number, form: number, plain: boolean): Html {
  const top = ground - high;
  const right = x + wide;
  const roof = form < 0.45 ? gable(x, right, top) : form < 0.75 ? bell(x, right, top) : steps(x, right);
  return html`<path d="M${n(x)} ${ground}V${n(top)}${roof}V${ground}Z" />${!plain && windows(x, wide, top)}`;
}

const gable = (x: number, right: number, top: number) =>
  `L${n((x + right) / 2)} ${n(top - (right - x) * 0.42)}L${n(right)} ${n(top)}`;

const bell = (x: number, right: number, top: number) => {
  const w = right - x;
  return `C${n(x + w * 0.3)} ${n(top)} ${n(x + w * 0.25)} ${n(top - w * 0.4)} ${n(x + w * 0.5)} ${n(top - w * 0.42)}S${n(x + w * 0.7)} ${n(top)} ${n(right)} ${n(top)}`;
};

function steps(x: number, right: number): string {
  const w = (right - x) / 5;
  const h = (right - x) * 0.14;
  return `h${n(w)}v${n(-h)}h${n(w)}v${n(-h)}h${n(w)}v${n(h)}h${n(w)}v${n(h)}h${n(w)}`;
}

function windows(x: number, wide: number, top: number): Html[] {
  const columns = wide > 66 ? 3 : 2;
  const gap = wide / columns;
  return Array.from({ length: columns }, (_, at) => {
    const left = x + gap * at + gap / 2 - 5;
    const lit = (Math.round(x) + at * 3) % 4 === 0;
    return html`<rect
      class="${lit ? 'lamp' : 'glass'}"
      x="${n(left)}"
      y="${n(top + 12)}"
      width="10"
      height="14"
    />`;
  });
}

const tree = (x: number, high: number, round: number): Html =>
  html`<path class="leaf" d="M${n(x - 2)} ${ground}v${n(-high * 0.5)}h4v${n(high * 0.5)}z" /><ellipse
      class="leaf"
      cx="${n(x)}"
      cy="${n(ground - high * 0.65)}"
      rx="${n(round)}"
      ry="${n(round * 1.25)}"
    />`;

const churchAt = (x: number, high: number): Html =>
  html`<path d="M${n(x)} ${ground}V${n(ground - high)}l15 -62l15 62v14l46 -26l46 26V${ground}Z" /><path
      d="M${n(x + 14)} ${n(ground - high - 60)}v-14h-5v-2h5v-5h2v5h5v2h-5v14z"
    />`;

const n = (value: number): string => String(Math.round(value * 10) / 10);

/** A row of numbers from 0 to 1 that depends on the text alone (FNV-1a, then mulberry32). */
function randomOf(text: string): Random {
  let state = 0x811c9dc5;
  for (const sign of text) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
