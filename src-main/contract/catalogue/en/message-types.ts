export const messageTypeRules = {
  'types.title': 'Message types',
  'types.about':
    'The first rule that fits decides; without one a message is “other” and counts as clinical. A * stands for anything. Subjects are read for this and not stored.',
  'types.field.tag': 'Tag',
  'types.field.sender': 'Sender',
  'types.field.template': 'Template',
  'types.field.subject': 'Subject',
  'types.rule.where': 'Rule {number}: where',
  'types.rule.like': 'is like',
  'types.rule.type': 'Rule {number}: type',
  'types.rule.remove': 'Remove rule {number}',
  'types.earlier': 'Move up',
  'types.rule.earlier': 'Move rule {number} up',
  'types.add': 'Add a rule',
} as const;
