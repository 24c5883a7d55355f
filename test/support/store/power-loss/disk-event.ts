/** What a process did to the files of one folder, and what it told meanwhile, in order. */
export type DiskEvent =
  /** `offset` null: where the write before it ended. */
  | { readonly kind: 'write'; readonly path: string; readonly offset: number | null; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly path: string; readonly size: number }
  /** A file's content is on the disk now, or (where the path is the folder) its names. */
  | { readonly kind: 'sync'; readonly path: string }
  | { readonly kind: 'create'; readonly path: string; readonly empties: boolean }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'told'; readonly text: string };
