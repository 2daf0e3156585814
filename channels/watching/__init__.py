"""What whoever runs the bot can see of it: metrics, traces, and a line of the log for each turn.

None of it holds what a visitor wrote, or which visitor it was.
"""
