"""Names and kinds of files."""

from solution_registry.problem import Severity
from solution_registry.wording.code import Code

from .references import ADD_ORGANISATION, MEANT
from .remedies import TAKE_AWAY

CODES = (
    Code(
        "bad-folder-name",
        "“{value}” cannot be the name of a solution's folder.",
        "The name is the solution's id and a part of its address, for ever.",
        ("Call the folder {near}.",),
        otherwise=(
            "Use 3 to 64 small letters a to z, digits and single hyphens; begin and end with a "
            "letter or digit."
        ),
        wrong="solutions/Felanmalan_Gata/solution.yml",
        right="solutions/felanmalan-gata/solution.yml",
    ),
    Code(
        "reserved-name",
        "“{value}” is an address that the site uses itself.",
        "A solution with that name would hide a page of the site, or be hidden by it.",
        ("Choose a name that says what the solution does.",),
        wrong="solutions/search/solution.yml",
        right="solutions/sok-i-diariet/solution.yml",
    ),
    Code(
        "non-ascii-name",
        "The name “{value}” has letters other than a to z.",
        (
            "Such names are written differently on different computers, and some letters only "
            "look like a to z."
        ),
        ("Call it {near}.", "Name it after the organisation's id. Did you mean {perhaps}?"),
        otherwise="Name it after the organisation's id, as in adopters/se-2281.yml for Sundsvall.",
        wrong="solutions/felanmälan/solution.yml",
        right="solutions/felanmalan/solution.yml",
    ),
    Code(
        "windows-name",
        "The name “{value}” cannot be used on Windows.",
        "Nobody with Windows could then fetch the registry.",
        ("Choose another name, without a point or blank at its end.",),
        wrong="solutions/con/solution.yml",
        right="solutions/kontakt/solution.yml",
    ),
    Code(
        "unsafe-path",
        "The path leads out of its folder, or into a place that is not for content.",
        "Such a path can overwrite files elsewhere on a computer.",
        ("Use plain names of folders and files, without “..”, “%” or “\\”.",),
        wrong="solutions/felanmalan/%2e%2e/solution.yml",
        right="solutions/felanmalan/solution.yml",
    ),
    Code(
        "unreadable-name",
        "The name has characters that cannot be shown, or quotation marks.",
        "Programs that read lists of files would stumble over it.",
        ("Give it a name of small letters a to z, digits and hyphens.",),
        wrong='solutions/felan"malan/solution.yml',
        right="solutions/felanmalan/solution.yml",
    ),
    Code(
        "path-too-long",
        "The path has {length} characters; at most {max} fit.",
        "Longer paths cannot be opened on all computers.",
        ("Shorten the names of the folder and the file.",),
        wrong=(
            "solutions/felanmalan/documents/kravspecifikation-for-felanmalan-pa-gator-vagar"
            "-cykelvagar-gangvagar-broar-parker-lekplatser-badplatser-belysning-skyltar-sop"
            "tunnor-brunnar-klotter-skrap-nedskrapning-och-snorojning.md"
        ),
        right="solutions/felanmalan/documents/kravspecifikation.md",
    ),
    Code(
        "symbolic-link",
        "This is a link to another file, not a file.",
        "A link can lead out of the registry, and show something else than what was reviewed.",
        ("Replace the link with the file itself.", TAKE_AWAY),
        wrong="$ ln -s ../../krav.md solutions/felanmalan/documents/krav.md",
        right="$ cp krav.md solutions/felanmalan/documents/krav.md",
    ),
    Code(
        "not-a-file",
        "This is neither a file nor a folder; perhaps a submodule of git.",
        "What it holds is not in the registry, and can change without anybody seeing it.",
        ("Remove it, and add the files themselves.", TAKE_AWAY),
        wrong=(
            "$ git submodule add https://kod.kommunen.se/krav.git "
            "solutions/felanmalan/documents/krav"
        ),
        right="$ cp krav.md solutions/felanmalan/documents/krav.md",
    ),
    Code(
        "executable-file",
        "The file is marked as a program.",
        "Files of content are read, never run.",
        ("Take the mark away: chmod -x FILE", "On Windows: git update-index --chmod=-x FILE"),
        wrong="$ chmod +x solutions/felanmalan/solution.yml",
        right="$ chmod -x solutions/felanmalan/solution.yml",
    ),
    Code(
        "wrong-extension",
        "The file ends with “{value}” instead of “{expected}”.",
        "The registry would not find it.",
        ("Rename the file so that it ends with {expected}.",),
        wrong="solutions/felanmalan/solution.yaml",
        right="solutions/felanmalan/solution.yml",
    ),
    Code(
        "unexpected-file",
        "“{value}” does not belong in a solution's folder.",
        "Nobody would see it on the site, and nobody would review it.",
        (
            (
                "A folder holds solution.yml, and may hold adopters/, certifications/ and "
                "documents/ with .md files."
            ),
            "Rename it to {rename}.",
            "Remove “{file}”, or move it there.",
            "Its place would be {place}.",
            (
                "Remove “{other}”, and link to where it is published. A text can be copied into "
                "a file in documents/ that ends with .md."
            ),
            (
                "Delete “{left}”, which the system or an editor has left behind. Git leaves out "
                "what stands in .gitignore."
            ),
        ),
        wrong="solutions/felanmalan/anteckningar.yml",
        right="solutions/felanmalan/documents/anteckningar.md",
    ),
    Code(
        "bad-adopter-name",
        "“{value}” is not named after an organisation of the register.",
        "The file's name says who uses the solution.",
        (
            "Call it {exact}.yml.",
            *MEANT,
        ),
        unsure=(
            "Name it after the organisation's id, as in adopters/se-2281.yml for Sundsvall.",
            ADD_ORGANISATION,
        ),
        wrong="solutions/felanmalan/adopters/sundsvall.yml",
        right="solutions/felanmalan/adopters/se-2281.yml",
    ),
    Code(
        "bad-record-name",
        "“{value}” is not named after a decision's date and number.",
        "The name is the decision's number for ever, and gives the order of decisions.",
        ("Name it after the date and a number, as in 2026-03-02-1.yml.",),
        wrong="solutions/felanmalan/certifications/beslut.yml",
        right="solutions/felanmalan/certifications/2026-03-02-1.yml",
    ),
    Code(
        "bad-document-name",
        "“{value}” cannot be the name of a document.",
        "The name becomes a part of the document's address.",
        (
            (
                "Use small letters a to z, digits and single hyphens, then .md, as in "
                "kravspecifikation.md."
            ),
        ),
        wrong="solutions/felanmalan/documents/Krav_v2.md",
        right="solutions/felanmalan/documents/krav-v2.md",
    ),
    Code(
        "stray-for-ever",
        "“{value}” does not belong in {folder}.",
        "What lies there stands for ever, and nobody is to take this for a decision.",
        (
            (
                "Take the file away. In policy/changes/ and certifications/ lie decisions, as in "
                "2026-03-02-1.yml, and their signatures; in schema/criteria/ lie sets of criteria, "
                "as in 2026.1.yml."
            ),
        ),
        wrong="policy/changes/notes/readme.txt",
        right="policy/changes/2026-03-02-1.yml\npolicy/changes/2026-03-02-1.rv-4k2m9x.sig",
    ),
    Code(
        "name-twin",
        "The name differs from “{near}” only in capitals or in how letters are composed.",
        "On Windows and macOS the two are one file, and one of them is lost.",
        ("Remove one of them, or give it another name.",),
        wrong="schema/vocabulary/Platforms.yml\nschema/vocabulary/platforms.yml",
        right="schema/vocabulary/platforms.yml",
    ),
    Code(
        "look-alike",
        "“{value}” is easily taken for “{near}”.",
        "Somebody could reach for one solution and get another.",
        (
            (
                "If they are different solutions, choose a name that sets them apart; a "
                "reviewer decides."
            ),
        ),
        wrong="solutions/felanmalan/solution.yml\nsolutions/felanma1an/solution.yml",
        right="solutions/felanmalan/solution.yml\nsolutions/felanmalan-vatten/solution.yml",
        severity=Severity.REVIEW,
    ),
    Code(
        "orphan-folder",
        "The folder has no solution.yml.",
        "Without it the folder's other files belong to nothing, and are not shown.",
        ("Rename “{near}” to solution.yml.",),
        otherwise="Add solution.yml, or remove the folder.",
        wrong="solutions/felanmalan/adopters/se-2281.yml",
        right="solutions/felanmalan/solution.yml\nsolutions/felanmalan/adopters/se-2281.yml",
    ),
)
