"""Where links lead, looked up only when somebody asks; validating and building never do.

``places`` finds addresses in files, ``visit`` asks their hosts, ``memory`` keeps what they said,
``findings`` tells what that means. Only ``dial`` reaches another machine.
"""
