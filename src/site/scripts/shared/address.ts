// What a reader asks stands in the address, and means the same in every language.

/** Is told to a window whose address a script has changed: browsers do not tell. */
export const addressChange = "addresschange";

/** What the address asks: its query, or its fragment where a page opened from disk can have no query. */
export function askedInAddress(): URLSearchParams {
  return new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : location.search);
}

/**
 * Puts what is asked into the address.
 * @param isStep Is it an entry of its own in the history, so that the way back undoes it?
 */
export function putInAddress(query: string, isStep = false): void {
  const address = query ? `?${query}` : location.pathname;
  try {
    if (isStep) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  } catch {
    // Some browsers do not allow this for a page opened from disk; the fragment is always allowed.
    if (location.protocol === "file:") location.replace(`#${query}`);
  }
  dispatchEvent(new Event(addressChange));
}
