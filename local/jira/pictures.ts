import type { JiraState } from './state/store';

const COLOURS = ['#1868db', '#5b7f24', '#c9372c', '#6e5dc6', '#206a83', '#a54800', '#943d73', '#44546f'];

/** Avatars and icons, drawn from initials: the addresses that responses give lead somewhere. Null for any other address. */
export function answerPicture(state: JiraState, url: URL): Response | null {
  const { pathname, searchParams } = url;
  if (pathname === '/secure/useravatar') {
    const name = state.users.get(searchParams.get('ownerId') ?? '')?.displayName ?? '?';
    return svg(circle(initials(name), colourOf(name)));
  }
  if (pathname === '/secure/projectavatar') {
    const name = state.projects.get(searchParams.get('pid') ?? '')?.name ?? '?';
    return svg(square(initials(name), colourOf(name), 6));
  }
  const [, avatarId] = /^\/rest\/api\/2\/universal_avatar\/view\/type\/issuetype\/avatar\/(\d+)$/.exec(pathname) ?? [];
  if (avatarId !== undefined) {
    const type = [...state.issueTypes.values()].find((one) => one.avatarId === Number(avatarId));
    return svg(square(initials(type?.name ?? '?').slice(0, 1), colourOf(type?.name ?? '?'), 5));
  }
  const [, priorityName] = /^\/images\/icons\/priorities\/(.+)\.svg$/.exec(pathname) ?? [];
  if (priorityName !== undefined) {
    const name = decodeURIComponent(priorityName);
    const priority = [...state.priorities.values()].find((one) => one.name.toLowerCase() === name);
    return svg(chevron(priority?.statusColor ?? '#626f86'));
  }
  return null;
}

function svg(content: string): Response {
  const body = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${content}</svg>`;
  return new Response(body, { headers: { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=3600' } });
}

const label = (text: string) =>
  `<text x="16" y="21" text-anchor="middle" font-family="sans-serif" font-size="13" font-weight="600" fill="#fff">${text}</text>`;
const circle = (text: string, colour: string) => `<circle cx="16" cy="16" r="16" fill="${colour}"/>${label(text)}`;
const square = (text: string, colour: string, radius: number) =>
  `<rect width="32" height="32" rx="${radius}" fill="${colour}"/>${label(text)}`;
const chevron = (colour: string) =>
  `<path d="M6 20 16 11 26 20" fill="none" stroke="${escaped(colour)}" stroke-width="4" stroke-linecap="round"/>`;

function initials(name: string): string {
  const letters = name
    .split(/\s+/)
    .map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? '')
    .join('');
  return escaped(letters.slice(0, 2).toUpperCase());
}

function colourOf(name: string): string {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return COLOURS[sum % COLOURS.length] ?? '#44546f';
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
