"""What a mentee shares with a mentor: chosen item by item, kept as approved, and nothing else.

`items` and `document` are the file; `offering` finds what could be shared, `summary` writes its first lines, `changes`
compares two briefs of one conversation, and `programme` counts conversations for whoever runs the programme.
"""
