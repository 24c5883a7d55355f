export const people = {
  'people.title': 'People at the desk',
  'people.sample': 'In the sample clinic nobody needs a PIN.',
  'people.remove': 'Remove {name}',
  'people.remove.button': 'Remove…',
  'people.remove.title': 'Remove {name}?',
  'people.remove.about':
    'The PIN ends at once. What was done under this name stays in the audit. To come back, the person is added anew with another PIN.',
  'people.remove.oneself': 'This is you: the list is covered, and another manager has to come to the desk.',
  'people.remove.yes': 'Remove',
  'people.removed': '{name} is no longer at the desk.',
  'people.add': 'Add a person',
  'people.name': 'Name',
  'people.pin': 'PIN',
  'people.role': 'Role',
  'people.role.receptionist': 'Receptionist',
  'people.role.manager': 'Manager',
  'people.role.manager.hint': 'may change connections, people and everything on this page',
} as const;
