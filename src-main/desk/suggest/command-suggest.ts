import { createInterface } from 'node:readline';
import { suggestAddress } from './suggest-address.ts';

/** `npm run -s suggest`: an address a line in, {"address","suggestion"} a line out; null where there is nothing to suggest. */
for await (const address of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  if (address.trim() === '') continue;
  process.stdout.write(`${JSON.stringify({ address, suggestion: suggestAddress(address) })}\n`);
}
