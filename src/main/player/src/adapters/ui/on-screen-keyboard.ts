/** Keeps what is typed into in sight when a keyboard on the screen takes half of it. */
export function keepTypedInSight(signal: AbortSignal): void {
  window.visualViewport?.addEventListener(
    'resize',
    () => {
      const typed = document.activeElement;
      // A long text may not fit: then it is its beginning that is looked at.
      if (typed instanceof HTMLTextAreaElement) typed.scrollIntoView({ block: 'start' });
      else if (typed instanceof HTMLInputElement) typed.scrollIntoView({ block: 'center' });
    },
    { signal },
  );
}
