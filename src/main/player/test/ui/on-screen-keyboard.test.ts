// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { keepTypedInSight } from '../../src/adapters/ui/on-screen-keyboard.js';

it('M7 what is typed into comes into sight when a keyboard shrinks the view, and nothing else does', () => {
  const view = new EventTarget();
  vi.stubGlobal('visualViewport', view);
  const seen = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => undefined);
  const end = new AbortController();
  keepTypedInSight(end.signal);
  document.body.innerHTML = '<button></button><input />';
  document.querySelector('button')?.focus();
  view.dispatchEvent(new Event('resize'));
  expect(seen).not.toHaveBeenCalled();
  document.querySelector('input')?.focus();
  view.dispatchEvent(new Event('resize'));
  expect(seen.mock.contexts).toEqual([document.querySelector('input')]);
  end.abort();
  view.dispatchEvent(new Event('resize'));
  expect(seen).toHaveBeenCalledTimes(1);
  vi.unstubAllGlobals();
});
