/** The three forms of RFC 9110 that name their zone begin with a weekday and end in GMT. */
const httpDate = /^[A-Z][a-z]{2,8}, .* GMT$/;

/**
 * Seconds to wait by a Retry-After header, which holds seconds or an HTTP date; a date in the past is 0. Null where the header is missing
 * or can't be read. `now` in unix milliseconds.
 */
export function retryAfterSeconds(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text);
  if (!httpDate.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}
