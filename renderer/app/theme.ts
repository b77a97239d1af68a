import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The accent: brick, as the older streets of a Dutch town. */
const brick: MantineColorsTuple = [
  '#fbf1ea',
  '#f3ddcf',
  '#e6bca3',
  '#d99974',
  '#cd7b4d',
  '#b8612f',
  '#9d4b1d',
  '#8a3b12',
  '#6f2f0e',
  '#55230a',
];

/** For what cannot be undone: dark enough by day to bear white letters, light enough by night to bear black ones. */
const red: MantineColorsTuple = [
  '#fff5f5',
  '#ffe3e3',
  '#ffc9c9',
  '#ffa8a8',
  '#ff8787',
  '#e64949',
  '#c92a2a',
  '#b42323',
  '#9c1c1c',
  '#861616',
];

/** By night everything is of a warm grey, also what Mantine makes by itself. */
const dark: MantineColorsTuple = [
  '#f3ece2',
  '#d9cebf',
  '#bfb3a4',
  '#857a6d',
  '#5c5248',
  '#4a423a',
  '#2f2924',
  '#26211d',
  '#1e1a17',
  '#15120f',
];

export const theme = createTheme({
  primaryColor: 'brick',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  colors: { brick, red, dark },
  fontFamily: "'Atkinson Hyperlegible Next Variable', sans-serif",
  fontSizes: { xs: '0.88rem', sm: '0.94rem', md: '1rem', lg: '1.12rem', xl: '1.3rem' },
  lineHeights: { md: '1.5' },
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '1.65rem' }, h2: { fontSize: '1.25rem' } } },
  defaultRadius: 'md',
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 2 } },
    NumberInput: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
    TagsInput: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { autoContrast: true } },
    PasswordInput: { defaultProps: { size: 'md' } },
  },
});

/** Warm paper and ink by day, deep warm grey by night. */
export const paper: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#faf6ef',
    '--mantine-color-text': '#231d17',
    '--mantine-color-dimmed': '#5f554a',
    '--mantine-color-placeholder': '#5f554a',
    '--mantine-color-default': '#fffdf9',
    '--mantine-color-default-border': '#d9cfc0',
    // The edge of what one fills in or ticks is seen by who sees little (WCAG 1.4.11).
    '--field-edge': '#938877',
    '--sheet': '#fffdf9',
    '--rule': '#e6dccd',
  },
  dark: {
    '--mantine-color-body': '#1e1a17',
    '--mantine-color-text': '#f3ece2',
    '--mantine-color-dimmed': '#bfb3a4',
    '--mantine-color-placeholder': '#bfb3a4',
    '--mantine-color-default': '#2a2521',
    '--mantine-color-default-border': '#4a423a',
    // What Mantine takes for a remark at a field is made for the light.
    '--mantine-color-error': '#ffa8a8',
    '--field-edge': '#857a6d',
    '--sheet': '#26211d',
    '--rule': '#3b342e',
  },
});
