/** The event object that Electron hands to listeners that may refuse what is about to happen. */
export interface Preventable {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

export function preventable<Details extends object>(details?: Details): Preventable & Details {
  let prevented = false;
  const event = {
    preventDefault: () => {
      prevented = true;
    },
  };
  Object.assign(event, details);
  Object.defineProperty(event, 'defaultPrevented', { get: () => prevented });
  return event as Preventable & Details;
}
