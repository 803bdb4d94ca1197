"""Where the time of an answer went."""

from __future__ import annotations

from assistant.value import Value


class Timing(Value):
    """Tokens are counted by the model's own tokenizer, times are seconds."""

    prefill_tokens: int = 0
    """Tokens that had to be read for this answer."""
    reused_tokens: int = 0
    """Tokens that were still in memory from the answer before."""
    decode_tokens: int = 0
    first_text_s: float = 0.0
    total_s: float = 0.0

    def __add__(self, other: Timing) -> Timing:
        """Add up calls that made one answer; the first text is that of the first call."""
        return Timing(
            prefill_tokens=self.prefill_tokens + other.prefill_tokens,
            reused_tokens=self.reused_tokens + other.reused_tokens,
            decode_tokens=self.decode_tokens + other.decode_tokens,
            first_text_s=self.first_text_s or other.first_text_s,
            total_s=self.total_s + other.total_s,
        )
