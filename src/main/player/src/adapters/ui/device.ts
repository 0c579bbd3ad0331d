/** What belongs to this device rather than to the learner's record; storage may be refused, then it lasts a sitting. */
export interface Device {
  readonly volume: number;
  readonly muted: boolean;
  /** Of the caption text, 0.75 to 2. */
  readonly captionSize: number;
  readonly descriptions: boolean;
}

const key = 'cuewright.device';
const usual: Device = { volume: 1, muted: false, captionSize: 1, descriptions: false };

export function readDevice(storage: Storage | null): Device {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(key) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return usual;
    const { volume, muted, captionSize, descriptions } = kept as Record<string, unknown>;
    return {
      volume: typeof volume === 'number' && volume >= 0 && volume <= 1 ? volume : usual.volume,
      muted: muted === true,
      captionSize: captionSizes.find((size) => size === captionSize) ?? usual.captionSize,
      descriptions: descriptions === true,
    };
  } catch {
    return usual;
  }
}

export function keepDevice(storage: Storage | null, device: Device): void {
  try {
    storage?.setItem(key, JSON.stringify(device));
  } catch {
    // Full or refused: the choice holds until the page goes.
  }
}

export const captionSizes = [0.75, 1, 1.5, 2] as const;
