"""What several bots share, in Redis or in the hub of one machine.

It is whose turn it is, which message is being answered, how often somebody did what, and the off
switch.
"""
