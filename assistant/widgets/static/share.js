// What the mentee gives their mentor: chosen thing by thing, looked at as a page, agreed to, taken away, taken back.

const FOR_MENTOR = "For your mentor";
const NOTHING_LEAVES = "Nothing of this leaves your computer by itself. You choose it, look at it and agree to it; then you hand it over.";
const MOVED_ON = `You have changed something since. Press “${LOOK}” again before you agree.`;
const AGREE = "I agree to share exactly this";
const AGREED = "You agreed to this. It is still only here until you take it with you.";
const FILE = "Take it as a file for your mentor to open";
const PAGE = "Take it as a page to read or print";
const SEAL = "Seal the file, so that only your mentor can open it";
const SEAL_HOW = "Your mentor makes a key with “coach prepare --new-key FILE” and tells you its public half. A page cannot be sealed.";
const KEY = "Your mentor’s public key (it begins with age1)";
const TAKE_BACK = "Take it back";
const OPEN_AGREED = "Look at what came back";
const TAKE_IN = "Take in what I ticked, and leave the rest";
const BACK = "After a meeting your mentor can give you a file with what you both agreed. You decide about each thing in it.";

function agreeing(model, post) {
  let draft = {};
  const frame = pageFrame("The page that your mentor will see");
  const moved = make("p", { class: "tc-notice" });
  const words = make("p", { class: "tc-consent" });
  const done = make("p", { class: "tc-quiet", tabindex: "-1" }, AGREED);
  const note = status();
  const approve = button(AGREE, () =>
    post.send(
      note,
      "approve",
      { mentor: draft.mentor, mark: draft.mark },
      () => model.get("share").draft?.approved,
      () => focus(done),
    ),
  );
  const key = slot(KEY, "input", { maxlength: "2000", spellcheck: "false" });
  const take = (kind) => () =>
    post.fetch(taking.note, "hand_out", { mentor: draft.mentor, kind, recipient: key.field.value.trim() });
  const seal = folded(SEAL, make("p", { class: "tc-quiet" }, SEAL_HOW), key.row);
  const taking = { note: status() };
  const away = block(
    "Take it with you",
    done,
    actions(button(FILE, take("file")), button(PAGE, take("page"))),
    seal,
    taking.note,
  );
  const consent = make("div", { class: "tc-reason" }, words, actions(approve));
  const node = block("What your mentor will see", frame.node, moved, consent, note, away);
  const draw = (now, fresh) => {
    draft = now;
    node.hidden = !draft.mark;
    if (node.hidden) return;
    frame.draw(draft.page);
    write(moved, fresh ? "" : MOVED_ON);
    write(words, draft.wording);
    consent.hidden = draft.approved || !fresh;
    away.hidden = !draft.approved;
  };
  return { node, draw, home: () => focus(frame.node) };
}

function mentorRow(post, note) {
  let mentor = {};
  const name = make("p", { class: "tc-text", dir: "auto", id: fresh("mentor") });
  const line = make("p", { class: "tc-quiet" });
  const ask = asking();
  const back = (reason) => post.send(note, "take_back", { mentor: mentor.name, reason }, () => false, () => {});
  const open = button(TAKE_BACK, ({ target }) => ask.open(target, TAKE_BACK, back), {
    class: "tc-plain",
    "aria-describedby": name.id,
  });
  const draw = (now) => {
    if (now.revoked && !mentor.revoked) ask.done();
    mentor = now;
    write(name, mentor.name);
    write(line, mentor.line);
    open.hidden = mentor.revoked;
  };
  return { node: make("li", {}, name, line, actions(open), ask.node), draw };
}

function sharedBlock(post) {
  const note = status();
  const rows = shelf(() => mentorRow(post, note), "");
  const node = block("What you agreed to before", ...rows.nodes, note);
  const draw = (mentors) => {
    node.hidden = !mentors.length;
    rows.draw(mentors);
  };
  return { node, draw };
}

