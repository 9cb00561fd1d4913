"""Deciding: the files of a certification or a change of policy, made, judged and written whole."""
