/** Keeps what is typed into in sight when a keyboard on the screen takes half of it. */
export function keepTypedInSight(signal: AbortSignal): void {
  window.visualViewport?.addEventListener(
    'resize',
    () => {
      const typed = document.activeElement;
      if (typed?.matches('input, textarea') === true) typed.scrollIntoView({ block: 'center' });
    },
    { signal },
  );
}
