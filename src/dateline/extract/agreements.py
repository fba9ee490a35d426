"""Placeholder until its extractor is written."""

from dateline.extract.document import Document, Findings


def extract(document: Document, findings: Findings) -> Findings:
    return findings
