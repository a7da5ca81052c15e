"""Purposes of encrypted values.

A value is bound to its purpose and decrypts for no other one. The strings are part of the stored data: renaming a
table, a column or a constant here is free, changing a string makes every value stored under it unreadable.
"""

from typing import Final

#: Also the purpose of the keyed hash that finds a chat.
CHAT_TELEGRAM_ID: Final = "telegram-id"
CHAT_MARK: Final = "chat-mark"
CHAT_PROOF: Final = "chat-proof"
PERSON_PROOF: Final = "person-proof"
INVITATION_PROOF: Final = "invitation-proof"
INBOX_CONTENT: Final = "received-update"
OUTBOX_CONTENT: Final = "message-to-send"
DRAFT_PROGRESS: Final = "draft-progress"
REPORT_PLACE: Final = "report-place"
REPORT_NARRATIVE: Final = "report-narrative"
REPORT_REVISION_REASON: Final = "revision-reason"
REPORT_REVISION_DOCUMENT: Final = "revision-document"
REPORT_REVISION_NARRATIVE_SHA256: Final = "revision-narrative-sha256"
EVIDENCE_FILE_ID: Final = "evidence-file-id"
EVIDENCE_SHA256: Final = "evidence-sha256"
EVIDENCE_STRIPPED_SHA256: Final = "evidence-stripped-sha256"
PUBLICATION_PIECES: Final = "publication-pieces"
PUBLICATION_SNAPSHOT: Final = "publication-snapshot"
PUBLICATION_NOTIFIED: Final = "publication-notified"
AUDIT_DETAIL: Final = "audit-detail"
AUDIT_HEAD: Final = "audit-head"
QUESTION_WORDS: Final = "question-words"
QUESTION_PROGRESS: Final = "question-progress"
QUESTION_ANSWER: Final = "question-answer"
PENDING_INPUT_ABOUT: Final = "pending-input-about"
DUPLICATE_PAIR_BEFORE: Final = "duplicate-pair-before"
DUPLICATE_PAIR_AFTER: Final = "duplicate-pair-after"
DUPLICATE_PAIR_OTHER_BEFORE: Final = "duplicate-pair-other-before"
ALERT_ORIGINAL: Final = "alert-original"
ALERT_CURRENT: Final = "alert-current"
APPROVAL_FACTS: Final = "approval-facts"
APPROVAL_DRAFTS: Final = "approval-drafts"
APPROVAL_PICTURES: Final = "approval-pictures"
STATEMENT_EDIT_SENTENCE: Final = "statement-edit-sentence"
AREA_COVERAGE_AREA: Final = "area-coverage-area"
