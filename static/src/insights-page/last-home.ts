/** The project that somebody recorded into last, kept in this browser. Storage may be forbidden: then nobody is reminded. */
const NAME = 'gantry.insight-home';

export function lastHome(): string | null {
  try {
    return localStorage.getItem(NAME);
  } catch {
    return null;
  }
}

export function keepHome(projectId: string): void {
  try {
    localStorage.setItem(NAME, projectId);
  } catch {
    // The next one is asked for its home again.
  }
}
