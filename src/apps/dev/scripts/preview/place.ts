// A page that is loaded again stays where it was read. One that is too short for that, as when it was gone for a moment, keeps
// the place for the next time, unless its reader goes elsewhere.

interface Place {
  readonly path: string;
  readonly x: number;
  readonly y: number;
}

const memory = "varbook-preview-place";
let read: Place | undefined;

/** Goes where the page was read before it was loaded again, now and when all of it is there. */
export function keepPlace(): void {
  const stored = JSON.parse(sessionStorage.getItem(memory) ?? "null") as Place | null;
  sessionStorage.removeItem(memory);
  if (stored?.path === location.pathname) read = stored;
  for (const event of ["wheel", "keydown", "pointerdown", "touchmove"])
    addEventListener(event, forget, { passive: true });
  addEventListener("load", restore);
  restore();
}

export function reloadInPlace(): void {
  const isTooShort = read && document.documentElement.scrollHeight - innerHeight < read.y;
  const now: Place = { path: location.pathname, x: scrollX, y: scrollY };
  sessionStorage.setItem(memory, JSON.stringify(isTooShort ? read : now));
  // What the browser remembers would come after, and may be of the page that is too short.
  history.scrollRestoration = "manual";
  location.reload();
}

function restore(): void {
  if (read) scrollTo({ left: read.x, top: read.y, behavior: "instant" });
}

function forget(): void {
  read = undefined;
  history.scrollRestoration = "auto";
}
