import { TransNoContext } from '@lingui/react/server';
import type { ReactElement } from 'react';
import { i18n, type MessageId } from '../../src-main/contract/catalogue/translate.ts';

interface RichProps {
  readonly id: MessageId;
  readonly values?: Readonly<Record<string, string | number>>;
  /** What `<name>…</name>` in the message stands for. */
  readonly parts: Readonly<Record<string, ReactElement>>;
}

/** A message with elements inside: `'Press <key>?</key> for all keys'`. */
export const Rich = ({ id, values = {}, parts }: RichProps) => (
  <TransNoContext id={id} values={{ ...values }} components={{ ...parts }} lingui={{ i18n }} />
);
