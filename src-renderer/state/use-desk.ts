import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Moment } from '../../src-main/contract/catalogue/times.ts';
import type { Desk, DeskStore } from './store.ts';

export const DeskContext = createContext<DeskStore | null>(null);

export function useDeskStore(): DeskStore {
  const store = useContext(DeskContext);
  if (store === null) throw new Error('No store above this component.');
  return store;
}

/** Reads a part of the store; the component is drawn again when that part changes. */
export const useDesk = <Part>(select: (desk: Desk) => Part): Part => useStore(useDeskStore(), select);

/** The actions, which never change: reading them does not make a component wait for the state. */
export const useActions = (): Desk => useDeskStore().getState();

/** Now and the clinic's zone, for saying times. */
export function useMoment(): Moment {
  const now = useDesk((desk) => desk.now);
  const zone = useDesk((desk) => desk.status?.timeZone ?? 'Africa/Johannesburg');
  return { now, zone };
}
