import type { Shades } from '#domain/buurt/shades.ts';
import { coloursOf } from './palettes.ts';

/** What a style sheet is made of. */
export interface Looks {
  palette?: string;
  mainColour?: string;
  titleFont?: string;
}

const families: Record<string, string> = {
  'bricolage-grotesque': 'Bricolage Grotesque',
  fraunces: 'Fraunces',
  'nunito-sans': 'Nunito Sans',
  figtree: 'Figtree',
  literata: 'Literata',
};

/** The type of running text, by the name of its file. */
export const textFont = 'atkinson-hyperlegible-next';

/** The type of the titles of a buurt, by the name of its file. */
export const titleFontOf = ({ titleFont }: Looks): string =>
  titleFont !== undefined && titleFont in families ? titleFont : 'bricolage-grotesque';

/**
 * The style sheet of a buurt: its colours by day and by night, its type, one layout for phone, screen and paper.
 * `addressOf`: where a font is found, unless this server has it.
 */
export function styleSheet(
  looks: Looks,
  addressOf = (font: string) => `/site-assets/fonts/${font}.woff2`,
): string {
  const { light, dark } = coloursOf(looks);
  const font = titleFontOf(looks);
  const face = (name: string, file: string) =>
    `@font-face{font-family:'${name}';src:url(${addressOf(file)}) format('woff2');font-weight:200 900;font-display:swap}`;
  return [
    face('Atkinson', textFont),
    face(families[font] ?? '', font),
    `:root{${variables(light)};--title:'${families[font] ?? ''}',Georgia,serif}`,
    `@media (prefers-color-scheme:dark){:root{${variables(dark)}}}`,
    layout,
  ].join('\n');
}

const variables = (shades: Shades): string =>
  Object.entries(shades)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');

