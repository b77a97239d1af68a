import { useEffect, useState } from 'react';

/** A text as a code that a telephone reads; always dark on white, for not every camera reads it the other way round. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [dots, setDots] = useState<boolean[][]>([]);
  useEffect(() => {
    let isWanted = true;
    void import('qr').then(({ encodeQR }) => {
      if (isWanted) setDots(encodeQR(text, 'raw', { ecc: 'medium', border: 4 }));
    });
    return () => {
      isWanted = false;
    };
  }, [text]);
  const path = dots
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])))
    .join('');
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${dots.length || 1} ${dots.length || 1}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
