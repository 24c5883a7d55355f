/** What a Mandrill key may do, by call, and what its words are called: `right.<name>` after “it may”, `right.<name>.without` what is missing without it. */
export const neededRights = {
  'users/ping2': 'use',
  'users/info': 'account',
  'senders/list': 'senders',
  'subaccounts/list': 'subaccounts',
  'messages/search': 'search',
  'messages/search-time-series': 'by-day',
  'messages/info': 'info',
  'rejects/list': 'blocks',
  'rejects/delete': 'lift',
  'tags/all-time-series': 'by-kind',
} as const;

/** Calls that the key should not be allowed: nobody at the desk needs them. */
export const unwantedRights = { 'messages/content': 'content', 'messages/send': 'send' } as const;
