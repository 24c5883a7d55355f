/** The list of keys, on "?". */
export const keys = {
  'keys.title': 'Keys',
  'keys.everywhere': 'Everywhere',
  'keys.in-list': 'In the list',
  'keys.in-line': 'In a focused line',
  'keys.search': 'Search',
  'keys.undo': 'Take back the last step',
  'keys.hide': 'Hide every line but the open one',
  'keys.cover': 'Cover the screen',
  'keys.list': 'This list',
  'keys.lines': 'From line to line',
  'keys.buttons': 'To the buttons of a line and back',
  'keys.pick': 'Pick the line; with Shift and an arrow several',
  'keys.pick-all': 'Pick every line',
  'keys.next': 'The next step of the line; in the editor, save',
  'keys.leave': 'Leave the editor; what was typed is kept',
  'keys.use-letters': 'Use the letter keys',
} as const;
