// A page of answers as sitegen/templates/answers writes it, with a few questions of each kind.

/** Labels by id; `own` is the employer's district. */
export const NAMES = {
  questions: { work_months: "工作经历", sex: "性别", birth_date: "出生日期", degree: "学位" },
  districts: { haidian: "海淀区", xicheng: "西城区", dongcheng: "东城区" },
  waived: { mark: "－", word: "不适用" },
  verdicts: {
    met: { mark: "✓", word: "符合", sentence: "已经符合" },
    discretion: { mark: "△", word: "由窗口认定", sentence: "要由窗口认定" },
    unmet: { mark: "✗", word: "不符合", sentence: "现在不符合" },
    unknown: { mark: "?", word: "还不能判断", sentence: "暂时不能判断" },
  },
  needed: { yes: { mark: "☐", word: "要交" }, unknown: { mark: "?", word: "还没定" }, no: { mark: "－", word: "不用交" } },
  missed: "错过了：",
  phones: { haidian: [{ number: "68940680", told: "咨询" }], dongcheng: [{ number: "67074250", told: "指标" }] },
  offices: { haidian: { name: "海淀科", narrow: false }, dongcheng: { name: "东城科", narrow: true } },
  uncovered: {
    known: { dongcheng: [["按季度报。", "官方文本的转载，2023 年"]] },
    call: ["打 12333。", "年份不明"],
    asks: ["单位要多久？", "要不要指标？"],
  },
  procedures: { new: "新办", renewal: "续签" },
  moments: {},
  providers: { employer: "单位准备", applicant: "本人准备" },
  forms: { original: "原件", copy: "复印件" },
  stamps: { official_seal: "盖公章" },
  documents: {
    "haidian-2025": { title: "海淀指南", said: "2025 年", page: "sources/haidian-2025/" },
    city: { title: "市里通知", said: null, page: "sources/city/" },
  },
  own: "",
};
export const BUNDLE = {
  files: [
    { role: "wasm", path: "assets/python/1/a.wasm", raw: 90, gzip: 40, brotli: 30 },
    { role: "loader", path: "assets/python/1/a.mjs", raw: 9, gzip: 4, brotli: 3 },
  ],
};

const INPUT = '<input type="text" data-kind="number" name="">';
const rows = (key, unit, count) => `<div class="ck-rows" data-key="${key}" data-periods="${unit}" data-count="${count}">
  <template><label><span></span>${INPUT}</label></template></div>`;
const select = (key, ...values) => `<div class="ck-field" data-question="${key}"><label for="${key}">${key}</label>
  <select id="${key}" name="${key}"><option value="">请选择</option>
  ${[...values, "unsure"].map((value) => `<option value="${value}">${value}</option>`).join("")}</select></div>`;
const date = (key) => `<div class="ck-field" data-question="${key}"><label for="${key}">${key}</label>
  <p id="why-${key}">why</p><input type="text" id="${key}" name="${key}" data-kind="date" aria-describedby="why-${key}"></div>`;
const choice = (key, ...values) => `<select data-choice="${key}"><option value=""></option>
  ${values.map((value) => `<option value="${value}">${value}</option>`).join("")}</select>`;

export const FORM = `<form>
  <div class="ck-errors" tabindex="-1" hidden><p></p><ul></ul></div>
  <p class="ck-strays" hidden><button type="button" data-do="drop"></button></p>
  <p class="ck-day" hidden><span></span><button type="button" data-do="today"></button></p>
  <p class="ck-undone" hidden><span></span><button type="button" data-do="undo"></button></p>
  ${date("as_of")}<input type="text" name="work_months" data-kind="number">${select("employer_district", "haidian", "xicheng")}${select("sex", "male", "female")}
  <details class="ck-group"><summary></summary>${date("birth_date")}</details>
  <div class="ck-field" data-question="monthly_income"><label for="monthly_income">收入</label>
    <input type="text" id="monthly_income" name="monthly_income" data-kind="number" data-unit="元">
    <details class="ck-apart"><summary></summary>${rows("monthly_income", "month", 3)}</details></div>
  <div class="ck-field" data-question="team_taxes"><fieldset name="team_taxes" id="team_taxes"><legend></legend>
    ${rows("team_taxes", "year", 2)}</fieldset></div>
  <div class="ck-field" data-question="children"><fieldset><legend></legend>
    <div class="ck-rows" data-list="children" data-most="3"><label><span>第 1 个</span>
      <input type="text" id="children" name="children" data-kind="date"></label></div>
    <button type="button" data-do="add"></button></fieldset></div>
  <details class="ck-said" hidden><summary></summary><ul></ul></details>
  <button>看结果</button><button type="button" data-do="clear"></button><button type="button" data-do="another"></button></form>`;

