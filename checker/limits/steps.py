"""The steps of a running case and what permits run by, by the questions that ask for their days."""

SUBMITTED, ACCEPTED, RETURNED = "submitted_on", "accepted_on", "supplement_requested_on"
STEPS = (SUBMITTED, "online_review_passed_on", ACCEPTED)
"""Days of one running case: what is counted from one of them is of the same procedure as the others."""
BY = {SUBMITTED: "提交", ACCEPTED: "受理"}
"""Steps that show something before them to be done."""
EXPIRY = "permit_expires_on"
"""Only a permit that expires waits for an answer; whoever has left an employer in time has only to file."""
LEFT = "left_employer_on"
"""Nothing of a change of employer can be handed in before."""
HANDED_IN = ("file", "paper")
"""Moments of acts of which the day of filing tells whether they were in time, and which may be done late."""
