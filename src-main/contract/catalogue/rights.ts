/** What a Mandrill key may do, by call: what it is for, and what is missing without it. */
export interface RightWords {
  readonly name: string;
  readonly without: string;
}

/** Calls that Bounce Desk makes. */
export const neededRights: Readonly<Record<string, RightWords>> = {
  'users/ping2': { name: 'be used', without: 'nothing works' },
  'users/info': { name: 'read the account’s name and reputation', without: 'the reputation is not shown' },
  'senders/list': { name: 'list the senders', without: 'the senders must be typed in' },
  'subaccounts/list': { name: 'list the subaccounts', without: 'the subaccount must be typed in' },
  'messages/search': { name: 'look up what became of messages', without: 'nothing can be listed' },
  'messages/search-time-series': { name: 'count messages by day', without: 'checking takes longer' },
  'messages/info': { name: 'read why a message came back', without: 'some reasons stay unknown' },
  'rejects/list': { name: 'read the list of blocked addresses', without: 'older blocks are not seen' },
  'rejects/delete': { name: 'lift the block of one address', without: '“The address is right” lifts no block' },
  'tags/all-time-series': { name: 'count messages by kind', without: 'checking takes longer' },
};

/** Calls that the key should not be allowed: nobody at the desk needs them. */
export const unwantedRights: Readonly<Record<string, string>> = {
  'messages/content': 'read the content of messages',
  'messages/send': 'send mail',
};
