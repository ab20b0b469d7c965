// Runs in the browser: what in the document could run, load or send something of an attack's making.
// The origin is the site's address: what is loaded from there is its own.
globalThis.varbookDangers = (origin) => {
  const found = [];
  const own =
    "html head body meta title link script header nav main footer article section aside div span p a ul ol li dl dt dd h1 h2 h3 h4 h5 h6 em strong b i code pre br hr blockquote table caption thead tbody tr th td form label input button details summary abbr time noscript svg path g rect text tspan line polyline polygon circle defs marker desc figure figcaption small sup sub wbr output select option data dfn cite q datalist fieldset legend mark kbd".split(
      " ",
    );
  // Where an address loads something by itself, or gets what a reader types.
  const loads = new Set(
    "script src,link href,img src,iframe src,form action,input src,button formaction,image href,use href".split(
      ",",
    ),
  );
  const isAllowed = (element, name, value) => {
    if (
      /^on|^(style|srcdoc|srcset|ping|background|poster|manifest|formaction|data|xlink:href|xml:base)$/.test(
        name,
      )
    )
      return false;
    if (name === "http-equiv") return value === "Content-Security-Policy";
    if (!/^(href|src|action|cite|codebase)$/.test(name)) return true;
    let url;
    try {
      url = new URL(value, document.baseURI);
    } catch {
      return true;
    }
    const isOwn = url.href.startsWith(origin);
    const isLoaded = loads.has(`${element.localName} ${name}`);
    const rel = element.getAttribute("rel") ?? "";
    const isNamed = element.localName === "link" && /^(canonical|alternate|license|author)$/.test(rel);
    return isOwn || ((!isLoaded || isNamed) && /^(https?|mailto):$/.test(url.protocol));
  };
  for (const element of document.querySelectorAll("*")) {
    if (element.namespaceURI === null || element.localName === "xml") continue;
    const isPage = document.contentType === "text/html";
    if (isPage && !own.includes(element.localName)) found.push(`<${element.localName}>`);
    const isData = /^application\/(ld\+)?json$/.test(element.getAttribute("type") ?? "");
    if (element.localName === "script" && !element.hasAttribute("src") && !isData)
      found.push(`a script: ${element.textContent?.slice(0, 80)}`);
    for (const { name, value } of element.attributes)
      if (!isAllowed(element, name, value))
        found.push(`<${element.localName} ${name}=${value.slice(0, 80)}>`);
  }
  for (const data of document.querySelectorAll("script[type$=json]")) JSON.parse(data.textContent ?? "");
  return found;
};
