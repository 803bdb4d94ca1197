// The head of the page: theme, phases, other conversations.

function titleRow(model) {
  const row = make("div", { class: "tc-title-row" });
  let naming = null; // null, "rename" or "new"

  const leave = () => {
    naming = null;
    draw();
    row.querySelector("button")?.focus();
  };

  const form = (journey) => {
    const id = fresh("theme");
    const field = make("input", { id, class: "tc-field", maxlength: "120", autocomplete: "off" });
    field.value = naming === "rename" ? journey.title : "";
    const keep = () => {
      if (field.value.trim()) tell(model, naming === "new" ? "new_theme" : "name_theme", { title: field.value });
      leave();
    };
    field.addEventListener("keydown", (event) => {
      if (event.isComposing || !["Enter", "Escape"].includes(event.key)) return;
      event.preventDefault(); // else the key would press the button that gets the focus back
      event.key === "Enter" ? keep() : leave();
    });
    const label = naming === "new" ? "Another theme, in a few words" : "Your theme, in a few words";
    row.replaceChildren(
      make("label", { for: id, class: "tc-quiet" }, label),
      make("div", { class: "tc-actions" }, field, button("Keep this name", keep), button("Leave it", leave)),
    );
    field.focus();
  };

  const start = (kind) => () => {
    naming = kind;
    draw();
  };

  const themes = (journey) =>
    journey.themes.length < 2
      ? ""
      : make(
          "div",
          { class: "tc-actions", role: "group", "aria-label": "Your themes" },
          ...journey.themes.map((theme) =>
            button(theme.title, () => tell(model, "choose_theme", { id: theme.id }), {
              class: "tc-plain",
              "aria-pressed": String(theme.present),
            }),
          ),
        );

  const draw = () => {
    const journey = model.get("journey");
    if (naming) return form(journey);
    const named = Boolean(journey.title);
    const heading = button(named ? journey.title : "No theme yet – name it when you like", start("rename"), {
      class: named ? "tc-title" : "tc-title tc-unnamed",
      title: named ? "Change the words of your theme" : "Give your theme a name",
    });
    row.replaceChildren(
      make("h2", {}, heading),
      named ? button("Another theme", start("new"), { class: "tc-plain" }) : "",
      themes(journey),
    );
  };

  const redraw = () => {
    if (naming) return;
    const focused = row.contains(document.activeElement);
    draw();
    if (focused) row.querySelector("button").focus();
  };
  return { row, redraw };
}

function phaseRow(model) {
  const list = make("ol", { class: "tc-phases" });
  const now = make("p", { class: "tc-now" });
  const draw = () => {
    const { phase, phases = [] } = model.get("journey");
    const focused = list.contains(document.activeElement) ? document.activeElement.dataset.phase : null;
    list.replaceChildren(
      ...phases.map(({ id, name, purpose }) =>
        make(
          "li",
          {},
          button(name, () => tell(model, "go_to", { phase: id }), {
            class: "tc-phase",
            title: purpose,
            "data-phase": id,
            "aria-current": id === phase ? "step" : null,
          }),
        ),
      ),
    );
    if (focused) list.querySelector(`[data-phase="${focused}"]`)?.focus();
    const present = phases.find(({ id }) => id === phase);
    write(now, present ? `${present.name} – ${present.purpose}.` : "");
  };
  return { nav: make("nav", { "aria-label": "The way from a theme to a goal" }, list, now), draw };
}

function conversations(model) {
  const list = make("ul", { class: "tc-earlier" });
  const others = make("details", { class: "tc-others" }, make("summary", {}, "Earlier conversations"), list);
  const draw = () => {
    const earlier = model.get("earlier");
    others.hidden = !earlier.length;
    list.replaceChildren(
      ...earlier.map(({ id, title, when }) =>
        make(
          "li",
          {},
          button(title, () => tell(model, "open", { id }), { class: "tc-plain" }),
          make("span", { class: "tc-quiet" }, ` ${when}`),
        ),
      ),
    );
  };
  const begin = button("Begin a new conversation", () => tell(model, "begin"), { class: "tc-plain" });
  return { menu: make("div", { class: "tc-menu" }, begin, others), draw };
}

export default {
  render({ model, el }) {
    el.classList.add("tc-journey");
    keepKeys(el);
    const title = titleRow(model);
    const phases = phaseRow(model);
    const menu = conversations(model);
    const note = make("p", { class: "tc-note", role: "status" });
    el.append(make("div", { class: "tc-head" }, title.row, menu.menu), phases.nav, note);
    return follow(model, {
      journey: () => {
        title.redraw();
        phases.draw();
      },
      earlier: menu.draw,
      note: () => write(note, model.get("note")),
    });
  },
};