/** What a page has besides where one question stands alone. */
const DENIALS = [
  { group: "award", name: "奖项", rare: true, label: "没有得奖", keys: ["award"], answers: { award: "none" } },
  { group: "works", name: "专利", rare: true, label: "没有专利", keys: ["patents", "copyrights"],
    answers: { patents: "0", copyrights: "0" } },
];
const number = (key) => `<div class="ck-field" data-question="${key}"><label for="${key}">${key}</label>
  <input type="text" id="${key}" name="${key}" data-kind="number"></div>`;
const steps = () => `<p class="ck-left"></p>${select("award", "none", "other")}${number("patents")}${number("copyrights")}
  <div class="ck-steps" data-denials="${escaped(DENIALS)}" hidden><div class="ck-options"></div><div class="ck-denials"></div>
  <button data-do="on"></button><button type="button" data-do="unsure"></button><button type="button" data-do="back"></button>
  </div><button type="button" data-do="turn"></button></form>`;

const escaped = (value) => JSON.stringify(value).replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/** The root of a page of answers, put into the document at `address`. */
export function openPage(address = "checker/", { steps: alone = false } = {}) {
  window.happyDOM.setURL(new URL(address, "https://site.example/guide/").href);
  document.body.innerHTML = `<nav class="md-tabs"><a href="../materials/">材料</a><a href="../compare/">对照</a></nav>
    <div id="checker" class="ck" data-view="report"${alone ? ' data-mode="steps"' : ""} data-names="${escaped(NAMES)}" data-bundle="${escaped(BUNDLE)}" data-longest="2000">
    <template class="ck-scripts"></template>
    <div class="ck-failure" role="alert" hidden><p></p><button data-do="reload"></button></div>
    <p class="ck-toolong" hidden></p>${choice("district", "haidian", "xicheng")}${choice("procedure", "new", "renewal")}
    ${alone ? FORM.replace("</form>", steps()) : FORM}
    <div class="ck-live" hidden><section class="ck-results" tabindex="-1"><div class="ck-report"></div><p class="ck-answers"></p>
      <button data-do="print"></button><button data-do="copy"></button><p class="ck-copied"></p></section></div>
    <a data-carry href="../materials/">列材料</a>
    <div class="ck-bar" hidden><div class="ck-status"><span class="ck-progress"></span>
      <progress class="ck-meter"></progress></div><div class="ck-chips"></div></div></div>`;
  return document.querySelector(".ck");
}

/** A form alone. */
export function openForm() {
  return openPage().querySelector("form");
}

/** Pairs as a link gives them. */
export function given(pairs) {
  return pairs.map(([name, text]) => ({ name, text, raw: `${name}=${text}` }));
}

/** The text of an element with its white space taken together. */
export function words(element) {
  return element.textContent.replace(/\s+/g, " ").trim();
}

/** Waits for something that takes its time, as imports do; what never happens is for the test to miss. */
export async function until(happened, patience = 2000) {
  for (const end = Date.now() + patience; !happened() && Date.now() < end; ) await settled(5);
}

/** Lets everything happen that waits for nothing. */
export async function settled(milliseconds = 0) {
  await new Promise((done) => setTimeout(done, milliseconds));
}
