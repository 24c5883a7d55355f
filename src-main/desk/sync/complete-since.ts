/** Bookmark: the unix second since which every message is known, not only bounces. Set by the first run, as far back as Mandrill remembers delivered mail. */
export const completeSinceBookmark = 'complete-since';
