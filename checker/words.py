"""What ids are called in Chinese: the one vocabulary of commands, pages and scripts, and the closed lists of data/."""

from collections.abc import Collection

VERDICTS = {"met": "符合", "unmet": "不符合", "discretion": "由窗口认定", "unknown": "还不能判断"}
OUTCOMES = {
    "met": "按这份指南，已经符合条件",
    "unmet": "按这份指南，现在不符合条件",
    "discretion": "能不能办，要由窗口认定",
    "unknown": "答案还不够，暂时不能判断",
}
"""A district's verdict as a sentence."""
WAIVED = {"mark": "－", "word": "不适用"}
"""In place of a verdict where the text does not apply to the person, which counts as met."""
MARKS = {"met": "✓", "unmet": "✗", "discretion": "△", "unknown": "?"}
"""Signs that tell verdicts apart without colour."""
NEEDED = {"yes": "要交", "unknown": "还没定", "no": "不用交"}
NEEDED_MARKS = {"yes": "☐", "unknown": "?", "no": "－"}

PROCEDURES = {
    "employer-registration": "单位注册",
    "annual-plan": "年度需求申报",
    "new": "新办",
    "renewal": "续签",
    "employer-change": "聘用单位变更",
    "address-change": "居住地址变更",
    "dependents-change": "随往人员变更",
    "info-change": "个人信息变更",
    "employer-info-change": "单位信息变更",
    "employer-district-transfer": "单位跨区迁入",
    "account-recovery": "账号找回",
    "annual-check": "年检",
    "cancellation": "注销",
    "deferred-cancellation": "延期注销",
    "replacement": "补办",
    "supplement": "补齐补正",
}
"""The procedures of the contract, section 2, in its order."""
GENERAL = {"general": "通用"}
"""Stands for what no single procedure owns."""
WHO_ACTS = {"employer": "单位", "applicant": "本人", "office": "受理部门", "former_employer": "原单位"}
PROVIDERS = {"employer": "单位准备", "applicant": "本人准备", "former_employer": "原单位准备"}
FORMS = {
    "original": "原件",
    "copy": "复印件",
    "scan": "扫描件",
    "colour_scan": "彩色扫描件",
    "print": "打印件",
    "screenshot": "截图",
    "photo": "照片",
    "online": "网上填写",
}
STAMPS = {
    "official_seal": "盖公章",
    "finance_seal": "盖财务章",
    "applicant_signature": "本人签字",
    "owner_signature": "房主签字",
    "legal_representative_signature": "法定代表人签字",
    "agent_signature": "经办人签字",
}
IN_FORCE = "in_force"
STANDING = {IN_FORCE: "现行", "unverified": "没有查到新版，不能确认仍然有效", "superseded": "旧规，已被取代"}
TOPICS = {
    "note": "说明",
    "benefit": "持证的好处",
    "definition": "名词和算法",
    "misconduct": "违规和后果",
    "advice": "提醒",
    "history": "旧规",
}
MOMENTS = {
    "file": "办理期限",
    "lapse": "失效",
    "decide": "审批时限",
    "paper": "交纸质材料",
    "notify": "原单位的时限",
    "defer": "最长延期",
    "plan": "需求申报",
    "document": "材料有效期",
    "milestone": "年龄节点",
    "income_window": "收入月份",
}
KIND_OF_MOMENT = {
    "file": "act",
    "paper": "act",
    "notify": "act",
    "plan": "act",
    "defer": "act",
    "lapse": "void",
    "decide": "waiting",
    "document": "validity",
    "income_window": "validity",
    "milestone": "event",
}
"""What a moment means for people: somebody has to act, the permit is void, an answer is awaited, a paper must be good
for that long, or something just happens."""
MISSED = "错过了："
"""What goes before the consequence of a day on which somebody had to act."""
FROM_THE_LIST = "这里的月份和期限也出自这张清单。"
"""What time limits add to whom a list of papers is not for."""
KINDS = {
    "basis": "依据",
    "condition": "条件",
    "material": "材料",
    "deadline": "时限",
    "procedure": "步骤",
    "contact": "联系方式",
    "form": "表格",
    "threshold": "数额",
    "benefit": "待遇",
    "definition": "定义",
    "note": "说明",
    "other": "标题",
}
WHO_IS_MEASURED = {
    "enterprise": "企业等单位的人员",
    "anyone": "各类单位的人员",
    "institution": "事业单位、民办非企业单位、社会团体的人员",
    "key_field": "人工智能等重点领域单位的人员",
    "innovation_body": "科技创新主体的人员",
    "service_body": "科技创新服务主体的人员",
}
EARNED = "在京"
"""Only income earned and reported in Beijing counts, and the questions ask for no other (contract, section 1)."""
INCOME_TESTS = {"each": "每个月都", "total": "合计", "average": "月平均", "calendar_year": "全年"}
INCOME_LINES = {"inclusive": "不少于", "exclusive": "超过"}
"""Whether income that is exactly on a line will do."""
GRADES = {"A": "官方页面", "B": "官方文本的转载", "C": "中介、论坛或问答"}


def whose_income(who: str, measured: Collection[str]) -> str:
    """Whose income a line is for, where `measured` are all whom a district's lines tell apart."""
    alone = who == "enterprise" and "institution" not in measured
    return WHO_IS_MEASURED["anyone" if alone else who]


def standing_of(standing: str, *, followed: bool) -> str:
    """How far a text counts; of one whose follower is here nobody says that no newer one was found."""
    told = STANDING[standing]
    return told.removeprefix("没有查到新版，") if followed else told
