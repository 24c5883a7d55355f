import { EventEmitter } from 'node:events';
import type { Display, Screen } from 'electron';

/** One display of a common size; nobody looks at it. */
const display: Display = {
  accelerometerSupport: 'unknown',
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  colorDepth: 24,
  colorSpace: '',
  depthPerComponent: 8,
  detected: true,
  displayFrequency: 60,
  id: 1,
  internal: false,
  label: 'stand-in',
  maximumCursorSize: { width: 64, height: 64 },
  monochrome: false,
  nativeOrigin: { x: 0, y: 0 },
  rotation: 0,
  scaleFactor: 1,
  size: { width: 1920, height: 1080 },
  touchSupport: 'unknown',
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
  workAreaSize: { width: 1920, height: 1040 },
};

class StandInScreen
  extends EventEmitter
  implements Pick<Screen, 'getAllDisplays' | 'getDisplayMatching' | 'getDisplayNearestPoint' | 'getPrimaryDisplay'>
{
  getPrimaryDisplay = (): Display => display;
  getAllDisplays = (): Display[] => [display];
  getDisplayMatching = (): Display => display;
  getDisplayNearestPoint = (): Display => display;
}

export const screen = new StandInScreen();
