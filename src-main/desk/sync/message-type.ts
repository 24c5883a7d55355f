import type { MessageType } from '../../contract/message.ts';
import type { TypeRule } from '../../contract/settings.ts';
import type { MandrillMessage } from '../../mandrill/port.ts';

/** Compares without case; `*` stands for anything. Linear: the pieces between the stars are looked for from left to right. */
export function fits(pattern: string, text: string): boolean {
  const pieces = pattern.toLowerCase().split('*');
  const lower = text.toLowerCase();
  const first = pieces[0] ?? '';
  const last = pieces.at(-1) ?? '';
  if (pieces.length === 1) return lower === first;
  if (!lower.startsWith(first)) return false;
  let position = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = lower.indexOf(piece, position);
    if (found < 0) return false;
    position = found + piece.length;
  }
  return lower.length - last.length >= position && lower.endsWith(last);
}

/** The type that the clinic's first fitting rule gives; `other` where none fits. The subject is read here and never kept. */
export function typeOf(message: MandrillMessage, rules: readonly TypeRule[]): MessageType {
  const textsOf = (field: TypeRule['field']): readonly string[] => {
    if (field === 'tag') return message.tags;
    if (field === 'sender') return [message.sender];
    if (field === 'template') return message.template === null ? [] : [message.template];
    return [message.subject];
  };
  const rule = rules.find(({ field, pattern }) => textsOf(field).some((text) => fits(pattern, text)));
  return rule?.type ?? 'other';
}
