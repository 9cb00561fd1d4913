"""What a review finds of a change and its entries, besides what is wrong in files and who looks."""

from solution_registry.problem import Severity
from solution_registry.wording.code import Code

from .shown import ENTRY, REAL_ENTRY

WHERE_THE_LEAD_HAS_ENDED = (
    (
        "{old} has ended: let {successor}, which has come after it, say in the change that it "
        "agrees."
    ),
    "{gone} has ended, and nobody is known to have come after it: ask the registry.",
)

_USED = "# solutions/felanmalan/adopters/se-0182.yml\n"
USED_SINCE = (
    "$ git checkout main\n"
    + _USED
    + "stage: production\nsince: 2025-09\n"
    + "$ git checkout -B change\n"
    + _USED
)

CODES = (
    Code(
        "changed-on-both-sides",
        "The base has changed this file too since the branch left it.",
        "What would be merged is then not what was looked at here.",
        (
            (
                "Bring the branch up to date with the base; then it is reviewed anew. In a clone: "
                "git pull --no-rebase origin main, then git push (for origin, the registry that "
                "the proposal goes to). In the browser: the button at the proposal that updates "
                "the branch, where the forge has one."
            ),
        ),
        right="$ git checkout main\n"
        + REAL_ENTRY
        + "audience: [residents]\n$ git checkout -B change\n"
        + REAL_ENTRY
        + "lifecycle: phase_out",
        wrong=REAL_ENTRY
        + "lifecycle: phase_out\n$ git checkout main\n"
        + REAL_ENTRY
        + "audience: [residents]",
    ),
    Code(
        "branches-crossed",
        "The branch and the base were merged into each other crosswise; both have {value}.",
        "Git may merge from any of these commits, so that nobody can tell what would be merged.",
        (
            "Merge the base into the branch once more: git merge {base}",
            "Or write the branch anew on top of the base: git rebase {base}",
        ),
        right="$ git checkout main\n# README.md\nRegistret växer.\n$ git checkout -B change\n"
        + REAL_ENTRY
        + "lifecycle: phase_out\nseeking: [new_lead]",
        wrong=REAL_ENTRY
        + (
            "lifecycle: phase_out\n"
            "$ git branch before\n"
            "$ git checkout main\n"
            "# README.md\n"
            "Registret växer.\n"
            "$ git branch base\n"
            "$ git merge before\n"
            "$ git checkout change\n"
            "$ git merge base\n"
        )
        + REAL_ENTRY
        + "seeking: [new_lead]",
    ),
    Code(
        "entry-removed",
        "The solution “{value}” is taken away.",
        "Others link to it and use it, its id is never used again, and the proof would fail.",
        (
            "Keep it, and add “deprecation” with the day, the reason and what replaces it.",
            "What must not be read any more is taken out of its texts.",
        ),
        wrong="$ git rm -r solutions/felanmalan",
        right=REAL_ENTRY + "deprecation: {on: 2026-03-02, reason: withdrawn}",
    ),
    Code(
        "entry-moved",
        "“{value}” is the solution that is called “{old}” in the registry.",
        "An id is permanent: addresses, decisions and adopters hang on it.",
        (
            "Move the folder back to solutions/{old}.",
            (
                "Where that name is wrong, keep it and make a new entry; let “deprecation” of the "
                "old one say “replaced_by: {value}”."
            ),
        ),
        right=REAL_ENTRY + "name: {sv: Fel på gatan}",
        wrong="$ git mv solutions/felanmalan solutions/fel-pa-gatan",
    ),
    Code(
        "entry-gone-within",
        "The commit {commit} takes “{value}” away again, which the branch had before.",
        (
            "Where the branch's commits are taken over one by one, the registry has had this id; "
            "ids are permanent, and the proof of its history would fail."
        ),
        ("Make one commit of the branch: git reset --soft {base} && git commit",),
        right="# solutions/kartverktyg/solution.yml\nname: {sv: Karta}",
        wrong=(
            "# solutions/karta/solution.yml\n"
            "name: {sv: Karta}\n"
            "$ git mv solutions/karta solutions/kartverktyg"
        ),
    ),
    Code(
        "entry-replaced",
        "Another solution takes the place of “{value}”: its name and its lead are others.",
        "Those who link to it, use it or have certified it did not mean that one.",
        (
            "Describe the other solution in a folder of its own.",
            "Where it is the same solution, change its name and its lead in two changes.",
        ),
        right="# solutions/parkering/solution.yml\nname: {sv: Parkering}\nlead: se-2281",
        wrong=REAL_ENTRY + "name: {sv: Parkering}\nlead: se-2281",
    ),
    Code(
        "id-used-before",
        "There has been a solution called “{value}” before.",
        "An id is never used again: old links and decisions would be taken for this one's.",
        (
            "Choose another id.",
            "The same entry is put back in one proposal with the exception that allows its loss.",
        ),
        right=(
            "$ git checkout main\n"
            "$ git rm -r solutions/felanmalan\n"
            "$ git checkout -B change\n"
            "# solutions/parkering/solution.yml\n"
            "name: {sv: Parkering}"
        ),
        wrong="$ git checkout main\n$ git rm -r solutions/felanmalan\n$ git checkout -B change\n"
        + REAL_ENTRY
        + "name: {sv: Parkering}",
    ),
    Code(
        "lead-changed",
        "The lead organisation is no longer {old} but {value}.",
        "The lead decides about the entry; a change cannot give itself that right.",
        WHERE_THE_LEAD_HAS_ENDED,
        otherwise="Let {old} say in the change that it hands over, or ask the registry.",
        wrong=REAL_ENTRY + "lead: se-2281",
        right=REAL_ENTRY + "lead: se-0180\npartners: [se-2281]",
        severity=Severity.REVIEW,
    ),
    Code(
        "lead-claimed",
        "By this change the solution gets a lead organisation, {value}.",
        "The lead decides about the entry; nobody is made or makes itself lead in passing.",
        (
            "Let {value} say in the change that it leads.",
            "Until it has, say where it is known from: “listed_by: {otherwise}”, with “sources”.",
        ),
        wrong="# solutions/badplatser/solution.yml\nlead: se-2281",
        right="# solutions/badplatser/solution.yml\nseeking: [new_lead]",
        severity=Severity.REVIEW,
    ),
    Code(
        "lead-left",
        "{old} is no longer the lead organisation, and nobody else is.",
        "Without a lead nobody answers for the entry.",
        WHERE_THE_LEAD_HAS_ENDED,
        otherwise="Let {old} say in the change that it leaves; “seeking: [new_lead]” may help.",
        wrong="--- solutions/felanmalan/solution.yml\n-lead: se-0180",
        right=REAL_ENTRY + "lead: se-0180\nseeking: [new_lead]",
        severity=Severity.REVIEW,
    ),
    Code(
        "left-since",
        "The use is left now, and “since” is as it was before: {value}.",
        "Then the page says that it has not been used since it was taken into use.",
        ("Write in “since” when it was left, as 2027-02; leave the line out if nobody knows.",),
        right=USED_SINCE + "stage: left\nsince: 2026-02",
        wrong=USED_SINCE + "stage: left\nsince: 2025-09",
        severity=Severity.WARNING,
    ),
    Code(
        "adopter-spoken-for",
        "The change says in the name of {value} what only {value} can know: {fields}.",
        (
            "Whoever thinks of following asks the mailbox that stands there, and trusts what is "
            "told of cost and experience."
        ),
        (
            "Let {value} say in the change that these words are its own.",
            "Until it has, leave those lines out; what a source says is written in “note”.",
        ),
        wrong="# solutions/felanmalan/adopters/se-0182.yml\nexperience: {sv: Det fungerar bra.}",
        right="# solutions/felanmalan/adopters/se-0182.yml\nnote: {sv: Nämns på webbplatsen.}",
        severity=Severity.REVIEW,
    ),
    Code(
        "lead-unknown",
        "On the base the file has an error: who leads the solution cannot be told from there.",
        (
            "The lead decides about the entry; a change cannot say itself who that is, nor that it "
            "is the same solution still."
        ),
        ("Look in the file's history who led it last, and let that organisation agree.",),
        wrong="$ git checkout main\n"
        + REAL_ENTRY
        + "lifecyle: production\n$ git checkout -B change\n"
        + REAL_ENTRY
        + "lifecycle: production",
        right="$ git checkout main\n"
        + REAL_ENTRY
        + "lifecycle: production\n$ git checkout -B change\n"
        + REAL_ENTRY
        + "lifecycle: phase_out",
        severity=Severity.REVIEW,
    ),
    Code(
        "base-merged-in",
        "The branch has merged {base} into itself, and may not be fast-forwarded.",
        (
            "The main line tells in which order decisions came in. Were the branch's own line to "
            "become the main one, the publication would stop."
        ),
        ("Merge it with a merge commit, git merge --no-ff, or as one commit: squash.",),
        right=(
            ENTRY + "lifecycle: production\n"
            "$ git switch main\n"
            '$ git commit --allow-empty -m "Main goes on"\n'
            "$ git switch change\n"
            "$ git rebase main"
        ),
        wrong=(
            ENTRY + "lifecycle: production\n"
            "$ git switch main\n"
            '$ git commit --allow-empty -m "Main goes on"\n'
            "$ git switch change\n"
            "$ git merge main"
        ),
        severity=Severity.WARNING,
    ),
    Code(
        "undone-by-merge",
        "The commit {commit} makes something else of this than the branch ends with.",
        (
            "A merge of the branch makes the difference. Whoever takes over the commits one by "
            "one, as a rebase does, leaves out what merges did, and something comes in that "
            "nobody has looked at."
        ),
        ("Merge it with a merge commit, git merge --no-ff, or as one commit: squash.",),
        right=ENTRY + "lifecycle: phase_out\n$ git revert --no-edit HEAD",
        wrong=ENTRY
        + (
            "lifecycle: phase_out\n"
            "$ git checkout -b beside main\n"
            '$ git commit --allow-empty -m "Beside"\n'
            "$ git merge -s ours change\n"
            "$ git checkout -B change"
        ),
        severity=Severity.REVIEW,
    ),
    Code(
        "settings-unreadable",
        "The settings cannot be read: {value}",
        "With them neither the site nor any command would start.",
        ("Mend mkdocs.yml. “registry validate” tells whether it can be read.",),
        wrong="# mkdocs.yml\nplugins:\n- solution-registry:\n    languages: sv",
        right="# mkdocs.yml\nplugins:\n- solution-registry:\n    languages: [sv]",
    ),
    Code(
        "mixed-change",
        "The change touches solutions, and also {value}.",
        "What decides how the registry works must not slip past those who look at solutions only.",
        ("Propose it in a change of its own; an exception comes with what it allows.",),
        wrong=REAL_ENTRY + "lifecycle: phase_out\n# docs/contribute.md\nBidra",
        right=REAL_ENTRY + "lifecycle: phase_out",
        severity=Severity.REVIEW,
    ),
    Code(
        "large-change",
        "The change touches {count} solutions at once.",
        "Nobody can look closely at so much.",
        ("Propose it in parts of at most {max} solutions, or say why it belongs together.",),
        wrong="$ for n in $(seq 51); do cp -r solutions/felanmalan solutions/felanmalan-$n; done",
        right="$ for n in $(seq 20); do cp -r solutions/felanmalan solutions/felanmalan-$n; done",
        severity=Severity.REVIEW,
    ),
)
