// What was said, and the box to write in.

const PATIENCE = 8000; // milliseconds until the mentee is told that nobody answers
const LATER =
  "One moment: the coach is still busy. Your words stay here; press Stop to go on at once.";
const UNHEARD =
  "The program does not answer. Your words are still in the box. If this goes on, press Run ▸ Run All Cells.";

function why(turn) {
  if (!turn.reason) return [];
  const id = fresh("why");
  const reason = make(
    "div",
    { id, class: "tc-why", hidden: true },
    make("p", {}, turn.reason),
    make("p", { class: "tc-quiet" }, turn.details.join(" · ")),
  );
  const toggle = button(
    turn.asks ? "why this question?" : "why this?",
    () => {
      reason.hidden = !reason.hidden;
      toggle.setAttribute("aria-expanded", String(!reason.hidden));
      if (!reason.hidden) reason.scrollIntoView({ block: "nearest" });
    },
    { class: "tc-plain", "aria-expanded": "false", "aria-controls": id },
  );
  return [toggle, reason];
}

function coachTurn(turn) {
  const [toggle, reason] = turn.mark ? [] : why(turn);
  return [
    ...turn.paragraphs.map((text) => make("p", { class: "tc-text" }, text)),
    ...turn.notices.map((notice) => make("p", { class: "tc-notice" }, notice)),
    turn.mark ? make("p", { class: "tc-mark" }, turn.mark) : "",
    make("div", { class: "tc-foot" }, toggle, make("span", { class: "tc-quiet" }, turn.line)),
    reason,
  ];
}

function drawTurn(turn) {
  const mine = turn.who === "mentee";
  const name = mine ? "You" : "Coach";
  return make(
    "article",
    {
      class: mine ? "tc-turn tc-mine" : "tc-turn tc-coach",
      tabindex: "-1",
      "data-turn": turn.number,
      "aria-label": `${name}, turn ${turn.number}`,
    },
    make("div", { class: "tc-name" }, name, mine ? make("span", { class: "tc-number" }, ` · turn ${turn.number}`) : ""),
    ...(mine ? turn.paragraphs.map((text) => make("p", { class: "tc-text" }, text)) : coachTurn(turn)),
    mine ? make("div", { class: "tc-foot" }, make("span", { class: "tc-quiet tc-saved" }, "Saved")) : "",
  );
}

// Turns are only ever added, replaced when they changed, or taken away: what is open or selected stays so.
function letter(model) {
  const opening = make("div", { class: "tc-opening" });
  const turns = make("div", { class: "tc-turns", role: "log", "aria-label": "Conversation" });
  const growing = make("div", { class: "tc-growing", "aria-busy": "true", "aria-live": "off" });
  const paper = make(
    "div",
    { class: "tc-paper", tabindex: "0", role: "region", "aria-label": "Your conversation with the coach" },
    opening,
    turns,
    growing,
  );
  const known = new Map();

  const following = () => paper.scrollHeight - paper.scrollTop - paper.clientHeight < 80;
  const toEnd = () => (paper.scrollTop = paper.scrollHeight);

  const draw = () => {
    const stay = !following();
    const present = new Set();
    let last = null;
    for (const turn of model.get("turns")) {
      const said = JSON.stringify(turn);
      const old = known.get(turn.id);
      if (old?.said !== said) {
        const node = drawTurn(turn);
        if (old) old.node.replaceWith(node);
        else if (last) last.after(node);
        else turns.prepend(node);
        known.set(turn.id, { said, node });
      }
      last = known.get(turn.id).node;
      present.add(turn.id);
    }
    for (const [id, { node }] of known) {
      if (present.has(id)) continue;
      node.remove();
      known.delete(id);
    }
    if (!stay) toEnd();
  };

  const grow = () => {
    const text = model.get("growing");
    const stay = !following();
    growing.hidden = text === null;
    growing.replaceChildren(
      make("div", { class: "tc-name" }, "Coach"),
      make("p", { class: "tc-text" }, text || "", make("span", { class: "tc-caret", "aria-hidden": "true" }, " …")),
    );
    if (!stay) toEnd();
  };

  return { paper, draw, grow, open: () => write(opening, model.get("opening")), toEnd };
}

function composer(model, tellUser) {
  const id = fresh("answer");
  const box = make("textarea", { id, class: "tc-field tc-box", rows: "2", "aria-describedby": `${id}-keys` });
  let sent = null; // the last message: its mark, its text, and the timer that gives up on it

  const release = () => {
    clearTimeout(sent?.timer);
    box.readOnly = false;
  };
  const giveUp = () => {
    release();
    tellUser(UNHEARD);
  };
  const send = () => {
    const text = box.value;
    if (!text.trim() || box.readOnly) return box.focus();
    if (model.get("busy")) return tellUser(LATER);
    sent = { mark: fresh("message"), text, timer: setTimeout(giveUp, PATIENCE) };
    box.readOnly = true;
    box.focus();
    tell(model, "say", { text, mark: sent.mark });
  };
  const stop = () => {
    if (model.get("busy")) tell(model, "stop");
    box.focus();
  };
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    }
  });

  const heard = () => {
    if (!sent || model.get("heard") !== sent.mark) return;
    if (box.value === sent.text) box.value = "";
    release();
  };

  const sendButton = button("Send", send, { class: "tc-button tc-first" });
  const stopButton = button("Stop", stop, {});
  const ask = () => (model.get("busy") ? tellUser(LATER) : tell(model, "another"));
  const another = button("", ask, { class: "tc-plain" });
  const busy = () => {
    if (!model.get("busy")) release();
    stopButton.setAttribute("aria-disabled", String(!model.get("busy")));
  };
  const offer = () => write(another, model.get("unanswered") ? "Answer what I wrote" : "Ask me another question");

  const form = make(
    "div",
    { class: "tc-composer" },
    make("label", { for: id }, "Your words"),
    box,
    make(
      "div",
      { class: "tc-actions" },
      sendButton,
      stopButton,
      another,
      make("span", { id: `${id}-keys`, class: "tc-quiet tc-keys" }, "Enter sends · Shift+Enter new line · Esc stops"),
    ),
  );
  return { form, heard, busy, offer, stop };
}

export default {
  render({ model, el }) {
    el.classList.add("tc-conversation");
    keepKeys(el);
    const page = letter(model);
    const words = make("span");
    const progress = make("span", { class: "tc-progress", "aria-hidden": "true" });
    const status = make("p", { class: "tc-note" }, make("span", { role: "status" }, words), progress);
    const manners = make("p", { class: "tc-manners" });
    const writer = composer(model, (sentence) => write(words, sentence));
    const voice = make("p");
    const help = make("p", { class: "tc-help" });
    const privacy = make("p");
    el.addEventListener("keydown", (event) => {
      if (event.key === "Escape") writer.stop();
    });
    el.append(page.paper, manners, status, writer.form, make("footer", { class: "tc-footer" }, help, privacy, voice));
    requestAnimationFrame(page.toEnd);
    return follow(model, {
      opening: page.open,
      turns: page.draw,
      growing: page.grow,
      heard: writer.heard,
      busy: writer.busy,
      unanswered: writer.offer,
      manners: () => write(manners, model.get("manners")),
      "note status": () => write(words, model.get("status") || model.get("note")),
      progress: () => write(progress, model.get("progress")),
      voice: () => write(voice, model.get("voice")),
      help_line: () => write(help, model.get("help_line")),
      privacy: () => write(privacy, model.get("privacy")),
    });
  },
};