const layout = `
*{box-sizing:border-box}
html{font-size:106.25%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font-family:Atkinson,'Segoe UI',sans-serif;line-height:1.5}
.wide{max-width:66rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2.5rem)}
h1,h2,h3{font-family:var(--title);line-height:1.15;text-wrap:balance;overflow-wrap:break-word;margin:0 0 .5em}
h1{font-size:clamp(1.9rem,5vw,2.8rem);font-weight:700}
h2{font-size:clamp(1.35rem,3vw,1.7rem);font-weight:680}
h3{font-size:1.1rem;font-weight:650}
p{margin:0 0 .8em}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:.07em}
a:hover{text-decoration-thickness:.14em}
a:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:2px}
ul,ol{padding:0;margin:0;list-style:none}
.skip{position:absolute;left:-99em;background:var(--card);padding:.6rem 1rem}
.skip:focus{left:1rem;top:1rem;z-index:2}
.soft{color:var(--soft)}
.when{color:var(--accent);font-weight:650;margin-bottom:.2em}
.off{color:var(--accent);text-transform:none}
.intro{font-size:1.15rem;max-width:44rem}
.masthead{background:var(--band);padding-block:1.1rem .4rem}
.masthead.front{padding-bottom:0}
.masthead .name{font-family:var(--title);font-weight:750;font-size:1.5rem;margin:0;letter-spacing:-.01em}
.masthead.front .name{font-size:clamp(2.4rem,9vw,5rem);line-height:1}
.name a{color:var(--ink);text-decoration:none;display:inline-flex;align-items:center;gap:.35em}
.logo{width:1.1em;height:1.1em}
.tagline{font-size:1.25rem;margin:.5rem 0 0;color:var(--soft)}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.6rem;margin-top:.9rem}
nav a{display:inline-block;padding:.45rem 0;font-weight:600;color:var(--ink);text-decoration:none;border-bottom:3px solid transparent}
nav a:hover,nav a[aria-current]{border-color:var(--accent)}
.skyline{display:block;width:100%;height:clamp(4.5rem,13vw,9.4rem)}
.far{fill:var(--far)}.near{fill:var(--near)}.glass{fill:var(--far);opacity:.55}.lamp{fill:var(--lamp)}.skyline .leaf{fill:var(--leaf)}
main{padding-block:2rem 3rem}
main section{margin-top:2.6rem}
.lead{display:grid;grid-template-columns:auto 1fr;gap:clamp(1rem,3vw,2rem);align-items:start;padding-bottom:1.8rem;border-bottom:1px solid var(--line)}
.lead.plain{grid-template-columns:1fr}
.lead h2{font-size:clamp(1.7rem,5vw,2.7rem)}
.lead h2 a,.card h3 a,.columns h3 a,.date h3 a{color:var(--ink)}
.lead .soft{margin:0}
.leaf-day{background:var(--card);border:1px solid var(--line);border-radius:10px;text-align:center;min-width:5rem;margin:0;overflow:hidden;line-height:1.1}
.leaf-day b{display:block;font-family:var(--title);font-size:2.5rem;padding:.5rem 0 .2rem}
.leaf-day span{display:block;background:var(--accent);color:var(--onAccent);font-weight:650;padding:.25rem 0}
.week{display:grid;grid-template-columns:repeat(7,1fr);border-top:3px solid var(--accent)}
.day{padding:.7rem .7rem .7rem 0;min-width:0}
.day+.day{border-left:1px solid var(--line);padding-left:.7rem}
.day h3{margin-bottom:.4rem;font-size:1rem}
.day h3 span{display:block;font-weight:400;color:var(--soft);font-family:Atkinson,sans-serif;font-size:.92rem}
.day li{margin-bottom:.55rem;font-size:.95rem;line-height:1.3;hyphens:auto;overflow-wrap:break-word}
.time{display:block;color:var(--soft);font-variant-numeric:tabular-nums;font-size:.9rem}
.day.empty p{font-size:.92rem}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17.5rem),1fr));gap:1rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:1.1rem 1.2rem;display:flex;flex-direction:column}
.card p{margin-bottom:.6em}.card .soft{margin:auto 0 0;font-size:.94rem}
.kind{color:var(--accent);font-weight:650;font-size:.94rem;margin-bottom:.3em}
.columns{columns:19rem 2;column-gap:2.6rem}
.columns li{break-inside:avoid;padding-block:.9rem;border-top:1px solid var(--line)}
.columns p{margin-bottom:.35em}.columns h3{margin-bottom:.25em}
.more{margin-top:1rem;font-weight:600}
.about{border-top:1px solid var(--line);padding-top:1.8rem}
.text{max-width:65ch}
details{max-width:65ch;margin-top:.6rem}
summary{cursor:pointer;font-weight:600;padding:.4rem 0}
.partners h2{font-size:1.1rem;color:var(--soft)}
.partners ul{display:flex;flex-wrap:wrap;gap:.4rem 1.8rem}
.date{display:grid;grid-template-columns:minmax(9rem,13rem) 1fr;gap:.4rem 2rem;margin-top:0!important;padding-block:1.2rem;border-top:1px solid var(--line)}
.date h2{font-size:1.12rem}
.date li{display:grid;grid-template-columns:8.6rem 1fr;gap:0 1rem}
.date li+li{margin-top:.9rem}
.date li p{margin:0}.date h3{margin-bottom:.15em}
.date .when{font-variant-numeric:tabular-nums}
.story{max-width:44rem}
.back{margin-bottom:1.2rem}
.facts{margin:0 0 1.6rem;border-block:1px solid var(--line)}
.facts div{display:grid;grid-template-columns:8.5rem 1fr;gap:1rem;padding:.5rem 0}
.facts div+div{border-top:1px solid var(--line)}
.facts dt{color:var(--soft)}.facts dd{margin:0;font-weight:600}
.times li{padding:.3rem 0}
.notice{background:var(--band);border-radius:12px;padding:1rem 1.2rem;max-width:44rem;margin-block:1.6rem}
.notice p:last-child{margin:0}
footer{background:var(--band);padding-block:1.8rem;margin-top:2rem}
footer ul{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;margin-bottom:.8rem}
footer li a{display:inline-block;padding:.25rem 0}
footer p:last-child{margin:0;font-size:.94rem}
@media (max-width:52rem){
.week{grid-template-columns:1fr}
.day{display:grid;grid-template-columns:7.5rem 1fr;gap:.8rem;padding:.8rem 0!important;border-left:0!important}
.day+.day{border-top:1px solid var(--line)}
.day>p:last-child{grid-column:2;margin:0}
.day.empty{display:none}
.date{grid-template-columns:1fr}
.date li{grid-template-columns:1fr}
.leaf-day{min-width:3.6rem}.leaf-day b{font-size:1.8rem}
.facts div{grid-template-columns:6.5rem 1fr}
}
@media print{
nav,.skyline,footer ul,.skip,.back{display:none}
body,.masthead,.notice,footer{background:#fff;color:#000}
.masthead,.notice{border-bottom:1px solid #000;border-radius:0}
a{color:#000;text-decoration:none}
.card,.leaf-day{border-color:#000;background:#fff}
}
`;
