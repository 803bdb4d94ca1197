// What goes between a mentee and a mentor: pages as they are, and files that are chosen.

const LARGEST = 3 * 1024 * 1024; // bytes; the program refuses less, and need not be sent more to say so
const NO_FILE = "Choose a file first.";
const UNREAD = "Your browser cannot read that file. Choose it once more.";

async function inBase64(file) {
  const bytes = new Uint8Array(await file.slice(0, LARGEST).arrayBuffer());
  const pieces = [];
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return btoa(pieces.join(""));
}

// A file that is read here, in the browser, and sent as text.
function fileSlot(label, accept) {
  const { row, field } = slot(label, "input", { type: "file", accept });
  const read = async (beside, post, then) => {
    const [file] = field.files;
    if (!file) return post.speak(beside, NO_FILE);
    try {
      then({ name: file.name, data: await inBase64(file) });
    } catch {
      post.speak(beside, UNREAD);
    }
  };
  const empty = () => (field.value = "");
  return { row, field, read, empty };
}

// A page exactly as it is. It runs nothing and loads nothing, by its own policy and by that of the frame.
function pageFrame(label) {
  const node = make("iframe", { class: "tc-frame", title: label, sandbox: "allow-same-origin" });
  let shown = null;
  const fit = () => {
    const height = node.contentDocument?.documentElement?.offsetHeight;
    if (height) node.style.height = `${height + 2}px`; // and its border
  };
  node.addEventListener("load", fit);
  new ResizeObserver(fit).observe(node);
  const draw = (page) => {
    if (page === shown) return;
    shown = page;
    node.srcdoc = page;
  };
  return { node, draw };
}

function tick(value, words, line = "") {
  const box = make("input", { type: "checkbox", value });
  const said = make("span", { class: "tc-said", dir: "auto" }, words);
  const row = make("label", { class: "tc-tick" }, box, make("span", {}, said, line && make("span", { class: "tc-quiet" }, line)));
  return { box, row };
}

const block = (title, ...inside) =>
  make("div", { class: "tc-block", role: "group", "aria-label": title }, make("h4", {}, title), ...inside);
const status = () => make("p", { class: "tc-note", role: "status" });
const folded = (title, ...inside) =>
  make("details", { class: "tc-fold" }, make("summary", { class: "tc-quiet" }, title), make("div", { class: "tc-slots" }, ...inside));
