/**
 * Where the window is: a route in the address's fragment, so that back, forward and reload are the browser's own.
 * `#/documents/12?q=source%3Akremlin.ru&at=34`
 */
import { useSyncExternalStore } from 'react';

export const screenNames = [
  'overview',
  'documents',
  'meetings',
  'statements',
  'people',
  'themes',
  'review',
  'report',
  'import',
  'history',
  'settings',
] as const;
export type ScreenName = (typeof screenNames)[number];

export interface Route {
  readonly screen: ScreenName;
  /** The row that the screen is about: a document in the reader, a person's page. */
  readonly id: number | null;
  /** The query of the screen's table, in the query language. */
  readonly query: string;
  /** The row selected in it: a statement in a document or a table. */
  readonly at: number | null;
  /** A part of the screen: "suggestions", "context". */
  readonly tab: string | null;
}

/** What a link says of a route; the rest is empty. */
export type RouteInput = Pick<Route, 'screen'> & Partial<Route>;

const home: Route = { screen: 'statements', id: null, query: '', at: null, tab: null };

function readNumber(text: string | null | undefined): number | null {
  return text && /^\d+$/u.test(text) ? Number(text) : null;
}

/** Reads the fragment of an address; what is no route leads home. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/u, '').split('?');
  const [name, id] = path.split('/');
  const screen = screenNames.find((each) => each === name);
  if (screen === undefined) return home;
  const params = new URLSearchParams(search);
  return {
    screen,
    id: readNumber(id),
    query: params.get('q') ?? '',
    at: readNumber(params.get('at')),
    tab: params.get('tab'),
  };
}

/** The address of a route, for a link's `href`. */
export function hrefOf(route: RouteInput): string {
  const params = new URLSearchParams();
  if (route.query) params.set('q', route.query);
  if (route.at != null) params.set('at', String(route.at));
  if (route.tab) params.set('tab', route.tab);
  const search = params.size > 0 ? `?${params}` : '';
  return `#/${route.screen}${route.id == null ? '' : `/${route.id}`}${search}`;
}

interface Place {
  readonly hash: string;
  readonly route: Route;
  /** Position in this window's history, and its end: what Back and Forward can do. */
  readonly index: number;
  readonly last: number;
}

function readIndex(state: unknown): number | null {
  return typeof state === 'object' && state !== null && 'index' in state && typeof state.index === 'number'
    ? state.index
    : null;
}

let place: Place = { hash: '', route: home, index: 0, last: 0 };
const listeners = new Set<() => void>();

/** Takes over the address; an entry without a number is one that a link has just added. */
function follow(): void {
  const { hash } = window.location;
  const known = readIndex(window.history.state);
  const index = known ?? place.index + 1;
  if (known === null) window.history.replaceState({ index }, '', hash || hrefOf(home));
  place = { hash, route: parseRoute(hash), index, last: known === null ? index : Math.max(place.last, index) };
  for (const listener of [...listeners]) listener();
}

/** Starts following the address. Called once. */
export function startRouter(): void {
  if (readIndex(window.history.state) === null) window.history.replaceState({ index: 0 }, '');
  window.addEventListener('popstate', follow);
  follow();
}

export function subscribeToPlace(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function currentRoute(): Route {
  return place.route;
}

export function usePlace(): Place {
  return useSyncExternalStore(subscribeToPlace, () => place);
}

export function useRoute(): Route {
  return usePlace().route;
}

/** Goes to a route as a step of its own; the same route again is none. */
export function navigate(route: RouteInput): void {
  const href = hrefOf(route);
  if (href === window.location.hash) return;
  window.history.pushState(null, '', href);
  follow();
}

/** Changes the present route without a step: what Back shall not undo (a selected row). */
export function amendRoute(part: Partial<Route>): void {
  const route = { ...place.route, ...part };
  window.history.replaceState({ index: place.index }, '', hrefOf(route));
  follow();
}

/** Shows an address in place of the present one: where a library was last. */
export function showAddress(hash: string): void {
  window.history.replaceState({ index: place.index }, '', hrefOf(parseRoute(hash)));
  follow();
}

export const goBack = () => window.history.back();
export const goForward = () => window.history.forward();
