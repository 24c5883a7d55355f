import { beforeAll, describe, expect, it } from 'vitest';
import { addScheme, toAppUrl, toPageHeader, toPageUrl } from '../../../support/electron-stand-in/origin.ts';

describe('addresses of a scheme that Chromium does not know', () => {
  beforeAll(() => addScheme('app'));

  it.each([
    ['app://bundle/index.html?a=1#part', 'https://bundle.app/index.html?a=1#part'],
    ['app://bundle/', 'https://bundle.app/'],
    ['app://two.parts/x', 'https://two.parts.app/x'],
    ['https://example.com/', 'https://example.com/'],
    ['about:blank', 'about:blank'],
  ])('%s is %s to the page, and back', (app, page) => {
    expect(toPageUrl(app)).toBe(page);
    expect(toAppUrl(page)).toBe(app);
  });

  it('leaves alone what only looks like one', () => {
    for (const url of ['https://bundle.app.example.com/', 'http://bundle.app/', 'https://app/', 'https://x.apple/']) {
      expect(toAppUrl(url)).toBe(url);
    }
  });

  it('translates what a policy says about the origins', () => {
    expect(toPageHeader("default-src 'self' app://bundle; img-src app: data:")).toBe(
      "default-src 'self' https://bundle.app; img-src https://*.app data:",
    );
  });
});
