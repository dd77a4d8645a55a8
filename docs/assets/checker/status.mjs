// How loading stands, and the notice when it has failed.

import { progressWords, sentence } from "./messages.mjs";

export function showProgress(root, state) {
  const meter = root.querySelector(".ck-meter");
  root.dataset.stage = state.stage;
  root.querySelector(".ck-bar").hidden = false;
  root.querySelector(".ck-status").hidden = state.stage === "ready";
  if (state.total) Object.assign(meter, { max: state.total, value: state.loaded });
  root.querySelector(".ck-progress").textContent = progressWords(state);
}

/** Says what is wrong and leads to the rules; what has been typed stays. */
export function showFailure(root, code) {
  root.dataset.stage = "failed";
  root.dataset.failure = code;
  for (const part of [".ck-live", ".ck-bar"]) root.querySelector(part).hidden = true;
  const notice = root.querySelector(".ck-failure[role]");
  notice.hidden = false;
  notice.querySelector("p").textContent = sentence(code);
}
