"""The pages that answer, set for a district and a procedure: what a guide's page sends its reader on to."""

from dataclasses import dataclass

from policy.expand import limits_of, papers_of, stands_for
from policy.model.documents import Guide
from sitegen.views import links


@dataclass(frozen=True, slots=True)
class Tool:
    """A link that opens a page of answers with the district, and the procedure, already chosen."""

    label: str
    href: str


def tools(guide: Guide, procedure: str) -> list[Tool]:
    """What can be worked out for a procedure of the guide: papers and time limits where it has them, and a verdict.

    Only 新办 is judged; on the others' pages the verdict comes last, as what a new permit would ask.
    """
    district, target = guide.district_id, stands_for(guide, procedure)
    found = []
    if papers_of(guide, target):
        found.append(Tool("按我的情况列材料", links.materials(district, procedure)))
    if limits_of(guide, procedure):
        found.append(Tool("按我的日子算时限", links.deadlines(district, procedure)))
    if procedure == "new":
        return [Tool("我能不能办", links.checker(district)), *found]
    return [*found, Tool("看新办的条件够不够", links.checker(district))]
