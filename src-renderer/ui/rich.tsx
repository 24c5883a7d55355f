import { TransNoContext } from '@lingui/react/server';
import type { ReactElement } from 'react';
import { i18n, type MessageId, type Values, valuesFor } from '../../src-main/contract/catalogue/translate.ts';

interface RichProps {
  readonly id: MessageId;
  readonly values?: Values;
  /** What `<name>…</name>` or `<name/>` stands for. What came from outside (a name, an address) is a part: a value that looks like an element would be read as one. */
  readonly parts: Readonly<Record<string, ReactElement>>;
}

/** A message with elements inside: `'Press <key>?</key> for all keys'`. */
export const Rich = ({ id, values = {}, parts }: RichProps) => (
  <TransNoContext id={id} values={{ ...valuesFor(values) }} components={{ ...parts }} lingui={{ i18n }} />
);
