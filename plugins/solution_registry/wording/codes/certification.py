"""Certification records, and who may decide."""

from solution_registry.problem import Severity
from solution_registry.wording.code import Code

CODES = (
    Code(
        "record-name",
        "The record's serial does not fit its file: {expected} is expected.",
        "The serial is the decision's name for ever, and leads to its file.",
        ("Write: serial: {expected}",),
    ),
    Code(
        "record-solution",
        "The record is about “{value}”, but lies in another solution's folder.",
        "A decision holds for one solution and cannot be moved to another.",
        ("Put the file where it belongs; to certify this solution, make a decision about it.",),
    ),
    Code(
        "record-registry",
        "The record was made in another registry: “{value}”.",
        "A decision holds where it was made, under that registry's rules.",
        ("Another registry's verdict is shown under “attestations”.",),
    ),
    Code(
        "reviewer-unknown",
        "There is no reviewer “{value}” in policy/reviewers.yml.",
        "Only those whom the registry has named may certify.",
        ("Check the id; new reviewers are added in a change of their own.",),
    ),
    Code(
        "reviewer-inactive",
        "The reviewer “{value}” was not active on the day of the decision.",
        "A decision needs somebody who had the task on that day.",
        ("Check “decided_on”, or let an active reviewer decide.",),
    ),
    Code(
        "interest-conflict",
        "“{value}” decides on a solution where it is {role}.",
        "Nobody certifies what is their own; else the mark would be worth nothing.",
        ("Let another organisation decide.",),
    ),
    Code(
        "interest-since",
        "“{value}” decided on a solution where it has become {role} since then.",
        "The decision stands: who decided had no interest at the time.",
        ("When it is renewed, let another organisation decide.",),
        severity=Severity.REVIEW,
    ),
    Code(
        "interest-near",
        "“{value}” decides on a solution where it is {role}.",
        "That keeps nobody from deciding; whoever reads the decision may ask about it.",
        ("Say in “note” how that is, or let another organisation decide.",),
        severity=Severity.WARNING,
    ),
    Code(
        "grounds-missing",
        "The verdict on “{value}” has no grounds.",
        "What is met partly, or does not apply, has to be explained.",
        ("Add “grounds” with a sentence that says why.",),
        wrong='self_assessment:\n  criteria: "2026.1"\n  answers: {cost-stated: {verdict: partly}}',
        right=(
            "self_assessment:\n"
            '  criteria: "2026.1"\n'
            "  answers: {cost-stated: {verdict: partly, grounds: {sv: Bara driften är "
            "angiven.}}}"
        ),
    ),
    Code(
        "evidence-missing",
        "“{value}” is judged as met, and nothing says what that rests on.",
        "Whoever reads the decision later has to be able to look for themselves.",
        (
            "Add “evidence”: addresses or case numbers of what was read.",
            "Or add “grounds” with a sentence that says what was seen.",
        ),
    ),
    Code(
        "revokes-unknown",
        "The record revokes “{value}”, which is not a certification of this solution.",
        "A revocation ends exactly one earlier decision.",
        (
            "Write the serial of the record that is revoked.",
            "A revocation must name one: add “revokes”.",
        ),
    ),
    Code(
        "revokes-replaced",
        "The record revokes “{value}”, which “{near}” has replaced.",
        "A revocation ends the certification that it names; the newer one would stand.",
        ("Revoke the one that stands: registry revoke {near}",),
    ),
    Code(
        "revoked-already",
        "The record revokes “{value}”, but the certification was revoked already, by “{near}”.",
        "There is no certification that stands, so there is nothing to end.",
        ("Nothing needs to be done.",),
    ),
    Code(
        "valid-until-missing",
        "The certification does not say until when it is valid.",
        "Solutions change, so every certification ends and is renewed.",
        ("Add “valid_until” with its last day.",),
    ),
    Code(
        "too-long-validity",
        "The certification is valid for longer than {months} months.",
        "The registry's policy sets that limit, so that no mark outlives what it is about.",
        ("Write {latest} or an earlier day for “valid_until”.",),
    ),
    Code(
        "validity-outlives",
        "The certification is valid until {value}; {ends} until {day}.",
        "A mark that outlives what it rests on tells readers more than anybody knows.",
        ("Write an earlier day for “valid_until”, or say in “note” what comes after.",),
        severity=Severity.WARNING,
    ),
    Code(
        "digest-file-missing",
        "The exact content that was certified is not beside the record.",
        "Without it nobody can see what has changed since.",
        ("Add the .json file with the same name as the record.",),
    ),
)
