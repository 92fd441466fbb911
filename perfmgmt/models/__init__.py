"""What belongs to no single app: copies of somebody’s data, and what managers are shown of their teams."""

from perfmgmt.models.copies import DataCopy, DataCopyPiece
from perfmgmt.models.team import DismissedPrompt, PromptChoice, TeamSettings

__all__ = ["DataCopy", "DataCopyPiece", "DismissedPrompt", "PromptChoice", "TeamSettings"]
