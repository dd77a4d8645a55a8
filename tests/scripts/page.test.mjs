// A page of answers: form and address in, report out.

import assert from "node:assert/strict";
import { beforeEach, describe, mock, test } from "node:test";

import { Failure } from "../../docs/assets/checker/client.mjs";
import { mount } from "../../docs/assets/checker/page.mjs";
import { openPage, settled, until, words } from "./pages.mjs";

const NOW = Date.parse("2026-07-14T17:00:00Z"); // the fifteenth in Beijing
const PAUSE_MS = 250;
let root, asked, replies;

const python = {
  /** @returns {Promise<string>} that a test settles */
  ask(request) {
    asked.push(JSON.parse(request));
    return new Promise((resolve, reject) => replies.push({ resolve: (said) => resolve(JSON.stringify(said)), reject }));
  },
  watch(listener) {
    listener({ stage: "loading", loaded: 1, total: 2, failure: null });
    python.tell = listener;
    return () => (python.tell = null);
  },
};
const view = {
  published: "checkerReport",
  request: ({ district }, own) => (district === "xicheng" ? null : { command: "assess", district, own }),
  paint: (place, { as_of: asOf }) => (place.innerHTML = `<p tabindex="-1" data-district="haidian">${asOf}</p><a data-see="haidian">x</a>`),
  headline: () => [],
};

/** Opens the page and answers its first question. */
async function open(address) {
  root = openPage(address);
  mount(root, python, view);
  await reply();
}
async function reply(report = { as_of: "2026-07-15" }) {
  replies.at(-1)?.resolve({ ok: true, report });
  await settled();
}
const control = (name) => root.querySelector("form").elements.namedItem(name);
const happen = (target, kind) => target.dispatchEvent(new Event(kind, { bubbles: true, cancelable: true }));
function type(name, text, kind = "change") {
  control(name).value = text;
  happen(control(name), kind);
}
async function press(name, from = root) {
  const event = new Event("click", { bubbles: true, cancelable: true });
  const heard = mock.fn(); // what reaches the document
  document.addEventListener("click", heard);
  from.querySelector(`[data-do=${name}], [data-${name}]`).dispatchEvent(event);
  document.removeEventListener("click", heard);
  await settled();
  assert.deepEqual([event.defaultPrevented, heard.mock.callCount()], [true, 0]); // or the theme would follow
}

beforeEach(async () => {
  mock.timers.reset();
  mock.restoreAll();
  mock.timers.enable({ apis: ["Date"], now: NOW });
  [asked, replies] = [[], []];
  await open("checker/");
  await press("clear"); // what an earlier test has left for this visit
  await reply();
  [asked, replies] = [[], []];
});

describe("opening", () => {
  test("fills the form from the address and asks", async () => {
    await open("checker/?district=haidian#sex=male&employer_district=haidian");
    assert.equal(control("sex").value, "male");
    const fragment = "employer_district=haidian&sex=male";
    assert.deepEqual(asked, [{ command: "assess", district: "haidian", own: "haidian", fragment, today: "2026-07-15" }]);
    assert.equal(words(root.querySelector(".ck-report p")), "2026-07-15");
    assert.equal(location.hash, `#${fragment}`);
  });

  test("keeps what was typed before the scripts had come", async () => {
    root = openPage("checker/#sex=male&as_of=2026-01-01");
    control("sex").value = "female";
    mount(root, python, view);
    assert.equal(asked.at(-1).fragment, "as_of=2026-01-01&sex=female");
  });

  test("shows how loading stands, until the theme has left", async () => {
    assert.equal(root.dataset.stage, "loading");
    python.tell({ stage: "ready", loaded: 2, total: 2, failure: null });
    assert.equal(root.dataset.stage, "ready");
    const first = python.tell;
    await open("materials/");
    assert.notEqual(python.tell, first);
  });

  test("takes the answers of the page before along", async () => {
    type("sex", "male");
    await settled();
    await open("materials/");
    assert.equal(control("sex").value, "male");
    assert.equal(location.hash, "#sex=male");
  });

  test("offers months before today", () => assert.ok(control("monthly_income.2026-06") && !control("monthly_income.2026-07")));
});

