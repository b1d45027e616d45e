"""What a change of counters would bring, before it is made: a question with its answer, and a suggestion."""

from console_app.whatif.asking import ask
from console_app.whatif.suggesting import suggestion_card

__all__ = ["ask", "suggestion_card"]
