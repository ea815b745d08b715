// Finds what a person would find: by role and accessible name, only what is shown. Arguments: role, name, whole (the name
// is the whole name, not a part of it).
const [role, name, whole] = arguments;
const selectors = {
  button: "button, [role=button], input[type=submit], summary",
  link: "a[href], [role=link]",
  heading: "h1, h2, h3, h4, h5, h6, [role=heading]",
  textbox: "input:not([type]), input[type=text], input[type=search], input[type=number], input[type=date], textarea, [role=textbox]",
  combobox: "select, [role=combobox]",
  radio: "input[type=radio], [role=radio]",
  checkbox: "input[type=checkbox], [role=checkbox], [role=switch]",
  img: "img, svg[role=img], [role=img]",
  dialog: "dialog[open], [role=dialog], [role=alertdialog]",
  row: "tr, [role=row]",
  main: "main, [role=main]",
};
// Fluent wraps what it fills in into marks that nobody sees.
const plain = (text) => (text ?? "").replace(/[\u2066-\u2069]/g, "").replace(/\s+/g, " ").trim();
const nameOf = (element) => {
  const by = element.getAttribute("aria-labelledby");
  if (by) return plain(by.split(/\s+/).map((id) => document.getElementById(id)?.innerText ?? "").join(" "));
  if (element.hasAttribute("aria-label")) return plain(element.getAttribute("aria-label"));
  if (element.labels?.length) return plain([...element.labels].map((label) => label.innerText).join(" "));
  if (element.hasAttribute("alt")) return plain(element.getAttribute("alt"));
  return plain(element.innerText ?? element.textContent) || plain(element.getAttribute("title"));
};
// A radio or a checkbox is often hidden behind its label, which is shown.
const shown = (element) => [element, ...(element.labels ?? [])].some((part) => part.checkVisibility({ visibilityProperty: true }));
const found = [...document.querySelectorAll(selectors[role] ?? `[role=${role}]`)].filter((element) => {
  const own = nameOf(element);
  return shown(element) && (whole ? own === name : own.includes(name));
});
return found[0] ?? null;
