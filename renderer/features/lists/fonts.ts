import bold from '@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf?url';
import regular from '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf?url';
import type { PaperFonts } from './paper.ts';

/** The app's letters for paper; from the files that the app was installed with. */
export async function paperFonts(): Promise<PaperFonts> {
  const [regularBytes, boldBytes] = await Promise.all([regular, bold].map(bytesOf));
  if (!regularBytes || !boldBytes) throw new Error('The letters for paper are not there.');
  return { regular: regularBytes, bold: boldBytes };
}

async function bytesOf(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The letters for paper could not be read (${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
}
