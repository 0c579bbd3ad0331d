/** Lays the last picture of a video over it until another file has come to its place, which would show black so long. */
export function holdPicture(video: HTMLVideoElement): void {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0 || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return;
  const picture = document.createElement('canvas');
  picture.width = videoWidth;
  picture.height = videoHeight;
  picture.getContext('2d')?.drawImage(video, 0, 0);
  video.after(picture);
  const held = new AbortController();
  // The first picture of the file is that of its place only where there is nowhere to seek.
  for (const sign of ['loadeddata', 'seeked', 'error'] as const) {
    video.addEventListener(
      sign,
      () => {
        if (video.seeking) return;
        picture.remove();
        held.abort();
      },
      { signal: held.signal },
    );
  }
}
