"""The record of a clone that has one."""

SERIAL = "bygglov/2026-03-02-1"
RECORD = "solutions/bygglov/certifications/2026-03-02-1.yml"
SIGNATURE = RECORD.replace(".yml", ".rv-ada.sig")
