export const people = {
  'people.title': 'People at the desk',
  'people.sample': 'In the sample clinic nobody needs a PIN.',
  'people.remove': 'Remove {name}',
  'people.name': 'Name',
  'people.pin': 'PIN',
  'people.role': 'Role',
  'people.role.receptionist': 'Receptionist',
  'people.role.manager': 'Manager',
  'people.role.manager.hint': 'may change connections, people and everything on this page',
} as const;
