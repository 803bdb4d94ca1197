// Helpers for every part of the page. Text only ever becomes text nodes.

function make(tag, settings = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(settings)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child != null && child !== ""));
  return node;
}

function button(label, onclick, settings = {}) {
  return make("button", { type: "button", class: "tc-button", onclick, ...settings }, label);
}

function write(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

// Ids tie labels to fields; a page may show the same widget more than once.
let made = 0;
function fresh(name) {
  made += 1;
  return `tc-${name}-${made}-${Math.random().toString(36).slice(2)}`;
}

// JupyterLab takes single keys as commands (Shift+Enter would run the cell again). Saving the notebook stays possible.
function keepKeys(node) {
  node.addEventListener("keydown", (event) => {
    const saving = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s";
    if (!saving) event.stopPropagation();
  });
}

function tell(model, what, fields = {}) {
  model.send({ do: what, ...fields });
}

// Draws once now and again whenever one of the traits changes; returns how to stop.
function follow(model, drawings) {
  const pairs = Object.entries(drawings).flatMap(([traits, draw]) =>
    traits.split(" ").map((trait) => [`change:${trait}`, draw]),
  );
  for (const draw of Object.values(drawings)) draw();
  for (const [event, draw] of pairs) model.on(event, draw);
  return () => pairs.forEach(([event, draw]) => model.off(event, draw));
}
