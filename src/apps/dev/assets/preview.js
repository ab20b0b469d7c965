/* In every page of `varbook dev`: loads the page again when its text has changed, and shows the catalogue's problems.
   What comes from the catalogue is only ever put in as text. */
(() => {
  const { digest } = document.currentScript.dataset;
  const memory = "varbook-preview";
  const panel = document.createElement("aside");
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  const list = document.createElement("ol");
  const more = document.createElement("p");
  const kept = document.createElement("p");
  const close = document.createElement("button");
  const status = document.createElement("p");
  let last = "";

  panel.id = "_preview";
  panel.hidden = true;
  list.tabIndex = 0;
  close.type = "button";
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  kept.className = "kept";
  details.append(summary, kept, list, more);
  panel.append(details, close);
  document.body.append(panel, status);

  /** Which problems were seen before, and whether they are open, closed to a line or hidden: as long as the tab lives. */
  const recall = () => JSON.parse(sessionStorage.getItem(memory) ?? '{"seen":[],"shown":"open"}');
  const remember = (change) => sessionStorage.setItem(memory, JSON.stringify({ ...recall(), ...change }));
  const hide = () => {
    panel.hidden = true;
    remember({ shown: "hidden" });
  };

  close.addEventListener("click", hide);
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && !panel.hidden) hide();
  });
  summary.addEventListener("click", () => remember({ shown: details.open ? "closed" : "open" }));

  const element = (name, text, className = "") => {
    const made = document.createElement(name);
    made.textContent = text;
    made.className = className;
    return made;
  };

  const place = ({ file, line, column, link }) => {
    const made = element(link ? "a" : "span", `${file}:${line}:${column}`, "place");
    if (link) made.href = link;
    return made;
  };

  const item = (problem) => {
    const made = element("li", "", problem.severity);
    const head = document.createElement("p");
    head.append(element("strong", problem.name), " ", element("code", problem.code), " ", place(problem));
    made.append(head, element("p", problem.message));
    if (problem.help) made.append(element("p", problem.help, "help"));
    return made;
  };

  /** The same problem, though it may have moved to another line. */
  const keyOf = ({ code, file, message }) => `${code} ${file} ${message}`;

  const show = (state) => {
    const text = JSON.stringify([state.problems, state.summary, state.kept]);
    if (text === last) return;
    const isFirst = last === "";
    last = text;
    panel.lang = status.lang = state.language;
    panel.setAttribute("aria-label", state.label);
    close.textContent = state.close;
    summary.textContent = state.summary;
    more.textContent = state.more;
    kept.textContent = state.kept;
    list.replaceChildren(...state.problems.map(item));
    const keys = [...state.problems.map(keyOf), ...(state.kept ? [state.kept] : [])];
    if (!isFirst || keys.length > 0) status.textContent = state.summary;
    const { seen, shown } = recall();
    const isNew = keys.some((key) => !seen.includes(key));
    const hasErrors = state.kept !== "" || state.problems.some(({ severity }) => severity === "error");
    const next = isNew ? (hasErrors ? "open" : "closed") : shown;
    remember({ seen: keys, shown: next });
    panel.hidden = keys.length === 0 || next === "hidden";
    details.open = next === "open";
  };

  /* A page that is loaded again stays where it was read. One that is too short for that, as when it was gone for a moment,
     keeps the place for the next time, unless its reader goes elsewhere. */
  let read = JSON.parse(sessionStorage.getItem(`${memory}-place`));
  sessionStorage.removeItem(`${memory}-place`);
  if (read?.path !== location.pathname) read = undefined;
  const restore = () => read && scrollTo({ left: read.x, top: read.y, behavior: "instant" });
  const forget = () => {
    read = undefined;
    history.scrollRestoration = "auto";
  };
  for (const event of ["wheel", "keydown", "pointerdown", "touchmove"])
    addEventListener(event, forget, { passive: true });
  addEventListener("load", restore);
  restore();
  const reload = () => {
    const isTooShort = read && document.documentElement.scrollHeight - innerHeight < read.y;
    const now = { path: location.pathname, x: scrollX, y: scrollY };
    sessionStorage.setItem(`${memory}-place`, JSON.stringify(isTooShort ? read : now));
    // What the browser remembers would come after, and may be of the page that is too short.
    history.scrollRestoration = "manual";
    location.reload();
  };

  /* A browser keeps few connections to one server: pages that nobody sees do without. */
  let source;
  const listen = () => {
    source?.close();
    source = undefined;
    if (document.visibilityState === "hidden") return;
    source = new EventSource(`/@dev/events${location.pathname}`);
    source.addEventListener("message", ({ data }) => {
      const state = JSON.parse(data);
      if (state.digest === digest) show(state);
      else reload();
    });
  };
  document.addEventListener("visibilitychange", listen);
  listen();
})();
