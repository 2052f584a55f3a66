import type { Palette } from './svg-parts';

/** The page's colours as they are now: a picture can't read design tokens. */
export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise;
  return {
    surface: token('--ds-surface', '#ffffff'),
    sunken: token('--ds-surface-sunken', '#f7f8f9'),
    text: token('--ds-text', '#172b4d'),
    subtle: token('--ds-text-subtle', '#44546f'),
    border: token('--ds-border', '#dcdfe4'),
    today: token('--ds-border-brand', '#0c66e4'),
    tones: {
      onTrack: {
        fill: token('--ds-background-success', '#dcfff1'),
        stroke: token('--ds-border-success', '#22a06b'),
        text: token('--ds-text-success', '#216e4e'),
      },
      atRisk: {
        fill: token('--ds-background-warning', '#fff7d6'),
        stroke: token('--ds-border-warning', '#b38600'),
        text: token('--ds-text-warning', '#7f5f01'),
      },
      offTrack: {
        fill: token('--ds-background-danger', '#ffeceb'),
        stroke: token('--ds-border-danger', '#e2483d'),
        text: token('--ds-text-danger', '#ae2e24'),
      },
      done: {
        fill: token('--ds-background-neutral', '#f1f2f4'),
        stroke: token('--ds-border-bold', '#758195'),
        text: token('--ds-text-subtle', '#44546f'),
      },
      unknown: {
        fill: token('--ds-surface', '#ffffff'),
        stroke: token('--ds-border', '#dcdfe4'),
        text: token('--ds-text-subtle', '#44546f'),
      },
    },
  };
}
