const setting = 'text-size';

/** How large the app is on this device; see app.css. */
export const textSizes = ['normal', 'large', 'larger'] as const;
export type TextSize = (typeof textSizes)[number];

export const textSizeHere = (): TextSize =>
  textSizes.find((size) => size === localStorage.getItem(setting)) ?? 'normal';

/** Makes everything as large as was chosen here: letters, and what stands round them. */
export function applyTextSize(): void {
  document.documentElement.dataset['textSize'] = textSizeHere();
}

export function chooseTextSize(size: TextSize): void {
  localStorage.setItem(setting, size);
  applyTextSize();
}
