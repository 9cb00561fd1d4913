"""``python -m solution_registry`` is the command ``registry``."""

from .cli import main

if __name__ == "__main__":
    main()
