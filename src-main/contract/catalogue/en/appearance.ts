export const appearance = {
  'appearance.title': 'Appearance',
  'appearance.colours': 'Colours',
  'appearance.theme.system': 'As the computer',
  'appearance.theme.light': 'Light',
  'appearance.theme.dark': 'Dark',
  'appearance.language': 'Language',
  'appearance.language.system': 'As the computer',
  'appearance.letter-keys': 'Letter keys in a focused line, on this computer',
  'appearance.letter-keys.hint': 'C corrects, V notes a voicemail; “?” lists them all.',
} as const;
