export const conflicts = {
  'conflict.type-anew': 'Type another',
  'conflict.by': 'by {who}, {when}',
  'conflict.by-someone': 'by {who}; when is not known',
  'conflict.by-unknown': 'by whom and when is not known',
  'undo.reached.reading': 'Looking up what went to the new address meanwhile…',
  'undo.reached.none': 'As far as Mandrill told, nothing reached the new address meanwhile.',
  'undo.reached':
    '{count, plural, one {This reached the new address meanwhile, perhaps someone else. Tell your privacy officer:} other {These {shown} reached the new address meanwhile, perhaps someone else. Tell your privacy officer:}}',
  'undo.reached.copy': 'Copy the list',
  'undo.reached.copied': 'Copied what reached the new address.',
  'undo.reached.kept': 'The list is kept in the audit.',
} as const;
