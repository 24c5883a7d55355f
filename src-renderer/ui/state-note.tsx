import type { ReactNode } from 'react';

interface StateNoteProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly tone?: 'calm' | 'warn';
}

/** What a list says when it has nothing to list: why, and what to do. */
export function StateNote({ title, children, tone = 'calm' }: StateNoteProps) {
  return (
    <div className={`state-note state-${tone}`} role="status">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
