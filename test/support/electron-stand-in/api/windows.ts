/** The windows that are open, for those who must not know the class itself. */
export interface OpenWindow {
  /** Closes it unless the app objects; says whether it is closed. */
  tryToClose(): boolean;
  destroy(): void;
}

export const openWindows = new Set<OpenWindow>();
