"use strict";
// Shows one date of a report at a time, filters it, and brings up the evidence of a relation.
(() => {
  const byId = (id) => document.getElementById(id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const dates = JSON.parse(byId("dates").textContent);
  const slider = byId("date");
  const party = byId("party");
  const past = byId("past");
  const relations = all("input[name=relation]");

  const timed = all("[data-from]").map((element) => ({
    element,
    from: Number(element.dataset.from),
    to: Number(element.dataset.to),
    relation: element.dataset.relation,
    source: element.dataset.source,
    target: element.dataset.target,
    party: element.dataset.party,
    isPast: ["ended", "absent"].includes(element.dataset.state),
  }));

  const setHidden = (element, isHidden) => {
    if (isHidden) element.setAttribute("hidden", "");
    else element.removeAttribute("hidden");
  };

  const show = () => {
    const index = Number(slider.value);
    const chosen = new Set(relations.filter((box) => box.checked).map((box) => box.value));
    const near = new Set();
    const visible = (item) => index >= item.from && index <= item.to;
    const passes = (item) =>
      visible(item) && chosen.has(item.relation) && (past.checked || !item.isPast)
      && (!party.value || item.source === party.value || item.target === party.value);
    for (const item of timed) {
      if (item.relation === undefined) continue;
      const isShown = passes(item);
      setHidden(item.element, !isShown);
      if (isShown) near.add(item.source).add(item.target);
    }
    for (const item of timed) {
      if (item.party !== undefined) {
        setHidden(item.element, !(visible(item) && (near.has(item.party) || item.element.dataset.focus)));
      } else if (item.relation === undefined) {
        setHidden(item.element, !visible(item));
      }
    }
    for (const row of all("tr[data-row]")) {
      setHidden(row, !row.querySelector("[data-from]:not([hidden])"));
    }
    for (const row of all("#timeline .rg-line")) {
      const { relation, source, target } = row.dataset;
      row.classList.toggle(
        "faint", !chosen.has(relation) || (party.value && source !== party.value && target !== party.value));
    }
    const date = dates[index];
    byId("date-label").textContent = date.label;
    byId("summary").textContent = date.summary;
    slider.setAttribute("aria-valuetext", date.label);
    byId("before").disabled = index === 0;
    byId("after").disabled = index === dates.length - 1;
    const now = byId("now");
    if (now) now.setAttribute("transform", `translate(${date.x} 0)`);
  };

  const step = (by) => {
    slider.value = Math.max(0, Math.min(dates.length - 1, Number(slider.value) + by));
    show();
  };

  // The sentences of one or two relations, copied from the list below.
  const bringUp = (keys, opener) => {
    const panel = byId("panel-content");
    panel.replaceChildren();
    for (const key of keys.split("|")) {
      const article = all("article[data-key]").find((candidate) => candidate.dataset.key === key);
      if (!article) continue;
      const copy = article.cloneNode(true);
      copy.removeAttribute("id");
      panel.append(copy);
    }
    for (const element of all(".chosen")) element.classList.remove("chosen");
    if (opener) opener.classList.add("chosen");
    const box = byId("panel");
    setHidden(box, false);
    box.focus({ preventScroll: true });
    box.opener = opener;
  };

  const close = () => {
    const box = byId("panel");
    setHidden(box, true);
    for (const element of all(".chosen")) element.classList.remove("chosen");
    if (box.opener) box.opener.focus({ preventScroll: true });
  };

  for (const element of all("[data-keys]")) {
    if (element.tagName !== "BUTTON") {
      element.setAttribute("tabindex", "0");
      element.setAttribute("role", "button");
      const title = element.querySelector("title");
      if (title) element.setAttribute("aria-label", title.textContent);
    }
    element.addEventListener("click", () => bringUp(element.dataset.keys, element));
    element.addEventListener("keydown", (event) => {
      if (element.tagName === "BUTTON" || (event.key !== "Enter" && event.key !== " ")) return;
      event.preventDefault();
      bringUp(element.dataset.keys, element);
    });
  }

  slider.addEventListener("input", show);
  for (const control of [party, past, ...relations]) control.addEventListener("change", show);
  byId("before").addEventListener("click", () => step(-1));
  byId("after").addEventListener("click", () => step(1));
  byId("close").addEventListener("click", close);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !byId("panel").hidden) close();
  });
  document.documentElement.classList.add("live");
  slider.value = dates.length - 1;
  show();
})();
