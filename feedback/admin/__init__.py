"""What HR configures: who may be chosen as readers, and the pulse. No content, and nobody's answers."""

from feedback.admin.policy import FeedbackPolicyAdmin
from feedback.admin.pulse import PulsePlanAdmin, PulseQuestionAdmin, PulseWaveAdmin

__all__ = ["FeedbackPolicyAdmin", "PulsePlanAdmin", "PulseQuestionAdmin", "PulseWaveAdmin"]
