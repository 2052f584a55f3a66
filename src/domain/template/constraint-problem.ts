import type { Problem } from '../problem';

export function tooLong(path: string, text: string, maxLength: number): readonly Problem[] {
  if (text.length <= maxLength) return [];
  const message = `Keep it to ${maxLength} characters; these are ${text.length}.`;
  return [{ path, code: 'too_big', message }];
}

export function outOfRange(
  path: string,
  value: number,
  range: { readonly min?: number | undefined; readonly max?: number | undefined },
): readonly Problem[] {
  if (range.min !== undefined && value < range.min) {
    return [{ path, code: 'too_small', message: `Write ${range.min} or more.` }];
  }
  if (range.max !== undefined && value > range.max) {
    return [{ path, code: 'too_big', message: `Write ${range.max} or less.` }];
  }
  return [];
}
