/** A search query as a tree. */
export type Query =
  | { readonly kind: 'all' }
  /** `field:text`, or text alone where `field` is null. A quoted text has no wildcards. */
  | { readonly kind: 'term'; readonly field: string | null; readonly pattern: readonly PatternPart[] }
  /** `field:[from TO to]`, both ends inclusive; null is open. */
  | { readonly kind: 'range'; readonly field: string; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'not'; readonly query: Query }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Query[] };

/** Literal text, or a wildcard: `*` any letters, `?` one. */
export type PatternPart = { readonly text: string } | { readonly wildcard: '*' | '?' };
