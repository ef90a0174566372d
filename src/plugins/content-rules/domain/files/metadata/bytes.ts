/** Part of a file, from one place up to another. */
export type Span = readonly [from: number, to: number];

/** The letters of a signature, as they stand in a file. */
export const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

/** A number of four bytes, the highest first (JPEG, PNG, AVIF) or last (WebP). */
export function uint32(bytes: Uint8Array, at: number, littleEndian = false): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(at, littleEndian);
}

/** These parts of a file, one after the other. */
export function joined(bytes: Uint8Array, spans: readonly Span[]): Uint8Array {
  const whole = new Uint8Array(spans.reduce((sum, [from, to]) => sum + to - from, 0));
  let at = 0;
  for (const [from, to] of spans) {
    whole.set(bytes.subarray(from, to), at);
    at += to - from;
  }
  return whole;
}
