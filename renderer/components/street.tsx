import type { ReactNode } from 'react';

/** The houses of the buurt, in lines, with something before them; the ground is at 80. */
export const Street = ({ children }: { children?: ReactNode }) => (
  <svg viewBox="0 0 220 96" width="220" height="96" aria-hidden focusable="false">
    <g fill="none" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
      <path opacity="0.45" d="M6 80V58l14-13 14 13v22M34 80V50l16-15 16 15v30M66 80V62l11-10 11 10v18" />
      <path opacity="0.45" d="M46 80V66h9v14M14 64h6M24 64h4M74 68h6M42 54h5M54 54h5" />
      <path d="M2 80h216" />
      {children}
    </g>
  </svg>
);
