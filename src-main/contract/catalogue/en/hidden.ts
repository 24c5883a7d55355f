/** While one key hides all but the open line: a patient may see the screen. */
export const hidden = {
  'hidden.says':
    'Only the line you are on is shown. The others, patients in Settings, the search and what was just done are hidden.',
  'hidden.show': 'Show everything',
  'hidden.done': 'Done. F8 shows what.',
  'hidden.failed': 'Something went wrong. F8 shows what.',
} as const;
