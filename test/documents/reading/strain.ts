import { type Canvas, createCanvas } from '@napi-rs/canvas';

// What befalls a page on its way: a photograph's perspective, shade, grain, a lens out of focus.

/** The same numbers on every run (mulberry32). */
function draws(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Makes a pixel grey. */
function paint(data: Uint8ClampedArray, at: number, value: number): void {
  data[at] = value;
  data[at + 1] = value;
  data[at + 2] = value;
}

function overPixels(canvas: Canvas, change: (value: number, across: number) => number): Canvas {
  const context = canvas.getContext('2d');
  const { width, height } = canvas;
  const image = context.getImageData(0, 0, width, height);
  // Properties of a canvas and of an image are asked of another language at each look: not once a pixel.
  const { data } = image;
  for (let at = 0; at < data.length; at += 4) {
    const across = ((at / 4) % width) / width;
    paint(data, at, Math.max(0, Math.min(255, change(data[at] as number, across))));
  }
  context.putImageData(image, 0, 0);
  return canvas;
}

export interface Light {
  /** Half the spread of the grain, in grey levels of 256. */
  readonly grain?: number;
  /** Share of the light lost from left to right. */
  readonly shade?: number;
  readonly contrast?: number;
  /** Grey level that black begins at. */
  readonly base?: number;
}

export function light(canvas: Canvas, { grain = 0, shade = 0, contrast = 1, base = 0 }: Light): Canvas {
  const draw = draws(7);
  return overPixels(
    canvas,
    (value, across) =>
      (base + value * contrast) * (1 - shade * across) + (draw() + draw() + draw() - 1.5) * grain,
  );
}

export const inverted = (canvas: Canvas): Canvas => overPixels(canvas, value => 255 - value);

export function blurred(canvas: Canvas, pixels: number): Canvas {
  const result = createCanvas(canvas.width, canvas.height);
  const context = result.getContext('2d');
  context.filter = `blur(${pixels}px)`;
  context.drawImage(canvas, 0, 0);
  return result;
}

/** Seen from aside, on a dark table: how much nearer the right and the bottom are. */
export function perspective(canvas: Canvas, right: number, bottom: number): Canvas {
  const { width, height } = canvas;
  const from = canvas.getContext('2d').getImageData(0, 0, width, height).data;
  const result = createCanvas(width, height);
  const context = result.getContext('2d');
  const image = context.createImageData(width, height);
  const to = image.data;
  const grey = (x: number, y: number): number => from[(y * width + x) * 4] as number;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const across = (x / width - 0.5) * 1.12;
      const down = (y / height - 0.5) * 1.12;
      const depth = 1 + right * across + bottom * down;
      const fromX = (across / depth + 0.5) * width;
      const fromY = (down / depth + 0.5) * height;
      const outside = fromX < 0 || fromY < 0 || fromX >= width - 1 || fromY >= height - 1;
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      const [u, v] = [fromX - left, fromY - top];
      const value = outside
        ? 60
        : (grey(left, top) * (1 - u) + grey(left + 1, top) * u) * (1 - v) +
          (grey(left, top + 1) * (1 - u) + grey(left + 1, top + 1) * u) * v;
      const at = (y * width + x) * 4;
      paint(to, at, value);
      to[at + 3] = 255;
    }
  context.putImageData(image, 0, 0);
  return result;
}
