import type { Drawing } from './svg-parts';

/** Sharp on a dense screen, and still within what browsers take as a canvas. */
const SCALE = 2;
const MOST_PIXELS = 16_000;

/** Draws a picture and hands it to the browser as a file. Everything stays in the page: nothing is asked of any server. */
export async function downloadPng(fileName: string, { svg, width, height }: Drawing): Promise<void> {
  const source = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }));
  try {
    const image = new Image();
    image.src = source;
    await image.decode();
    const scale = Math.min(SCALE, MOST_PIXELS / Math.max(width, height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(width * scale);
    canvas.height = Math.floor(height * scale);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('This browser has no canvas.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new Error('The canvas gave no image.');
    save(fileName, blob);
  } finally {
    URL.revokeObjectURL(source);
  }
}

function save(fileName: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
