import { describe, expect, it } from 'vitest';
import { html } from '../../../src-main/desk/export/html.ts';
import { pageOf, paperFor, styleOf } from '../../../src-main/shell/sheets/sheet-page.ts';

const sheet = { title: '<Calls>', language: 'en', body: html`<p>${'a & b'}</p>`, landscape: false };

describe('a sheet as a page', () => {
  it('has nothing inline, and its texts escaped', () => {
    const page = pageOf({ ...sheet, foot: '' }, 'id');
    expect(page).toContain('<title>&lt;Calls&gt;</title>');
    expect(page).toContain('<p>a &amp; b</p>');
    expect(page).toContain('href="/id.css"');
    expect(page).not.toMatch(/<script|style=|<style/);
  });

  it('numbers its pages, and keeps a foot that would end its string or its rule inside it', () => {
    const style = styleOf({ ...sheet, foot: 'Zoë"; } body { display: none } /* \\' });
    expect(style).toContain('"Page " counter(page) " of " counter(pages)');
    expect(style).toContain('"Zoë\\22 \\3b  \\7d  body \\7b  display\\3a  none \\7d  \\2f \\2a  \\5c "');
    expect(style.match(/\}/g)).toHaveLength(3);
  });

  it.each([
    ['en-US', 'Letter'],
    ['fr_CA', 'Letter'],
    ['en-ZA', 'A4'],
    ['es', 'A4'],
    ['', 'A4'],
  ])('of %j is on %s', (locale, paper) => {
    expect(paperFor(locale)).toBe(paper);
  });
});
