/** Whether a server's name means this very computer: to no other is a connection made without encryption. */
export const isThisComputer = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/.test(host);
