/**
 * SHA3-512 (FIPS 202). Our own, because OpenEMR asks for it and the cryptography that Electron is built with is not sure to have it.
 */
const mask = (1n << 64n) - 1n;
const rate = 72;

const rotate = (lane: bigint, by: number): bigint => ((lane << BigInt(by)) | (lane >> BigInt(64 - by))) & mask;

function* roundConstants(): Generator<bigint> {
  let register = 1;
  for (let round = 0; round < 24; round += 1) {
    let constant = 0n;
    for (let bit = 0; bit < 7; bit += 1) {
      if ((register & 1) === 1) constant |= 1n << BigInt(2 ** bit - 1);
      register = (register << 1) ^ ((register >> 7) * 0x171);
    }
    yield constant;
  }
}

function permute(start: BigUint64Array): BigUint64Array {
  let state = start;
  const lane = (x: number, y: number): bigint => state[(x % 5) + 5 * (y % 5)] ?? 0n;
  for (const constant of roundConstants()) {
    const parity = [0, 1, 2, 3, 4].map((x) => [0, 1, 2, 3, 4].reduce((sum, y) => sum ^ lane(x, y), 0n));
    const mixed = state.map((value, index) => {
      const x = index % 5;
      return value ^ (parity[(x + 4) % 5] ?? 0n) ^ rotate(parity[(x + 1) % 5] ?? 0n, 1);
    });
    const moved = new BigUint64Array(25);
    moved[0] = mixed[0] ?? 0n;
    for (let x = 1, y = 0, step = 0; step < 24; step += 1) {
      const turned = rotate(mixed[x + 5 * y] ?? 0n, (((step + 1) * (step + 2)) / 2) % 64);
      [x, y] = [y, (2 * x + 3 * y) % 5];
      moved[x + 5 * y] = turned;
    }
    state = moved;
    const before = moved.slice();
    for (let index = 0; index < 25; index += 1) {
      const [x, y] = [index % 5, Math.floor(index / 5)];
      const next = before[((x + 1) % 5) + 5 * y] ?? 0n;
      moved[index] = (before[index] ?? 0n) ^ (~next & mask & (before[((x + 2) % 5) + 5 * y] ?? 0n));
    }
    moved[0] = (moved[0] ?? 0n) ^ constant;
  }
  return state;
}

/** The hash of a text in UTF-8, in hexadecimal. */
export function sha3of512(text: string): string {
  const bytes = Buffer.from(text, 'utf8');
  const padded = Buffer.alloc((Math.floor(bytes.length / rate) + 1) * rate);
  bytes.copy(padded);
  padded[bytes.length] = 0x06;
  padded[padded.length - 1] = (padded[padded.length - 1] ?? 0) | 0x80;
  let state: BigUint64Array = new BigUint64Array(25);
  for (let from = 0; from < padded.length; from += rate) {
    state = permute(
      state.map((lane, index) => (index < rate / 8 ? lane ^ padded.readBigUInt64LE(from + 8 * index) : lane)),
    );
  }
  const digest = Buffer.alloc(64);
  for (let index = 0; index < 8; index += 1) digest.writeBigUInt64LE(state[index] ?? 0n, 8 * index);
  return digest.toString('hex');
}
