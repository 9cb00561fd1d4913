"""The web form: a solution, or the use of one, described in a browser and written as its file.

Its questions are the fields of the models, so that form and schema are one. The scripts of
``assets/form/`` make it live; nothing that is written in it is sent anywhere.
"""

from solution_registry.pages.form.names import name_lists
from solution_registry.pages.form.pages import form_pages

__all__ = ["form_pages", "name_lists"]
