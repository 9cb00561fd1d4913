"""``registry export``: the registry for other programs, as the site publishes it."""

from pathlib import Path

import click

from ..exports import EXPORTS, Source
from ..language import Words
from ..site import Asset
from ..whole_file import write_whole
from .choice import Choice
from .command import Argument, Command
from .complaint import Refused
from .context import Here
from .path_types import FolderPath
from .put_out import put_out

EXAMPLES = (
    "registry export solutions-csv > solutions.csv",
    "registry export --all --output public",
)


def command(words: Words) -> click.Command:
    """The command in a language."""
    _ = words.text
    return Command(
        "export",
        words,
        run,
        what=_(
            "Write the registry for other programs: the files that the site has below api/v1/, but "
            "for checkpoint.json (registry verify --write-checkpoint), and its feeds. One file "
            "goes to standard output, unless a folder is named."
        ),
        parameters=[
            Argument(
                "name",
                metavar=f"[{_('NAME')}]",
                what=_("What to write: one of %(names)s.") % {"names": ", ".join(EXPORTS)},
                required=False,
                type=Choice(list(EXPORTS), words),
            ),
            click.Option(["everything", "--all"], is_flag=True, help=_("Write everything.")),
            click.Option(
                ["--output"],
                metavar=_("FOLDER"),
                type=FolderPath(words),
                help=_("Write files into this folder."),
            ),
        ],
        examples=EXAMPLES,
    )


def run(here: Here, name: str | None, *, everything: bool, output: Path | None) -> None:
    """Write an export, or all of them."""
    _ = here.words.text
    if (name is None) is not everything:
        told = _("Say what to write: one of %(names)s, or --all.")
        raise Refused(told % {"names": ", ".join(EXPORTS)})
    source = Source(here.read(), b"", here.site())
    chosen = EXPORTS.values() if name is None else (EXPORTS[name],)
    assets = [asset for export in chosen for asset in export(source)]
    if not assets and name == "feed":
        raise Refused(_("A feed needs the address of the site: set site_url in mkdocs.yml."))
    if output is not None:
        for asset in assets:
            _write(output, asset)
        told = here.words.plural("%(count)s file written.", "%(count)s files written.", len(assets))
        click.echo(told % {"count": len(assets)}, err=True)
    elif len(assets) == 1:
        put_out(assets[0].content())
    elif not assets:
        told = _("There is nothing to write. To see what a solution lacks: %(command)s")
        click.echo(told % {"command": "registry show ID --publiccode"}, err=True)
    else:
        raise Refused(_("These are several files: name a folder with --output."))


def _write(folder: Path, asset: Asset) -> None:
    write_whole(folder / asset.url, asset.content())