describe("typing", () => {
  test("waits for a pause, and asks once", () => {
    mock.timers.reset();
    mock.timers.enable({ apis: ["setTimeout", "Date"], now: NOW });
    for (const text of ["1", "19", "199"]) {
      type("birth_date", text, "input");
      mock.timers.tick(PAUSE_MS - 1);
    }
    assert.deepEqual(asked, []);
    assert.equal(root.querySelector(".ck-results").getAttribute("aria-busy"), "true");
    mock.timers.tick(1);
    assert.deepEqual(asked.map(({ fragment }) => fragment), ["birth_date=199"]);
  });

  test("is tidied when the control is left, and asked at once", async () => {
    type("birth_date", "1990年5月1日");
    await settled();
    assert.equal(asked.at(-1).fragment, "birth_date=1990-05-01");
    type("monthly_income", "1,8万");
    await settled();
    assert.equal(asked.at(-1).fragment, "birth_date=1990-05-01&monthly_income=1,8%E4%B8%87");
  });

  test("rows that come to count are asked about, others are not", async () => {
    control("monthly_income").value = "1";
    control("monthly_income.2026-06").value = "2";
    type("sex", "male");
    await settled();
    const before = asked.length;
    const apart = root.querySelector(".ck-apart");
    apart.open = true;
    await settled(20);
    assert.equal(asked.length, before + 1);
    assert.match(asked.at(-1).fragment, /monthly_income\.2026-06=2$/);
    root.querySelector(".ck-group").open = true;
    await settled(20);
    assert.equal(asked.length, before + 1);
  });
});

describe("replies", () => {
  test("to earlier answers come too late", async () => {
    type("sex", "male");
    await settled();
    type("sex", "female");
    await settled();
    await reply({ as_of: "2026-02-02" });
    replies[0].resolve({ ok: true, report: { as_of: "2026-01-01" } });
    await settled();
    assert.equal(window.checkerReport.as_of, "2026-02-02");
  });

  test("take the person along where they pressed the button", async () => {
    happen(root.querySelector("form"), "submit");
    await reply();
    assert.equal(document.activeElement, root.querySelector(".ck-results"));
  });

  test("that fail say why", async () => {
    type("sex", "male");
    await settled();
    replies.at(-1).reject(new Failure("stalled"));
    await settled();
    assert.equal(root.dataset.failure, "stalled");
  });

  test("that cannot be shown are told as a crash, and the next one may be fine", async () => {
    type("sex", "male");
    await settled();
    await reply(null);
    assert.deepEqual([root.dataset.failure, root.querySelector(".ck-live").hidden], ["crashed", true]);
    type("sex", "female");
    await settled();
    await reply();
    assert.deepEqual([root.dataset.failure, root.querySelector(".ck-live").hidden], [undefined, false]);
  });

  test("are not waited for where something must be chosen first", async () => {
    await open("checker/?district=xicheng");
    assert.deepEqual(asked, []);
    assert.equal(root.querySelector(".ck-results").getAttribute("aria-busy"), "false");
  });
});

