/** Files that systems, editors and Git leave beside others; those that start with a point are never listed. */
const names = /^(?:thumbs\.db|ehthumbs(?:_vista)?\.db|desktop\.ini|icon\r)$/i;
const endings = /(?:~|\.(?:bak|backup|old|orig|rej|save|swp|swo|tmp|temp|part|crdownload))$/i;
/** Word processors lock a file so, Emacs keeps one so. */
const beginnings = /^(?:~\$|\.~|#.*#$)/;

/** Is it such a file, which nobody made on purpose? */
export function isByProduct(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return names.test(name) || endings.test(name) || beginnings.test(name);
}
