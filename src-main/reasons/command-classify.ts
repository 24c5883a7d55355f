import { createInterface } from 'node:readline';
import type { Reply } from '../contract/reason.ts';
import { classify } from './classify.ts';
import { ruleSource } from './rule-source.ts';

/** `npm run -s classify [-- --explain]`: JSON lines {id, diag, status?, state?, bounce_description?} in, {id, reason, confidence} out. */
const explain = process.argv.includes('--explain');

interface Row extends Reply {
  readonly id: unknown;
}

/** Reads one line; throws a sentence when it is no row. */
function rowOf(line: string): Row {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error('not JSON');
  }
  if (typeof value !== 'object' || value === null || !('id' in value)) throw new Error('no object with an id');
  const fields = value as Record<string, unknown>;
  const text = (name: string): string | undefined => (typeof fields[name] === 'string' ? fields[name] : undefined);
  return {
    id: fields.id,
    diag: text('diag'),
    status: text('status'),
    state: text('state'),
    bounceDescription: text('bounce_description'),
  };
}

function answer(row: Row): object {
  const { code, confidence, rule, evidence, alternatives, actor, severity, retry } = classify(row);
  if (!explain) return { id: row.id, reason: code, confidence };
  const words = evidence.map((span) => (row.diag ?? '').slice(span.start, span.end));
  return {
    id: row.id,
    reason: code,
    confidence,
    rule,
    source: ruleSource(rule),
    evidence: words,
    alternatives,
    actor,
    severity,
    retry,
  };
}

let number = 0;
let answered = 0;
let refused = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  number += 1;
  if (line.trim() === '') continue;
  try {
    console.log(JSON.stringify(answer(rowOf(line))));
    answered += 1;
  } catch (error) {
    refused += 1;
    console.error(`line ${number}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
if (refused > 0 && answered === 0) process.exitCode = 1;
