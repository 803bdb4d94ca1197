"""What a mentor takes into a meeting, made from what was shared: a role, questions, things to listen for, an order."""
