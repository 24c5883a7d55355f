import type { Evidence } from '../../src-main/contract/reason.ts';
import type { Piece } from './letters.ts';

/** An address with its changed letters marked. Left to right always: addresses are not prose. */
export function MarkedAddress({ pieces }: { readonly pieces: readonly Piece[] }) {
  let offset = 0;
  const keyed = pieces.map((piece) => {
    const key = offset;
    offset += piece.text.length;
    return { ...piece, key };
  });
  return (
    <bdi dir="ltr" className="address">
      {keyed.map((piece) =>
        piece.changed ? <mark key={piece.key}>{piece.text}</mark> : <span key={piece.key}>{piece.text}</span>,
      )}
    </bdi>
  );
}

/** Text as it came, letter by letter, with the evidence marked. Overlapping and wrong offsets are tolerated. */
export function MarkedText({ text, evidence }: { readonly text: string; readonly evidence: readonly Evidence[] }) {
  const parts: { readonly start: number; readonly text: string; readonly marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of [...evidence].sort((one, other) => one.start - other.start)) {
    const from = Math.min(Math.max(start, at), text.length);
    const to = Math.min(Math.max(end, from), text.length);
    if (from > at) parts.push({ start: at, text: text.slice(at, from), marked: false });
    if (to > from) parts.push({ start: from, text: text.slice(from, to), marked: true });
    at = Math.max(at, to);
  }
  if (at < text.length) parts.push({ start: at, text: text.slice(at), marked: false });
  return (
    <>
      {parts.map((part) =>
        part.marked ? <mark key={part.start}>{part.text}</mark> : <span key={part.start}>{part.text}</span>,
      )}
    </>
  );
}
