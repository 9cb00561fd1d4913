"""What searching sees: the words of entries and terms, brought to a form in which they meet."""
