"""Where the JSON Schema of a file lies: from the registry's root, and from the file itself."""


def schema_path(name: str) -> str:
    """Where the schema of that name lies, from the registry's root.

    >>> schema_path("policy-change")
    'schema/policy-change.schema.json'
    """
    return f"schema/{name}.schema.json"


def schema_from(path: str, name: str) -> str:
    """The way to the schema of that name from a file, which says it in its first line for editors.

    >>> schema_from("solutions/zz-exempel/solution.yml", "solution")
    '../../schema/solution.schema.json'
    """
    return "../" * path.count("/") + schema_path(name)
