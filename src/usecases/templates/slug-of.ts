/** Letters, digits and dashes of a name, such as `quarterly-bet`; '' where it has none of these. */
export function slugOf(name: string, length: number): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, length)
    .replace(/-+$/, '');
}
