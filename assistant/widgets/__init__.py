"""The page the mentee sees: ipywidgets for its frame, small anywidgets for what ipywidgets cannot draw."""