function returnedBlock(model, post) {
  const chosen = fileSlot("A file from your mentor", ".json,application/json");
  const note = status();
  const where = make("p", { class: "tc-quiet" });
  const list = make("div", { class: "tc-slots" });
  const taken = make("ul", { class: "tc-shelf" });
  const before = make("h5", {}, "Taken in before");
  const open = () =>
    chosen.read(note, post, (file) => {
      const { mark } = model.get("returned");
      post.send(note, "open_agreed", file, () => model.get("returned").mark !== mark, () => focus(list));
    });
  const accepted = () => [...list.querySelectorAll(":checked")].map(({ value }) => Number(value));
  const take = () => post.send(note, "take_in", { accepted: accepted() }, () => false, () => {});
  const items = make("div", { class: "tc-slots", role: "group", tabindex: "-1" }, where, list, actions(button(TAKE_IN, take)));
  const node = block(
    "What comes back",
    make("p", { class: "tc-quiet" }, BACK),
    chosen.row,
    actions(button(OPEN_AGREED, open)),
    items,
    note,
    before,
    taken,
  );
  let shown = null;
  const line = ({ what, by, who }) => listed([what, by && `by ${by}`, who && `with ${who}`]);
  const draw = (share) => {
    const back = model.get("returned");
    items.hidden = !back.mark;
    write(where, `${back.mentor || "Your mentor"}, ${back.day}. A step you tick becomes a small step of “${share.theme}”.`);
    if (shown !== back.mark) {
      shown = back.mark;
      if (!back.mark) chosen.empty();
      list.replaceChildren(...(back.items || []).map((item) => tick(String(item.n), item.text, line(item)).row));
    }
    before.hidden = taken.hidden = !share.taken?.length;
    taken.replaceChildren(
      ...(share.taken || []).map((item) =>
        make("li", {}, make("p", { class: "tc-said", dir: "auto" }, item.text), make("p", { class: "tc-quiet" }, line(item))),
      ),
    );
  };
  return { node, draw };
}

// Everything about one conversation; what is typed in it stays while another one is open.
function sharing(model, post) {
  let mark; // of the brief that the form was filled with
  let seen = ""; // the form as it was then
  const filled = () => ([mark, seen] = [model.get("share").draft?.mark, choose.typed()]);
  const changed = (how) => {
    if (how === "shown") {
      choose.fill(model.get("share").draft || {});
      filled();
    }
    draw();
    if (how === "shown") agree.home();
  };
  const choose = choosing(model, post, changed);
  const agree = agreeing(model, post);
  const shared = sharedBlock(post);
  const returned = returnedBlock(model, post);
  const draw = () => {
    const share = model.get("share");
    const { draft = {}, mentors = [] } = share;
    choose.draw(share);
    if (draft.mark && draft.mark !== mark && (mark === undefined || choose.typed() === seen)) {
      choose.restore(draft);
      filled();
    }
    agree.draw(draft, draft.mark === mark && choose.typed() === seen);
    shared.draw(mentors);
    returned.draw(share);
  };
  const hint = make("p", { class: "tc-quiet" }, NOTHING_LEAVES);
  const node = make("div", { class: "tc-sharing" }, hint, choose.node, agree.node, shared.node, returned.node);
  return { node, draw };
}

export default {
  render({ model, el }) {
    el.classList.add("tc-year", "tc-share");
    keepKeys(el);
    const post = messenger(model);
    const part = section(FOR_MENTOR);
    const known = new Map();
    const draw = () => {
      const share = model.get("share");
      el.hidden = !share.theme && !share.mentors?.length;
      if (!share.id) return;
      if (!known.has(share.id)) known.set(share.id, sharing(model, post));
      const { node, draw } = known.get(share.id);
      draw();
      if (part.inside.firstChild !== node) part.inside.replaceChildren(node);
    };
    part.node.addEventListener("toggle", () => part.node.open && !model.get("looked_at") && tell(model, "unfold"));
    el.append(part.node);
    const unfollow = follow(model, {
      "share returned speaker wording looked": draw,
      "share returned file looked": post.heard,
      note: post.noted,
    });
    return () => {
      unfollow();
      post.release();
    };
  },
};
