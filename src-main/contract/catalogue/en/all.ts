import { appearance } from './appearance.ts';
import { audit } from './audit.ts';
import { casePanel } from './case.ts';
import { checks } from './checks.ts';
import { common } from './common.ts';
import { editor } from './editor.ts';
import { frame } from './frame.ts';
import { keys } from './keys.ts';
import { practiceSystemWords } from './practice-systems.ts';
import { questions } from './questions.ts';
import { row } from './row.ts';
import { sent } from './sent.ts';
import { toDo } from './to-do.ts';
import { words } from './words.ts';
import { worklist } from './worklist.ts';

/** Every English text: a file a screen or topic. The other languages are typed by it, so that none lacks a message. */
export const english = {
  ...audit,
  ...appearance,
  ...checks,
  ...frame,
  ...practiceSystemWords,
  ...sent,
  ...casePanel,
  ...common,
  ...editor,
  ...keys,
  ...questions,
  ...row,
  ...toDo,
  ...worklist,
  ...words,
} as const;
