import type { ContractVariant } from './options.ts';

/** Unix seconds as Mandrill writes them: UTC, a blank between day and time, in real data at times with a fraction. */
export function timeText(seconds: number, { fractionalSeconds }: Pick<ContractVariant, 'fractionalSeconds'>): string {
  const text = new Date(Math.floor(seconds) * 1000).toISOString().slice(0, 19).replace('T', ' ');
  return fractionalSeconds ? `${text}.25149` : text;
}
