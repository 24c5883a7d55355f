/** What many places say. */
export const common = {
  'common.cancel': 'Cancel',
  'common.copy': 'Copy',
  'common.close': 'Close',
  'common.undo': 'Undo',
  'common.try-again': 'Try again',
  'common.throw-away': 'Throw away',
  // A title as a sentence of its own.
  'common.sentence': '{text}.',
  'common.with-who': '{what} {next} Who must act: {who}.',
  'copied.plain': 'Copied.',
  'copied.this': 'Copied {text}.',
  'copied.address': 'Copied the address.',
  'copied.words': 'Copied the server’s words.',
  'copied.type': 'Copied. Type it in the practice system.',
  'copied.ocumail': 'Copied. Change it under the Patient tab in Ocumail.',
  'list.unread': 'The list could not be read',
  'list.reading': 'Reading the list…',
  'list.nothing-of-kind': 'Nothing of this kind',
  'list.nothing-found': 'Nothing found for “{search}”',
  'list.show-all': 'Show all',
  'diag.label': 'The server’s words, as they came',
} as const;
