import { appearance } from './appearance.ts';
import { audit } from './audit.ts';
import { checks } from './checks.ts';
import { frame } from './frame.ts';
import { practiceSystemWords } from './practice-systems.ts';
import { sent } from './sent.ts';
import { words } from './words.ts';

/** Every English text: a file a screen or topic. The other languages are typed by it, so that none lacks a message. */
export const english = {
  ...audit,
  ...appearance,
  ...checks,
  ...frame,
  ...practiceSystemWords,
  ...sent,
  ...words,
} as const;
