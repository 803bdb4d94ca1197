"""The durable history: what was said and decided, kept line by line and readable for ever.

```python
history = open_history("~/coach")
history.append({"session": "s01", "type": "mentee_turn", "text": "I want to speak up more."})
history.events("s01")
```

The format on disk is described in `docs/history-format.md` and, for programs, in
`history.schema.json` beside this file.
"""

from __future__ import annotations

from assistant.history.store import History, SessionCheck, Verification, open_history
from assistant.history.view import SessionSummary

__all__ = ["History", "SessionCheck", "SessionSummary", "Verification", "open_history"]
