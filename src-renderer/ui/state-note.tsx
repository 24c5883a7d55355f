import type { ReactNode } from 'react';

interface StateNoteProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly tone?: 'calm' | 'warn';
  /** Where nothing else heads the page, it does. */
  readonly heads?: boolean;
}

/** What a list says when it has nothing to list: why, and what to do. */
export function StateNote({ title, children, tone = 'calm', heads = false }: StateNoteProps) {
  const Heading = heads ? 'h1' : 'h2';
  return (
    <div className={`state-note state-${tone}`} role="status">
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}
