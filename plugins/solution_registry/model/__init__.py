"""What the files of a registry may say: strict, frozen models, fields in the order written."""
