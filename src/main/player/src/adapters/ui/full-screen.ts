/** Fills the screen with an element, or the page where the browser or its frame does not let it. */
export interface FullScreen {
  readonly toggle: () => void;
}

/** Never the video's own full screen: there questions and captions would be lost. */
export function fullScreen(element: HTMLElement, changed: (on: boolean) => void, signal: AbortSignal): FullScreen {
  let filling = false;
  const fill = (on: boolean): void => {
    filling = on;
    changed(on);
  };
  document.addEventListener(
    'fullscreenchange',
    () => {
      changed(document.fullscreenElement === element);
    },
    { signal },
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && filling && !event.defaultPrevented) fill(false);
    },
    { signal },
  );
  return {
    toggle: () => {
      if (filling) fill(false);
      else if (document.fullscreenElement === element) void document.exitFullscreen();
      else if (document.fullscreenEnabled) {
        element.requestFullscreen().catch(() => {
          fill(true);
        });
      } else fill(true);
    },
  };
}
