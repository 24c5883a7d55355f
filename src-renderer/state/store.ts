import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { Bridge } from '../../src-main/contract/bridge.ts';
import type { Ask } from '../bridge/client.ts';
import { clientOf } from '../bridge/client.ts';
import type { AuditSlice } from './audit.ts';
import { auditSlice } from './audit.ts';
import type { CaseSlice } from './case.ts';
import { caseSlice } from './case.ts';
import type { ConnectSlice } from './connect.ts';
import { connectSlice } from './connect.ts';
import type { EditorSlice } from './editor.ts';
import { editorSlice } from './editor.ts';
import type { ExportsSlice } from './exports.ts';
import { exportsSlice } from './exports.ts';
import type { HelpSlice } from './help.ts';
import { helpSlice } from './help.ts';
import type { PatientDataSlice } from './patient-data.ts';
import { patientDataSlice } from './patient-data.ts';
import type { PeopleSlice } from './people.ts';
import { peopleSlice } from './people.ts';
import type { PicksSlice } from './picks.ts';
import { picksSlice } from './picks.ts';
import type { PlacesSlice } from './places.ts';
import { placesSlice } from './places.ts';
import type { ReportsSlice } from './reports.ts';
import { reportsSlice } from './reports.ts';
import type { ScreenSlice } from './screen.ts';
import { screenSlice } from './screen.ts';
import type { SettingsSlice } from './settings.ts';
import { settingsSlice } from './settings.ts';
import type { SetupSlice } from './setup.ts';
import { setupSlice } from './setup.ts';
import type { StatusSlice } from './status.ts';
import { statusSlice } from './status.ts';
import type { StepsSlice } from './steps.ts';
import { stepsSlice } from './steps.ts';
import type { UndoSlice } from './undo.ts';
import { undoSlice } from './undo.ts';
import type { UnsavedSlice } from './unsaved.ts';
import { unsavedSlice } from './unsaved.ts';
import type { WorklistSlice } from './worklist.ts';
import { worklistSlice } from './worklist.ts';

export type Desk = ScreenSlice &
  StatusSlice &
  WorklistSlice &
  CaseSlice &
  EditorSlice &
  StepsSlice &
  UndoSlice &
  ReportsSlice &
  SettingsSlice &
  UnsavedSlice &
  SetupSlice &
  ConnectSlice &
  HelpSlice &
  PeopleSlice &
  AuditSlice &
  PicksSlice &
  PlacesSlice &
  PatientDataSlice &
  ExportsSlice;

/** What a slice works with: the bridge, and the whole store. */
export interface Tools {
  readonly ask: Ask;
  readonly set: StoreApi<Desk>['setState'];
  readonly get: StoreApi<Desk>['getState'];
}

export type DeskStore = StoreApi<Desk>;

/** The window's one store: a slice a screen, actions beside state. It holds what is on screen, never the truth. */
export function createDeskStore(bridge: Bridge): DeskStore {
  const ask = clientOf(bridge);
  return createStore<Desk>()((set, get) => {
    const tools: Tools = { ask, set, get };
    return {
      ...screenSlice(tools),
      ...statusSlice(tools),
      ...worklistSlice(tools),
      ...caseSlice(tools),
      ...editorSlice(tools),
      ...stepsSlice(tools),
      ...undoSlice(tools),
      ...reportsSlice(tools),
      ...settingsSlice(tools),
      ...unsavedSlice(tools),
      ...setupSlice(tools),
      ...connectSlice(tools),
      ...helpSlice(tools),
      ...peopleSlice(tools),
      ...auditSlice(tools),
      ...picksSlice(tools),
      ...placesSlice(tools),
      ...patientDataSlice(tools),
      ...exportsSlice(tools),
    };
  });
}
