// The HR desk: a table in, everybody's results out, and files of them. Nothing is sent anywhere.

import { Failure } from "../checker/client.mjs";
import { clicked, part, partOf } from "../checker/elements.mjs";
import { showFailure, showState } from "../checker/status.mjs";
import { choiceOf } from "./choice.mjs";
import { Judged } from "./judging.mjs";
import { Unusable } from "./kinds.mjs";
import { asking } from "./line.mjs";
import { sheetOfFile, sheetOfText } from "./reader.mjs";
import { Results, summary } from "./results.mjs";
import { saveText, saveWorkbook } from "./saving.mjs";

/** @import { Python } from "../checker/types/line.ts" */
/** @import { Names, Sheet } from "./types/desk.ts" */

let close = () => {};

/** Brings the page inside `root` to life. */
export function mount(/** @type {HTMLElement} */ root, /** @type {Python} */ python) {
  close();
  close = new Page(root, python).open();
}

class Page {
  #root;
  #python;
  #ask;
  #results;
  #judged = /** @type {Judged | null} */ (null);
  #run = new AbortController();

  constructor(/** @type {HTMLElement} */ root, /** @type {Python} */ python) {
    /** @type {Names} */
    const names = JSON.parse(root.dataset.names ?? "");
    this.#root = root;
    this.#python = python;
    this.#ask = asking(root, python, names);
    this.#results = new Results(root, names);
  }

  /** Begins to listen; gives how to end that. */
  open() {
    const life = new AbortController();
    const { signal } = life;
    const root = this.#root;
    const file = partOf(root, "input[type=file]", HTMLInputElement);
    file.addEventListener("change", () => (this.#file(file.files?.[0]), (file.value = "")));
    part(root, ".dk-choices").addEventListener("change", () => this.#judged && this.#judge(this.#judged.sheet));
    root.addEventListener("click", (event) => this.#click(event));
    root.addEventListener("submit", (event) => this.#submit(event));
    root.addEventListener("dragover", (event) => event.preventDefault());
    root.addEventListener("drop", (event) => (event.preventDefault(), this.#file(event.dataTransfer?.files[0])));
    addEventListener("beforeprint", () => this.#results.unfold(), { signal });
    signal.addEventListener("abort", this.#python.watch((state) => showState(root, state)));
    signal.addEventListener("abort", () => this.#run.abort());
    return () => life.abort();
  }

  #file(/** @type {File | undefined} */ file) {
    if (file) this.#read(() => sheetOfFile(file, this.#ask));
  }

  /** Reads a table, in place of the one before, and judges it. */
  #read(/** @type {() => Promise<Sheet>} */ read) {
    this.#run.abort();
    this.#results.hide();
    this.#judged = null;
    this.#say("正在读表……");
    this.#try(async () => this.#judge(await read()));
  }

  async #judge(/** @type {Sheet} */ sheet) {
    this.#run.abort();
    const { signal } = (this.#run = new AbortController());
    await this.#try(async () => {
      const judged = new Judged(sheet, choiceOf(this.#root), this.#ask);
      const meter = partOf(this.#root, ".dk-progress progress", HTMLProgressElement);
      const tell = (/** @type {number} */ done) => {
        Object.assign(meter, { max: Math.max(1, judged.count), value: done });
        this.#say(`已判断 ${done} 行，共 ${judged.count} 行。`);
      };
      part(this.#root, ".dk-progress").hidden = false;
      tell(0);
      await judged.all(signal, tell);
      if (signal.aborted && this.#run.signal !== signal) return; // another table has taken its place
      this.#judged = judged;
      this.#results.show(judged);
      this.#say(`${signal.aborted ? "取消了，只判断了前面的。" : ""}${summary(judged.report)}`);
      part(this.#root, ".dk-live h2").focus();
    });
    if (this.#run.signal === signal) part(this.#root, ".dk-progress").hidden = true;
  }

  /** Does something that may fail, and says so. */
  async #try(/** @type {() => Promise<void>} */ work) {
    const wrong = part(this.#root, ".dk-wrong");
    wrong.hidden = true;
    try {
      await work();
    } catch (error) {
      part(this.#root, ".dk-progress").hidden = true;
      this.#say("");
      this.#results.hide(); // what is shown was judged otherwise
      if (!(error instanceof Unusable)) return showFailure(this.#root, error instanceof Failure ? error.code : "crashed");
      part(wrong, "p").textContent = error.message;
      wrong.hidden = false;
    }
  }

  async #submit(/** @type {SubmitEvent} */ event) {
    event.preventDefault();
    const form = event.target;
    const judged = this.#judged;
    if (!(form instanceof HTMLFormElement) || !judged || !form.dataset.row) return;
    const { row, column } = form.dataset;
    const text = partOf(form, "input", HTMLInputElement).value;
    await this.#try(async () => {
      await judged.mend({ row: Number(row), column: Number(column) }, text);
      this.#results.show(judged);
      this.#say(`${Number(row) ? `第 ${Number(row) + 1} 行` : "整张表"}重新判断了。${summary(judged.report)}`);
      part(this.#root, judged.report.problems.length ? ".dk-problems h3" : ".dk-live h2").focus();
    });
  }

  #click(/** @type {Event} */ event) {
    const target = clicked(event);
    if (target) ({ ...this.#actions, ...this.#results.actions })[target.dataset.do ?? ""]?.(target);
  }

  #actions = /** @type {Record<string, (button: HTMLElement) => void>} */ ({
    paste: () => this.#read(() => sheetOfText(partOf(this.#root, "textarea", HTMLTextAreaElement).value, "贴进来的表", this.#ask)),
    cancel: () => (this.#run.abort(), (part(this.#root, ".dk-progress").hidden = true), this.#say("取消了。")),
    csv: () => this.#save(saveText),
    xlsx: () => this.#save(saveWorkbook),
    print: () => print(),
    reload: () => location.reload(),
  });

  #save(/** @type {(judged: Judged) => Promise<void>} */ save) {
    const judged = this.#judged;
    if (judged) this.#try(() => save(judged));
  }

  #say(/** @type {string} */ words) {
    part(this.#root, ".dk-said").textContent = words;
  }
}
