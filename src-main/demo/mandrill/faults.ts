import { type ErrorAnswer, errorAnswer, errors } from './envelope.ts';
import type { Fault } from './options.ts';

/** The envelope that goes with the status. */
const byStatus = { 429: errors.requestLimit, 500: errors.generalError, 503: errors.serviceUnavailable } as const;

/** What a fault sends, where it sends anything at all. */
export interface FaultAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
  readonly retryAfter: string | undefined;
}

const json = 'application/json; charset=utf-8';
const html = 'text/html; charset=utf-8';

const envelopeOf = ({ status, body }: ErrorAnswer, retryAfter?: string): FaultAnswer => ({
  status,
  contentType: json,
  text: JSON.stringify(body),
  retryAfter,
});

export function faultAnswer(fault: Exclude<Fault, { kind: 'hang' | 'cut' }>): FaultAnswer {
  switch (fault.kind) {
    case 'status':
      return envelopeOf(byStatus[fault.status], fault.retryAfter);
    case 'envelope':
      return envelopeOf(errorAnswer(fault.status, -99, fault.name, fault.message));
    case 'answer':
      return { status: 200, contentType: json, text: JSON.stringify(fault.value), retryAfter: undefined };
    case 'not-json':
      return {
        status: fault.status,
        contentType: html,
        text: '<html><body><h1>Bad gateway</h1></body></html>',
        retryAfter: fault.retryAfter,
      };
    case 'empty':
      return { status: fault.status, contentType: html, text: '', retryAfter: undefined };
  }
}

/** Faults that wait for their call. */
export interface FaultQueue {
  add(call: string, fault: Fault, times: number, after: number): void;
  take(call: string): Fault | null;
}

export function createFaultQueue(): FaultQueue {
  const waiting: { readonly call: string; readonly fault: Fault; left: number; spare: number }[] = [];
  return {
    add: (call, fault, times, after) => {
      if (times > 0) waiting.push({ call, fault, left: times, spare: after });
    },
    take(call) {
      const index = waiting.findIndex((entry) => entry.call === '*' || entry.call === call);
      const entry = waiting[index];
      if (entry === undefined) return null;
      if (entry.spare > 0) {
        entry.spare -= 1;
        return null;
      }
      entry.left -= 1;
      if (entry.left <= 0) waiting.splice(index, 1);
      return entry.fault;
    },
  };
}
