import type { Operation } from './operations/operation';

export interface Route {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
}

interface Pattern {
  readonly operation: Operation;
  readonly segments: readonly string[];
}

/** Finds the operation of a request. A literal segment wins over a parameter: project/search isn't the project called search. */
export function createRouter(operations: readonly Operation[]): (method: string, path: string) => Route | null {
  const patterns: readonly Pattern[] = operations
    .map((operation) => ({ operation, segments: operation.path.split('/') }))
    .sort((a, b) => literals(b) - literals(a));
  return (method, path) => {
    const segments = path.split('/');
    for (const pattern of patterns) {
      if (pattern.operation.method !== method || pattern.segments.length !== segments.length) continue;
      const params = matched(pattern.segments, segments);
      if (params !== null) return { operation: pattern.operation, params };
    }
    return null;
  };
}

function literals({ segments }: Pattern): number {
  return segments.filter((segment) => !segment.startsWith('{')).length;
}

function matched(pattern: readonly string[], segments: readonly string[]): Record<string, string> | null {
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const given = segments[index] ?? '';
    if (expected.startsWith('{')) {
      const value = decoded(given);
      if (value === null || value === '') return null;
      params[expected.slice(1, -1)] = value;
    } else if (expected !== given) return null;
  }
  return params;
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
