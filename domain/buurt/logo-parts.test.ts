import { expect, test } from 'vitest';
import { keepsAttribute, keepsElement, keepsStyle } from './logo-parts.ts';

test('shapes stay, whatever could run or bring another document goes', () => {
  expect(['svg', 'path', 'linearGradient', 'style'].every(keepsElement)).toBe(true);
  expect(['script', 'foreignObject', 'iframe', 'animate', 'set', 'a'].some(keepsElement)).toBe(false);
});

test.each([
  ['d', 'M0 0h1'],
  ['fill', 'url(#sky)'],
  ['style', 'fill:#fff;mask:url("#round")'],
  ['xlink:href', '#house'],
  ['href', 'data:image/png;base64,iVBOR'],
])('%s="%s" stays', (name, value) => {
  expect(keepsAttribute(name, value)).toBe(true);
});

test.each([
  ['onload', 'alert(1)'],
  ['ONCLICK', 'x'],
  ['href', 'https://elders.example/a.png'],
  ['xlink:href', 'javascript:alert(1)'],
  ['href', 'data:image/svg+xml;base64,PHN2'],
  ['fill', 'url(https://elders.example/a)'],
  ['style', 'background:url( "//elders.example/a")'],
  ['style', 'background:u\\72l(//elders.example)'],
])('%s="%s" goes', (name, value) => {
  expect(keepsAttribute(name, value)).toBe(false);
});

test('a style sheet brings nothing from outside', () => {
  expect(keepsStyle('.a{fill:#fff}.b{fill:url(#c)}')).toBe(true);
  expect(keepsStyle('@import "https://elders.example/a.css"')).toBe(false);
});
