import type { FromSchema } from 'json-schema-to-ts';

const pixel = { type: 'integer', minimum: -100_000, maximum: 100_000 } as const;

export const windowStateSchema = {
  type: 'object',
  properties: {
    x: pixel,
    y: pixel,
    width: { type: 'integer', minimum: 1, maximum: 100_000 },
    height: { type: 'integer', minimum: 1, maximum: 100_000 },
    maximised: { type: 'boolean' },
  },
  required: ['width', 'height', 'maximised'],
  additionalProperties: false,
} as const;

/** Where the window was, in pixels of the whole desktop; without x and y the system chooses the place. */
export type WindowState = FromSchema<typeof windowStateSchema>;

/** Of a screen, the part that no task bar covers. */
export type WorkArea = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export const smallestWindow = { width: 480, height: 400 } as const;

/** Enough of the title bar to take hold of. */
const handle = { width: 120, height: 40 } as const;

/**
 * The place for a window: where it was, if its title bar can still be reached on one of today's screens (one may have
 * been unplugged), else in the middle of the first; never larger than the screen.
 */
export function placeWindow(last: WindowState | null, screens: readonly WorkArea[]): WindowState {
  const wanted = last ?? { width: 1280, height: 860, maximised: false };
  const { x, y } = wanted;
  if (x !== undefined && y !== undefined) {
    // Fitted first: a window that shrinks to its screen may no longer reach it.
    const places = screens.map((area) => ({ area, place: { x, y, ...fitted(wanted, area) } }));
    const reached = places.find(({ area, place }) => reaches(place, area));
    if (reached) return reached.place;
  }
  const [first = { x: 0, y: 0, width: 1366, height: 768 }] = screens;
  const size = fitted(wanted, first);
  return {
    x: first.x + Math.round((first.width - size.width) / 2),
    y: first.y + Math.round((first.height - size.height) / 2),
    ...size,
  };
}

const fitted = ({ width, height, maximised }: WindowState, room: WorkArea) => ({
  width: Math.min(Math.max(width, smallestWindow.width), room.width),
  height: Math.min(Math.max(height, smallestWindow.height), room.height),
  maximised,
});

function reaches({ x, y, width }: { x: number; y: number; width: number }, area: WorkArea): boolean {
  const seen = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return seen >= handle.width && y >= area.y && y + handle.height <= area.y + area.height;
}
