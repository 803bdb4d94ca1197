// The mentor's page: a brief is opened, and a plan for the meeting is there at once.

const TITLE = "A meeting with your mentee";
const HOW = "Choose the file that your mentee gave you. You get a role to take, a few questions to bring, and a way through the time.";
const OPEN = "Open this brief";
const SEALED = "It is sealed";
const KEY_FILE = "The file with your secret key, on this computer";
const MINUTES = "How long is the meeting?";
const PRINT = "Take the plan as a page to print";
const LET_MODEL = "Let the language model have a part in the questions";
const STOP = "Stop the language model";
const AT_WORK = "The language model is reading what was shared. You can read on.";
const REST = ["All that was shared", "How this page was made"]; // folded at first
const RECENT = 4; // briefs that lie open
const LENGTHS = ["30", "45", "60"];

// A sentence with somebody's words inside it, which show whose they are.
const mixed = (text) =>
  text.split(/(“[^“”]+”)/).map((piece) => (piece.startsWith("“") ? make("span", { class: "tc-theirs", dir: "auto" }, piece) : piece));
const noted = (note) =>
  note.mixed ? mixed(note.mixed) : [note.says, note.words && " ", note.words && make("q", { class: "tc-theirs", dir: "auto" }, note.words)];
const sentence = (note, settings = {}) => make("p", settings, ...noted(note));

// One part of the plan, as the page to print has it.
function told(part, depth = 0) {
  const [first, ...rest] = part.points.length && part.numbered ? ["ol", "li"] : ["ul", "li"];
  const point = (notes) => make(rest[0], {}, ...notes.map((note, at) => sentence(note, at ? { class: "tc-quiet" } : {})));
  return [
    depth ? make("h5", {}, ...noted(part.head)) : "",
    ...part.notes.map((note) => sentence(note)),
    part.points.length ? make(first, { class: "tc-points" }, ...part.points.map(point)) : "",
    ...part.sections.flatMap((below) => told(below, depth + 1)),
  ];
}

function planPart() {
  const known = new Map(); // parts stay open or folded while another length is looked at
  const head = make("div", { class: "tc-slots" });
  const node = make("div", { class: "tc-whole" }, head);
  const drawn = (part) => {
    const title = part.head.says;
    if (!known.has(title)) known.set(title, { ...section(title), shown: "" });
    const here = known.get(title);
    if (here.shown !== JSON.stringify(part)) {
      here.shown = JSON.stringify(part);
      here.inside.replaceChildren(...told(part));
    }
    here.fill(!REST.includes(title));
    return here.node;
  };
  const draw = (sheet) => {
    head.replaceChildren(make("h3", { tabindex: "-1" }, sheet.title), ...sheet.notes.map((note) => sentence(note)));
    const nodes = sheet.sections.map(drawn);
    for (const child of [...node.children]) if (child !== head && !nodes.includes(child)) child.remove();
    nodes.forEach((child, at) => node.children[at + 1] !== child && node.insertBefore(child, node.children[at + 1] ?? null));
  };
  return { node, draw, home: () => focus(head.firstChild) };
}

function briefRow(choose) {
  let brief = {};
  const open = button("", () => choose(brief.id), { class: "tc-plain" });
  const when = make("span", { class: "tc-quiet" });
  const draw = (now) => {
    brief = now;
    write(open, brief.title);
    write(when, brief.when);
  };
  return { node: make("li", {}, open, " ", when), draw };
}

function opening(model, post, opened) {
  const chosen = fileSlot("A brief from your mentee", ".json,.age,application/json");
  const key = slot(KEY_FILE, "input", { placeholder: "for example ~/my-key.txt", spellcheck: "false" });
  const note = status();
  const rows = shelf(() => briefRow((id) => send("choose", { id })), "Earlier ones");
  const before = make("h4", {}, "Opened before");
  const send = (what, fields) => {
    const done = model.get("done");
    post.send(note, what, fields, () => model.get("done") !== done, opened);
  };
  const read = () => chosen.read(note, post, (file) => send("read", { ...file, key: key.field.value }));
  const sealed = folded(SEALED, key.row);
  const node = make(
    "div",
    { class: "tc-slots" },
    make("h2", {}, TITLE),
    make("p", { class: "tc-quiet" }, HOW),
    chosen.row,
    sealed,
    actions(button(OPEN, read, { class: "tc-button tc-first" })),
    note,
    before,
    ...rows.nodes,
  );
  const draw = () => {
    before.hidden = !model.get("briefs").length;
    rows.draw(model.get("briefs"), RECENT);
  };
  return { node, draw };
}

// Everything about one brief; what is typed in it stays while another one is open.
function meetingOf(model, post) {
  let minutes = LENGTHS[0];
  const plan = planPart();
  const length = choice(MINUTES, LENGTHS.map((number) => [number, `${number} minutes`]));
  length.row.classList.add("tc-scale");
  length.choose(minutes);
  length.row.addEventListener("change", () => {
    minutes = length.chosen();
    draw();
  });
  const note = status();
  const print = button(PRINT, () => post.fetch(note, "print", { minutes }));
  const word = button(LET_MODEL, () => {
    post.speak(note, "");
    tell(model, "let_model");
  });
  const stop = button(STOP, () => tell(model, "stop"));
  const works = make("p", { class: "tc-quiet", role: "status" });
  const after = [notesBlock, agreedBlock, reflectBlock].map((part) => part(model, post));
  const node = make(
    "div",
    { class: "tc-whole" },
    length.row,
    actions(print, word, stop),
    works,
    note,
    plan.node,
    make("h3", { class: "tc-after" }, "During and after the meeting"),
    ...after.map((part) => part.node),
  );
  const draw = () => {
    plan.draw(model.get("meeting").sheets[minutes]);
    const busy = model.get("busy");
    word.hidden = busy || !model.get("speaker");
    stop.hidden = !busy;
    write(works, busy ? AT_WORK : "");
    for (const part of after) part.draw(model.get("after"));
  };
  return { node, draw, home: plan.home };
}

export default {
  render({ model, el }) {
    el.classList.add("tc-year", "tc-mentor");
    keepKeys(el);
    const post = messenger(model);
    const meetings = new Map();
    const place = make("div", { class: "tc-meeting" });
    const voice = make("p", { class: "tc-quiet" });
    const privacy = make("p", { class: "tc-quiet" });
    const here = () => meetings.get(model.get("meeting").id);
    const open = opening(model, post, () => here()?.home());
    const draw = () => {
      open.draw();
      write(voice, model.get("voice"));
      write(privacy, model.get("privacy"));
      const { id } = model.get("meeting");
      place.hidden = !id;
      if (!id || model.get("after").id !== id) return;
      if (!meetings.has(id)) meetings.set(id, meetingOf(model, post));
      here().draw();
      if (place.firstChild !== here().node) place.replaceChildren(here().node);
    };
    el.append(open.node, place, voice, privacy);
    const unfollow = follow(model, {
      "briefs meeting after busy voice speaker privacy": draw,
      "done file": post.heard,
      note: post.noted,
    });
    return () => {
      unfollow();
      post.release();
    };
  },
};
