export const frame = {
  'frame.person.sample': 'Sample clinic',
  'frame.person.menu': 'At the desk',
  'frame.person.hide-others': 'Hide the other lines',
  'frame.person.show-others': 'Show the other lines',
  'frame.person.cover': 'Cover the screen, change person',
  'frame.person.keys': 'Keys',
  'frame.banner.sample': '<strong>Sample clinic:</strong> made-up patients, nothing is sent.',
  'frame.banner.sample.leave': 'Set up my clinic',
} as const;
