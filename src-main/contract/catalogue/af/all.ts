import type { english } from '../en/all.ts';
import { appearance } from './appearance.ts';
import { audit } from './audit.ts';
import { checks } from './checks.ts';
import { frame } from './frame.ts';
import { practiceSystemWords } from './practice-systems.ts';
import { sent } from './sent.ts';
import { words } from './words.ts';

/** Every Afrikaans text. Not yet read by a native speaker, and the app says so where the language is chosen. */
export const afrikaans: Readonly<Record<keyof typeof english, string>> = {
  ...appearance,
  ...checks,
  ...audit,
  ...frame,
  ...practiceSystemWords,
  ...sent,
  ...words,
};
