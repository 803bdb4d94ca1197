// Small steps: who does what by when.

const NO_STEPS = "No steps yet. A small one is enough: something you could do in an hour.";
const NEW_STEP = "A new small step";
const CHANGE_STEP = "Change this step";
const SHELVE = { done: "Done", parked: "Let it wait", let_go: "Let it go" };

function stepForm(model, post, part, done) {
  let step = null; // the one that is changed; null for a new one
  const what = slot("A small step", "input", { placeholder: "Something small" });
  const by = slot("by", "input", { type: "date" });
  const who = slot("Who is beside you in it? (if anybody)", "input");
  const fields = [what, by, who].map(({ field }) => field);
  const typed = () => fields.map((field) => field.value.trim());
  const fill = (values) => fields.forEach((field, at) => (field.value = values[at] || ""));

  const keep = () => {
    const values = typed();
    const before = JSON.stringify(step);
    const known = new Set(model.get("year").steps.map(({ id }) => id));
    const arrived = () =>
      step
        ? JSON.stringify(post.find("steps", step.id)) !== before
        : model.get("year").steps?.some(({ id }) => !known.has(id));
    const then = () => {
      if (JSON.stringify(typed()) === JSON.stringify(values)) fill([]);
      post.speak(part.note, KEPT);
      done();
    };
    if (step && JSON.stringify(values) === JSON.stringify([step.what, step.by, step.who])) return then();
    const [words, day, person] = values;
    post.send(part.note, "step", { what: words, by: day, who: person, id: step?.id || "" }, arrived, then);
  };
  for (const field of [what.field, who.field]) onEnter(field, keep);

  const limit = () => {
    by.field.min = model.get("year").today || "";
    by.field.max = model.get("year").ends || "";
  };
  const change = (now) => {
    if (JSON.stringify(step) !== JSON.stringify(now)) fill([now.what, now.by, now.who]);
    step = now;
    limit();
    focus(what.field);
  };
  const node = make("div", { class: "tc-slots" }, what.row, make("div", { class: "tc-beside" }, by.row, who.row));
  return { node, keep: button("Keep this step", keep), limit, change, first: what.field };
}

function stepRow(model, post, part) {
  let step = {};
  const what = make("p", { class: "tc-text", id: fresh("step") });
  const line = make("p", { class: "tc-quiet" });
  const ask = asking();
  const form = stepForm(model, post, part, () => shut());
  const editor = make(
    "div",
    { class: "tc-reason", hidden: true, role: "group", "aria-label": CHANGE_STEP },
    form.node,
    actions(form.keep, button(AS_IT_IS, () => shut(), { class: "tc-plain" })),
  );
  const settle = (state, reason = "") =>
    post.send(
      part.note,
      "settle_step",
      { id: step.id, state, reason },
      () => post.find("steps", step.id)?.state === state,
      () => {
        ask.done();
        part.home();
      },
    );
  const act = (label, deed) => button(label, deed, { class: "tc-plain", "aria-describedby": what.id });
  const askFor = (state) => (event) => ask.open(event.target, SHELVE[state], (reason) => settle(state, reason));
  const change = act("Change", () => {
    editor.hidden = false;
    form.change(step);
  });
  const shut = () => {
    editor.hidden = true;
    focus(change);
  };
  const open = [
    act(SHELVE.done, () => settle("done")),
    act(SHELVE.parked, askFor("parked")),
    act(SHELVE.let_go, askFor("let_go")),
  ];
  const again = act(SETTLE.active, () => settle("active"));
  const draw = (now) => {
    step = now;
    const going = step.state === "active";
    write(what, step.what);
    const day = step.by_words && `by ${step.by_words}`;
    write(line, listed([day, step.overdue && "its day has passed", step.who && `with ${step.who}`, fate(step)]));
    for (const offer of open) offer.hidden = !going;
    again.hidden = going;
  };
  return { node: make("li", {}, what, line, actions(...open, again, change), ask.node, editor), draw };
}

function stepsPart(model, post) {
  const part = section("Small steps");
  const none = make("p", { class: "tc-quiet" }, NO_STEPS);
  const rows = shelf(() => stepRow(model, post, part), "More steps, and those that are settled");
  const form = stepForm(model, post, part, () => focus(form.first));
  const group = { class: "tc-new-step", role: "group", "aria-label": NEW_STEP };
  const adding = make("div", group, form.node, actions(form.keep));
  part.inside.append(none, ...rows.nodes, adding, part.note);
  const draw = ({ steps, phase }) => {
    none.hidden = Boolean(steps.length);
    const open = steps.filter((step) => step.state === "active").length;
    rows.draw(steps, Math.min(MOST, open));
    form.limit();
    part.fill(steps.length || phase === "planning", steps.length ? `(${open} open of ${steps.length})` : "");
  };
  return { node: part.node, draw };
}