describe("the address", () => {
  test("changed by hand changes the form, and leads to the result", async () => {
    location.hash = "#sex=male";
    await settled(20);
    assert.equal(control("sex").value, "male");
    await reply();
    assert.equal(document.activeElement, root.querySelector(".ck-results"));
  });

  test("is looked at after a click, since the theme follows links silently", async () => {
    await settled(20);
    history.replaceState(null, "", "#sex=female");
    happen(document.body, "click");
    await settled(20);
    assert.equal(control("sex").value, "female");
  });

  test("with pairs that fit nowhere says so, keeps them, and lets go of them", async () => {
    await open("checker/#sexx=male&sex=female");
    const strays = root.querySelector(".ck-strays");
    assert.equal(strays.hidden, false);
    assert.equal(asked.at(-1).fragment, "sex=female&sexx=male");
    await press("drop");
    assert.equal(asked.at(-1).fragment, "sex=female");
    assert.equal(strays.hidden, true);
  });

  test("that says something twice fills in neither, until the question is answered", async () => {
    await open("checker/#sex=male&sex=female&monthly_income=5&monthly_income.2026-06=6&birth_date=1990-05-01");
    assert.deepEqual([control("sex").value, control("monthly_income").value], ["", ""]);
    assert.equal(asked.at(-1).fragment, "birth_date=1990-05-01&sex=male&sex=female&monthly_income=5&monthly_income.2026-06=6");
    type("sex", "female");
    await settled();
    assert.equal(asked.at(-1).fragment, "sex=female&birth_date=1990-05-01&monthly_income=5&monthly_income.2026-06=6");
    type("monthly_income", "7", "input");
    type("monthly_income", "7");
    await settled();
    assert.equal(asked.at(-1).fragment, "sex=female&birth_date=1990-05-01&monthly_income=7");
    assert.equal(root.querySelector(".ck-strays").hidden, true);
  });

  test("that cannot be read is kept as it is written", async () => {
    await open("checker/#sex&birth_date=%FF&monthly_income.=5&degree=a");
    assert.equal(asked.at(-1).fragment, "sex&birth_date=%FF&monthly_income.=5&degree=a");
    assert.equal(control("birth_date").value, "");
  });

  test("that is far too long is not looked at, which is said", async () => {
    const long = `sex=male&children=${"2015-03-01,".repeat(270_000)}`;
    const started = performance.now();
    await open(`checker/#${long}`);
    assert.ok(performance.now() - started < 30_000); // it took a minute once
    assert.equal(root.querySelector(".ck-toolong").hidden, false);
    assert.deepEqual([asked.at(-1).fragment, control("sex").value], ["", ""]);
    location.hash = "#sex=male";
    await settled(20);
    assert.deepEqual([root.querySelector(".ck-toolong").hidden, control("sex").value], [true, "male"]);
  });

  test("that cannot be written keeps nothing from being asked", async () => {
    mock.method(history, "replaceState", () => {
      throw new Error("too often");
    });
    type("sex", "female");
    await settled();
    assert.equal(asked.at(-1).fragment, "sex=female");
    happen(document.body, "click");
    await settled(20);
    assert.equal(control("sex").value, "female");
  });

  test("of a page that was left is not followed any more", async () => {
    const left = root;
    await open("materials/");
    location.hash = "#sex=male";
    await settled(20);
    assert.equal(left.querySelector("form").elements.namedItem("sex").value, "");
    assert.equal(control("sex").value, "male");
  });
});

describe("buttons", () => {
  test("add a date", async () => {
    await press("add");
    assert.equal(document.activeElement.name, "children");
    assert.equal(root.querySelectorAll("[name=children]").length, 2);
  });

  test("clear everything", async () => {
    type("sex", "male");
    await settled();
    await press("clear");
    assert.equal(asked.at(-1).fragment, "");
    assert.equal(location.hash, "");
  });

  test("copy and print", async () => {
    globalThis.print = mock.fn();
    await press("print");
    assert.equal(print.mock.callCount(), 1);
    await press("copy");
    assert.notEqual(words(root.querySelector(".ck-copied")), "");
    happen(window, "beforeprint");
  });

  test("load the page again, or lead to the rules", async () => {
    const reload = mock.method(location, "reload", () => {});
    await press("reload");
    assert.equal(reload.mock.callCount(), 1);
    const rules = document.body.appendChild(document.createElement("h2"));
    rules.id = "rules";
    rules.scrollIntoView = mock.fn();
    root.insertAdjacentHTML("beforeend", "<button data-do=rules></button><button data-do=nothing>");
    await press("rules");
    assert.equal(rules.scrollIntoView.mock.callCount(), 1);
    await press("nothing");
  });

  test("fetch the script that they name, and hand it the page", async () => {
    root.insertAdjacentHTML("beforeend", '<p class="ck-kept"></p><button data-do="forget" data-from="keep"></button>');
    await press("from");
    await until(() => root.querySelector(".ck-kept").hidden);
    assert.match(words(root.querySelector(".ck-copied")), /已经忘掉了/);
  });

  test("judge for another day, and for today again, with what is counted on it", async () => {
    type("work_months", "22");
    root.insertAdjacentHTML("beforeend", '<button data-do="fileOn" data-value="2026-09-15"></button>');
    await press("fileOn");
    assert.equal(asked.at(-1).fragment, "as_of=2026-09-15&work_months=24");
    await press("today");
    assert.equal(asked.at(-1).fragment, "work_months=22");
  });

  test("lead to a question and to a district's result", async () => {
    root.insertAdjacentHTML("beforeend", '<a data-goto="birth_date" href="#birth_date"><b data-do="inner"></b></a>');
    await press("goto");
    assert.equal(document.activeElement.name, "birth_date");
    await reply();
    await press("see");
    assert.equal(document.activeElement.dataset.district, "haidian");
  });
});
