const paths = {
  search: 'M7 12.5a5.5 5.5 0 1 1 0-11 5.5 5.5 0 0 1 0 11Zm4-1.5 3.5 3.5',
  refresh: 'M13.5 8A5.5 5.5 0 1 1 11.7 3.9L13.5 5.6M13.5 2v3.6H9.9',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  close: 'm3.5 3.5 9 9m0-9-9 9',
  down: 'm4 6 4 4 4-4',
  back: 'm10 3.5-4.5 4.5 4.5 4.5',
  next: 'm6 3.5 4.5 4.5L6 12.5',
  calendar: 'M2.5 3.5h11v10h-11v-10Zm0 3.5h11M5.5 1.500v3M10.500 1.500v3',
  copy: 'M5.5 5.5v-4h9v9h-4m-9-5h9v9h-9v-9Z',
  check: 'm2.5 8.5 3.5 3.5 7.5-8',
  phone: 'M3 2h3l1 3.5-1.7 1.2a8 8 0 0 0 4 4L10.500 9 14 10v3c0 .6-.4 1-1 1C7 14 2 9 2 3c0-.6.4-1 1-1Z',
  person: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-6 6.500c.6-3 3-4.500 6-4.500s5.400 1.500 6 4.500',
  hidden:
    'M2 2l12 12M6.500 6.500a2 2 0 0 0 3 3M4.300 4.700C3 5.500 2 6.700 1.500 8 2.500 10.700 5 12.500 8 12.500c1.200 0 2.300-.3 3.300-.8M7 3.600c.3 0 .7-.1 1-.1 3 0 5.500 1.800 6.500 4.500-.3.800-.8 1.600-1.400 2.200',
} as const;

export type IconName = keyof typeof paths;

/** A drawn sign beside words; it never stands for them, so it is hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
